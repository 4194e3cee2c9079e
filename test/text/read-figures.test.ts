import { describe, expect, test } from "vitest";
import { judgeTranslation } from "../../src/text/judge-translation.ts";
import { readFigures } from "../../src/text/read-figures.ts";

const valuesOf = (text: string, language: string) => readFigures(text, language).map(({ value }) => value);

describe("figures are read as their language writes them", () => {
  test.each([
    ["de", "1,5 Prozent und 5.500 Schiffe", ["1.5", "5500"]],
    ["en", "1.5 per cent and 5,500 ships", ["1.5", "5500"]],
    ["en", "5.500 metres", ["5.5"]],
    ["fr", "5 500 navires et 12,5", ["5500", "12.5"]],
    ["de", "1,5 Milliarden, 5 Billionen", ["1500000000", "5000000000000"]],
    ["en", "1.5 billion, 5 trillion", ["1500000000", "5000000000000"]],
    ["en", "1,500 million", ["1500000000"]],
    ["ru", "2,5 млн и 3 миллиарда", ["2500000", "3000000000"]],
    ["en", "minus 5 and -7 degrees", ["-5", "-7"]],
    ["fr", "à 14 h 30", ["14:30"]],
    ["en", "at 2.30 p.m. and at 14:30", ["14:30", "14:30"]],
    ["de", "um 17 Uhr", ["17:00"]],
    ["en", "at 5 p.m.", ["17:00"]],
    ["en", "pre-1997 positions, 2022-01-26", ["1997", "2022"]],
  ])("%s: %s", (language, text, values) => {
    expect(valuesOf(text, language).slice(0, values.length)).toEqual(values);
  });
});

const judged = (original: string, from: string, translation: string, to = "en") =>
  judgeTranslation({ words: original, language: from }, { words: translation, language: to });

describe("a translation with other figures cannot be right", () => {
  test.each([
    ["de", "Die Zinsen liegen bei 1,5 Prozent", "Rates stand at 15 per cent"],
    ["de", "Die Zinsen liegen bei 15 Prozent", "Rates stand at 1.5 per cent"],
    ["ru", "Ставка составляет 2,5 процента", "The rate is 25 per cent"],
    ["fr", "Le taux est de 12,5", "The rate is 125"],
    ["de", "Es kostet 1,5 Milliarden Euro", "It costs 1.5 trillion euros"],
    ["de", "Es kostet 5 Billionen Euro", "It costs 5 billion euros"],
    ["fr", "Il coûte 5 milliards", "It costs 5 million"],
    ["de", "5 Millionen Schiffe", "5 ships"],
    ["de", "Es sind minus 5 Grad", "It is 5 degrees"],
    ["ru", "Порт примет 29 судов", "The port will take 30 ships"],
  ])("%s: %s → %s", (from, original, translation) => {
    expect(judged(original, from, translation).filter(({ isWrong }) => isWrong)).toHaveLength(1);
  });
});

describe("a right translation is not told to be wrong", () => {
  test.each([
    ["de", "Am 3.2.2031 beginnt es", "It begins on 3 February 2031"],
    ["de", "Am 12.5. beginnt es", "It begins on 12 May"],
    ["fr", "La séance commence à 14 h 30", "The sitting begins at 14:30"],
    ["fr", "La séance commence à 14 h 30", "The sitting begins at 2.30 p.m."],
    ["de", "Die Sitzung beginnt um 17 Uhr", "The sitting begins at 5 p.m."],
    ["de", "Es kostet 1,5 Milliarden Euro", "It costs 1,500 million euros"],
    ["fr", "Quatre-vingts navires sont venus", "80 ships came"],
    ["fr", "Au XXe siècle tout change", "In the 20th century everything changes"],
    ["de", "Im 2. Weltkrieg war er dort", "He was there in the Second World War"],
    ["de", "Es sind 50 Prozent", "It is half"],
    ["ru", "Порт примет 29 судов до 26 января 2031 года", "The port will take 29 ships until 26 January 2031"],
  ])("%s: %s → %s", (from, original, translation) => {
    expect(judged(original, from, translation).filter(({ isWrong }) => isWrong)).toEqual([]);
  });
});
