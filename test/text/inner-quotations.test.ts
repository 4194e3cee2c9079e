import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findInnerQuotations } from "../../src/text/find-inner-quotations.ts";
import { inQuotationMarks, quotationMarks, setQuotation } from "../../src/text/in-quotation-marks.ts";
import { readCases, textOf } from "../read-cases.ts";

const languages = "en de fr es it pl ru uk sv hu nb et de-CH fr-CH ro lt".split(" ");
const spaced = (text: string | undefined) => text?.replaceAll("\\u00a0", "\u00a0");
const together = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join("");

describe("quotations inside quotations", () => {
  test.each(readCases("inner-quotations.md").map((one) => [one.name, one] as const))("%s", (_, one) => {
    const [words, language] = [textOf(one, "words") ?? "", textOf(one, "language") ?? ""];
    expect(inQuotationMarks(words, language)).toBe(spaced(textOf(one, "printed")));
    expect(together(setQuotation({ words, language, isBlock: true }))).toBe(spaced(textOf(one, "block")));
  });

  test("outer and inner marks come in turn, however deep, in every language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 1, max: 9 }), (language, depth) => {
        const marks = quotationMarks(language);
        const wrap = (level: number): string => {
          if (level === depth) return "w";
          const isInner = level % 2 === 0;
          const [open, close] = isInner ? [marks.innerOpen, marks.innerClose] : [marks.open, marks.close];
          return `a ${open}${wrap(level + 1)}${close} z`;
        };
        const nested = (level: number): string => (level === depth ? "w" : `a “${nested(level + 1)}” z`);
        expect(inQuotationMarks(nested(0), language)).toBe(marks.open + wrap(0) + marks.close);
      }),
    );
  });

  test("letters, apostrophes inside words and the order of all else stay, whatever the marks", () => {
    const unit = fc.constantFrom(
      "a",
      "s",
      "ж",
      " ",
      "“",
      "”",
      "„",
      "«",
      "»",
      '"',
      "‘",
      "’",
      "'",
      "‚",
      "‹",
      "›",
      ".",
      "1",
    );
    const bare = (text: string) => text.replace(/(?<![\p{L}\p{N}])[’']|[’'](?![\p{L}\p{N}])|[“”‘„‚«»‹›"\s]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.constantFrom(...languages), (words, language) => {
        const inside = setQuotation({ words, language, isBlock: true });
        expect(bare(together(inside).replace(/[’']/gu, ""))).toBe(bare(words.replace(/[’']/gu, "")));
        for (const { 0: word } of words.matchAll(/[\p{L}\p{N}]['’][\p{L}\p{N}]/gu))
          expect(together(inside)).toContain(word);
      }),
    );
  });

  test("pairs lie in one another or apart, and there is an end to any number of marks", () => {
    const unit = fc.constantFrom("a", " ", "“", "”", "«", "»", "‘", "’", '"', "'");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (words) => {
        const found = findInnerQuotations(words);
        for (const { open, close } of found) {
          expect(open.end).toBeLessThanOrEqual(close.start);
          for (const other of found) {
            const isWithin = other.open.start > open.start && other.open.start < close.start;
            if (isWithin) expect(other.close.start).toBeLessThan(close.start);
          }
        }
      }),
    );
    expect(findInnerQuotations("‘".repeat(10_000))).toEqual([]);
    expect(findInnerQuotations("“".repeat(10_000))).toEqual([]);
  });

  test("emphasis keeps to its words, and sic stands apart, whatever marks come before", () => {
    const words = "a “red [sic] line” here";
    const [start, end] = [words.indexOf("line"), words.indexOf("line") + 4];
    expect(setQuotation({ words, language: "fr", emphasis: [{ start, end }] })).toEqual([
      { text: "«\u00a0a “red [", style: "plain" },
      { text: "sic", style: "sic" },
      { text: "] ", style: "plain" },
      { text: "line", style: "emphasis" },
      { text: "” here\u00a0»", style: "plain" },
    ]);
  });
});
