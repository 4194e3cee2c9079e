import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText, removeHostile } from "../../src/text/normalise-text.ts";

describe("normaliseText", () => {
  test.each([
    ["no-break and thin spaces become one space", "10\u00a0000\u2009troops \t\n now", "10 000 troops now"],
    ["the ends are trimmed", "  door \n", "door"],
    ["soft hyphens and zero-width characters go", "nego\u00adti\u200ba\u2060tion\ufeff", "negotiation"],
    ["letters and their marks are composed", "Su\u0308ddeutsche", "Süddeutsche"],
    ["a mark composes even when something invisible stood before it", "u\u200b\u0308", "ü"],
    ["joiners that scripts and emoji need stay", "👩\u200d🚀 نمی\u200cخواهم", "👩\u200d🚀 نمی\u200cخواهم"],
    ["the next-line control is white space", "a\u0085b", "a b"],
    ["nothing stays nothing", "", ""],
  ])("%s", (_, text, expected) => {
    expect(normaliseText(text)).toEqual({ text: expected, removed: [] });
  });

  test("half of a surrogate pair becomes a replacement character, and is named", () => {
    expect(normaliseText("a\ud800b")).toEqual({ text: "a\ufffdb", removed: ["U+D800"] });
  });

  test("bidi and control characters go and are named, each once, in order", () => {
    const { text, removed } = normaliseText("ab\u202ecd\u0000e\u202ef\u2067\u200e\u061c\u{e0041}");
    expect(text).toBe("abcdef");
    expect(removed).toEqual(["U+0000", "U+061C", "U+200E", "U+202E", "U+2067", "U+E0041"]);
  });

  test("done twice it changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normaliseText(text).text;
        expect(normaliseText(once)).toEqual({ text: once, removed: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

test("removeHostile leaves line ends and spaces as they are", () => {
  expect(removeHostile("a \n\t b\u202e\r\n")).toEqual({ text: "a \n\t b\r\n", removed: ["U+202E"] });
});
