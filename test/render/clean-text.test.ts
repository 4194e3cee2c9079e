import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "../../src/render/clean-text.ts";
import { unwelcome } from "./hostile.ts";

test.each([
  ["two  spaces\tand\na line", "two spaces and a line"],
  ["a\u202eb\u2066c\u200ed", "abcd"],
  ["\u0000a\u001b[31m\u007f", "a[31m"],
  ["soft\u00adhyphen, zero\u200bwidth, join\u200d, mark\ufeff", "softhyphen, zerowidth, join, mark"],
  ["no\u00a0break « narrow\u202f»", "no\u00a0break « narrow\u202f»"],
  ["e\u0301", "é"],
  ["\ud800 half", " half"],
  ["a \u200b b", "a b"],
  ["Ελλάδα, Россия, 漢字, 😀, नमस्ते", "Ελλάδα, Россия, 漢字, 😀, नमस्ते"],
])("%j is %j", (given, clean) => {
  expect(cleanText(given)).toBe(clean);
});

test("whatever is cleaned holds nothing unseen, and is clean", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((at) => String.fromCodePoint(at)) }),
      (given) => {
        const clean = cleanText(given);
        expect(clean).not.toMatch(unwelcome);
        expect(cleanText(clean)).toBe(clean);
      },
    ),
  );
});
