import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, type TypeLine } from "../../src/typeset/break-lines.ts";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import type { Run, TextNode } from "../../src/typeset/definition.ts";
import { fillLines } from "../../src/typeset/fill-lines.ts";
import { solidWidth } from "../../src/typeset/piece-widths.ts";
import { faces } from "./sample-manuscript.ts";

const run = (text: string, more: Partial<Run> = {}): Run => {
  return { face: "serif", size: 10, colour: "#000000", text, language: "en-GB", ...more };
};

function broken(runs: Run[], width: number, more: Partial<TextNode> = {}): TypeLine[] {
  const node: TextNode = { text: runs, leading: 13, baseline: 10, ...more };
  return breakLines(node, cutPieces(runs, faces), width, faces);
}

const textOf = (line: TypeLine) => line.pieces.map(({ text }) => text).join("");
const set = (text: string, width: number, more: Partial<TextNode> = {}) => broken([run(text)], width, more).map(textOf);
const filled = (runs: Run[], width: number, hang = 0) =>
  fillLines(cutPieces(runs, faces), { first: width, rest: width - hang }, faces);

const word = fc.constantFrom(
  ..."a of the, word talks “said evidence ministry; negotiations straightforward under-invested 26 January 2022 12 km".split(
    " ",
  ),
);
const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
const width = fc.integer({ min: 90, max: 340 });
const manner = fc.record({
  align: fc.constantFrom<"justify" | undefined>("justify", undefined),
  divides: fc.boolean(),
});
const asNode = ({ align, divides }: { align: "justify" | undefined; divides: boolean }): Partial<TextNode> => {
  return align ? { align, divides } : { divides };
};

describe("lines that look well together", () => {
  test("are never more than filling each line would take", () => {
    fc.assert(
      fc.property(prose, width, manner, fc.constantFrom(0, 14), (text, measure, how, hang) => {
        const lines = broken([run(text)], measure, { ...asNode(how), hang });
        expect(lines.length).toBeLessThanOrEqual(filled([run(text)], measure, hang).length);
      }),
    );
  });

  test("hold every letter in its order, within the measure, in any manner", () => {
    fc.assert(
      fc.property(prose, width, manner, (text, measure, how) => {
        const lines = broken([run(text)], measure, asNode(how));
        for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(measure + 1e-4);
        const printed = lines.map((line) =>
          line.pieces.at(-1)?.hyphenated ? textOf(line).slice(0, -1) : textOf(line),
        );
        expect(printed.join("")).toBe(text);
      }),
    );
  });

  test("are as even as any other way to break so many lines", () => {
    const words = fc.array(fc.constantFrom("aaa", "bbbbb", "cccccccc", "dd", "eeeeeeeeeee"), {
      minLength: 4,
      maxLength: 11,
    });
    const badness = (rooms: readonly number[]) =>
      rooms.reduce((sum, room) => sum + (1 + 100 * (room / (150 * 0.08)) ** 3) ** 2, 0);
    const isLone = (texts: readonly string[]) => texts.length < 2 && (texts[0] ?? "").length < 5;
    fc.assert(
      fc.property(words, (given) => {
        const pieces = cutPieces([run(given.join(" "))], faces);
        const ways: { lines: number; lone: boolean; sum: number }[] = [];
        for (let cuts = 0; cuts < 2 ** (given.length - 1); cuts += 1) {
          const lines: (typeof pieces)[] = [[]];
          pieces.forEach((piece, at) => {
            lines.at(-1)?.push(piece);
            if (cuts & (2 ** at) && at < pieces.length - 1) lines.push([]);
          });
          const rooms = lines.map((line) => 150 - solidWidth(line));
          if (rooms.some((room) => room < 0)) continue;
          const last = lines.at(-1) ?? [];
          const lone = lines.length > 1 && (isLone(last.map(({ text }) => text)) || solidWidth(last) < 150 / 8);
          ways.push({ lines: lines.length, lone, sum: badness(rooms.slice(0, -1)) });
        }
        ways.sort((a, b) => a.lines - b.lines || Number(a.lone) - Number(b.lone) || a.sum - b.sum);
        const lines = broken([run(given.join(" "))], 150);
        expect(lines.length).toBe(ways[0]?.lines);
        const sum = badness(lines.slice(0, -1).map((line) => 150 - line.getWidth()));
        expect(sum).toBeLessThanOrEqual((ways[0]?.sum ?? 0) * (1 + 1e-9) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test("leave no short word alone on the last line where the same number of lines can avoid it", () => {
    const text = "The ministers of both countries agreed on Tuesday that the talks will go on.";
    const alone: number[] = [];
    for (let measure = 100; measure < 330; measure += 0.25) {
      const greedy = filled([run(text)], measure);
      const last = greedy
        .at(-1)
        ?.map((piece) => piece.text)
        .join("");
      if (last === "on.") {
        alone.push(measure);
        expect(set(text, measure).at(-1)).toMatch(/ on\.$/);
        expect(set(text, measure)).toHaveLength(greedy.length);
      }
    }
    expect(alone.length).toBeGreaterThan(3);
  });

  test("a citation is cut only where no line can hold it", () => {
    const cluster = {};
    const runs = [run("Some words before it "), run("[Goodenough 2022, para. 11 and 14]", { cluster })];
    const cut = (measure: number) =>
      broken(runs, measure).filter((line, at, all) => at < all.length - 1 && line.pieces.at(-1)?.run.cluster).length;
    expect(cut(200)).toBe(0);
    expect(cut(110)).toBeGreaterThan(0);
  });

  test("paragraphs of ten pages are filled line by line, and none is lost", () => {
    const runs = [run("word ".repeat(6000).trim())];
    expect(broken(runs, 330).map(textOf).join("")).toBe(runs[0]?.text);
    expect(broken(runs, 330).length).toBe(filled(runs, 330).length);
  });
});

describe("hyphens", () => {
  const text =
    "Representatives emphasised, in unusually straightforward language, that forthcoming negotiations will concentrate " +
    "on transparency, verification and notification; disagreements concerning enlargement would be postponed.";

  test("divide words only where the paragraph may be divided", () => {
    expect(set(text, 150).join("\n")).not.toMatch(/-$/m);
    expect(set(text, 150, { divides: true }).join("\n")).toMatch(/\p{Ll}-$/mu);
  });

  test.each<[string, Partial<Run>]>([
    ["a quotation or a label", { whole: true }],
    ["strong type", { face: "serif-semibold" }],
    ["a link", { lead: { url: "https://example.org/", purpose: "https://example.org/", tag: { role: "Link" } } }],
    ["a citation", { cluster: {} }],
    ["a text without a language", { language: undefined }],
    ["a language without patterns", { language: "xx" }],
  ])("never divide %s", (_, more) => {
    const lines = broken([run(text, more)], 150, { divides: true });
    expect(lines.some((line) => line.pieces.at(-1)?.hyphenated)).toBe(false);
  });

  test("never divide names, addresses or the last word", () => {
    const whole =
      "see Representatives, https://negotiations.example/straightforward/administration and representatives@example.org, administration.";
    for (let measure = 90; measure < 200; measure += 1) {
      for (const line of broken([run(whole)], measure, { divides: true })) {
        expect(line.pieces.at(-1)?.hyphenated ?? false).toBe(false);
      }
    }
  });

  test("end two lines in a row at most", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("negotiations", "straightforward", "of", "evidence"), { maxLength: 40 }),
        width,
        (words, measure) => {
          const ends = broken([run(words.join(" "))], measure, { divides: true, align: "justify" });
          const row = ends.map((line) => (line.pieces.at(-1)?.hyphenated ? "-" : " ")).join("");
          expect(row).not.toContain("---");
        },
      ),
    );
  });

  test("both parts of a divided word keep marks around it", () => {
    const lines = set("so (administration), words of it", 60, { divides: true });
    expect(lines.join("|")).toMatch(/^so \(ad\p{Ll}*-\|\p{Ll}+\), /u);
  });
});

describe("justified lines", () => {
  const text = "The committee considered evidence that regional water utilities had under-invested in maintenance. "
    .repeat(4)
    .trim();

  test("reach the right edge, but for the last one and those that would need too much space", () => {
    const lines = broken([run(text)], 300, { align: "justify" });
    expect(lines.filter(({ spread }) => spread !== 0).length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) {
      const spaces = line.pieces.slice(0, -1).reduce((sum, piece) => sum + piece.trailingCut, 0);
      const last = line.pieces.at(-1);
      const end = (last?.x ?? 0) + (last?.width ?? 0) - (last?.trailingCut ?? 0);
      if (line.spread === 0) expect(300 - end).toBeGreaterThan(spaces * 2.6);
      else expect(end).toBeCloseTo(300, 6);
    }
    expect(lines.at(-1)?.spread).toBe(0);
  });

  test("stretch spaces by the same share, within their limits, or not at all", () => {
    fc.assert(
      fc.property(prose, width, (words, measure) => {
        for (const line of broken([run(words)], measure, { align: "justify" })) {
          expect(line.spread).toBeGreaterThanOrEqual(-0.2 - 1e-6);
          expect(line.spread).toBeLessThanOrEqual(2.6);
          let x = 0;
          for (const piece of line.pieces) {
            expect(piece.x).toBeCloseTo(x, 6);
            x += piece.width + piece.trailingCut * line.spread;
          }
        }
      }),
    );
  });

  test("open no gap where two runs meet without a space, and none after a label", () => {
    const label = run("1. ", { advance: 20 });
    const runs = [label, run("The committee con"), run("sid", { face: "serif-italic" }), run(`ered evidence. ${text}`)];
    const first = [280, 285, 290, 295, 300, 305, 310].map(
      (measure) => broken(runs, measure, { align: "justify", hang: 20 })[0],
    );
    const stretched = first.filter((line) => line !== undefined && line.spread !== 0);
    expect(stretched.length).toBeGreaterThan(0);
    for (const { pieces } of stretched as TypeLine[]) {
      const [own, the, , con, sid] = pieces;
      expect(the?.x).toBeCloseTo(own?.width ?? 0, 9);
      expect(sid?.x).toBeCloseTo((con?.x ?? 0) + (con?.width ?? 0), 9);
    }
  });

  test("forced breaks end lines that are not stretched, and cells of rows never are", () => {
    const [first] = broken([run("one two"), run("\n"), run(text)], 300, { align: "justify" });
    expect(first?.spread).toBe(0);
    expect(broken([run(text)], 300, { align: "justify", width: 300 }).every((line) => line.spread === 0)).toBe(true);
  });
});
