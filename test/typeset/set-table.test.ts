import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, TableRow } from "../../src/model/node.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { layOut } from "../../src/typeset/lay-out.ts";
import { bottomOf, linesOn } from "../../src/typeset/page-lines.ts";
import { anyRows } from "../text/any-rows.ts";
import { blockWords, laidPages, lineWords, noteWords, oneColumn, sentence } from "./laid-pages.ts";
import { call, faces, manuscriptOf, note, paragraph, text } from "./sample-manuscript.ts";

const span = { file: "x.md", line: 1, column: 1 };
const fromMarkdown = (markdown: string): readonly Block[] => parseMarkdown(markdown, { span }).blocks;
const tableOf = (children: readonly TableRow[]): Block => ({ type: "table", align: [], children });
const filler = (count: number) => Array.from({ length: count }, (_, at) => paragraph(`Line ${at}`));

/** The pages of some blocks with lines of text, hairlines, and the first page's heights. */
function layOutBlocks(blocks: readonly Block[]) {
  const { value } = layOut(manuscriptOf(blocks, { design: oneColumn }), faces, "measure");
  if (!value) throw new Error("nothing was laid out");
  const pages = value.pages.map((page) => ({
    lines: [...linesOn([page])].filter(({ pieces }) => pieces.length > 0),
    rules: page.items.flatMap(({ type, item }) => (type === "vector" && item.type === "line" ? [item] : [])),
  }));
  return { ...value, pages };
}

/** A table of groups of three rows under one cell, each group with a number of lines at its right. */
function groups(count: number, linesEach: number): Block {
  const cell = (value: string, rows = 1) => ({ type: "tableCell" as const, rows, children: [text(value)] });
  const body = Array.from({ length: count }, (_, at) => [
    [cell(`Group ${at}`, 3), cell(`Row ${at} ${sentence.repeat(linesEach)}`)],
    [cell(`Row ${at}`)],
    [cell(`Row ${at}`)],
  ]);
  return tableOf([[cell("Head"), cell("Value")], ...body.flat()].map((children) => ({ type: "tableRow", children })));
}

const anyTable = anyRows(
  fc.nat(3).map((times) => (times === 0 ? [] : [text(`Harbour ${"dredging and mains ".repeat(times * times)}`)])),
).map(tableOf);

describe("cells over several columns and rows", () => {
  test("a table takes the height that was measured, wherever its cells go on", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { pages, text: all, heights, sheet } = layOutBlocks([table, paragraph("End")]);
        const [stack, end] = all.stack;
        const line = pages.at(-1)?.lines.find((one) => blockWords(one) === "End");
        if (pages.length > 1 || !stack || !end) return;
        expect(line?.y).toBeCloseTo(sheet.margins.top + heights.height(stack, sheet.measure) + (end.before ?? 0), 6);
      }),
      { numRuns: 100 },
    );
  });

  test("no words stand on others or on a hairline, and none leave their column", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { pages, sheet } = layOutBlocks([table, paragraph("End")]);
        for (const { lines, rules } of pages) {
          const boxes = lines.map((line) => ({
            left: line.x ?? 0,
            right: (line.x ?? 0) + line.getWidth(),
            top: line.y ?? 0,
            bottom: bottomOf(line),
          }));
          for (const [at, one] of boxes.entries()) {
            expect(one.right).toBeLessThan(sheet.margins.left + sheet.measure + 0.1);
            for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
            for (const { x1, x2, y1 } of rules) {
              expect(overlap(one, { left: x1, right: x2, top: y1 - 0.3, bottom: y1 + 0.3 })).toBe(false);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("rows that a cell joins stand on one page, under a head that is there again", () => {
    for (let before = 0; before < 24; before += 1) {
      const { pages } = laidPages(manuscriptOf([...filler(before), groups(12, 3)], { design: oneColumn }));
      expect(pages.length).toBeGreaterThan(1);
      const pageOf = new Map<string, number>();
      for (const [at, { text: lines }] of pages.entries()) {
        for (const line of lines) {
          const [group] = /(?<=^(Row|Group) )\d+/.exec(blockWords(line)) ?? [];
          if (group !== undefined) expect(pageOf.get(group) ?? at).toBe(at);
          if (group !== undefined) pageOf.set(group, at);
        }
      }
      expect(pageOf.size).toBe(12);
      for (const { text: lines } of pages.slice(1)) expect(lineWords(lines[0])).toBe("Head");
    }
  });

  test("rows that no page holds together are broken, their author is told, and no word is lost", () => {
    const { pages, diagnostics } = laidPages(manuscriptOf([groups(1, 70)], { design: oneColumn }));
    expect(pages.length).toBeGreaterThan(1);
    expect(diagnostics.map(({ code }) => code)).toContain("block-broken");
    const high = tableOf(
      ["Head", "One", "Two", "Three"].map((value, at) => ({
        type: "tableRow",
        children: [
          ...(at === 1 ? [{ type: "tableCell" as const, rows: 3, children: [text(sentence.repeat(99))] }] : []),
          ...(at === 0 ? [{ type: "tableCell" as const, children: [] }] : []),
          { type: "tableCell", children: [text(value)] },
        ],
      })),
    );
    const words = laidPages(manuscriptOf([high], { design: oneColumn })).pages.flatMap((page) =>
      page.text.map(lineWords),
    );
    for (const word of ["One", "Two", "Three"]) expect(words).toContain(word);
  });

  test("a chain of rows joined by cells that overlap is one block, however long", () => {
    const rows = Array.from({ length: 3000 }, (_, at) => (at % 2 === 0 ? "| a | ^ |" : "| ^ | b |"));
    const [table] = fromMarkdown(["| A | B |", "|---|---|", "| a | b |", ...rows.slice(1)].join("\n"));
    expect(table?.type).toBe("table");
    expect(table && layOutBlocks([table]).pages.length).toBeGreaterThan(20);
  });

  test("the notes of joined rows stand at the foot of the page of their calls", () => {
    for (let before = 30; before < 48; before += 1) {
      const cell = (...children: readonly ReturnType<typeof text>[]) => ({ type: "tableCell" as const, children });
      const rows: readonly TableRow[] = [
        { type: "tableRow", children: [cell(text("Head")), cell(text("Value"))] },
        { type: "tableRow", children: [{ ...cell(text("Group "), call(1)), rows: 2 }, cell(text("Row"), call(2))] },
        { type: "tableRow", children: [cell(text(sentence), call(3))] },
      ];
      const notes: Block = { type: "noteList", children: [1, 2, 3].map((number) => note(number, noteWords(number))) };
      const { pages } = laidPages(
        manuscriptOf([...filler(before), tableOf(rows), notes], { design: oneColumn, brief: { notes: "foot" } }),
      );
      for (const page of pages) expect(page.numbers).toEqual(page.calls);
      expect(pages.filter(({ calls }) => calls.length > 0)).toHaveLength(1);
    }
  });

  test("columns are wide enough for a long word of a cell over them", () => {
    const word = "Versorgungssicherheitsgesetzentwurf";
    const [table] = fromMarkdown(`| ${word} | < | C |\n|---|---|---|\n| 1 | 2 | ${sentence.repeat(9)} |`);
    const lines = table ? layOutBlocks([table]).pages.flatMap((page) => page.lines.map(lineWords)) : [];
    expect(lines).toContain(word);
  });

  test("a cell is set to the right where all its columns are", () => {
    const [table] = fromMarkdown("| A | < | < |\n|--:|--:|---|\n| one | < | x |\n| y | two | < |");
    const { pages, sheet } = layOutBlocks(table ? [table] : []);
    const xOf = (words: string) => pages[0]?.lines.find((line) => lineWords(line) === words)?.x ?? 0;
    expect(xOf("A")).toBeCloseTo(sheet.margins.left, 6);
    expect(xOf("y")).toBeGreaterThan(sheet.margins.left + 20);
    expect(xOf("one")).toBeGreaterThan(xOf("y"));
    expect(xOf("two")).toBeLessThan(xOf("x"));
  });

  test("a hairline stands aside for a cell that goes on below it", () => {
    const [table] = fromMarkdown("| A | B | C |\n|---|---|---|\n| x | y | z |\n| u | ^ | w |");
    const { pages, sheet } = layOutBlocks(table ? [table] : []);
    const rules = pages[0]?.rules ?? [];
    const heights = [...new Set(rules.map(({ y1 }) => y1))].map((y) => rules.filter(({ y1 }) => y1 === y));
    expect(heights.map((all) => all.length)).toEqual([1, 2, 1]);
    const [first, second] = heights[1] ?? [];
    expect(first?.x1).toBeCloseTo(sheet.margins.left, 6);
    expect(second?.x2).toBeCloseTo(sheet.margins.left + sheet.measure, 6);
    expect(second?.x1).toBeGreaterThan(first?.x2 ?? 0);
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(one: Box, other: Box): boolean {
  const slack = 1e-6;
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
