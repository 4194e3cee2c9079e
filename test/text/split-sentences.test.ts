import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/split-sentences.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["He said “no.” Then he left.", ["He said “no.”", "Then he left."]],
  ["Mr. Ashby came at 5 p.m. and left.", ["Mr. Ashby came at 5 p.m. and left."]],
  ["J. S. Bach was played. It rained.", ["J. S. Bach was played.", "It rained."]],
  ["no end", ["no end"]],
  ["", []],
])("%j is %j", (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test("no word is lost or told twice", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "B", ".", " ", "!", "”", "“", "Mr", "5")), (parts) => {
      const text = parts.join("");
      expect(split(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
    { seed: 20310301 },
  );
});
