import { describe, expect, test } from "vitest";
import { holdsWords } from "../../src/text/find-quotation.ts";
import { sampleSource, slice } from "./sample-source.ts";

describe("holdsWords", () => {
  const other = sampleSource(['He said: "NATO\'s door is open, remains open ... to all." It is not much.'], {
    id: "other",
  });

  test("finds the same words whatever their typography", () => {
    const anchor = holdsWords("NATO’s door is open, remains open", other);
    expect(anchor).toMatchObject({ source: "other", paragraphs: [1] });
    expect(anchor && slice(other, anchor.segments[0] ?? { start: 0, end: 0 })).toBe(
      "NATO's door is open, remains open",
    );
  });

  test.each([
    ["other words", "NATO’s door is open and remains open"],
    ["words left out by the author", "NATO’s door … remains open"],
    ["words altered by the author", "NATO’s [own] door is open"],
    ["fewer than three words", "remains open"],
    ["what is no quotation", "… remains open to all"],
  ])("does not find %s", (_, words) => {
    expect(holdsWords(words, other)).toBeUndefined();
  });

  test("finds an ellipsis that stands in both", () => {
    expect(holdsWords("remains open … to all", other)?.segments).toHaveLength(1);
  });

  test("keeps the digest rule", () => {
    const digest = sampleSource(["The door is open, he said."], { text: "digest" });
    expect(holdsWords("The door is open", digest)).toBeUndefined();
  });
});

test("what an author says of a fault does not keep the same words apart", () => {
  const source = sampleSource(["The master red the paper at the gate."]);
  expect(holdsWords("The master red [sic] the paper", source)?.paragraphs).toEqual([1]);
});
