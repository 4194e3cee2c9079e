import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block, Heading } from "../model/node.ts";
import type { Element, Selection } from "../model/selection.ts";
import type { Template } from "../model/template.ts";
import { mapTree } from "../text/map-tree.ts";

/** What a template was to print, and what it printed, by ids. */
export interface Places {
  readonly selection: Selection;
  readonly elements: ReadonlyMap<string, Element>;
  readonly placed: readonly string[];
  readonly template: Template;
}

/** How many things a message names; the others are counted. */
const mostNamed = 3;

/** Nothing selected may be lost by a template, and nothing printed twice. Error: `element-unplaced`. */
export function checkPlaces({ elements, placed, template }: Places): readonly Diagnostic[] {
  const times = new Map<string, number>();
  for (const id of placed) times.set(id, (times.get(id) ?? 0) + 1);
  const those = (suits: (count: number) => boolean) =>
    [...elements.values()]
      .filter(({ id }) => suits(times.get(id) ?? 0))
      .map(({ id, kind, gist }) => `the ${kind} \`${id}\` (${gist})`);
  const hint = "print every excerpt, point and entry of every section once";
  return [
    ...unplaced(
      those((count) => count === 0),
      "nowhere",
      hint,
      template,
    ),
    ...unplaced(
      those((count) => count > 1),
      "more than once",
      hint,
      template,
    ),
  ];
}

/** The title, the heading of every section and the bottom line are printed too. Error: `element-unplaced`. */
export function checkHeads(blocks: readonly Block[], { selection, placed, template }: Places): readonly Diagnostic[] {
  const heads: Heading[] = [];
  mapTree(blocks, {
    block: (block) => {
      if (block.type === "heading") heads.push(block);
      return [block];
    },
  });
  const printed = new Set(heads.map((head) => plain(wordsOf(head))));
  const title = plain(selection.brief.title);
  const isTitled = heads.some((head) => head.depth === 1 && plain(wordsOf(head)).includes(title));
  const missing = [
    ...(isTitled ? [] : ["the title as a heading of the first rank"]),
    ...selection.sections
      .filter(({ heading }) => !printed.has(plain(heading)))
      .map(({ heading }) => `the heading “${heading}”`),
    ...(selection.bottomLine && !placed.includes("bottom-line") ? ["the bottom line"] : []),
  ];
  return unplaced(
    missing,
    "nowhere",
    "print # {{title}}, ## {{heading}} of every section, and {{bottomLine}}",
    template,
  );
}

/** The plain words of a heading. */
export function wordsOf({ children }: Heading): string {
  return children.map((one) => ("value" in one ? one.value : "")).join("");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function unplaced(what: readonly string[], where: string, hint: string, template: Template): readonly Diagnostic[] {
  if (what.length === 0) return [];
  const more = what.length > mostNamed ? `, and ${what.length - mostNamed} more` : "";
  const message = `The template prints ${where}: ${what.slice(0, mostNamed).join(", ")}${more}.`;
  const span = { file: template.file, line: 1, column: 1 };
  return [{ code: "element-unplaced", severity: "error", message, span, hints: [hint] }];
}
