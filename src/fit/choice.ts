import { type Element, elementsOf, type Section, type Selection } from "../model/selection.ts";

/** Something that can be decided: a piece of a selection, by its place among all of them. */
export interface Item {
  readonly piece: Element;
  /** Place of its section in the selection. */
  readonly section: number;
  /** Whole and shorter forms: 1 where there is none shorter. */
  readonly forms: number;
}

/** For each item the form in which it is printed, 0 the whole, or `out`. */
export type Choice = Int8Array;

/** A piece that is not printed. */
export const out = -1;

/** All pieces of a selection in reading order. */
export function itemsOf({ sections }: Selection): readonly Item[] {
  return sections.flatMap((section, index) =>
    elementsOf(section).map((piece): Item => ({ piece, section: index, forms: 1 + piece.short.length })),
  );
}

/** Everything whole; or every piece in its form `form`, or the shortest it has. */
export function everything(items: readonly Item[], form = 0): Choice {
  return Int8Array.from(items, ({ forms }) => Math.min(form, forms - 1));
}

/** As little as may be printed: musts in their shortest form, and the lowest excerpts that a section must keep. */
export function leastOf(
  { sections }: Selection,
  items: readonly Item[],
  heightOf: (item: number, form: number) => number,
): Choice {
  const choice = new Int8Array(items.length).fill(out);
  sections.forEach((section, index) => {
    if (section.priority !== "must") return;
    const own = items.flatMap((item, at) => (item.section === index ? [{ item, at, form: item.forms - 1 }] : []));
    const musts = own.filter(({ item }) => item.piece.priority === "must");
    const excerpts = own.filter(({ item }) => item.piece.kind === "excerpt");
    const more = excerpts
      .filter((one) => !musts.includes(one))
      .sort((a, b) => heightOf(a.at, a.form) - heightOf(b.at, b.form))
      .slice(0, Math.max(0, section.least - musts.filter((one) => excerpts.includes(one)).length));
    for (const { at, form } of [...musts, ...more]) choice[at] = form;
  });
  return choice;
}

/** The sections of a selection as a choice prints them. One with nothing left goes; in a series, only if it may. */
function printedSections({ sections, brief }: Selection, items: readonly Item[], choice: Choice) {
  const forms = new Map(items.map(({ piece }, index) => [piece.id, choice[index] ?? out]));
  const kept = sections.map((section) => sectionOf(section, (piece) => inForm(piece, forms.get(piece.id) ?? out)));
  return kept.filter((section) => elementsOf(section).length > 0 || (brief.series && section.priority === "must"));
}

/** The sections of what a choice leaves out, whole, for an annex. */
function annexedSections({ sections }: Selection, items: readonly Item[], choice: Choice): readonly Section[] {
  const gone = new Set(items.filter((_, index) => choice[index] === out).map(({ piece }) => piece.id));
  const left = sections.map((section) => sectionOf(section, (piece) => (gone.has(piece.id) ? [piece] : [])));
  return left.filter((section) => elementsOf(section).length > 0);
}

function sectionOf(section: Section, form: <T extends Element>(piece: T) => readonly T[]): Section {
  return {
    ...section,
    excerpts: section.excerpts.flatMap(form),
    points: section.points.flatMap(form),
    entries: section.entries.flatMap(form),
  };
}

function inForm<T extends Element>(piece: T, form: number): readonly T[] {
  if (form === out) return [];
  // a piece's shorter forms are of its own kind
  return form === 0 ? [piece] : [(piece.short[form - 1] ?? piece) as T];
}

/** A selection as a choice prints it, with its ledger and what goes to the annex. */
export function printed(
  selection: Selection,
  items: readonly Item[],
  choice: Choice,
  ledger: Selection["ledger"],
): Selection {
  const annex = selection.brief.annex ? annexedSections(selection, items, choice) : [];
  return { ...selection, sections: printedSections(selection, items, choice), ledger, annex };
}
