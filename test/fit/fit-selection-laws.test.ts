import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everything, itemsOf, out, printed } from "../../src/fit/choice.ts";
import { fitSelection } from "../../src/fit/fit-selection.ts";
import { reckonWorth } from "../../src/fit/worth.ts";
import { elementsOf, type Selection } from "../../src/model/selection.ts";
import { measureOn, type Page, type Part, selectionOf } from "./galley-pieces.ts";

const idsOf = (selection: Selection | undefined) => selection?.sections.flatMap(elementsOf).map(({ id }) => id) ?? [];

const piece = fc.record({
  lines: fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 6 })),
    fc.integer({ min: 2, max: 5 }).map((lines): [number, number] => [lines + 1, lines - 1]),
  ),
  priority: fc.constantFrom("must" as const, "should" as const, "may" as const, "may" as const),
  value: fc.nat(100),
  cites: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  covers: fc.subarray(["missiles", "exercises"]),
  isExcerpt: fc.boolean(),
});
const part = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  column: fc.constantFrom("main" as const, "side" as const),
  priority: fc.constantFrom("must" as const, "must" as const, "should" as const, "may" as const),
  value: fc.nat(100),
  least: fc.nat(2),
});
const parts = fc.array(part, { minLength: 1, maxLength: 3 });
const pages = fc.record({
  lines: fc.integer({ min: 6, max: 16 }),
  reference: fc.constantFrom(0, 1, 1.5),
  columns: fc.integer({ min: 1, max: 2 }),
});

/** The greatest worth among all choices that keep what must stay and really fit; found by trying every one. */
function bestByTrying(selection: Selection, page: Page): number | undefined {
  const items = itemsOf(selection);
  const worth = reckonWorth(selection, items);
  const measure = measureOn(page);
  const whole = measure(selection).value;
  if (whole && whole.pages <= selection.brief.pages) return worth.of(everything(items));
  let best: number | undefined;
  const choice = everything(items);
  const visit = (at: number): void => {
    const item = items[at];
    if (item) {
      for (let form = out; form < item.forms; form += 1) {
        choice[at] = form;
        visit(at + 1);
      }
      return;
    }
    const reached = worth.of(choice);
    if (best !== undefined && reached <= best) return;
    const sound = selection.sections.every((section, index) => {
      const own = items.flatMap((one, place) =>
        one.section === index ? [{ ...one, form: choice[place] ?? out }] : [],
      );
      const standing = own.filter(({ form }) => form !== out);
      if (section.priority !== "must" && standing.length === 0) return true;
      const excerpts = standing.filter((one) => one.piece.kind === "excerpt").length;
      const least = Math.min(section.least, section.excerpts.length);
      return excerpts >= least && own.every(({ piece: one, form }) => one.priority !== "must" || form !== out);
    });
    if (!sound) return;
    const cuts = choice.some((form) => form !== 0) ? [{} as Selection["ledger"][number]] : [];
    if ((measure(printed(selection, items, choice, cuts)).value?.pages ?? 9) <= selection.brief.pages) best = reached;
  };
  visit(0);
  return best;
}

function worthOfFitted(selection: Selection, fitted: Selection): number {
  const items = itemsOf(selection);
  const forms = new Map(fitted.sections.flatMap(elementsOf).map((one) => [one.id, one]));
  const choice = Int8Array.from(items, ({ piece: whole }) => {
    const one = forms.get(whole.id);
    if (one === undefined) return out;
    return one === whole ? 0 : 1 + (whole.short as readonly object[]).indexOf(one);
  });
  return reckonWorth(selection, items).of(choice);
}

describe("laws of fitting", () => {
  test("a choice among up to fourteen pieces is the best of all, found by trying every one", () => {
    fc.assert(
      fc.property(parts, pages, (given: readonly Part[], page) => {
        const selection = selectionOf(given);
        const { value, diagnostics } = fitSelection(selection, measureOn(page));
        const best = bestByTrying(selection, page);
        if (best === undefined) expect(diagnostics[0]?.code).toBe("pages-exceeded");
        else expect(worthOfFitted(selection, value as Selection)).toBeCloseTo(best, 6);
      }),
      { numRuns: 150 },
    );
  });

  test("so it is where the real setting differs from what was weighed by up to a line", () => {
    const surprise = (selection: Selection) => (elementsOf(selection.sections[0] as never).length % 2) * 7;
    fc.assert(
      fc.property(parts, pages, (given: readonly Part[], lines) => {
        const page = { ...lines, surprise: (one: Selection) => (one.sections[0] ? surprise(one) : 0) };
        const selection = selectionOf(given);
        const { value } = fitSelection(selection, measureOn(page));
        const best = bestByTrying(selection, page);
        if (best === undefined) expect(value).toBeUndefined();
        else expect(worthOfFitted(selection, value as Selection)).toBeCloseTo(best, 6);
      }),
      { numRuns: 100 },
    );
  });

  test("never over budget, never a must lost, cut and kept are all, nothing out that would still fit", () => {
    fc.assert(
      fc.property(parts, pages, (given: readonly Part[], page) => {
        const selection = selectionOf(given);
        const measure = measureOn(page);
        const { value } = fitSelection(selection, measure);
        if (!value) return;
        expect(measure(value).value?.pages).toBeLessThanOrEqual(1);
        const kept = idsOf(value);
        const gone = value.ledger.filter(({ now }) => now === "out").map(({ id }) => id);
        expect([...kept, ...gone].sort()).toEqual(idsOf(selection).sort());
        for (const { id, section } of value.ledger.filter(({ priority }) => priority === "must")) {
          const optional = selection.sections.find((one) => one.id === section)?.priority !== "must";
          expect(optional || kept.includes(id)).toBe(true);
        }
      }),
    );
  });

  test("more room never lowers the worth", () => {
    fc.assert(
      fc.property(parts, pages, (given: readonly Part[], page) => {
        const selection = selectionOf(given);
        const [less, more] = [page.lines, page.lines + 1].map(
          (lines) => fitSelection(selection, measureOn({ ...page, lines })).value,
        );
        if (less)
          expect(worthOfFitted(selection, more as Selection)).toBeGreaterThanOrEqual(worthOfFitted(selection, less));
      }),
    );
  });
});
