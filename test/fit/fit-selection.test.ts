import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitSelection } from "../../src/fit/fit-selection.ts";
import type { Brief } from "../../src/model/brief.ts";
import { failure, outcome } from "../../src/model/outcome.ts";
import { type Element, elementsOf, type Point, type Selection } from "../../src/model/selection.ts";
import type { Measure } from "../../src/model/stages.ts";

/** A piece with a height in lines instead of words. */
interface Piece {
  readonly lines: number;
  readonly priority: "must" | "should" | "may";
  readonly value: number;
}

const heights = new WeakMap<Element, number>();

function selectionOf(pieces: readonly Piece[], pages = 1): Selection {
  const points = pieces.map(({ lines, priority, value }, index): Point => {
    const point: Point = {
      kind: "point",
      id: `a/p${index}`,
      section: "a",
      priority,
      value,
      mark: "TLP:CLEAR",
      isNew: false,
      gist: `piece ${index}`,
      quoted: [],
      children: [],
    };
    heights.set(point, lines);
    return point;
  });
  const brief = { kind: "brief", pages, series: false, span: { file: "b", line: 1, column: 1 } } as unknown as Brief;
  const section = { id: "a", heading: "A", column: "main" as const, least: 0, excerpts: [], points, entries: [] };
  return { kind: "selection", brief, sections: [section], candidates: [], ledger: [] };
}

/** Ten lines a page; a ledger takes one. */
function measure(selection: Selection) {
  const lines = selection.sections.flatMap(elementsOf).reduce((sum, element) => sum + (heights.get(element) ?? 0), 0);
  const all = lines + (selection.ledger.length > 0 ? 1 : 0);
  const over = Math.max(0, all - 10 * selection.brief.pages);
  const measured: Measure = {
    pages: Math.max(1, Math.ceil(all / 10)),
    over: { lines: over, height: over * 12 },
    bottomLine: 0,
  };
  return outcome(measured);
}

const idsOf = (selection: Selection | undefined) => selection?.sections.flatMap(elementsOf).map(({ id }) => id) ?? [];

describe("fitting", () => {
  test("what fits is left alone, with an empty ledger", () => {
    const selection = selectionOf([{ lines: 4, priority: "may", value: 1 }]);
    expect(fitSelection(selection, measure).value).toBe(selection);
  });

  test("may goes before should, and the least value first", () => {
    const result = fitSelection(
      selectionOf([
        { lines: 4, priority: "should", value: 1 },
        { lines: 4, priority: "may", value: 90 },
        { lines: 4, priority: "may", value: 20 },
      ]),
      measure,
    );
    expect(idsOf(result.value)).toEqual(["a/p0", "a/p1"]);
    expect(result.value?.ledger).toMatchObject([{ id: "a/p2", priority: "may", value: 20, lines: 2 }]);
    expect(result.diagnostics).toMatchObject([{ code: "left-out", severity: "note" }]);
  });

  test("what went is tried again, so that a short piece comes back when a long one went", () => {
    const result = fitSelection(
      selectionOf([
        { lines: 8, priority: "must", value: 1 },
        { lines: 1, priority: "may", value: 10 },
        { lines: 6, priority: "may", value: 50 },
      ]),
      measure,
    );
    expect(idsOf(result.value)).toEqual(["a/p0", "a/p1"]);
  });

  test("musts that are too much are an error that says by how much", () => {
    const result = fitSelection(selectionOf([{ lines: 13, priority: "must", value: 1 }]), measure);
    expect(result.value).toBeUndefined();
    expect(result.diagnostics[0]).toMatchObject({ code: "pages-exceeded" });
    expect(result.diagnostics[0]?.message).toContain("3 lines");
  });

  test("trouble in measuring is handed on", () => {
    const selection = selectionOf([{ lines: 1, priority: "must", value: 1 }]);
    const trouble = failure([{ code: "glyph-missing", severity: "error", message: "No glyph.", hints: [] }]);
    expect(fitSelection(selection, () => trouble).diagnostics[0]?.code).toBe("glyph-missing");
  });

  test("never over budget, never a must lost, cut and kept are all, nothing out that would still fit", () => {
    const piece = fc.record({
      lines: fc.integer({ min: 1, max: 6 }),
      priority: fc.constantFrom("must" as const, "should" as const, "may" as const),
      value: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 3 }), (pieces, pages) => {
        const selection = selectionOf(pieces, pages);
        const { value, diagnostics } = fitSelection(selection, measure);
        const musts = pieces.filter(({ priority }) => priority === "must").reduce((sum, { lines }) => sum + lines, 0);
        if (!value) {
          expect(diagnostics[0]?.code).toBe("pages-exceeded");
          const optional = pieces.some(({ priority }) => priority !== "must");
          expect(musts + (optional ? 1 : 0)).toBeGreaterThan(10 * pages);
          return;
        }
        expect(measure(value).value?.pages).toBeLessThanOrEqual(pages);
        const kept = idsOf(value);
        const cut = value.ledger.map(({ id }) => id);
        expect([...kept, ...cut].sort()).toEqual(idsOf(selection).sort());
        expect(value.ledger.every(({ priority }) => priority !== "must")).toBe(true);
        for (const { id } of value.ledger) {
          const more = selection.sections.flatMap(elementsOf).filter((one) => kept.includes(one.id) || one.id === id);
          const lines = more.reduce((sum, one) => sum + (heights.get(one) ?? 0), 0);
          expect(lines + (cut.length > 1 ? 1 : 0)).toBeGreaterThan(10 * pages);
        }
      }),
    );
  });
});
