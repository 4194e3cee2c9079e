import fc from "fast-check";
import { expect, test } from "vitest";
import { inkOf } from "../../src/text/ink.ts";

test.each([
  ["white space of any kind", "a b\u00a0c\u202fd\ne\u3000f", "abcdef"],
  ["soft hyphens, joiners, marks of direction", "a\u00adb\u200bc\u2060d\u200ee\ufefff", "abcdef"],
  ["ligatures and composed letters", "ﬁ e\u0301 ½", "fié1⁄2"],
  ["a script that is drawn out of order", "दिल्ली", [..."दिल्ली"].sort().join("")],
])("%s make no difference", (_, text, ink) => {
  expect(inkOf(text)).toBe(ink);
});

test("hyphens, case, digits and marks do", () => {
  expect(new Set(["non-nuclear", "nonnuclear", "Nonnuclear", "non–nuclear", "nonnuclear."].map(inkOf)).size).toBe(5);
});

test("what is ink stays ink", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(inkOf(inkOf(text))).toBe(inkOf(text));
    }),
  );
});
