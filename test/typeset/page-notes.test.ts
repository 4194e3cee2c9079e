import { describe, expect, test } from "vitest";
import { TypeLine } from "../../src/typeset/break-lines.ts";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import type { TextNode } from "../../src/typeset/definition.ts";
import { openingWords } from "../../src/typeset/opening-words.ts";
import { PageNotes } from "../../src/typeset/page-notes.ts";
import { faces } from "./sample-manuscript.ts";

const node = (words: string): TextNode => ({
  text: [{ face: "sans", size: 8, colour: "#000000", text: words }],
  leading: 10,
  baseline: 8,
  before: 2,
});

/** Notes of one line each on pages of 100 points, 20 of them kept for text, the rule taking 5. */
function notesOf(count: number, lines = 1): PageNotes {
  const notes = Array.from({ length: count }, (_, at) => ({ call: `c${at}`, node: node(`Note ${at}`) }));
  const set = (given: TextNode) =>
    Array.from({ length: lines }, (_, at) => {
      const line = new TypeLine(given, 400, at === 0);
      for (const piece of cutPieces(given.text, faces)) line.addInline(piece);
      return line;
    });
  const made = new PageNotes(notes, set, { page: 100, least: 20, rule: 5 });
  made.begin();
  return made;
}

describe("the foot of a page", () => {
  test("is as high as its notes, the space above each, and one rule; nothing where there are none", () => {
    const notes = notesOf(3);
    expect(notes.foot(0)).toBe(0);
    expect(notes.foot(0, [0])).toBe(17);
    expect(notes.foot(0, [0, 1])).toBe(29);
    notes.claim(0, [0, 1], node("caller"));
    expect([notes.foot(0), notes.foot(0, [1, 2]), notes.foot(1)]).toEqual([29, 41, 0]);
  });

  test("leaves its share to the text; the rest goes to the next page", () => {
    const notes = notesOf(10);
    notes.claim(0, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], node("caller"));
    expect(notes.foot(0)).toBe(80);
    expect(notes.foot(1)).toBe(5 + 120 - 75);
    expect(notes.spread().map(({ lines }) => lines.length)).toEqual([7, 3]);
  });

  test("never takes room where text stands", () => {
    const notes = notesOf(1, 8);
    notes.claim(0, [0], node("caller"));
    notes.reach(0, 60);
    notes.reach(1, 95);
    const feet = notes.spread();
    expect(feet.map(({ lines }) => lines.length)).toEqual([3, 0, 5]);
    expect(feet[0]?.height).toBe(5 + 2 + 30);
  });
});

describe("rounds", () => {
  test("end with the first where no note of a later column is in the way", () => {
    const notes = notesOf(2);
    notes.expect([1]);
    expect(notes.fits({ height: 30, calls: [1] }, 0, 50, [])).toBe(true);
    notes.claim(0, [1], node("caller"));
    expect(notes.settled).toBe(true);
  });

  test("keep room for what a later column called, and turn down what would stand on text", () => {
    const notes = notesOf(2);
    notes.expect([1]);
    notes.reach(0, 90);
    expect(notes.fits({ height: 10, calls: [1] }, 0, 80, [])).toBe(true);
    notes.claim(0, [1], node("caller"));
    expect(notes.settled).toBe(false);
    notes.learn();
    notes.begin();
    expect(notes.fits({ height: 80, calls: [] }, 0, 90, [1])).toBe(false);
    expect(notes.fits({ height: 70, calls: [] }, 0, 90, [1])).toBe(true);
    notes.reach(0, 90);
    expect(notes.fits({ height: 10, calls: [1] }, 0, 80, [])).toBe(false);
  });

  test("settle a note that moves between two pages, for from the fifth on room is kept on both", () => {
    const notes = notesOf(1);
    const settled: boolean[] = [];
    for (let round = 1; round <= 8; round += 1) {
      notes.expect([0]);
      notes.reach(0, 99);
      notes.fits({ height: 1, calls: [0] }, 0, 90, []);
      notes.claim(round % 2, [0], node("caller"));
      settled.push(notes.settled);
      notes.learn();
      notes.begin();
    }
    expect(settled).toEqual([false, false, false, false, false, true, true, true]);
  });

  test("name the block whose note never settles", () => {
    const notes = notesOf(1);
    for (let round = 1; round <= 8; round += 1) {
      notes.learn();
      notes.begin();
      notes.expect([0]);
      notes.claim(round, [0], node(`Caller ${round}`));
      expect(notes.settled).toBe(false);
    }
    expect(notes.mover && openingWords(notes.mover)).toBe("Caller 8");
  });
});

describe("opening words", () => {
  test("are cut at a word, without the quotation marks around them, and hold no control characters", () => {
    expect(openingWords(node("“Short.”"))).toBe("Short.");
    expect(openingWords(node(`«Долгий${"\u0007"} ${"текст ".repeat(20)}»`))).toMatch(/^Долгий (текст ?)+…$/);
    expect(openingWords(node("word ".repeat(40))).length).toBeLessThanOrEqual(48);
    expect(openingWords(node("a".repeat(400)))).toBe(`${"a".repeat(24)}…`);
    expect(openingWords(node(""))).toBe("");
  });
});
