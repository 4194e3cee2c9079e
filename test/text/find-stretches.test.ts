import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findStretches } from "../../src/text/find-stretches.ts";
import { setEllipses } from "../../src/text/set-ellipses.ts";

describe("findStretches", () => {
  test.each([
    ["whole words", "the art of the party", "art", ["art"]],
    ["all of them", "the art of the party", "the", ["the", "the"]],
    ["in their own case", "The art of the party", "the", ["the"]],
    ["whatever their apostrophes", "the chair’s word", "chair's word", ["chair’s word"]],
    ["whatever their ligatures", "a ﬁnal word", "final", ["ﬁnal"]],
    ["nothing of nothing", "the art", " ", []],
  ])("finds %s", (_, text, sought, found) => {
    expect(findStretches(text, sought).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test("finds stretches in order, none over another, and ends", () => {
    const unit = fc.constantFrom("a", "ab", " ", "-", ".");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.string({ unit, maxLength: 4 }), (text, sought) => {
        const found = findStretches(text, sought);
        for (const [index, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe("setEllipses", () => {
  test.each([
    ["ready.... We", "ready. … We"],
    ["ready. . . . We", "ready. … We"],
    ["ready...we", "ready … we"],
    ["ready [ ... ] we", "ready […] we"],
    ["ready … , we", "ready …, we"],
    ["ready. We", "ready. We"],
  ])("%s", (typed, set) => {
    expect(setEllipses(typed)).toBe(set);
  });

  test("gives ellipses one form, and doing it twice changes nothing more", () => {
    const unit = fc.constantFrom("a", "…", "... ", " . . .", "[...]", " ", ",", "[b]");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        fc.pre(!/\.\s*\.\s*\.\s*\./u.test(text));
        const once = setEllipses(text);
        expect(setEllipses(once).trim()).toBe(once.trim());
      }),
    );
  });
});
