import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import { bottomOf } from "../../src/typeset/page-lines.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { blockWords, laidPages, lineWords, oneColumn, sentence } from "./laid-pages.ts";
import {
  division,
  entry,
  excerpt,
  faces,
  heading,
  manuscriptOf,
  paragraph,
  quotation,
  reference,
} from "./sample-manuscript.ts";

const lines = (count: number): Block[] => Array.from({ length: count }, (_, at) => paragraph(`Line ${at}`));
const codes = (blocks: readonly Block[]) =>
  laidPages(manuscriptOf(blocks, { design: oneColumn })).diagnostics.map(({ code }) => code);

/** On how many pages the blocks that open with some words stand, each. */
function pagesOfBlocks(blocks: readonly Block[], opening: string): number[] {
  const { pages } = laidPages(manuscriptOf(blocks, { design: oneColumn }));
  const found = new Map<object, Set<number>>();
  for (const [at, { text }] of pages.entries()) {
    for (const line of text) {
      if (!blockWords(line).startsWith(opening)) continue;
      found.set(line.node, (found.get(line.node) ?? new Set()).add(at));
    }
  }
  return [...found.values()].map(({ size }) => size);
}

describe("an excerpt", () => {
  test("stands on one page, whatever its number of lines", () => {
    for (let before = 25; before < 50; before += 1) {
      const blocks = [...lines(before), excerpt("Words ", quotation(sentence.repeat(9)))];
      expect(pagesOfBlocks(blocks, "Words")).toEqual([1]);
    }
  });

  test("takes the head above it along", () => {
    for (let before = 20; before < 50; before += 1) {
      const blocks = [...lines(before), heading(2, "Head"), excerpt("Words ", quotation(sentence.repeat(9)))];
      const { pages } = laidPages(manuscriptOf(blocks, { design: oneColumn }));
      const of = (opening: string) =>
        pages.findIndex(({ text }) => text.some((line) => blockWords(line).startsWith(opening)));
      expect(of("HEAD")).toBe(of("Words"));
    }
  });

  test("taller than a page is broken, and its author is told", () => {
    const blocks = [...lines(3), excerpt("Words ", quotation(sentence.repeat(90)))];
    const { pages, diagnostics } = laidPages(manuscriptOf(blocks, { design: oneColumn }));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.text.length).toBeGreaterThan(40);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "block-broken",
        severity: "warning",
        message: "“Words “Washington and NATO keep the door…” is taller than a page and is broken over two.",
      }),
    ]);
    const printed = typesetManuscript(manuscriptOf(blocks, { design: oneColumn }), faces);
    expect(printed.diagnostics.filter(({ code }) => code !== "measure-outside")).toEqual(diagnostics);
  });

  test("that fills a page goes on below its head rather than leave it alone", () => {
    const told = new Set<string>();
    for (let times = 44; times < 64; times += 1) {
      const blocks = [...lines(3), heading(2, "Head"), excerpt("Words ", quotation(sentence.repeat(times)))];
      const { pages, diagnostics } = laidPages(manuscriptOf(blocks, { design: oneColumn }));
      const page = pages.find(({ text }) => text.some((line) => lineWords(line) === "HEAD"));
      const at = page?.text.findIndex((line) => lineWords(line) === "HEAD") ?? -1;
      expect(
        page?.text
          .slice(at + 1, at + 3)
          .map(blockWords)
          .every((words) => words.startsWith("Words")),
      ).toBe(true);
      expect(page?.text.length).toBeGreaterThan(at + 2);
      const pagesOf = pages.filter(({ text }) => text.some((line) => blockWords(line).startsWith("Words"))).length;
      expect(diagnostics.map(({ code }) => code)).toEqual(pagesOf > 1 ? ["block-broken"] : []);
      if (pagesOf > 1) expect(page?.text.length).toBeGreaterThan(45);
      told.add(`${pagesOf} on ${pages.length}`);
    }
    expect(told).toEqual(new Set(["1 on 1", "1 on 2", "2 on 2", "2 on 3"]));
  });
});

describe("a row", () => {
  const list = (times: number): Block => ({
    type: "entryList",
    children: [entry("Term", "Row ", sentence.repeat(times))],
  });

  test("of half a page stands on one page", () => {
    for (let before = 10; before < 50; before += 1) {
      expect(pagesOfBlocks([...lines(before), list(24)], "Row")).toEqual([1]);
    }
    expect(codes([...lines(30), list(24)])).toEqual([]);
  });

  test("taller than a page is broken, and its author is told", () => {
    expect(pagesOfBlocks([list(120)], "Row")).toEqual([3]);
    expect(codes([list(120)])).toEqual(["block-broken"]);
  });

  test("that leaves no room for the head of its table stands without it", () => {
    const cell = (value: string) => ({ type: "tableCell" as const, children: [{ type: "text" as const, value }] });
    const table = (times: number): Block => ({
      type: "table",
      align: [],
      children: ["Head", "Row one", `Row two ${sentence.repeat(times)}`].map((value) => ({
        type: "tableRow",
        children: [cell(value)],
      })),
    });
    const heads = (times: number) => {
      const { pages } = laidPages(manuscriptOf([...lines(4), table(times)], { design: oneColumn }));
      return pages.map(({ text }) => lineWords(text.find((line) => blockWords(line) === "Head")));
    };
    const full = Array.from({ length: 12 }, (_, at) => 48 + at).filter(
      (times) => codes([...lines(4), table(times)]).length === 0,
    );
    const last = Math.max(...full);
    expect(heads(last - 3)).toEqual(["Head", "Head"]);
    expect([heads(last), pagesOfBlocks([...lines(4), table(last)], "Row two")]).toEqual([["Head", ""], [1]]);
  });
});

describe("pages", () => {
  test("hold a reference list longer than a page in full columns, and none is empty", () => {
    for (const page of ["A4", "Letter"] as const) {
      const list: Block = {
        type: "referenceList",
        children: Array.from({ length: 160 }, (_, at) => reference(at + 1, sentence.repeat(1 + (at % 3)))),
      };
      const { pages } = laidPages(manuscriptOf([...lines(30), list], { design: oneColumn, brief: { page } }));
      expect(pages.length).toBeGreaterThan(3);
      for (const { text } of pages) expect(text.length).toBeGreaterThan(5);
      const numbers = pages.flatMap(({ text }) =>
        text.filter(({ node, opens }) => node.hang && opens).map((line) => Number.parseInt(blockWords(line), 10)),
      );
      expect(numbers).toEqual(Array.from({ length: 160 }, (_, at) => at + 1));
    }
  });

  test("without room between their margins are an error in the template's design", () => {
    const { diagnostics } = typesetManuscript(
      manuscriptOf([paragraph("So.")], { design: { margins: { top: 150, bottom: 140 } } }),
      faces,
    );
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error template-design"]);
  });

  test("never hold a lone line, end with a head, split an excerpt, lose a word or run over", () => {
    const part = fc.record({
      kind: fc.constantFrom("paragraph", "paragraph", "excerpt", "heading", "subheading", "entry"),
      times: fc.integer({ min: 1, max: 12 }),
    });
    const make = ({ kind, times }: { kind: string; times: number }, at: number): Block => {
      const words = `B${at} ${sentence.repeat(times)}`;
      if (kind === "heading") return heading(2, `B${at} head`);
      if (kind === "subheading") return heading(3, `B${at} head`);
      if (kind === "excerpt") return excerpt(words);
      if (kind === "entry") return { type: "entryList", children: [entry("Term", words)] };
      return paragraph(words);
    };
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        fc.boolean(),
        (parts, letter, wide) => {
          const blocks = [...parts.map(make), paragraph("End.")];
          const manuscript = manuscriptOf(wide ? blocks : [division("main", ...blocks)], {
            brief: { page: letter ? "Letter" : "A4" },
            ...(wide ? { design: oneColumn } : {}),
          });
          const { pages, sheet, diagnostics } = laidPages(manuscript);
          expect(diagnostics).toEqual([]);
          const floor = sheet.height - sheet.margins.bottom;
          const placed = new Map<object, number[]>();
          for (const [at, { text }] of pages.entries()) {
            expect(text.length).toBeGreaterThan(0);
            for (const line of text) expect(bottomOf(line)).toBeLessThanOrEqual(floor + 0.01);
            for (const { node } of text) {
              const counts = placed.get(node) ?? [];
              counts[at] = (counts[at] ?? 0) + 1;
              placed.set(node, counts);
            }
            if (at < pages.length - 1) expect(blockWords(text.at(-1))).not.toMatch(/^B\d+ head$/i);
          }
          for (const [node, counts] of placed) {
            const split = Object.values(counts);
            const { keep } = node as { keep?: boolean };
            if (split.length > 1) expect([keep ?? false, Math.min(...split) >= 2]).toEqual([false, true]);
          }
          const order = pages.flatMap(({ text }) => text.filter(({ opens }) => opens).map(blockWords));
          const numbers = order.flatMap((words) => /^B(\d+)/.exec(words)?.[1] ?? []).map(Number);
          expect(numbers).toEqual(parts.map((_, at) => at));
          const all = pages
            .flatMap(({ text }) => text.map(lineWords))
            .join("")
            .replace(/\s|Term/g, "");
          const written = parts.map((one, at) =>
            one.kind.endsWith("heading") ? `B${at} head` : `B${at} ${sentence.repeat(one.times)}`,
          );
          expect(all.toLowerCase()).toBe(`${written.join("")}End.`.replace(/\s/g, "").toLowerCase());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("an annex", () => {
  const list = (from: number, to: number): Block => ({
    type: "referenceList",
    children: Array.from({ length: to - from + 1 }, (_, at) => reference(from + at, sentence)),
  });

  test("begins a new page, and all after it stays there; its pages are not counted in the budget", () => {
    const blocks = [
      ...lines(5),
      list(1, 3),
      division("annex", heading(1, "Annex"), paragraph("In it.")),
      paragraph("After."),
      list(4, 6),
    ];
    const laid = laidPages(manuscriptOf(blocks));
    expect([laid.pages.length, laid.before]).toEqual([2, 1]);
    expect(laid.pages[0]?.text.some((line) => blockWords(line).startsWith("3"))).toBe(true);
    expect(blockWords(laid.pages[1]?.text[0])).toBe("Annex");
    expect(laid.pages[1]?.text.some((line) => blockWords(line) === "After.")).toBe(true);
  });

  test("sets its own columns, and its references at its own foot", () => {
    const blocks = [
      paragraph("Text."),
      division("annex", division("main", paragraph("Left.")), division("side", paragraph("Right.")), list(1, 2)),
    ];
    const [, annex] = laidPages(manuscriptOf(blocks)).pages;
    const [left, right] = annex?.text ?? [];
    expect(left?.y).toBeCloseTo(right?.y ?? 0, 0);
    expect(Math.max(...(annex?.text.map(bottomOf) ?? []))).toBeGreaterThan(780);
  });

  test("with nothing before it makes no empty page", () => {
    const laid = laidPages(manuscriptOf([division("annex", paragraph("All."))]));
    expect([laid.pages.length, laid.before]).toEqual([1, 0]);
  });
});
