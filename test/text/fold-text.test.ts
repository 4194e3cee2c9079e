import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endInOriginal, foldText, startInOriginal } from "../../src/text/fold-text.ts";
import { normaliseText } from "../../src/text/normalise-text.ts";

describe("foldText", () => {
  test.each([
    ["double quotation marks", "“a” „b‟ «c» ″", `"a" "b" "c" "`],
    ["single quotation marks and apostrophes", "‘a’ ‚b‛ ‹c› ′ ʼ", "'a' 'b' 'c' ' '"],
    ["hyphens, dashes and minus signs", "a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"],
    ["three dots, close or spaced", "a... b . . . c…", "a… b … c…"],
    ["four dots, of which the first is a full stop", "a.... b. . . .", "a.… b. …"],
    ["a whole row of dots", "a........b", "a…b"],
    ["ligatures", "eﬃcient ﬁnal ﬂow", "efficient final flow"],
  ])("folds %s", (_, text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  test("case stays, and two dots are not an ellipsis", () => {
    expect(foldText("NATO.. U.S.").text).toBe("NATO.. U.S.");
  });

  test("every folded unit leads back to its original", () => {
    const folded = foldText("oﬃce... end");
    expect(folded.text).toBe("office… end");
    expect([0, 1, 2, 3, 4, 6].map((index) => startInOriginal(folded, index))).toEqual([0, 1, 1, 1, 2, 4]);
    expect([1, 2, 4, 5, 7, 11].map((index) => endInOriginal(folded, index))).toEqual([1, 2, 2, 3, 7, 11]);
  });

  test("the offsets never go back, cover the whole text, and folding twice changes nothing", () => {
    const units = fc.constantFrom("a", "б", "“", "’", "—", ".", " ", "ﬃ", "ﬁ", "…", "😀", "e\u0301");
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), (pieces) => {
        const text = normaliseText(pieces.join("")).text;
        const folded = foldText(text);
        expect(foldText(folded.text).text).toBe(folded.text);
        expect(endInOriginal(folded, folded.text.length)).toBe(text.length);
        for (let index = 1; index < folded.text.length; index += 1) {
          expect(startInOriginal(folded, index)).toBeGreaterThanOrEqual(startInOriginal(folded, index - 1));
          expect(endInOriginal(folded, index)).toBeGreaterThan(startInOriginal(folded, index - 1));
        }
      }),
    );
  });
});
