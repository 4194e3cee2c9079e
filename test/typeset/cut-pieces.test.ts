import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutPieces } from "../../src/typeset/cut-pieces.ts";
import type { Run } from "../../src/typeset/definition.ts";
import { faces } from "./sample-manuscript.ts";

const run = (text: string, language = "en-GB", more: Partial<Run> = {}): Run => {
  return { face: "serif", size: 10, colour: "#000000", text, language, ...more };
};

/** Words as they hold together: one string for each stretch inside which no line ends. */
function stretches(runs: readonly Run[]): string[] {
  const found = [""];
  for (const { text, after } of cutPieces(runs, faces)) {
    found[found.length - 1] += text;
    if (after !== "never" && after !== "tight") found.push("");
  }
  return found.filter((text) => text !== "");
}

describe("cutPieces", () => {
  test("holds dates and units together across runs, each in the language of its run", () => {
    expect(stretches([run("on 26 "), run("January", "en-GB", { face: "serif-italic" }), run(" 2022 it")])).toEqual([
      "on ",
      "26 January 2022 ",
      "it",
    ]);
    expect(stretches([run("am 26 "), run("января 5 ", "ru"), run("km")])).toEqual(["am ", "26 января ", "5 km"]);
  });

  test("a run without a language goes on in the language before it", () => {
    expect(stretches([run("26 "), { ...run("January"), language: undefined }])).toEqual(["26 January"]);
  });

  test("no more than five words in a row hold together", () => {
    const initials = stretches([run("A. B. C. D. E. F. G. H. I. J. Kennedy")]);
    expect(initials).toEqual(["A. B. C. D. E. ", "F. G. H. I. J. ", "Kennedy"]);
  });

  test("what is written after a forced break does not hold on to what stood before it", () => {
    expect(stretches([run("26"), run("\n"), run("January 2022")])).toEqual(["26", "January 2022"]);
  });

  test("changes no character", () => {
    const words = fc.constantFrom(
      "26",
      "January",
      "Mr",
      "–",
      "«",
      "»",
      "5",
      "km",
      "J.",
      "é",
      "¶",
      "word",
      "\n",
      "→",
      "ძ",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom("en", "fr", "ru", "xx"))), (given) => {
        const runs = given.map(([word, language]) => run(`${word} `, language));
        const printed = cutPieces(runs, faces).map(({ text }) => text);
        expect(printed.join("")).toBe(runs.map(({ text }) => text.replace("\n", "")).join(""));
      }),
    );
  });
});
