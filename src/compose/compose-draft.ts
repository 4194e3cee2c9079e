import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block } from "../model/node.ts";
import { divisionNames } from "../model/node.ts";
import { andThen, type Outcome, outcome } from "../model/outcome.ts";
import { type Element, elementsOf, type Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Draft } from "../model/stages.ts";
import type { Template } from "../model/template.ts";
import { mapTree } from "../text/map-tree.ts";
import { type Directive, parseMarkdown } from "../text/parse-markdown.ts";
import { suggest } from "../text/suggest.ts";
import { checkHeads, checkPlaces, wordsOf } from "./check-places.ts";
import { countSources } from "./count-sources.ts";
import { runTemplate } from "./run-template.ts";
import { setAnnex } from "./set-annex.ts";
import { setExcerpt } from "./set-excerpt.ts";
import type { LabelSetting } from "./set-label.ts";
import { summariseSources } from "./summarise-sources.ts";
import { templateValues } from "./template-values.ts";

/**
 * Arranges a selection by a template: values go through Handlebars into Markdown, the Markdown into a tree,
 * and the directives in it are swapped for the selection's nodes. Every element must come out exactly once.
 */
export function composeDraft(selection: Selection, template: Template, library: Library): Outcome<Draft> {
  const counts = countSources(selection, library);
  return andThen(runTemplate(template, templateValues(selection, counts), selection.brief.language), (markdown) => {
    const elements = new Map(selection.sections.flatMap(elementsOf).map((element) => [element.id, element]));
    const placed: string[] = [];
    const placer: Placer = { selection, elements, placed, template, library };
    const span = { file: template.file, line: 1, column: 1 };
    const { blocks, diagnostics } = parseMarkdown(markdown, {
      span,
      directive: (directive, found) => place(directive, placer, found),
    });
    const headed = tieHeadings(blocks, selection);
    const summed = summariseSources(headed, counts, selection.brief.language);
    const root = { type: "root" as const, children: [...summed, ...setAnnex(selection, settingOf(placer))] };
    const draft: Draft = { kind: "draft", selection, design: template.design, root };
    return outcome(draft, [
      ...diagnostics,
      ...checkFences(blocks, template),
      ...checkReferences(blocks, template),
      ...checkPlaces(placer),
      ...checkHeads(blocks, placer),
    ]);
  });
}

interface Placer {
  readonly selection: Selection;
  readonly elements: ReadonlyMap<string, Element>;
  readonly placed: string[];
  readonly template: Template;
  readonly library: Library;
}

function place(directive: Directive, placer: Placer, found: Diagnostic[]): readonly Block[] {
  const { name, id = "", children } = directive;
  const division = divisionNames.find((known) => known === name);
  if (division && children.length > 0) return [{ type: "division", name: division, children }];
  if (children.length > 0) found.push(unknownDirective(name, placer));
  switch (name) {
    case "excerpt":
    case "point":
      return placeElement(name, id, placer, found);
    case "entries": {
      const section = placer.selection.sections.find((known) => known.id === id);
      if (!section) found.push(unknownElement(id, placer));
      if (!section || section.entries.length === 0) return [];
      placer.placed.push(...section.entries.map((entry) => entry.id));
      const items = section.entries.map(({ id: key, isNew, term, children: text }) => ({
        type: "entry" as const,
        id: key,
        isNew,
        term,
        children: text,
      }));
      return [{ type: "entryList", children: items }];
    }
    case "bottom-line":
      placer.placed.push(name);
      return placer.selection.bottomLine?.children ?? [];
    case "references":
      return [{ type: "referenceList", children: [] }];
    case "notes":
      return [{ type: "noteList", children: [] }];
    case "source-summary":
      return [{ type: "sourceSummary" }];
    default:
      if (!division) found.push(unknownDirective(name, placer));
      return [];
  }
}

function placeElement(name: "excerpt" | "point", id: string, placer: Placer, found: Diagnostic[]): readonly Block[] {
  const element = placer.elements.get(id);
  if (element?.kind !== name) {
    found.push(unknownElement(id, placer));
    return [];
  }
  placer.placed.push(id);
  if (element.kind === "excerpt") return [setExcerpt(element, settingOf(placer))];
  return [{ type: "point", id, isNew: element.isNew, children: element.children }];
}

function settingOf({ selection, template, library }: Placer): LabelSetting {
  const { labels, blockQuotation } = template.design;
  return { library, brief: selection.brief, labels, blockQuotation };
}

/** Each heading of a section knows its section, and goes with it. */
function tieHeadings(blocks: readonly Block[], { sections }: Selection): readonly Block[] {
  const ids = new Map(sections.map(({ id, heading }) => [heading.replace(/\s+/g, " ").trim(), id]));
  return mapTree(blocks, {
    block: (block) => {
      if (block.type !== "heading") return [block];
      const section = ids.get(wordsOf(block));
      return [section === undefined ? block : { ...block, section }];
    },
  });
}

/** A fence of colons that closes nothing would be printed; it shows that divisions overlap. */
function checkFences(blocks: readonly Block[], template: Template): readonly Diagnostic[] {
  return blocks.flatMap((block): readonly Diagnostic[] => {
    if (block.type === "division") return checkFences(block.children, template);
    const [first] = block.type === "paragraph" ? block.children : [];
    if (first?.type !== "text" || !/^:{2,}/.test(first.value)) return [];
    const message = `A fence \`${first.value.slice(0, 20)}\` opens or closes nothing.`;
    const hints = ["an outer division takes more colons than one inside it: ::::main around :::small"];
    const span = { file: template.file, line: 1, column: 1 };
    return [{ code: "directive-unknown", severity: "error", message, span, hints }];
  });
}

/** The sources cited are listed once. */
function checkReferences(blocks: readonly Block[], template: Template): readonly Diagnostic[] {
  const lists = (all: readonly Block[]): number =>
    all.reduce((sum, block) => {
      if (block.type === "division") return sum + lists(block.children);
      return sum + (block.type === "referenceList" ? 1 : 0);
    }, 0);
  if (lists(blocks) <= 1) return [];
  const span = { file: template.file, line: 1, column: 1 };
  const hints = ["write {{references}} once"];
  return [
    { code: "element-unplaced", severity: "error", message: "The template prints the references twice.", span, hints },
  ];
}

function unknownElement(id: string, { elements, template }: Placer): Diagnostic {
  const near = suggest(id, [...elements.keys()]);
  const hints = [near ? `did you mean \`${near}\`?` : "take ids from the sections handed to the template"];
  const span = { file: template.file, line: 1, column: 1 };
  return {
    code: "element-unknown",
    severity: "error",
    message: `The selection has no \`${id}\` to print here.`,
    span,
    hints,
  };
}

function unknownDirective(name: string, { template }: Placer): Diagnostic {
  const near = suggest(name, divisionNames);
  const hints = [near ? `did you mean \`${near}\`?` : `divisions are ${divisionNames.join(", ")}`];
  const span = { file: template.file, line: 1, column: 1 };
  return {
    code: "directive-unknown",
    severity: "error",
    message: `A directive \`${name}\` means nothing.`,
    span,
    hints,
  };
}
