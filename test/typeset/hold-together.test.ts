import { describe, expect, test } from "vitest";
import { holdTogether } from "../../src/typeset/hold-together.ts";

/** The text with `~` for each space at which no line may end. */
function held(text: string, language?: string): string {
  const words = text.split(" ");
  return words.reduce((set, word, at) => `${set}${holdTogether(words, at, language) ? "~" : " "}${word}`);
}

describe("no line ends inside a date", () => {
  test.each([
    ["en", "on 26 January 2022, they met", "on 26~January~2022, they met"],
    ["en-GB", "since Jan. 26 and 3rd May", "since Jan.~26 and 3rd~May"],
    ["en", "(26 Jan.) and 26–27 June", "(26~Jan.) and 26–27~June"],
    ["en", "they may march on 5 roads", "they may march on 5 roads"],
    ["de", "am 26. Januar 2022 in Genf", "am 26.~Januar~2022 in Genf"],
    ["fr", "le 1er mars 2022 à Paris", "le 1er~mars~2022 à Paris"],
    ["es", "el 26 de enero de 2022 en Madrid", "el 26~de~enero~de~2022 en Madrid"],
    ["es", "26 de los 30", "26 de los 30"],
    ["it", "il 26 gennaio 2022 a Roma", "il 26~gennaio~2022 a Roma"],
    ["pl", "dnia 26 stycznia 2022 r. w Warszawie", "dnia 26~stycznia~2022~r. w Warszawie"],
    ["ru", "до 26 января 2022 г. включительно", "до 26~января~2022~г. включительно"],
    ["uk", "до 26 січня 2022 р. включно", "до 26~січня~2022~р. включно"],
    ["xx", "on 26 January 2022", "on 26 January 2022"],
  ])("%s: %s", (language, text, set) => {
    expect(held(text, language)).toBe(set);
  });
});

describe("a number stays with its unit or sign", () => {
  test.each([
    ["en", "within 12 km of it, 10 % of all", "within 12~km of it, 10~% of all"],
    ["en", "5 million dollars, € 10 and ± 3", "5~million dollars, €~10 and ±~3"],
    ["en", "at 10 a.m. by 5 per cent", "at 10~a.m. by 5~per cent"],
    ["en", "in 2021 a new plan, 5 boats", "in 2021 a new plan, 5 boats"],
    ["en", "heavier than 12 tons for 3 days", "heavier than 12~tons for 3~days"],
    ["de", "5 Mrd. Euro, 10 000 Soldaten", "5~Mrd. Euro, 10~000 Soldaten"],
    ["fr", "3 milliards et 15 heures", "3~milliards et 15~heures"],
    ["ru", "5 млн руб. и 10 %", "5~млн руб. и 10~%"],
    ["uk", "5 тис. грн", "5~тис. грн"],
    ["pl", "5 mln zł", "5~mln zł"],
    [undefined, "12 km and 10 %", "12~km and 10~%"],
  ])("%s: %s", (language, text, set) => {
    expect(held(text, language)).toBe(set);
  });
});

describe("initials, titles and words before numbers stay with what follows", () => {
  test.each([
    ["en", "said J. F. Kennedy then", "said J.~F.~Kennedy then"],
    ["en", "to Mr Lavrov and Dr. Novak", "to Mr~Lavrov and Dr.~Novak"],
    ["en", "No. 5, para. 7 and Article 5", "No.~5, para.~7 and Article~5"],
    ["en", "there is no 5th way; the general Keeper knows", "there is no~5th way; the general Keeper knows"],
    ["en", "§ 5 and ¶ 7 of № 5", "§~5 and ¶~7 of №~5"],
    ["de", "mit Herrn Wart nach Art. 5 Abs. 2", "mit Herrn~Wart nach Art.~5 Abs.~2"],
    ["fr", "à M. Macron, n° 5", "à M.~Macron, n°~5"],
    ["ru", "сказал г-н Лавров, ст. 5", "сказал г-н~Лавров, ст.~5"],
    ["pl", "pan Duda, art. 5", "pan~Duda, art.~5"],
  ])("%s: %s", (language, text, set) => {
    expect(held(text, language)).toBe(set);
  });
});

describe("marks", () => {
  test("a dash stays with the word before it", () => {
    expect(held("open – as said – now", "en")).toBe("open~– as said~– now");
  });

  test("French high punctuation and guillemets hold on to their words, and only French ones", () => {
    expect(held("dit : « non » ; est-ce vrai ?", "fr-FR")).toBe("dit~: «~non~»~; est-ce vrai~?");
    expect(held("said : « no » ?", "en")).toBe("said : « no » ?");
  });

  test("ordinary words do not hold on to each other", () => {
    const text = "The paper was agreed with allies and Ukraine, and Moscow says that its main demand went unanswered";
    for (const language of ["en", "de", "fr", "it", "pl", "ru", "uk", "es"]) expect(held(text, language)).toBe(text);
  });

  test("nothing holds at the beginning, and hostile words are no trouble", () => {
    expect(holdTogether([], 0, "en")).toBe(false);
    expect(holdTogether(["", ""], 1, "en")).toBe(false);
    for (const word of ["__proto__", "constructor", "((((((", "\ud800", "1".repeat(10_000), "A.".repeat(10_000)]) {
      expect(() => holdTogether([word, word, word], 1, word)).not.toThrow();
    }
  });
});
