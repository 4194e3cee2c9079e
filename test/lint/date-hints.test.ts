import { expect, test } from "vitest";
import { press } from "../../src/press.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

/** Message and hint of `date-ambiguous` for some words of a point. */
async function toldOf(words: string) {
  const points = `sections: [{ heading: Load, points: ["We should meet ${words}."] }]\n`;
  const { diagnostics } = await press(await smallDesk(briefFile(points)), { brief: "bridge" });
  return diagnostics.filter(({ code }) => code === "date-ambiguous").map(({ message, hints }) => [message, ...hints]);
}

test.each([
  ["03/02/22", "2022-02-03 or 2022-03-02 or 2003-02-22"],
  ["5/6/2031", "2031-06-05 or 2031-05-06"],
  ["4.7.97", "1997-07-04 or 1997-04-07"],
  ["30/01/12", "2012-01-30 or 2030-01-12"],
])("the readings of %s are those of its own figures", async (date, readings) => {
  expect(await toldOf(`on ${date}`)).toEqual([
    [`“${date}” can be read as ${readings}.`, `write the month as a word, or the day as ${readings}`],
  ]);
});

test.each([
  ["next Tuesday", "next Tuesday, 11 March"],
  ["next month", "next month (April 2031)"],
  ["next year", "next year, in 2032"],
])("what the hint for “%s” says makes it plain", async (vague, plain) => {
  expect((await toldOf(vague)).flat().join()).toContain("beside it or in its place");
  expect(await toldOf(plain)).toEqual([]);
});
