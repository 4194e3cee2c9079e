import fc from "fast-check";
import { expect, test } from "vitest";
import { blanks, findBlank, findSkeleton } from "../../src/text/find-blank.ts";
import { findSourceBlank } from "../../src/text/find-source-blank.ts";
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
  expect(findSourceBlank(sampleSource(["TODO was all he wrote.", "…"]))).toBeUndefined();
  const open = sampleSource(["One.", blanks.next]);
  expect(findSourceBlank(open)).toEqual({ blank: "SECOND PARAGRAPH.", line: 9 });
  expect(findSourceBlank({ ...sampleSource(["One."]), descriptor: blanks.descriptor })?.line).toBe(1);
  const author = { ...open.item, author: [{ family: "NAME" }] };
  expect(findSourceBlank({ ...sampleSource(["One."]), item: author })?.blank).toBe("NAME");
});

test("lower-case words are never a blank", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z ]{1,40}$/), (text) => findBlank(text) === undefined));
});
