import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMismatch } from "../../src/cite/find-mismatch.ts";
import { escapeMarkup, inlinesOf, labelOf, markBefore, markBehind, readMarkup, textOf } from "../../src/cite/markup.ts";

const inlines = (markup: string, ...sources: readonly string[]) => inlinesOf(readMarkup(markup), sources);

describe("the processor's markup", () => {
  test("tags become nodes, and tags within tags nodes within nodes", () => {
    expect(inlines("a <i>b <b>c</b></i>")).toEqual([
      { type: "text", value: "a " },
      {
        type: "emphasis",
        children: [
          { type: "text", value: "b " },
          { type: "strong", children: [{ type: "text", value: "c" }] },
        ],
      },
    ]);
  });

  test("a tag left open ends with the text; one never opened is left out", () => {
    expect(inlines("<i>a")).toEqual([{ type: "emphasis", children: [{ type: "text", value: "a" }] }]);
    expect(inlines("a</i>")).toEqual([{ type: "text", value: "a" }]);
  });

  test("a mark around a cite leads to its source, by its place in the cluster", () => {
    const marked = `[${markBefore(17)}x${markBehind}]`;
    const sources = Array.from({ length: 18 }, (_, at) => `k${at}`);
    expect(inlines(marked, ...sources)).toEqual([
      { type: "text", value: "[" },
      { type: "citeLink", target: "k17", children: [{ type: "text", value: "x" }] },
      { type: "text", value: "]" },
    ]);
  });

  test("a cite of a source that is not known is plain text", () => {
    expect(inlines(`${markBefore(3)}x${markBehind}`, "k0")).toEqual([{ type: "text", value: "x" }]);
  });

  test("the label of an entry is found at any depth, and is not part of the entry", () => {
    const marked = readMarkup("<b><label> 1 </label></b>Text");
    expect(labelOf(marked)).toBe("1");
    expect(inlinesOf(marked)).toEqual([{ type: "text", value: "Text" }]);
  });

  test("any text, escaped, comes back as it was", () => {
    const anyText = fc.string({ unit: "binary" }).filter((some) => !/[\uFDD0-\uFDEF]/.test(some));
    fc.assert(
      fc.property(anyText, (some) => {
        expect(textOf(readMarkup(escapeMarkup(some)))).toBe(some);
      }),
    );
  });
});

describe("the tags of a style", () => {
  test.each([
    ["<a><b/></a>", undefined],
    ['<?xml version="1.0"?><a x="1 > 0"><!-- <b> --><c y=\'/\'/></a>', undefined],
    ["<a><b></a>", "a"],
    ["<a></a></b>", "b"],
    ["<a><b></b>", "a"],
  ])("%s", (xml, mismatch) => {
    expect(findMismatch(xml)).toBe(mismatch);
  });

  test("tags opened thousands of times are found out, and quotation marks without an end hold nothing up", () => {
    expect(findMismatch("<b>".repeat(20_000))).toBe("b");
    expect(findMismatch(`<a>${'<b "'.repeat(20_000)}`)).toBe("a");
  });
});
