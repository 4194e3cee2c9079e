import fc from "fast-check";
import { expect, test } from "vitest";
import { blanks, findBlank, findSkeleton } from "../../src/text/find-blank.ts";
import { sampleSource } from "./sample-source.ts";

test.each(Object.values(blanks))("%s is a blank, in a brief and in a source", (blank) => {
  expect(findBlank(`${blank}\n`)).toBeDefined();
  expect(findSkeleton(blank)).toBeDefined();
});

test.each(["TITLE: Talks", "…", "...", "??", "____"])("%j is a blank", (text) => {
  expect(findBlank(text)).toBeDefined();
});

test.each([
  "Talks",
  "Title: talks",
  "What now?",
  "He said … no more.",
  "a to-do list",
  "TODOS",
  "THE NAME OF THE OFFICE",
  "POINT BLANK",
])("%j is text", (text) => {
  expect(findBlank(text)).toBeUndefined();
});

test("a source may say TODO, but not what a new source says", () => {
  expect(sampleSource(["TODO was all he wrote.", "…"]).blanks).toEqual([]);
  const open = sampleSource(["One.", blanks.next]);
  expect(open.blanks).toMatchObject([{ blank: "SECOND PARAGRAPH.", span: { line: 9 } }]);
});

test("lower-case words are never a blank", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z ]{1,40}$/), (text) => findBlank(text) === undefined));
});
