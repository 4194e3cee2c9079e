import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMonths } from "../../src/text/find-months.ts";
import { judgeNames } from "../../src/text/judge-names.ts";
import { judgeTranslation } from "../../src/text/judge-translation.ts";

const said = (words: string, language: string) => ({ words, language });
const wrong = (original: string, translation: string) =>
  judgeTranslation(said(original, "de"), said(translation, "en")).filter(({ isWrong }) => isWrong);

describe("judgeTranslation", () => {
  test("lets no other figure through", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 2, max: 99_999 }), (mine, theirs) => {
        const found = wrong(`Der Hafen nimmt ${theirs} Schiffe auf`, `The port will take ${mine} ships`);
        expect(found).toHaveLength(mine === theirs ? 0 : 1);
      }),
    );
  });

  test("finds every word left in another script", () => {
    const word = fc.stringMatching(/^[а-я]{2,9}$/u);
    fc.assert(
      fc.property(word, (left) => {
        const found = judgeTranslation(said(`Порт ${left} открыт`, "ru"), said(`The port ${left} is open`, "en"));
        expect(found.filter(({ isWrong }) => isWrong).map(({ what }) => what)).toContain(
          `still has “${left}” of the original`,
        );
      }),
    );
  });

  test("comes to an end with whatever it is given", () => {
    const unit = fc.constantFrom("1", "а", "b", " ", "[", "]", "…", ".", "“", "two", "не", "\ud800");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), fc.string({ unit, maxLength: 300 }), (one, other) => {
        for (const { what, hint } of judgeTranslation(said(one, "ru"), said(other, "en"))) {
          expect(what.length * hint.length).toBeGreaterThan(0);
        }
      }),
    );
    const long = "[".repeat(5000) + "12 ".repeat(5000) + "…".repeat(5000);
    expect(wrong(long, long).length).toBeLessThanOrEqual(5);
  });
});

describe("findMonths", () => {
  test.each([
    ["en", "on 26 January and May 3rd, as they may", [1, 5]],
    ["en-US", "January 26, 2031", [1]],
    ["de", "am 26. Jänner und am 3. Mai", [1, 5]],
    ["fr", "le 1er mars 2031 et le 5 août", [3, 8]],
    ["es", "el 3 de septiembre de 2031", [9]],
    ["it", "il 3 ottobre 2031", [10]],
    ["pl", "3 lutego 2031, 5 grudnia", [2, 12]],
    ["ru", "26 января, 3 мая", [1, 5]],
    ["uk", "26 січня, 3 травня", [1, 5]],
    ["en", "march on, and no day is named", []],
  ])("%s: %s", (language, text, months) => {
    expect(findMonths(text, language)).toEqual(months);
  });

  test("knows of no months in other languages, and says so", () => {
    expect(findMonths("3. ledna", "cs")).toBeUndefined();
  });
});

describe("judgeNames", () => {
  const people = [
    { name: "Bridge Keeper", short: "Keeper", aliases: ["Мостовой Страж", "Стража"] },
    { name: "ITU", short: "ITU", aliases: ["МСЭ"] },
  ];
  const what = (original: string, translation: string) =>
    judgeNames(said(original, "ru"), said(translation, "en"), people).map((found) => `${found.isWrong} ${found.what}`);

  test("takes every spelling of a name for the same, whatever its ending", () => {
    expect(what("Говорит Мостовой Страж", "We await Keeper")).toEqual([]);
    expect(what("Это слова Стража", "These are Keeper’s words")).toEqual([]);
  });

  test("refuses a name that was not said, unless it explains in brackets", () => {
    expect(what("Мы ждём её", "We await Keeper")).toEqual(["true names Bridge Keeper, and the original does not"]);
    expect(what("Мы ждём её", "We await [Keeper]")).toEqual([]);
  });

  test("lets no ending grow on capitals", () => {
    expect(what("Мы спросим МСЭ", "We shall ask the ITU")).toEqual([]);
    expect(what("Мы спросим МСЭКА", "We shall ask it")).toEqual([]);
  });
});
