import { describe, expect, test } from "vitest";
import { setApostrophes } from "../../src/text/set-apostrophes.ts";

describe("apostrophes of titles and names", () => {
  test.each([
    ["a genitive", "Russia's reply", "Russia’s reply"],
    ["an elision", "L'OTAN et l'Europe", "L’OTAN et l’Europe"],
    ["a name", "O'Neill", "O’Neill"],
    ["a hard sign", "Об'єкт", "Об’єкт"],
    ["the end of a plural", "The ministers' office", "The ministers’ office"],
    ["a decade", "In the '90s and 1980's", "In the ’90s and 1980’s"],
    ["words in single marks stay", "The 'red line' of ministers' making", "The 'red line' of ministers' making"],
    ["a genitive beside single marks", "Russia's 'red line'", "Russia’s 'red line'"],
    ["feet stay", "A 5' pole, 5'10 long", "A 5' pole, 5'10 long"],
    ["curly ones stay", "Russia’s ‘line’", "Russia’s ‘line’"],
  ])("%s", (_, given, set) => {
    expect(setApostrophes(given)).toBe(set);
  });
});
