import type { SectionOrder } from "../model/brief.ts";
import type { Block } from "../model/node.ts";
import { elementsOf } from "../model/selection.ts";
import { keyOf } from "./gather-written.ts";
import type { Page, Written } from "./page.ts";

/** What a reader meets: the author's words, or words of a source, which are not his to mend. */
export type Met = { readonly written: Written } | { readonly quoted: string };

/** The words of the printed page in the order in which they are read: title and header, bottom line, then the text. */
export function orderWords({ written, manuscript, brief }: Page): readonly Met[] {
  const { selection, root } = manuscript;
  const elements = new Map([...selection.sections, ...selection.annex].flatMap(elementsOf).map((one) => [one.id, one]));
  const headings = new Map(brief.sections.map(({ id, span }) => [id, keyOf(span)]));
  const bySpan = new Map<string, Written[]>();
  for (const piece of written) bySpan.set(keyOf(piece.span), [...(bySpan.get(keyOf(piece.span)) ?? []), piece]);
  const before = new Map(brief.sections.flatMap(standingBefore));
  const at = (key: string | undefined): readonly Met[] =>
    (bySpan.get(key ?? "") ?? []).map((piece) => ({ written: piece }));
  const ofElement = (id: string): readonly Met[] => {
    const element = elements.get(id);
    if (!element?.span) return [];
    const key = keyOf(element.span);
    const own = at(before.get(key));
    return [...own, ...(element.kind === "excerpt" ? [{ quoted: element.words }] : at(key))];
  };
  const opening = written.filter(({ kind }) => kind === "title" || kind === "header" || kind === "bottom-line");
  const walk = (blocks: readonly Block[]): readonly Met[] =>
    blocks.flatMap((block): readonly Met[] => {
      switch (block.type) {
        case "heading":
          return block.section === undefined ? [] : at(headings.get(block.section));
        case "excerpt":
        case "point":
          return ofElement(block.id);
        case "entryList":
          return block.children.flatMap(({ id }) => ofElement(id));
        case "division":
          return walk(block.children);
        default:
          return [];
      }
    });
  return [...opening.map((piece): Met => ({ written: piece })), ...walk(root.children)];
}

/** For the place of an entry that of its term, for that of an excerpt that of the words before it. */
function standingBefore({ entries, excerpts }: SectionOrder): readonly (readonly [string, string])[] {
  return [
    ...entries.flatMap(({ span, termSpan }) => (termSpan ? [[keyOf(span), keyOf(termSpan)] as const] : [])),
    ...excerpts.flatMap(({ span, leadSpan }) => (leadSpan ? [[keyOf(span), keyOf(leadSpan)] as const] : [])),
  ];
}
