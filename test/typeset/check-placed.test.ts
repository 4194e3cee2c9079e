import { describe, expect, test } from "vitest";
import { TypeLine } from "../../src/typeset/break-lines.ts";
import { checkPlaced } from "../../src/typeset/check-placed.ts";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import type { Run } from "../../src/typeset/definition.ts";
import type { PdfPage } from "../../src/typeset/pdfmake-internals.ts";
import { faces } from "./sample-manuscript.ts";

const run = (text: string): Run => ({ face: "sans", size: 9, colour: "#000000", text });

function pageOf(...runs: Run[]): PdfPage {
  const line = new TypeLine({ text: runs, leading: 11, baseline: 9 }, 500, true);
  for (const piece of cutPieces(runs, faces)) line.addInline(piece);
  return { items: [{ type: "line", item: line }], pageSize: { width: 595, height: 842 } };
}

describe("checkPlaced", () => {
  test("is content when every letter stands on a page", () => {
    const [first, second] = [run("one two"), run("three")];
    expect(() => checkPlaced([first, second], [pageOf(first), pageOf(second)], faces)).not.toThrow();
  });

  test("throws when a run, or part of one, stands on none", () => {
    const lost = run("lost words");
    expect(() => checkPlaced([run("one"), lost], [pageOf(lost)], faces)).toThrow(
      "The layout lost 3 characters of “one”.",
    );
    expect(() => checkPlaced([lost], [pageOf(lost), pageOf(lost)], faces)).toThrow("lost -9");
  });

  test("does not count the hyphen of a divided word, and misses what stands behind it", () => {
    const divided = run("administration");
    const [whole] = cutPieces([divided], faces);
    const page = (...texts: string[]): PdfPage => {
      const line = new TypeLine({ text: [divided], leading: 11, baseline: 9 }, 500, true);
      texts.forEach((text, at) => {
        if (whole) line.addInline({ ...whole, text, ...(at === 0 ? { hyphenated: true } : {}) } as typeof whole);
      });
      return { items: [{ type: "line", item: line }], pageSize: { width: 595, height: 842 } };
    };
    expect(() => checkPlaced([divided], [page("adminis-", "tration")], faces)).not.toThrow();
    expect(() => checkPlaced([divided], [page("adminis-")], faces)).toThrow("lost 7 characters");
  });

  test("counts the parts of a run that two faces print together", () => {
    const mixed = run("Tbilisi თბილისი ∀");
    expect(() => checkPlaced([mixed], [pageOf(mixed)], faces)).not.toThrow();
  });

  test("counts a repeated line once", () => {
    const head = run("Head");
    const page = pageOf(head);
    expect(() => checkPlaced([head], [page, page], faces)).not.toThrow();
  });
});
