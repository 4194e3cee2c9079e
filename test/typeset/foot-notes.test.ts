import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { bottomOf } from "../../src/typeset/page-lines.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { blockWords, laidPages, lineWords, noteWords, oneColumn, sentence } from "./laid-pages.ts";
import { proofOf } from "./read-proof.ts";
import {
  call,
  division,
  entry,
  excerpt,
  faces,
  heading,
  manuscriptOf,
  note,
  paragraph,
  point,
  quotation,
  reference,
} from "./sample-manuscript.ts";

type Changes = NonNullable<Parameters<typeof manuscriptOf>[1]>;

/** A manuscript with notes at the feet of its pages, one for each call from 1. */
function footed(
  blocks: readonly Block[],
  notes: number,
  changes: Changes = {},
  more: readonly string[] = [],
): Manuscript {
  const list: Block = {
    type: "noteList",
    children: Array.from({ length: notes }, (_, at) => note(at + 1, noteWords(at + 1, more[at % more.length]))),
  };
  return manuscriptOf([...blocks, list], { ...changes, brief: { notes: "foot", ...changes.brief } });
}

/** What holds of every page with notes at its foot. */
function expectSound(manuscript: Manuscript): ReturnType<typeof laidPages> {
  const laid = laidPages(manuscript);
  const floor = laid.sheet.height - laid.sheet.margins.bottom;
  for (const { text, notes, calls, numbers } of laid.pages) {
    expect(text.length + notes.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...new Set(calls)]);
    const top = Math.min(floor, ...notes.map(({ y = 0 }) => y));
    for (const line of text) expect(bottomOf(line)).toBeLessThanOrEqual(top + 0.01);
    for (const line of notes) expect(bottomOf(line)).toBeLessThanOrEqual(floor + 0.01);
  }
  return laid;
}

const cells = (...blocks: readonly (readonly [string, number])[]): Block => ({
  type: "table",
  align: [],
  children: ["Head", ...blocks].map((one) => ({
    type: "tableRow",
    children: [0, 1].map((at) => ({
      type: "tableCell",
      children:
        typeof one === "string" || at === 1
          ? [{ type: "text" as const, value: "Cell" }]
          : [{ type: "text" as const, value: one[0] }, call(one[1])],
    })),
  })),
});

describe("notes at the foot", () => {
  test("stand on the page of their call, in order, down to the margin, below a short rule", () => {
    const laid = expectSound(footed([paragraph(sentence, call(1)), paragraph(sentence, call(2))], 2));
    expect(laid.pages.map(({ numbers }) => numbers)).toEqual([[1, 2]]);
    const [page] = laid.pages;
    expect(Math.max(...(page?.notes.map(bottomOf) ?? []))).toBeCloseTo(841.89 - (18 * 72) / 25.4, 1);
    expect(laid.diagnostics).toEqual([]);
  });

  test("are found whatever part of a page calls them", () => {
    const blocks = [
      heading(1, "Parts"),
      division("header", paragraph("For the Chair.", call(1))),
      division("bottom-line", paragraph(sentence, call(2))),
      division(
        "main",
        excerpt(quotation(sentence), call(3)),
        {
          type: "list",
          ordered: true,
          start: 1,
          children: [{ type: "listItem", children: [paragraph("So.", call(4))] }],
        },
        cells(["A cell", 5]),
        { type: "blockquote", children: [paragraph("Set in.", call(6))] },
      ),
      division("side", { type: "entryList", children: [entry("Term", "What of it.", call(7))] }),
      paragraph("Below.", call(8)),
    ] satisfies readonly Block[];
    expect(expectSound(footed(blocks, 8)).pages.map(({ numbers }) => numbers)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  test("lead from the call to the note and from its number back", async () => {
    const filler = Array.from({ length: 30 }, () => paragraph(sentence.repeat(3)));
    const { links } = await proofOf(footed([...filler, paragraph("Said so.", call(1))], 1));
    const [down, up] = links;
    expect(links.map(({ page }) => page)).toEqual([2, 2]);
    expect([down?.place?.page, up?.place?.page]).toEqual([2, 2]);
    expect(down?.place?.y).toBeLessThan(100);
    expect(up?.place?.y).toBeGreaterThan(down?.rect[1] ?? Number.POSITIVE_INFINITY);
  });

  test("take a line along to the next page that leaves no room for its note", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => paragraph(`Line ${at}`));
    for (let count = 30; count < 50; count += 1) {
      const laid = expectSound(footed([...lines(count), paragraph("Last.", call(1))], 1, { design: oneColumn }));
      const at = laid.pages.findIndex(({ calls }) => calls.includes(1));
      expect(blockWords(laid.pages[at]?.text.at(-1))).toBe("Last.1");
    }
  });

  test("of both columns stand in one order over the whole measure", () => {
    const main = [1, 2, 3].map((at) => point(sentence.repeat(3), call(at)));
    const side = [4, 5].map((at) => point(sentence.repeat(3), call(at)));
    const laid = expectSound(footed([division("main", ...main), division("side", ...side)], 5));
    expect(laid.pages[0]?.numbers).toEqual([1, 2, 3, 4, 5]);
    const [first] = laid.pages[0]?.notes ?? [];
    expect(first?.maxWidth).toBeCloseTo(laid.sheet.measure, 6);
  });

  test("of a full side column lower no line of the main column on them", () => {
    const main = Array.from({ length: 30 }, (_, at) => point(sentence.repeat(2), call(at + 1)));
    const side = Array.from({ length: 20 }, (_, at) => point(sentence, call(at + 31)));
    const laid = expectSound(footed([division("main", ...main), division("side", ...side)], 50));
    expect(laid.pages.length).toBeGreaterThan(1);
    expect(laid.diagnostics).toEqual([]);
    for (const { calls, text } of laid.pages.slice(0, 1)) {
      expect([calls.some((number) => number <= 30), calls.some((number) => number > 30)]).toEqual([true, true]);
      // both columns are full: less is free below them than the next point and its note take
      const lowest = [true, false].map((left) =>
        Math.max(...text.filter(({ x = 0 }) => x < 300 === left).map(bottomOf)),
      );
      expect(Math.abs((lowest[0] ?? 0) - (lowest[1] ?? 0))).toBeLessThan(90);
    }
  });

  test("of a side column stand on the page of their call beside one paragraph over three pages", () => {
    const side = [1, 2, 3, 4, 5, 6].map((at) => point(sentence.repeat(3), call(at)));
    const laid = expectSound(
      footed([division("main", paragraph(sentence.repeat(70))), division("side", ...side)], 6, {}, [
        sentence.repeat(4),
      ]),
    );
    expect(laid.pages.map(({ calls }) => calls)).toEqual([[1, 2, 3, 4, 5, 6], [], []]);
  });

  test("stand below the references where these stand at the foot", () => {
    const list: Block = { type: "referenceList", children: [1, 2, 3].map((at) => reference(at, sentence)) };
    const laid = expectSound(footed([paragraph(sentence, call(1)), list], 1));
    const [page] = laid.pages;
    const lowest = Math.max(...(page?.text.map(bottomOf) ?? []));
    const top = Math.min(...(page?.notes.map(({ y = 0 }) => y) ?? []));
    expect(top - lowest).toBeGreaterThan(5);
    expect(top - lowest).toBeLessThan(20);
  });

  test("longer than a page go on at the next page's foot, with a warning that names them", () => {
    const laid = laidPages(footed([paragraph(sentence.repeat(9), call(1), sentence)], 1, {}, [sentence.repeat(160)]));
    expect(laid.diagnostics.map(({ code, message }) => [code, message.slice(0, 24)])).toEqual([
      ["block-broken", "“1 Note 1 tells where. W"],
    ]);
    const withNotes = laid.pages.filter(({ notes }) => notes.length > 0);
    expect(withNotes.length).toBeGreaterThan(1);
    for (const { text, notes } of withNotes) {
      const top = Math.min(...notes.map(({ y = 0 }) => y));
      for (const line of text) expect(bottomOf(line)).toBeLessThanOrEqual(top);
    }
  });

  test("of a tall row go where their lines go", () => {
    const children = [entry("Term", sentence.repeat(40), call(1), sentence.repeat(40), call(2))];
    expectSound(footed([{ type: "entryList", children }], 2, { design: oneColumn }));
  });

  test("are not taken from a manuscript whose brief wants them at the end", () => {
    const manuscript = footed([paragraph("So.", call(1))], 1, { brief: { notes: "end" } });
    const [page] = laidPages(manuscript, "measure").pages;
    expect((page?.notes[0]?.y ?? 0) - (page?.text[0]?.y ?? 0)).toBeLessThan(60);
  });

  test("cost their own room in what is measured", () => {
    const without = measureManuscript(footed([paragraph(sentence)], 0), faces).value;
    const lines = Array.from({ length: 80 }, (_, at) => paragraph(`Line ${at}`, call(at + 1)));
    const over = measureManuscript(footed(lines, 80, { design: oneColumn }), faces).value?.over.height ?? 0;
    const bare = measureManuscript(manuscriptOf(lines, { design: oneColumn }), faces).value?.over.height ?? 0;
    expect(without?.over.height).toBe(0);
    // eighty notes of one line of 10.6 points, a fifth of that between them, and the rule
    expect(over - bare).toBeGreaterThan(80 * 10.6);
    expect(over - bare).toBeLessThan(80 * 10.6 * 1.25);
  });
});

describe("any text with notes", () => {
  const parts = fc.array(
    fc.record({
      kind: fc.constantFrom("paragraph", "excerpt", "point", "heading", "entry", "table"),
      times: fc.integer({ min: 1, max: 6 }),
      calls: fc.nat(3),
    }),
    { maxLength: 22 },
  );
  const longer = fc.array(
    fc.nat(3).map((times) => sentence.repeat(times)),
    { minLength: 1, maxLength: 5 },
  );

  test("has each note on the page of its call, and no note on text; measuring sees the same", () => {
    fc.assert(
      fc.property(parts, parts, parts, longer, fc.boolean(), (main, side, after, more, letter) => {
        let count = 0;
        const next = () => {
          count += 1;
          return call(count);
        };
        const blocksOf = (all: readonly { kind: string; times: number; calls: number }[]): Block[] =>
          all.map(({ kind, times, calls }) => {
            const words = sentence.repeat(times);
            if (kind === "heading") return heading(2, "A head");
            const called = Array.from({ length: kind === "table" ? 0 : calls }, () => ["More. ", next()]).flat();
            if (kind === "excerpt") return excerpt(quotation(words), ...called);
            if (kind === "point") return point(words, ...called);
            if (kind === "entry")
              return { type: "entryList", children: [entry("Term", words, ...called), entry("Two", "x")] };
            if (kind === "table") {
              count += 2;
              return cells([words, count - 1], ["Short", count]);
            }
            return paragraph(words, ...called, words);
          });
        const blocks = [
          heading(1, "Any"),
          division("main", ...blocksOf(main)),
          division("side", ...blocksOf(side)),
          ...blocksOf(after),
        ];
        const manuscript = footed(blocks, count, { brief: { page: letter ? "Letter" : "A4" } }, more);
        const laid = expectSound(manuscript);
        const measured = measureManuscript(manuscript, faces);
        expect(measured.value?.pages).toBe(laid.pages.length);
        expect(measured.diagnostics).toEqual(laid.diagnostics);
        const words = laid.pages.flatMap(({ text, notes }) => [...text, ...notes].map(lineWords)).join("");
        for (let at = 1; at <= count; at += 1) expect(words).toContain(`Note ${at} tells where.`);
      }),
      { numRuns: 60 },
    );
  });
});

test("the print is the same, byte for byte, each time", () => {
  const main = Array.from({ length: 24 }, (_, at) => point(sentence.repeat(2), call(at + 1)));
  const side = Array.from({ length: 16 }, (_, at) => point(sentence, call(at + 25)));
  const make = () => typesetManuscript(footed([division("main", ...main), division("side", ...side)], 40), faces).value;
  expect(make()?.bytes).toEqual(make()?.bytes);
});
