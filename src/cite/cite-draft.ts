import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block, Citation, Inline, NoteNode, ReferenceNode } from "../model/node.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Item, Library } from "../model/source.ts";
import type { Draft, Manuscript } from "../model/stages.ts";
import { type CitationMap, mapCitations } from "./map-citations.ts";
import { inlinesOf, labelOf, type Marked, readMarkup } from "./markup.ts";
import { type Cluster, runStyle } from "./run-style.ts";
import { closeUpCalls, setCall } from "./set-call.ts";
import type { Style } from "./style.ts";

/**
 * Sets the citations of a draft in a style: each prints what the style says and leads to its reference, each
 * reference leads back to where it is first cited. The bibliography lists exactly what is cited; `cited` names
 * that in the same order, and after it what the style lists no reference for (`style-syntax`, a warning). In a
 * note style a citation prints the number of its note. `style-syntax` too where the style cannot be run, or
 * prints nothing for a citation; `element-unplaced` where the template has no place for the references.
 */
export function citeDraft(draft: Draft, style: Style, library: Library): Outcome<Manuscript> {
  const clusters: Cluster[] = [];
  const numbered = mapCitations(draft.root.children, {
    citation: (citation) => {
      const id = `c${clusters.length + 1}`;
      clusters.push({ id, items: citation.items });
      return { ...citation, id };
    },
  });
  const printed = runStyle(style, clusters, (key) => itemOf(key, library));
  if (typeof printed === "string") return failure([brokenStyle(style, printed)]);
  const texts = new Map(clusters.map(({ id }, index) => [id, readMarkup(printed.clusters[index] ?? "")]));
  const listed = new Set(printed.entries.map(({ source }) => source));
  const firsts = firstCitations(clusters);
  const references = printed.entries.map(({ source, markup }) =>
    referenceOf(source, readMarkup(markup), firsts.get(source) ?? ""),
  );
  const notes = style.isNote ? clusters.map(({ id }, index) => noteOf(id, index + 1, texts.get(id) ?? [])) : [];
  const inText = ({ items }: Citation, marked: readonly Marked[]) =>
    inlinesOf(
      marked,
      items.map(({ id }) => (listed.has(id) ? id : undefined)),
    );
  const map: CitationMap = {
    citation: (citation) => ({
      ...citation,
      children: style.isNote ? setCall(citation) : inText(citation, texts.get(citation.id) ?? []),
    }),
    block: fillLists(references, notes, holds(numbered, "noteList")),
    ...(style.isNote ? { siblings: closeUpCalls } : {}),
  };
  const manuscript: Manuscript = {
    kind: "manuscript",
    brief: draft.selection.brief,
    selection: draft.selection,
    design: draft.design,
    root: { type: "root", children: mapCitations(numbered, map) },
    cited: [...listed, ...[...firsts.keys()].filter((source) => !listed.has(source))],
    fingerprint: "",
  };
  const unplaced = clusters.length > 0 && !holds(numbered, "referenceList") ? [noReferences()] : [];
  const unprinted = clusters.flatMap(({ items }, index) =>
    blank(printed.clusters[index]) ? [nothingPrinted(style, items.map(({ id }) => id).join(", "))] : [],
  );
  const blanks = printed.entries.flatMap(({ source, markup }) =>
    blank(markup) ? [nothingPrinted(style, source)] : [],
  );
  const unlisted = [...firsts.keys()].flatMap((source) =>
    listed.has(source) ? [] : [notListed(style, source, listed.size)],
  );
  return outcome(manuscript, [...unplaced, ...unprinted, ...blanks, ...unlisted]);
}

/** Where each source is first cited, in the order of first appearance. */
function firstCitations(clusters: readonly Cluster[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { id, items } of clusters) for (const item of items) if (!firsts.has(item.id)) firsts.set(item.id, id);
  return firsts;
}

/** Notes stand where the template says, or before the references. */
function fillLists(references: readonly ReferenceNode[], notes: readonly NoteNode[], placesNotes: boolean) {
  const noteList: readonly Block[] = notes.length > 0 ? [{ type: "noteList", children: notes }] : [];
  const list: readonly Block[] = references.length > 0 ? [{ type: "referenceList", children: references }] : [];
  return (block: Block): readonly Block[] => {
    if (block.type === "noteList") return noteList;
    if (block.type !== "referenceList") return [block];
    return placesNotes ? list : [...noteList, ...list];
  };
}

function referenceOf(source: string, marked: readonly Marked[], citation: string): ReferenceNode {
  const children = inlinesOf(marked);
  const back = (nodes: readonly Inline[]): Inline => ({ type: "backLink", target: citation, children: nodes });
  const number = labelOf(marked);
  if (number !== "") return { type: "reference", source, label: [back([{ type: "text", value: number }])], children };
  const [first, ...rest] = children;
  return { type: "reference", source, label: [], children: first ? [back([first]), ...rest] : [] };
}

function noteOf(citation: string, number: number, marked: readonly Marked[]): NoteNode {
  return { type: "note", number, citation, children: inlinesOf(marked) };
}

function itemOf(key: string, library: Library): Item {
  const source = library.byId.get(key);
  if (!source) throw new Error(`\`${key}\` is cited and is not in the library`);
  return source.item;
}

function holds(blocks: readonly Block[], type: Block["type"]): boolean {
  return blocks.some((block) => block.type === type || (block.type === "division" && holds(block.children, type)));
}

/** What citeproc prints, or leaves, where a style has nothing to say of an item. */
function blank(text: string | undefined): boolean {
  return (
    text === undefined || /^$|\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/.test(text)
  );
}

function brokenStyle({ name }: Style, words: string): Diagnostic {
  const message = `The style \`${name}\` cannot be run: ${words.replace(/[.\s]+$/, "")}.`;
  return { code: "style-syntax", severity: "error", message, hints: ["mend the style, or take another"] };
}

function nothingPrinted({ name }: Style, sources: string): Diagnostic {
  const message = `The style \`${name}\` prints nothing for ${sources}.`;
  const hints = ["take another style, or give the source what the style prints, such as a title"];
  return { code: "style-syntax", severity: "error", message, hints };
}

/** One source left out is the style's way; a style that lists nothing leaves the page without its evidence. */
function notListed({ name }: Style, source: string, others: number): Diagnostic {
  const message = `The style \`${name}\` lists no reference for \`${source}\`; it is cited without one.`;
  const hints = ["the style leaves sources of this type out; take another style if it must be listed"];
  return { code: "style-syntax", severity: others > 0 ? "warning" : "error", message, hints };
}

function noReferences(): Diagnostic {
  const message = "The template prints no list of references, and the brief cites sources.";
  const hints = ["write {{references}} where the list belongs"];
  return { code: "element-unplaced", severity: "error", message, hints };
}
