import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { type Cut, type Element, elementsOf, type Selection } from "../model/selection.ts";
import type { Measure } from "../model/stages.ts";
import { millimetres } from "../model/units.ts";

/** Sets a selection for real, without drawing, and says how it fills its pages. */
export type MeasureSelection = (selection: Selection) => Outcome<Measure>;

/**
 * Cuts a selection to its page budget. Optional elements go in the order of their worth: `may` before
 * `should`, the least value first, the last on the page among equals; then each that went is tried again,
 * the best first, so that nothing stays out that would still fit. Musts, and as many excerpts of a section
 * as it must keep, never go: if they alone are too much the build fails and says by how much.
 *
 * What went is in the ledger, with the lines it lacked. The cut is sound, not yet the best of all: for
 * unequal lengths another choice may be worth more.
 */
export function fitSelection(selection: Selection, measure: MeasureSelection): Outcome<Selection> {
  const budget = selection.brief.pages;
  const whole = measure(selection);
  if (!whole.value || whole.value.pages <= budget) return { ...whole, value: whole.value && selection };
  const order = expendable(selection);
  const fits = (gone: ReadonlySet<string>) => measure(without(selection, gone)).value;
  const count = fewest(order.length, (many) => within(fits(idsOf(order.slice(0, many))), budget));
  if (count === undefined) {
    const least = measure(without(selection, idsOf(order)));
    return failure(least.value ? [tooMuch(selection, least.value)] : least.diagnostics);
  }
  const gone = new Set(idsOf(order.slice(0, count)));
  const lacked = new Map<string, number>();
  for (const element of order.slice(0, count).reverse()) {
    gone.delete(element.id);
    const tried = fits(gone);
    if (within(tried, budget)) continue;
    gone.add(element.id);
    lacked.set(element.id, Math.max(1, tried?.over.lines ?? 1));
  }
  const fitted = without(selection, gone, lacked);
  return outcome(
    fitted,
    fitted.ledger.map((cut) => leftOut(cut, selection)),
  );
}

/** A selection without some of its elements; they stand in its ledger. */
export function without(
  selection: Selection,
  gone: ReadonlySet<string>,
  lacked: ReadonlyMap<string, number> = new Map(),
): Selection {
  const stays = (element: Element) => !gone.has(element.id);
  const sections = selection.sections
    .map((section) => ({
      ...section,
      excerpts: section.excerpts.filter(stays),
      points: section.points.filter(stays),
      entries: section.entries.filter(stays),
    }))
    .filter((section) => elementsOf(section).length > 0 || selection.brief.series);
  const ledger = selection.sections
    .flatMap(elementsOf)
    .filter((element) => gone.has(element.id))
    .sort(byWorth)
    .reverse()
    .map(
      ({ id, section, gist, priority, value }): Cut => ({
        id,
        section,
        gist,
        priority,
        value,
        lines: lacked.get(id) ?? 0,
      }),
    );
  return { ...selection, sections, ledger };
}

/** What may go, the first to go first. */
function expendable(selection: Selection): readonly Element[] {
  return selection.sections
    .flatMap((section) => {
      const optional = elementsOf(section).filter(({ priority }) => priority !== "must");
      const musts = section.excerpts.filter(({ priority }) => priority === "must").length;
      const excerpts = optional.filter(({ kind }) => kind === "excerpt").sort(byWorth);
      const kept = new Set(idsOf(excerpts.reverse().slice(0, Math.max(0, section.least - musts))));
      return optional.filter(({ id }) => !kept.has(id));
    })
    .map((element, place) => ({ element, place }))
    .sort((a, b) => byWorth(a.element, b.element) || b.place - a.place)
    .map(({ element }) => element);
}

const ranks = { may: 0, should: 1, must: 2 } as const;

function byWorth(a: Element, b: Element): number {
  return ranks[a.priority] - ranks[b.priority] || a.value - b.value;
}

/** The least number for which a test holds, if it holds for the greatest; found by halving. */
function fewest(most: number, holds: (many: number) => boolean): number | undefined {
  if (!holds(most)) return undefined;
  let [fails, held] = [0, most];
  while (held - fails > 1) {
    const middle = Math.floor((fails + held) / 2);
    if (holds(middle)) held = middle;
    else fails = middle;
  }
  return held;
}

function within(measure: Measure | undefined, budget: number): boolean {
  return measure !== undefined && measure.pages <= budget;
}

function idsOf(elements: readonly Element[]): Set<string> {
  return new Set(elements.map(({ id }) => id));
}

function tooMuch({ brief }: Selection, { over }: Measure): Diagnostic {
  const { lines, height } = over;
  const allowed = brief.pages === 1 ? "the one page allowed" : `the ${brief.pages} pages allowed`;
  const size = `${lines} ${lines === 1 ? "line" : "lines"} (${Math.ceil(millimetres(height))} mm)`;
  const message = `What must stay is more than ${allowed}: ${size} too much.`;
  const hints = ["shorten something, let more of it go (`priority: should`), or allow more `pages`"];
  return { code: "pages-exceeded", severity: "error", message, span: brief.span, hints };
}

function leftOut(cut: Cut, selection: Selection): Diagnostic {
  const heading = selection.sections.find(({ id }) => id === cut.section)?.heading ?? cut.section;
  const lines = `${cut.lines} ${cut.lines === 1 ? "line" : "lines"}`;
  const message = `Left out of “${heading}” for want of ${lines}: ${cut.gist}`.replace(/[.…]?$/u, (end) => end || ".");
  const hints = [`\`${cut.priority}\`, value ${cut.value}`];
  return { code: "left-out", severity: "note", message, hints };
}
