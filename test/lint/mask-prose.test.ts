import fc from "fast-check";
import { expect, test } from "vitest";
import { maskProse } from "../../src/lint/mask-prose.ts";
import { splitBlocks, splitSentences } from "../../src/lint/split-sentences.ts";

test.each([
  ["citations", "Trams may go [@gazette, para. 2].", "Trams may go                    ."],
  ["quotations, but for the stop that ends them", "He says “it may.” Then he left.", "He says        .  Then he left."],
  ["quotations written by name", "He says &ldquo;it may&rdquo; now", "He says                      now"],
  ["words between single marks", "He says ‘it may be so’ now", "He says                now"],
  ["words of another language", "The [Wahl may]{lang=de} is", "The                     is"],
  ["addresses and code", "See [it](https://may.example/) `may`", "See [it]                            "],
  ["marks of emphasis", "It *may* be", "It  may  be"],
])("the author's own words are without %s", (_, text, plain) => {
  expect(maskProse(text).plain).toBe(plain);
});

test("what is said has its quotations", () => {
  expect(maskProse("He says “it may” [@a].").said).toBe("He says “it may”     .");
});

test("every character stays where it stood, and no rule loops", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab “”"«»‘’[]()@{}`*&;.?!\n—1Äß'.split("")), maxLength: 200 }),
      (text) => {
        const { said, plain } = maskProse(text);
        expect([said.length, plain.length]).toEqual([text.length, text.length]);
        expect(said.split("\n").length).toBe(text.split("\n").length);
        for (const block of splitBlocks(text)) {
          for (const { start, end } of splitSentences(plain, block))
            expect(block.start <= start && end <= block.end).toBe(true);
        }
      },
    ),
  );
});

const sentences = (text: string) =>
  splitBlocks(text).flatMap((block) =>
    splitSentences(text, block).map(({ start, end }) => text.slice(start, end).trim()),
  );

test.each([
  ["a stop ends one", "It rains. It snows! Does it? Yes", ["It rains.", "It snows!", "Does it?", "Yes"]],
  [
    "shortened words do not",
    "On 26 Jan. Mr. Chair met the U.S. envoy. He left.",
    ["On 26 Jan. Mr. Chair met the U.S. envoy.", "He left."],
  ],
  ["nor does a day in German", "Am 3. Februar war es so. Dann nicht.", ["Am 3. Februar war es so.", "Dann nicht."]],
  ["nor a number with a point", "It costs 12.50 now. So.", ["It costs 12.50 now.", "So."]],
  ["items of a list and paragraphs do", "- one\n- two\n\nthree", ["- one", "- two", "three"]],
])("%s", (_, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
