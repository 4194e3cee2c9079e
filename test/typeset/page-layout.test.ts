import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import type { TypeLine } from "../../src/typeset/break-lines.ts";
import { layOut } from "../../src/typeset/lay-out.ts";
import { linesOn } from "../../src/typeset/page-lines.ts";
import type { PdfPage } from "../../src/typeset/pdfmake-internals.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readAhead } from "./read-ahead.ts";
import { division, entry, faces, heading, manuscriptOf, paragraph, point, reference } from "./sample-manuscript.ts";

const sentence = "Washington and NATO keep the door open and offer talks on missiles and exercises. ";
const oneColumn = { columns: { main: 154, side: 0, gutter: 0 } };

function pagesOf(manuscript: Manuscript, purpose: "print" | "measure" = "measure"): readonly PdfPage[] {
  const { value } = layOut(manuscript, faces, purpose);
  if (!value) throw new Error("nothing was laid out");
  return value.pages;
}

const linesOf = (page: PdfPage | undefined): TypeLine[] => (page ? [...linesOn([page])] : []);
const wordsOf = (line: TypeLine | undefined): string => line?.pieces.map((piece) => piece.text).join("") ?? "";

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
const isHead = (line: TypeLine | undefined) => line?.node.outline !== undefined;

function rows(count: number, words: (at: number) => string): Block {
  const cells = (...values: string[]) =>
    values.map((value) => ({ type: "tableCell" as const, children: [{ type: "text" as const, value }] }));
  const body = Array.from({ length: count }, (_, at) => ({
    type: "tableRow" as const,
    children: cells(words(at), String(at)),
  }));
  return { type: "table", align: [], children: [{ type: "tableRow", children: cells("Measure", "Value") }, ...body] };
}

describe("lines", () => {
  test("of one paragraph stand one leading apart, whatever faces are mixed in them", () => {
    const pages = pagesOf(readAhead());
    const byNode = grouped(linesOf(pages[0]), ({ node }) => node);
    for (const [node, lines] of byNode) {
      for (const [at, line] of lines.entries()) {
        expect((line.y ?? 0) - (lines[0]?.y ?? 0)).toBeCloseTo(at * node.leading, 6);
      }
    }
  });

  test("a head never stands alone at the foot of a page", () => {
    for (let before = 0; before < 60; before += 1) {
      const filler = Array.from({ length: before }, () => paragraph("x"));
      const blocks = [...filler, heading(2, "Head"), heading(3, "Head below"), paragraph(sentence.repeat(8))];
      for (const page of pagesOf(manuscriptOf(blocks, { design: oneColumn }))) {
        const last = linesOf(page).at(-1);
        expect(isHead(last)).toBe(false);
        expect(wordsOf(last)).not.toBe("Head below");
      }
    }
  });

  test("no paragraph leaves one line behind or takes one along, and short ones are not split", () => {
    for (let before = 0; before < 60; before += 1) {
      const filler = Array.from({ length: before }, () => paragraph("x"));
      for (const times of [3, 5, 9]) {
        const split = pagesOf(manuscriptOf([...filler, paragraph(sentence.repeat(times))], { design: oneColumn }))
          .map((page) => linesOf(page).filter((line) => wordsOf(line) !== "x").length)
          .filter((count) => count > 0);
        if (split.length > 1) expect(Math.min(...split)).toBeGreaterThanOrEqual(2);
        if (times === 3) expect(split).toHaveLength(1);
      }
    }
  });
});

describe("columns", () => {
  test("both begin on one line", () => {
    const heads = linesOf(pagesOf(readAhead())[0]).filter(isHead);
    const main = heads.find((line) => wordsOf(line).startsWith("US"));
    const side = heads.find((line) => wordsOf(line).startsWith("POSITIONS"));
    expect((side?.y ?? 0) + (side?.node.baseline ?? 0)).toBeCloseTo((main?.y ?? 0) + (main?.node.baseline ?? 1), 6);
    expect(side?.x).toBeGreaterThan((main?.x ?? 0) + (main?.maxWidth ?? 0));
  });

  test("each goes on at the top of the next page", () => {
    const text = Array.from({ length: 20 }, () => point(sentence.repeat(6)));
    const pages = pagesOf(manuscriptOf([division("main", ...text), division("side", ...text)]));
    for (const page of pages.slice(1, 3)) {
      const tops = [...grouped(linesOf(page), ({ x }) => x).values()].map((lines) => lines[0]?.y);
      expect(tops).toHaveLength(2);
      expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 6);
    }
  });

  test("a main column keeps its measure after a row that goes on over a page", () => {
    const children = [entry("Term", sentence.repeat(70))];
    const pages = pagesOf(
      manuscriptOf([division("main", { type: "entryList", children }, paragraph(sentence.repeat(9)))]),
    );
    expect(pages.length).toBeGreaterThan(1);
    const last = linesOf(pages.at(-1)).at(-1);
    expect(last?.maxWidth).toBeCloseTo((118 * 72) / 25.4, 6);
  });

  test("an empty side column leaves the main column as it is", () => {
    const text = paragraph(sentence.repeat(4));
    const [beside] = pagesOf(manuscriptOf([division("main", text), division("side")]));
    const [alone] = pagesOf(manuscriptOf([division("main", text)]));
    expect(linesOf(beside).map(wordsOf)).toEqual(linesOf(alone).map(wordsOf));
  });
});

describe("rows", () => {
  test("of a list are not split between pages", () => {
    const children = Array.from({ length: 60 }, (_, at) => entry(`Term ${at}`, sentence.repeat(1 + (at % 4))));
    const pages = pagesOf(manuscriptOf([{ type: "entryList", children }], { design: oneColumn }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(wordsOf(linesOf(page)[0])).toMatch(/^Term /);
  });

  test("of a table repeat their head on every page", () => {
    const pages = pagesOf(manuscriptOf([rows(90, (at) => `Row ${at}`)], { design: oneColumn }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(linesOf(page).slice(0, 2).map(wordsOf)).toEqual(["Measure", "Value"]);
  });
});

describe("the foot", () => {
  const list = (count: number): Block => ({
    type: "referenceList",
    children: Array.from({ length: count }, (_, at) => reference(at + 1, sentence.repeat(1 + (at % 3)))),
  });

  test("holds the references, their columns as even as can be, pushed down to the margin", () => {
    const lines = linesOf(pagesOf(manuscriptOf([paragraph("Text"), list(9)]), "print")[0]).filter(
      ({ node }) => node.hang,
    );
    const columns = [...grouped(lines, ({ node, x = 0 }) => Math.round(x - (node.hang ?? 0)) > 200).values()];
    expect(columns).toHaveLength(2);
    const bottoms = columns.map((column) => Math.max(...column.map((line) => (line.y ?? 0) + line.getHeight())));
    expect(Math.max(...bottoms)).toBeCloseTo(841.89 - (18 * 72) / 25.4, 1);
    expect(Math.abs((bottoms[0] ?? 0) - (bottoms[1] ?? 0))).toBeLessThan(3 * 10.6 + 3);
  });

  test("flows on where it does not fit, and splits no entry", () => {
    const pages = pagesOf(manuscriptOf([paragraph(sentence.repeat(40)), list(120)]), "print");
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      for (const lines of grouped(
        linesOf(page).filter(({ node }) => node.hang),
        ({ node }) => node,
      ).values()) {
        expect(lines.filter(({ opens }) => opens)).toHaveLength(1);
      }
    }
  });
});

describe("nothing is lost", () => {
  test.each([
    ["a bottom line", division("bottom-line", paragraph(sentence.repeat(90)))],
    ["a row of a list", { type: "entryList", children: [entry(sentence.repeat(30), sentence.repeat(90))] } as Block],
    ["a table with a head", rows(2, () => sentence.repeat(90))],
    [
      "a reference",
      { type: "referenceList", children: [reference(1, sentence.repeat(120)), reference(2, "x")] } as Block,
    ],
    ["a side column", division("side", paragraph(sentence.repeat(120)))],
  ])("of %s taller than a page", (_, block) => {
    const { value } = typesetManuscript(manuscriptOf([heading(1, "Tall"), block, paragraph("End.")]), faces);
    expect(value?.pages).toBeGreaterThan(1);
  });
});
