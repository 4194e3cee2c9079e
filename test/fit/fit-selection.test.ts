import { describe, expect, test } from "vitest";
import { fitSelection } from "../../src/fit/fit-selection.ts";
import { failure } from "../../src/model/outcome.ts";
import { elementsOf, type Selection } from "../../src/model/selection.ts";
import { measureOn, selectionOf } from "./galley-pieces.ts";

const idsOf = (selection: Selection | undefined) => selection?.sections.flatMap(elementsOf).map(({ id }) => id) ?? [];

describe("fitting", () => {
  test("what fits is left alone, with an empty ledger", () => {
    const selection = selectionOf([{ pieces: [{ lines: [4], priority: "may", value: 1 }] }]);
    expect(fitSelection(selection, measureOn()).value).toBe(selection);
  });

  test("may goes before should, and of two equals in height the one of less value", () => {
    const selection = selectionOf([
      {
        pieces: [
          { lines: [3], priority: "should", value: 1 },
          { lines: [3], priority: "may", value: 90 },
          { lines: [3], priority: "may", value: 20 },
        ],
      },
    ]);
    const { value, diagnostics } = fitSelection(selection, measureOn());
    expect(idsOf(value)).toEqual(["s0/p0", "s0/p1"]);
    expect(value?.ledger).toMatchObject([
      { id: "s0/p2", now: "out", priority: "may", value: 20, lines: 1, why: "1 line over the page" },
    ]);
    expect(diagnostics).toMatchObject([{ code: "left-out", severity: "note" }]);
  });

  test("two short pieces beat a long one that is worth more than each and less than both", () => {
    const selection = selectionOf([
      {
        pieces: [
          { lines: [8], priority: "may", value: 60 },
          { lines: [3], priority: "may", value: 40 },
          { lines: [4], priority: "may", value: 40 },
        ],
      },
    ]);
    expect(idsOf(fitSelection(selection, measureOn()).value)).toEqual(["s0/p1", "s0/p2"]);
  });

  test("a shorter form is printed before a piece goes, and stands in the ledger as shortened", () => {
    const selection = selectionOf([
      {
        pieces: [
          { lines: [5], priority: "must", value: 50 },
          { lines: [5, 2], priority: "should", value: 50 },
        ],
      },
    ]);
    const { value, diagnostics } = fitSelection(selection, measureOn());
    expect(idsOf(value)).toEqual(["s0/p0", "s0/p1"]);
    expect(value?.ledger).toMatchObject([{ id: "s0/p1", now: "short", lines: 3 }]);
    expect(diagnostics).toMatchObject([{ code: "shortened", severity: "note" }]);
  });

  test("a must may be shortened and never goes", () => {
    const selection = selectionOf([{ pieces: [{ lines: [12, 8], priority: "must", value: 50 }] }]);
    const { value } = fitSelection(selection, measureOn({ ledgerLine: false }));
    expect(value?.ledger).toMatchObject([{ now: "short", priority: "must" }]);
  });

  test("an optional section goes as a whole, with its musts, before what is worth more", () => {
    const selection = selectionOf([
      { pieces: [{ lines: [5], priority: "should", value: 50 }] },
      { priority: "may", pieces: [{ lines: [4], priority: "must", value: 50 }] },
    ]);
    const { value } = fitSelection(selection, measureOn());
    expect(idsOf(value)).toEqual(["s0/p0"]);
    expect(value?.sections.map(({ id }) => id)).toEqual(["s0"]);
  });

  test("a must of an optional section never goes alone: the section stays with it or goes", () => {
    const selection = selectionOf([
      {
        priority: "should",
        pieces: [
          { lines: [3], priority: "must", value: 1 },
          { lines: [3], priority: "may", value: 90 },
          { lines: [3], priority: "may", value: 90 },
        ],
      },
    ]);
    expect(idsOf(fitSelection(selection, measureOn()).value)).toEqual(["s0/p0", "s0/p1"]);
  });

  test("the first citation of a source costs its reference: a piece that shares one is let in instead", () => {
    const selection = selectionOf([
      {
        pieces: [
          { lines: [4], priority: "must", value: 50, cites: [1] },
          { lines: [2], priority: "may", value: 60, cites: [2] },
          { lines: [2], priority: "may", value: 59, cites: [1] },
        ],
      },
    ]);
    expect(idsOf(fitSelection(selection, measureOn({ reference: 1 })).value)).toEqual(["s0/p0", "s0/p2"]);
  });

  test("among equals an origin that is new in the section is let in, and a term not yet spoken of", () => {
    const must = { lines: [4] as const, priority: "must" as const, value: 50, cites: [1], covers: ["missiles"] };
    const same = { lines: [4] as const, priority: "may" as const, value: 50, cites: [1], covers: ["missiles"] };
    const byOrigin = selectionOf([{ pieces: [must, same, { ...same, cites: [2] }] }]);
    expect(idsOf(fitSelection(byOrigin, measureOn({ lines: 11 })).value)).toEqual(["s0/p0", "s0/p2"]);
    const byTerm = selectionOf([{ pieces: [must, same, { ...same, covers: ["exercises"] }] }]);
    expect(idsOf(fitSelection(byTerm, measureOn({ lines: 11 })).value)).toEqual(["s0/p0", "s0/p2"]);
  });

  test("a section keeps its least number of excerpts, however little they are worth", () => {
    const selection = selectionOf([
      {
        least: 1,
        pieces: [
          { lines: [4], priority: "may", value: 1, isExcerpt: true },
          { lines: [5], priority: "should", value: 99 },
        ],
      },
    ]);
    expect(idsOf(fitSelection(selection, measureOn()).value)).toEqual(["s0/p0"]);
  });

  test("columns beside each other do not compete: a long side column costs the main one nothing", () => {
    const selection = selectionOf([
      { pieces: [{ lines: [8], priority: "should", value: 50 }] },
      {
        column: "side",
        pieces: [
          { lines: [7], priority: "should", value: 50 },
          { lines: [3], priority: "should", value: 40 },
        ],
      },
    ]);
    const { value } = fitSelection(selection, measureOn({ ledgerLine: false }));
    expect(idsOf(value)).toEqual(["s0/p0", "s1/p0"]);
  });

  test("a section keeps to its share of the page, though there were room", () => {
    const selection = selectionOf([
      {
        share: 0.5,
        pieces: [
          { lines: [3], priority: "should", value: 50 },
          { lines: [3], priority: "should", value: 60 },
        ],
      },
    ]);
    const { value } = fitSelection(selection, measureOn());
    expect(idsOf(value)).toEqual(["s0/p1"]);
    expect(value?.ledger[0]?.why).toMatch(/over its section’s share$/);
  });

  test("musts that are more than their section's share are an error at the section", () => {
    const selection = selectionOf([{ share: 0.2, pieces: [{ lines: [5], priority: "must", value: 50 }] }]);
    const { value, diagnostics } = fitSelection(selection, measureOn());
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "share-exceeded", severity: "error" }]);
  });

  test("musts that are too much are an error that says by how much", () => {
    const selection = selectionOf([{ pieces: [{ lines: [13], priority: "must", value: 1 }] }]);
    const { value, diagnostics } = fitSelection(selection, measureOn());
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: "pages-exceeded" });
    expect(diagnostics[0]?.message).toContain("5 lines");
  });

  test("with an annex, what does not fit stands there whole", () => {
    const pieces = [
      { lines: [6] as const, priority: "must" as const, value: 50 },
      { lines: [6] as const, priority: "should" as const, value: 50 },
    ];
    const { value } = fitSelection(selectionOf([{ pieces }], { annex: true }), measureOn());
    expect(idsOf(value)).toEqual(["s0/p0"]);
    expect(value?.annex.flatMap(elementsOf).map(({ id }) => id)).toEqual(["s0/p1"]);
    expect(value?.ledger).toMatchObject([{ now: "annex" }]);
  });

  test("pages that lose room at their breaks are filled as far as they hold, without giving up", () => {
    const pieces = [
      ...Array.from({ length: 8 }, () => ({ lines: [7] as const, priority: "should" as const, value: 50 })),
      ...Array.from({ length: 16 }, (_, index) => ({ lines: [1] as const, priority: "may" as const, value: index })),
    ];
    // whole pieces of seven lines leave three lines of each page empty that a galley counts as room
    const breaks = (selection: Selection) =>
      30 *
      Math.floor(selection.sections.flatMap(elementsOf).filter(({ priority }) => priority === "should").length / 2);
    const measure = measureOn({ lines: 20, ledgerLine: false, surprise: breaks });
    const selection = selectionOf([{ pieces }], { pages: 2 });
    const { value } = fitSelection(selection, measure);
    expect(measure(value as Selection).value?.pages).toBeLessThanOrEqual(2);
    expect(idsOf(value).length).toBeGreaterThan(6);
  });

  test("fourteen pieces of three shorter forms each are settled in few trials", () => {
    const pieces = Array.from({ length: 14 }, (_, index) => ({
      lines: [4, 3, 2] as const,
      priority: "should" as const,
      value: 40 + index,
    }));
    let set = 0;
    const measure = measureOn({ lines: 33 });
    const { value } = fitSelection(selectionOf([{ pieces }]), (one) => {
      set += 1;
      return measure(one);
    });
    expect(value).toBeDefined();
    expect(set).toBeLessThan(140);
  });

  test("a section's least excerpts find their room though points are worth more", () => {
    const points = Array.from({ length: 60 }, (_, value) => ({
      lines: [2] as const,
      priority: "should" as const,
      value,
    }));
    const excerpts = Array.from({ length: 4 }, () => ({
      lines: [9] as const,
      priority: "may" as const,
      value: 10,
      isExcerpt: true,
    }));
    const { value } = fitSelection(
      selectionOf([{ pieces: points }, { least: 3, pieces: excerpts }]),
      measureOn({ lines: 60 }),
    );
    expect(value?.sections[1]?.excerpts).toHaveLength(3);
  });

  test("thousands of pieces are fitted too", () => {
    const pieces = Array.from({ length: 2000 }, (_, index) => ({
      lines: [1 + (index % 4)] as const,
      priority: "may" as const,
      value: index % 100,
    }));
    const measure = measureOn({ lines: 40 });
    const { value } = fitSelection(selectionOf([{ pieces }]), measure);
    expect(measure(value as Selection).value?.pages).toBe(1);
    expect(idsOf(value).length).toBeGreaterThan(10);
  });

  test("optional sections with musts are chosen by their worth, not by their place", () => {
    const parts = Array.from({ length: 20 }, (_, index) => ({
      priority: "may" as const,
      value: index < 4 ? 1 : 80,
      pieces: [{ lines: [4] as const, priority: "must" as const, value: index < 4 ? 1 : 80 }],
    }));
    const { value } = fitSelection(selectionOf(parts), measureOn({ lines: 30 }));
    expect(value?.sections.some(({ id }) => ["s0", "s1", "s2", "s3"].includes(id))).toBe(false);
  });

  test("trouble in measuring is handed on", () => {
    const selection = selectionOf([{ pieces: [{ lines: [1], priority: "must", value: 1 }] }]);
    const trouble = failure([{ code: "glyph-missing", severity: "error", message: "No glyph.", hints: [] }]);
    expect(fitSelection(selection, () => trouble).diagnostics[0]?.code).toBe("glyph-missing");
  });

  test("sixty pieces are fitted in bounded work: the page is full, and the note says how far from the best it may be", () => {
    const pieces = Array.from({ length: 60 }, (_, index) => ({
      lines: [1 + ((index * 7) % 5)] as const,
      priority: index % 3 === 0 ? ("should" as const) : ("may" as const),
      value: (index * 37) % 101,
      cites: [index % 9],
    }));
    const selection = selectionOf([
      { pieces: pieces.slice(0, 30) },
      { pieces: pieces.slice(30, 50) },
      { column: "side", pieces: pieces.slice(50) },
    ]);
    let set = 0;
    const measure = measureOn({ lines: 50, reference: 1, columns: 2 });
    const { value, diagnostics } = fitSelection(selection, (one) => {
      set += 1;
      return measure(one);
    });
    expect(measure(value as Selection).value?.pages).toBe(1);
    expect(set).toBeLessThan(60);
    const doubt = diagnostics.find(({ code }) => code === "fit-bounded");
    if (doubt) expect(Number(/(\d+) % more/.exec(doubt.message)?.[1])).toBeLessThanOrEqual(10);
  });
});
