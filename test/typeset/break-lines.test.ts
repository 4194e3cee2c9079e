import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines } from "../../src/typeset/break-lines.ts";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import type { Run, TextNode } from "../../src/typeset/definition.ts";
import { faces } from "./sample-manuscript.ts";

const letters = { face: "serif", size: 10, colour: "#000000" } as const;
const run = (text: string, more: Partial<Run> = {}): Run => ({ ...letters, text, ...more });
const paragraph = (text: Run[], more: Partial<TextNode> = {}): TextNode => ({
  text,
  leading: 13,
  baseline: 10,
  ...more,
});

function broken(runs: Run[], width: number, more: Partial<TextNode> = {}) {
  return breakLines(paragraph(runs, more), cutPieces(runs, faces), width, faces);
}
const set = (runs: Run[], width: number) =>
  broken(runs, width).map((line) => line.pieces.map(({ text }) => text).join(""));

describe("breakLines", () => {
  test("fills each line and keeps within the measure", () => {
    const lines = broken([run("word ".repeat(80).trim())], 200);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(200 + 1e-6);
    const short = lines.slice(0, -1).filter((line) => line.getWidth() < 175);
    expect(short).toEqual([]);
  });

  test("breaks where the author does", () => {
    expect(set([run("one"), run("\n"), run("two "), run("\n"), run("three")], 300)).toEqual(["one", "two ", "three"]);
  });

  test("keeps no-break spaces and hyphens together, and breaks at zero-width spaces", () => {
    expect(set([run("aaaa 10\u00a0km")], 35)).toEqual(["aaaa ", "10 km"]);
    expect(set([run("aaaa x\u2011y")], 30)).toEqual(["aaaa ", "x-y"]);
    expect(set([run("aaaa\u200bbbbb")], 30)).toEqual(["aaaa", "bbbb"]);
  });

  test("finds no break between runs of one word", () => {
    expect(set([run("aaaa wo"), run("rd", { face: "serif-italic" }), run("s bb")], 40)).toEqual([
      "aaaa ",
      "words ",
      "bb",
    ]);
  });

  test("hangs all lines but the first", () => {
    const [first, ...rest] = broken([run("word ".repeat(20))], 100, { hang: 12 });
    expect(first?.x).toBe(0);
    expect(rest.every(({ x, maxWidth }) => x === 12 && maxWidth === 88)).toBe(true);
  });

  test("sets lines to the right or in the middle", () => {
    const [right] = broken([run("word")], 100, { align: "right" });
    const [middle] = broken([run("word")], 100, { align: "center" });
    expect((right?.x ?? 0) + (right?.getWidth() ?? 0)).toBeCloseTo(100, 6);
    expect(middle?.x).toBeCloseTo((right?.x ?? 0) / 2, 6);
  });

  test("no line begins with a citation, none ends inside one but after a semicolon", () => {
    const words = fc.array(fc.constantFrom("a", "word", "commitment.”", "first-class", "“there"), {
      minLength: 1,
      maxLength: 12,
    });
    const parts = fc.array(fc.constantFrom("2 ¶11", "also 1 ¶6, 3 ¶3", "4 ¶2–3"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, parts), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 170, max: 340 }),
        (sentences, width) => {
          const runs = sentences.flatMap(([own, cited]) => {
            const cluster = {};
            return [run(`${own.join(" ")} `), run(`[${cited.join("; ")}]`, { cluster }), run(" ")];
          });
          const lines = broken(runs, width);
          lines.forEach((line, at) => {
            const first = line.pieces[0];
            const before = lines[at - 1]?.pieces.at(-1);
            if (at === 0 || first?.run.cluster === undefined) return;
            expect(before?.run.cluster).toBe(first.run.cluster);
            expect(before?.text.trimEnd().at(-1)).toBe(";");
          });
        },
      ),
    );
  });

  test("a citation wider than the column is cut in need, and still does not begin a line", () => {
    const cluster = {};
    const lines = broken(
      [run("Text "), run("[Goodenough and others 2022, paragraphs 11–12 and 14]", { cluster })],
      110,
    );
    expect(lines[0]?.pieces.map(({ text }) => text).join("")).toMatch(/^Text \[/);
    for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(110 + 1e-6);
  });

  test("every letter stands on some line, in its order, at any width", () => {
    const piece = fc.oneof(
      fc.constantFrom(" ", "\n", "; ", "e\u0301x\u0323", "a-b/c", "[1", "\u00a0", "…"),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 20 }),
        fc.integer({ min: -5, max: 120 }),
        (texts, width) => {
          const cluster = {};
          const runs = texts.map(([text, cited]) => run(text.replace(/[^\P{C}\n]/gu, ""), cited ? { cluster } : {}));
          const printed = set(runs, width).join("").replace(/\s/g, "");
          expect(printed).toBe(
            runs
              .map(({ text }) => text)
              .join("")
              .replace(/\s/g, ""),
          );
        },
      ),
    );
  });

  test("thousands of letters without a break take no more than their lines", () => {
    const lines = broken([run("x".repeat(20_000))], 300);
    expect(lines.length).toBeLessThan(400);
    expect(lines.map((line) => line.pieces.map(({ text }) => text).join("")).join("")).toHaveLength(20_000);
  });
});
