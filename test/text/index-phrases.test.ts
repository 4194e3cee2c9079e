import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsWords } from "../../src/text/find-quotation.ts";
import { indexPhrases } from "../../src/text/index-phrases.ts";
import { sampleSource } from "./sample-source.ts";

describe("an index of phrases", () => {
  const texts = [
    "The bridge will carry trams, bicycles and nothing heavier than 12 tons.",
    "The chair said that the bridge will carry trams.",
    "Мост выдержит трамваи и велосипеды, но не грузовики.",
    "这座桥只供电车和自行车通行。",
  ];
  const index = indexPhrases(texts);

  test("names every text that holds the words", () => {
    expect([...(index.mayHold("the bridge will carry trams") ?? [])]).toEqual([1]);
    expect([...(index.mayHold("bridge will carry trams") ?? [])]).toEqual([0, 1]);
    expect([...(index.mayHold("трамваи и велосипеды") ?? [])]).toEqual([2]);
    expect([...(index.mayHold("电车和自行") ?? [])]).toEqual([3]);
  });

  test("names no text for words that none has in a row", () => {
    expect([...(index.mayHold("bicycles carry the trams") ?? [])]).toEqual([]);
  });

  test("minds no typography", () => {
    const typeset = indexPhrases(["a ﬁrst “non-military” step"]);
    expect([...(typeset.mayHold('first "non‑military" step') ?? [])]).toEqual([0]);
  });

  test("knows nothing of fewer than three words", () => {
    expect(index.mayHold("the bridge")).toBeUndefined();
    expect(index.mayHold("… !")).toBeUndefined();
  });

  const word = fc.constantFrom(
    "bridge",
    "Bridge",
    "12",
    "don’t",
    "open-door",
    "ﬁrst",
    "мост",
    "桥",
    "…",
    "—",
    "“so”",
    "é",
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));

  test("law: where words stand in a text, the index names it", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (given, a, b, c) => {
          const chosen = given[a % given.length] ?? "";
          const parts = chosen.split(" ");
          const from = b % parts.length;
          const words = parts.slice(from, from + 1 + (c % 9)).join(" ");
          const holders = given.flatMap((text, at) => (holdsWords(words, sampleSource([text])) ? [at] : []));
          const named = indexPhrases(given).mayHold(words);
          for (const holder of holders) expect(named === undefined || named.has(holder)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
