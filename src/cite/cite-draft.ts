import type { Brief } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block, Citation, Inline, NoteNode, ReferenceNode } from "../model/node.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Item, Library } from "../model/source.ts";
import type { Draft, Manuscript } from "../model/stages.ts";
import type { LanguageTag } from "../model/units.ts";
import { fillLists, holdsBlock, partsOf } from "./fill-lists.ts";
import { findCallers } from "./find-callers.ts";
import { type CitationMap, mapCitations } from "./map-citations.ts";
import { markTitles } from "./mark-titles.ts";
import { inlinesOf, labelOf, type Marked, readMarkup } from "./markup.ts";
import { nameSource } from "./name-source.ts";
import { type Cluster, runStyle } from "./run-style.ts";
import { sayTranslated } from "./say-translated.ts";
import { closeUpCalls, setCall } from "./set-call.ts";
import type { Style } from "./style.ts";

/**
 * Sets the citations of a draft in a style: each prints what the style says and leads to its reference, each
 * reference leads back to where it is first cited. The bibliography lists exactly what is cited; `cited` names
 * that in the same order, and after it what the style lists no reference for (`style-syntax`, a warning). In a
 * note style a citation prints the number of its note. Where an annex has a list of its own, that one lists what is
 * first cited there. `style-syntax` too where the style cannot be run, or prints nothing for a citation;
 * `element-unplaced` where the template has no place for the references, unless notes at the foot tell them;
 * `notes-unprinted`, a warning, where the brief wants such notes and the style makes none.
 *
 * Citations are numbered in the order of the tree; `numbers` gives them others, one for each, where the pages have
 * them in another order.
 */
export function citeDraft(
  draft: Draft,
  style: Style,
  library: Library,
  numbers: readonly number[] = [],
): Outcome<Manuscript> {
  const { brief } = draft.selection;
  const { parts, clusters, inText } = number(draft.root.children, numbers);
  const printed = runStyle(style, clusters, (key) => itemOf(key, library));
  if (typeof printed === "string") return failure([brokenStyle(style, printed)]);
  const texts = new Map(clusters.map(({ id }, index) => [id, readMarkup(printed.clusters[index] ?? "")]));
  const listed = new Set(printed.entries.map(({ source }) => source));
  const firsts = firstCitations(clusters);
  const spoken = (inlines: readonly Inline[], sources: Iterable<string>) =>
    [...sources].reduce((all, source) => {
      const titled = markTitles(all, itemOf(source, library), brief.language);
      return [...titled, ...sayTranslated(library.byId.get(source), brief.language)];
    }, inlines);
  const references = printed.entries.map(({ source, markup }) => {
    const item = itemOf(source, library);
    const reference = referenceOf(item, readMarkup(markup), firsts.get(source) ?? "", brief.language);
    return { ...reference, children: spoken(reference.children, [source]) };
  });
  const callers = style.isNote ? findCallers(parts.flat()) : new Map<string, string>();
  const notes = (style.isNote ? clusters : []).map(({ id, items }, index) => {
    const note = noteOf(id, index + 1, callers.get(id), texts.get(id) ?? []);
    return { ...note, children: spoken(note.children, new Set(items.map((item) => item.id))) };
  });
  const atFoot = style.isNote && brief.notes === "foot";
  const linked = ({ items }: Citation, marked: readonly Marked[]) =>
    inlinesOf(
      marked,
      items.map(({ id }) => (listed.has(id) ? id : undefined)),
    );
  const fill = fillLists(parts, { references, notes: atFoot ? [] : notes, firsts }, inText);
  const set = parts.flatMap((part, at) => {
    const map: CitationMap = {
      citation: (citation) => ({
        ...citation,
        children: style.isNote ? setCall(citation) : linked(citation, texts.get(citation.id) ?? []),
      }),
      block: fill[at === 0 ? 0 : 1],
      ...(style.isNote ? { siblings: closeUpCalls(style.locale) } : {}),
    };
    return mapCitations(part, map);
  });
  const footed: readonly Block[] = atFoot && notes.length > 0 ? [{ type: "noteList", children: notes }] : [];
  const manuscript: Manuscript = {
    kind: "manuscript",
    brief,
    selection: draft.selection,
    design: draft.design,
    root: { type: "root", children: [...set, ...footed] },
    cited: [...listed, ...[...firsts.keys()].filter((source) => !listed.has(source))],
    fingerprint: "",
  };
  const placed = atFoot || clusters.length === 0 || holdsBlock(parts.flat(), "referenceList");
  const unprinted = clusters.flatMap(({ items }, index) =>
    blank(printed.clusters[index]) ? [nothingPrinted(style, items.map(({ id }) => id).join(", "))] : [],
  );
  const blanks = printed.entries.flatMap(({ source, markup }) =>
    blank(markup) ? [nothingPrinted(style, source)] : [],
  );
  const unlisted = [...firsts.keys()].flatMap((source) =>
    listed.has(source) ? [] : [notListed(style, source, listed.size)],
  );
  const noteless = brief.notes === "foot" && !style.isNote ? [noNotes(style, brief)] : [];
  return outcome(manuscript, [...(placed ? [] : [noReferences()]), ...unprinted, ...blanks, ...unlisted, ...noteless]);
}

/** Numbers the citations in reading order, or as told; `inText` are the ids of those before the annex. */
function number(tree: readonly Block[], numbers: readonly number[]) {
  const found: Cluster[] = [];
  const numbered = (part: readonly Block[]) =>
    mapCitations(part, {
      citation: (citation) => {
        const id = `c${numbers[found.length] ?? found.length + 1}`;
        found.push({ id, items: citation.items });
        return { ...citation, id };
      },
    });
  const [text, annex] = partsOf(tree);
  const first = numbered(text);
  const inText = new Set(found.map(({ id }) => id));
  const parts = [first, numbered(annex)] as const;
  const clusters = [...found].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return { parts, clusters, inText };
}

/** Where each source is first cited, in the order of first appearance. */
function firstCitations(clusters: readonly Cluster[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { id, items } of clusters) for (const item of items) if (!firsts.has(item.id)) firsts.set(item.id, id);
  return firsts;
}

function referenceOf(item: Item, marked: readonly Marked[], citation: string, language: LanguageTag): ReferenceNode {
  const own = { type: "reference", source: item.id, name: nameSource(item, language) } as const;
  const children = inlinesOf(marked);
  const back = (nodes: readonly Inline[]): Inline => ({ type: "backLink", target: citation, children: nodes });
  const label = labelOf(marked);
  if (label !== "") return { ...own, label: [back([{ type: "text", value: label }])], children };
  const [first, ...rest] = children;
  return { ...own, label: [], children: first ? [back([first]), ...rest] : [] };
}

function noteOf(citation: string, ordinal: number, piece: string | undefined, marked: readonly Marked[]): NoteNode {
  const of = piece === undefined ? {} : { piece };
  return { type: "note", number: ordinal, citation, ...of, children: inlinesOf(marked) };
}

function itemOf(key: string, library: Library): Item {
  const source = library.byId.get(key);
  if (!source) throw new Error(`\`${key}\` is cited and is not in the library`);
  return source.item;
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

function noNotes({ name }: Style, { spans }: Brief): Diagnostic {
  const message = `The brief asks for notes at the foot of the page, and the style \`${name}\` makes no notes.`;
  const hints = ["take `style: note`, or leave `notes` out"];
  return { code: "notes-unprinted", severity: "warning", message, span: spans.style, hints };
}
