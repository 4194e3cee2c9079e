import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuotation } from "../../src/text/parse-quotation.ts";

function parsed(quote: string) {
  const quotation = parseQuotation(quote);
  if (quotation.kind === "syntax") throw new Error(quotation.message);
  return quotation;
}

function shape(quote: string) {
  const { segments, joints } = parsed(quote);
  return segments.flatMap(({ text }, index) => [text, ...joints.slice(index, index + 1).map(({ kind }) => kind)]);
}

describe("parseQuotation", () => {
  test.each([
    ["plain words are one segment", "the door is open", ["the door is open"]],
    [
      "an ellipsis, typeset or typed, close or spaced",
      "a b … c ... d . . . e",
      ["a b", "ellipsis", "c", "ellipsis", "d", "ellipsis", "e"],
    ],
    ["a full stop and an ellipsis", "is open. ... And then", ["is open.", "ellipsis", "And then"]],
    ["four dots", "is open.... And then", ["is open.", "ellipsis", "And then"]],
    ["an omission", "a […] b [...] c", ["a", "omission", "b", "omission", "c"]],
    ["an alteration", "if [Russia] wants", ["if", "alteration", "wants"]],
    ["sic", "he spokes [sic] of", ["he spokes", "nothing", "of"]],
    ["letters inside a word", "he attack[ed] the", ["he attack", "letters", " the"]],
    ["letters at the start of a word", "and [t]he door", ["and ", "letters", "he door"]],
    ["letters in the middle", "neg[ot]iate", ["neg", "letters", "iate"]],
    ["a bracket that closes up to a genitive is no letters", "and [NATO]’s door", ["and", "alteration", "'s door"]],
    ["an inserted comma is no letters", "we[,] agreed", ["we", "alteration", "agreed"]],
    ["several brackets side by side are one joint", "a [the] [allied] b", ["a", "alteration", "b"]],
    ["an ellipsis beside a bracket is an ellipsis", "a … [the] b", ["a", "ellipsis", "b"]],
  ])("%s", (_, quote, expected) => {
    expect(shape(quote)).toEqual(expected);
  });

  test("a letter in brackets after an ellipsis belongs to the word that follows", () => {
    const { segments, joints } = parsed("is open … [T]he allies");
    expect(joints.map(({ kind }) => kind)).toEqual(["ellipsis"]);
    expect(segments[1]).toMatchObject({ text: "he allies", before: { letter: "T" } });
  });

  test("brackets at either end need not be found", () => {
    expect(shape("[Mr Lavrov:] the answer is [not] bad [indeed]")).toEqual(["the answer is", "alteration", "bad"]);
  });

  test.each([
    ["“the door”", ["the door"]],
    ['"the door"', ["the door"]],
    ["„the door“", ["the door"]],
    ["«the door»", ["the door"]],
    ["“the door” is “open”", ['"the door" is "open"']],
    ["“the door", ['"the door']],
    ["‘the door’", ["'the door'"]],
  ])("the marks around the whole of %s are not part of it, others are", (quote, expected) => {
    expect(shape(quote)).toEqual(expected);
  });

  test("what is printed is what was written", () => {
    const quote = "[T]he door … is [, he said,] open[ed] … for “all” [sic]";
    const { printed, segments } = parsed(quote);
    const texts = ["he door", "is", "open", "for “all”"];
    expect(segments).toHaveLength(texts.length);
    expect(printed.map((piece) => (typeof piece === "number" ? texts[piece] : piece)).join("")).toBe(quote);
  });

  test.each([
    ["… the door", "begins with an ellipsis"],
    ["[…] the door", "begins with an ellipsis"],
    ["“… the door”", "begins with an ellipsis"],
    ["[Russia] … the door", "begins with an ellipsis"],
    ["the door ...", "ends with an ellipsis"],
    ["the door […].", "ends with an ellipsis"],
    ["the … … door", "two ellipses"],
    ["the … […] door", "two ellipses"],
    ["the … , … door", "two ellipses"],
    ["the … [other] … door", "two ellipses"],
    ["the [door", "do not balance"],
    ["the door]", "do not balance"],
    ["the [big [red]] door", "do not balance"],
    ["[other words]", "no words"],
    ["…", "no words"],
    ["", "no words"],
    ["—", "no words"],
    ["[]", "no words"],
    [Array.from({ length: 1001 }, () => "word").join(" … "), "more than 100"],
  ])("%s is refused", (quote, why) => {
    const quotation = parseQuotation(quote);
    expect(quotation).toMatchObject({ kind: "syntax", message: expect.stringContaining(why) });
  });

  test("any text is read or refused, and one joint stands between each two segments", () => {
    const units = fc.constantFrom(
      "a",
      "B",
      " ",
      "[",
      "]",
      "…",
      "...",
      ".",
      "sic",
      "“",
      '"',
      "’",
      "5",
      "é",
      "😀",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 25 }), (pieces) => {
        const quotation = parseQuotation(pieces.join(""));
        if (quotation.kind === "syntax") expect(quotation.message).toMatch(/\.$/);
        else {
          expect(quotation.joints).toHaveLength(quotation.segments.length - 1);
          expect(quotation.segments.every(({ text }) => text.trim() !== "")).toBe(true);
          const numbers = quotation.printed.filter((piece) => typeof piece === "number");
          expect(numbers).toEqual([...quotation.segments.keys()]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
