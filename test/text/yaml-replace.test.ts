import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { yamlReplace } from "../../src/text/yaml-replace.ts";

/** A text, the path, the new value, and the text after. */
const cases: readonly (readonly [
  name: string,
  text: string,
  path: (string | number)[],
  value: string | number,
  after: string | undefined,
])[] = [
  ["a plain scalar, and the comment behind it stays", "a: old # why\nb: 1\n", ["a"], "new", "a: new # why\nb: 1\n"],
  ["a plain scalar whose new value needs marks", "a: old\n", ["a"], "new: and # more", 'a: "new: and # more"\n'],
  ["a scalar in braces", "- { q: old, p: 3 }\n", [0, "q"], "new, and", '- { q: "new, and", p: 3 }\n'],
  ["single marks stay single", "a: 'it''s old'\n", ["a"], "it's new", "a: 'it''s new'\n"],
  ["double marks stay double", 'a: "old"\n', ["a"], "say “no”", 'a: "say “no”"\n'],
  [
    "a folded text stays folded",
    "a: >\n  old words\n  over lines\n# end\n",
    ["a"],
    "new words",
    "a: >\n  new words\n# end\n",
  ],
  ["a literal text stays literal", "a: |-\n    old\nb: x\n", ["a"], "new words", "a: |-\n    new words\nb: x\n"],
  ["line ends of Windows", "a: >\r\n  old\r\n  one\r\nb: x\r\n", ["a"], "new", "a: >\r\n  new\r\nb: x\r\n"],
  ["a number", "a: [{ p: 12 }]\n", ["a", 0, "p"], 13, "a: [{ p: 13 }]\n"],
  ["a number between marks", 'a: "12"\n', ["a"], 13, "a: 13\n"],
  ["not through an alias", "a: &x old\nb: *x\n", ["b"], "new", undefined],
  ["not what an alias repeats", "a: &x old\nb: *x\n", ["a"], "new", undefined],
  ["not what is no scalar", "a: [1]\n", ["a"], "new", undefined],
  ["not what is not there", "a: 1\n", ["b", 2], "new", undefined],
];

describe("replacing a scalar of a YAML text", () => {
  test.each(cases)("%s", (_, text, path, value, after) => {
    expect(yamlReplace(text, path, value)).toBe(after);
  });

  test("a long folded text is broken into lines that say the same", () => {
    const words = "one two three four five ".repeat(20).trim();
    const made = yamlReplace("a: >\n  old\n", ["a"], words) ?? "";
    expect(parse(made).a.trim()).toBe(words);
    expect(Math.max(...made.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test("whatever is put in is what is read out, and all else stays", () => {
    const anyText = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/\s+/gu, " ").trim());
    const head = "# a comment\nfirst: [1, 'two'] # more\n";
    const forms = ["a: old\n", "a: 'old'\n", 'a: "old"\n', "a: >-\n  old\n"];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (value, form) => {
        fc.pre(value !== "");
        const made = yamlReplace(`${head + form}last: x\n`, ["a"], value);
        if (made === undefined) return;
        expect(made.startsWith(head)).toBe(true);
        expect(made.endsWith("last: x\n")).toBe(true);
        expect(parse(made).a).toBe(value);
      }),
    );
  });
});
