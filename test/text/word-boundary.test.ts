import { describe, expect, test } from "vitest";
import { canCut } from "../../src/text/word-boundary.ts";

/** Cuts a text wherever it may be cut. */
function cut(text: string): string {
  return [...Array(text.length + 1).keys()]
    .filter((at) => at > 0 && canCut(text, at))
    .map((at, index, all) => text.slice(all[index - 1] ?? 0, at))
    .join("|");
}

describe("canCut", () => {
  test.each([
    ["words", "can not", "can| |not"],
    ["a word is whole", "cannot", "cannot"],
    ["apostrophes belong to words", "NATO’s don't", "NATO’s| |don't"],
    ["quotation marks do not", "‘no’ is", "‘|no|’| |is"],
    ["hyphens belong to words", "non-military", "non-military"],
    ["dashes do not", "talks—or war", "talks|—|or| |war"],
    ["a double hyphen is a dash", "talks--or", "talks|-|-|or"],
    ["abbreviations are whole, their last stop is free", "U.S. troops", "U.S|.| |troops"],
    ["compounds of abbreviations", "U.S.-led", "U.S.-led"],
    ["slashes join", "and/or", "and/or"],
    ["thousands and decimals", "5,000 3.5", "5,000| |3.5"],
    ["thousands set off by a space", "24 000 men", "24 000| |men"],
    ["a day and a year are two numbers", "24 February 2022", "24| |February| |2022"],
    ["times, dates and ranges", "10:30 1/2 5–10", "10:30| |1/2| |5–10"],
    ["a sign belongs to its number", "at −5 degrees", "at| |−5| |degrees"],
    ["a currency and a per cent likewise", "$5 5% 5€", "$5| |5%| |5€"],
    ["a leading decimal point", "rose .5 points", "rose| |.5| |points"],
    ["an ellipsis is no decimal point", "about...5 men", "about|.|.|.|5| |men"],
    ["emoji with their parts", "👩‍🚀👍🏽🇺🇦", "👩‍🚀|👍🏽|🇺🇦"],
    ["letters with their marks", "x̂y q̃", "x̂y| |q̃"],
    ["Cyrillic", "не могу", "не| |могу"],
    ["scripts without spaces", "北约NATO", "北|约|NATO"],
  ])("%s", (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test("the ends of a text are always free", () => {
    expect([canCut("abc", 0), canCut("abc", 3), canCut("", 0)]).toEqual([true, true, true]);
  });
});
