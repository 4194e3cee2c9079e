import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/model/node.ts";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import { laidPages, lineWords } from "./laid-pages.ts";
import { faces, manuscriptOf, paragraph, quotation, text } from "./sample-manuscript.ts";
import { foreign, wordsIn } from "./tagged-blocks.ts";

const german = (wordsIn["de"] ?? "").repeat(4).trim();
const russian = "встреча прошла 26 января, ";

/** The lines of a paragraph in a narrow column, in English, with hyphenation. */
function linesOf(...inlines: readonly Inline[]): readonly string[] {
  const design = { hyphenation: true, setting: "justified", columns: { main: 80, side: 0, gutter: 0 } } as const;
  return laidPages(manuscriptOf([paragraph(...inlines)], { design })).pages.flatMap((page) => page.text.map(lineWords));
}

/** The first block's pieces, each with what may follow it. */
function piecesOf(...inlines: readonly Inline[]) {
  const { pages } = laidPages(manuscriptOf([paragraph(...inlines)]));
  return cutPieces(pages[0]?.text[0]?.node.text ?? [], faces).map((piece) => [piece.text, piece.after]);
}

describe("words of another language", () => {
  test("are divided by the rules of their language", () => {
    expect(linesOf(text(german)).some((line) => line.endsWith("-"))).toBe(false);
    expect(linesOf(foreign("de", text(german))).some((line) => line.endsWith("-"))).toBe(true);
    expect(linesOf(foreign("tlh", text(german))).some((line) => line.endsWith("-"))).toBe(false);
  });

  test("are whole where a quotation is, whatever language they are in", () => {
    expect(linesOf(foreign("de", quotation(german, "de"))).some((line) => line.endsWith("-"))).toBe(false);
  });

  test("hold together by the rules of their language", () => {
    expect(piecesOf(text(russian))).toContainEqual(["26 ", "free"]);
    expect(piecesOf(foreign("ru", text(russian)))).toContainEqual(["26 ", "never"]);
  });

  test("look like the words around them", () => {
    const looks = (...inlines: readonly Inline[]) =>
      laidPages(manuscriptOf([paragraph(...inlines)])).pages[0]?.text[0]?.node.text.map(({ face, size, colour }) => {
        return { face, size, colour };
      });
    const [plain] = looks(text("Lage")) ?? [];
    expect(looks(foreign("de", text("Lage")))).toEqual([plain]);
    expect(looks({ type: "emphasis", children: [foreign("de", text("Lage"))] })).toEqual([
      { ...plain, face: "serif-italic" },
    ]);
  });
});
