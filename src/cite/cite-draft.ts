import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block, Citation, Inline, NoteNode, ReferenceNode } from "../model/node.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import type { Item, Library } from "../model/source.ts";
import type { Draft, Manuscript } from "../model/stages.ts";
import { type Cluster, runCiteproc } from "./citeproc.ts";
import { mapCitations } from "./map-citations.ts";
import { cites, inlinesOf, type Marked, readMarkup, textOf } from "./markup.ts";
import type { Style } from "./style.ts";

/**
 * Sets the citations of a draft in a style: each prints what the style says and leads to its reference, each
 * reference leads back to where it is first cited. The bibliography lists exactly what is cited. In a note
 * style a citation prints the number of its note.
 */
export function citeDraft(draft: Draft, style: Style, library: Library): Outcome<Manuscript> {
  const clusters: Cluster[] = [];
  const numbered = mapCitations(draft.root.children, {
    citation: (citation) => {
      const id = `c${clusters.length + 1}`;
      clusters.push({ id, items: citation.items });
      return { ...citation, id };
    },
    block: (block) => [block],
  });
  const printed = runCiteproc(style, clusters, (key) => itemOf(key, library));
  const texts = new Map(clusters.map(({ id }, index) => [id, readMarkup(printed.clusters[index] ?? "")]));
  const firstOf = (source: string) => clusters.find(({ items }) => items.some(({ id }) => id === source))?.id ?? "";
  const references = printed.entries.map(({ source, markup }) =>
    referenceOf(source, readMarkup(markup), firstOf(source)),
  );
  const notes = style.isNote ? clusters.map(({ id }, index) => noteOf(id, index + 1, texts.get(id) ?? [])) : [];
  const placesNotes = holds(numbered, "noteList");
  const children = mapCitations(numbered, {
    citation: (citation) => setCitation(citation, texts.get(citation.id) ?? [], style),
    block: (block): readonly Block[] => {
      if (block.type === "noteList") return notes.length > 0 ? [{ type: "noteList", children: notes }] : [];
      if (block.type !== "referenceList") return [block];
      const list: Block[] = references.length > 0 ? [{ type: "referenceList", children: references }] : [];
      return notes.length > 0 && !placesNotes ? [{ type: "noteList", children: notes }, ...list] : list;
    },
  });
  const manuscript: Manuscript = {
    kind: "manuscript",
    brief: draft.selection.brief,
    selection: draft.selection,
    design: draft.design,
    root: { type: "root", children },
    cited: references.map(({ source }) => source),
    fingerprint: "",
  };
  return outcome(manuscript, holds(numbered, "referenceList") ? [] : [noReferences(clusters.length)].flat());
}

/** What a citation prints: the style's words with a link around each cite, or the number of its note. */
function setCitation(citation: Citation, marked: readonly Marked[], style: Style): Citation {
  if (!style.isNote) return { ...citation, children: linkCites(marked, citation) };
  const number = citation.id.slice(1);
  const call: Inline = { type: "citeLink", target: `note:${number}`, children: [{ type: "text", value: number }] };
  return { ...citation, children: [{ type: "superscript", children: [call] }] };
}

/** Cuts a cluster at the marks around its cites; the cites come back in the order in which they went in. */
function linkCites(marked: readonly Marked[], citation: Citation): readonly Inline[] {
  const cited: Inline[] = [];
  let inside: Inline[] | undefined;
  let index = 0;
  const put = (inlines: readonly Inline[]) => (inside ?? cited).push(...inlines);
  for (const piece of marked) {
    if ("tag" in piece) {
      put(inlinesOf([unmarked(piece)]));
      continue;
    }
    for (const [part] of piece.text.matchAll(/[\uE000\uE001]|[^\uE000\uE001]+/g)) {
      if (part === cites.open) inside = [];
      else if (part === cites.close && inside) {
        const target = citation.items[index]?.id;
        index += 1;
        const children = inside;
        inside = undefined;
        put(target === undefined ? children : [{ type: "citeLink", target, children }]);
      } else if (part !== cites.close) put([{ type: "text", value: part }]);
    }
  }
  return inside ? [...cited, ...inside] : cited;
}

/** A piece without the marks around cites: where a style puts them inside a tag, that cite has no link. */
function unmarked(piece: Marked): Marked {
  if ("text" in piece) return { text: piece.text.replace(/[\uE000\uE001]/g, "") };
  return { ...piece, children: piece.children.map(unmarked) };
}

function referenceOf(source: string, marked: readonly Marked[], citation: string): ReferenceNode {
  const label = marked.flatMap((piece) =>
    "tag" in piece && piece.tag === "label" ? [textOf(piece.children).trim()] : [],
  );
  const children = inlinesOf(marked);
  const back = (nodes: readonly Inline[]): Inline => ({ type: "backLink", target: citation, children: nodes });
  const [number] = label;
  if (number) return { type: "reference", source, label: [back([{ type: "text", value: number }])], children };
  const [first, ...rest] = children;
  return { type: "reference", source, label: [], children: first ? [back([first]), ...rest] : [] };
}

function noteOf(citation: string, number: number, marked: readonly Marked[]): NoteNode {
  return { type: "note", number, citation, children: inlinesOf(marked.map(unmarked)) };
}

function itemOf(key: string, library: Library): Item {
  const source = library.byId.get(key);
  if (!source) throw new Error(`\`${key}\` is cited and is not in the library`);
  return source.item;
}

function holds(blocks: readonly Block[], type: Block["type"]): boolean {
  return blocks.some((block) => block.type === type || (block.type === "division" && holds(block.children, type)));
}

function noReferences(citations: number): readonly Diagnostic[] {
  if (citations === 0) return [];
  const message = "The template prints no list of references, and the brief cites sources.";
  const hints = ["write {{references}} where the list belongs"];
  return [{ code: "element-unplaced", severity: "error", message, hints }];
}
