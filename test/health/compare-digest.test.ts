import { describe, expect, test } from "vitest";
import { compareDigest } from "../../src/health/compare-digest.ts";
import { readOriginal } from "../../src/health/read-original.ts";
import { sampleSource } from "../text/sample-source.ts";

const original = [
  "The chair of the committee told reporters that the bridge would not be open in 2031.",
  "“It carries trams, bicycles and nothing heavier than twelve tons,” she said. “We have waited 15 years… and we go on.”",
].join("\n\n");

function faults(digest: string) {
  const source = sampleSource([digest], { text: "digest" });
  return compareDigest(source, readOriginal(original, "original.txt", source)).faults;
}

describe("a digest beside its original", () => {
  test("quotations that stand there word for word are in order, whatever mark closes them", () => {
    expect(faults("The bridge “carries trams, bicycles,” it was said; “We have waited 15 years...”")).toEqual([]);
  });

  test("one other word is told, with the difference", () => {
    expect(faults("She said: “It carries trams, bicycles and nothing heavier than ten tons.”")).toMatchObject([
      { kind: "quotation", paragraph: 1, difference: expect.stringContaining("[-ten-]") },
    ]);
  });

  test("words that somebody put between marks by mistake are told", () => {
    expect(faults("The office called it “a triumph of the age”.")).toMatchObject([{ kind: "quotation" }]);
  });

  test("a number in digits that the original has not, in digits or in words", () => {
    expect(faults("It carries 12 tons after 15 years, from 2031 on.")).toEqual([]);
    expect(faults("It carries 13 tons, once.")).toEqual([
      { kind: "number", paragraph: 1, words: "13", difference: undefined },
    ]);
  });
});
