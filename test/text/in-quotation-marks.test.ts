import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inQuotationMarks } from "../../src/text/in-quotation-marks.ts";

describe("inQuotationMarks", () => {
  test.each([
    ["en", "the door is open", "“the door is open”"],
    ["en-GB", "he said “no” to it", "“he said ‘no’ to it”"],
    ["en", "NATO’s door", "“NATO’s door”"],
    ["en", 'a "red line", he said', "“a ‘red line’, he said”"],
    ["en", 'a 5" pipe', '“a 5" pipe”'],
    ["fr-FR", "le « non » est clair", "«\u00a0le “non” est clair\u00a0»"],
    ["ru", "сказал «нет»", "«сказал „нет“»"],
    ["de", "das „Nein“ steht", "„das ‚Nein‘ steht“"],
    ["da", "ordene “nej”", "“ordene ‘nej’”"],
    ["nb-NO", "ordene «nei»", "«ordene ‘nei’»"],
    ["sv", "orden ”nej” sa", "”orden ’nej’ sa”"],
    ["fi-FI", "sanat", "”sanat”"],
    ["nl", "de woorden", "“de woorden”"],
    ["pt-BR", "as palavras", "“as palavras”"],
    ["pt", "as palavras", "“as palavras”"],
    ["pt-PT", "as «palavras»", "«as “palavras”»"],
    ["ro", "a spus „nu”", "„a spus «nu»”"],
    ["hu", "azt mondta: „nem”", "„azt mondta: »nem«”"],
    ["bg", "каза „не“", "„каза ‚не‘“"],
    ["sr-Latn-RS", "reči", "„reči”"],
    ["hr", "riječi", "„riječi“"],
    ["tr", "sözler", "“sözler”"],
    ["et", "sõnad", "„sõnad“"],
    ["lv", "vārdi", "“vārdi”"],
    ["lt", "žodžiai", "„žodžiai“"],
    ["de-CH", "das «Nein» steht", "«das ‹Nein› steht»"],
    ["de-Latn-CH", "Worte", "«Worte»"],
    ["de-AT", "Worte", "„Worte“"],
    ["fr-CH", "le « non »", "«\u202fle ‹non›\u202f»"],
    ["fr-CA", "mots", "«\u00a0mots\u00a0»"],
    ["uk", "слова «ні»", "«слова „ні“»"],
    ["xx", "words", "“words”"],
    ["xx-CH", "words", "“words”"],
    ["", "words", "“words”"],
    ["constructor", "words", "“words”"],
  ])("%s: %s", (language, words, printed) => {
    expect(inQuotationMarks(words, language)).toBe(printed);
  });

  test("changes marks and the spaces inside them, and no letter", () => {
    const bare = (text: string) => text.replace(/[“”‘’„‚«»‹›"\s]/g, "");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "б", " ", "“", "”", "„", "«", "»", '"', "’", "[", ".") }),
        fc.constantFrom("en", "fr", "ru", "de", "pl", "sv", "hu", "nb", "de-CH", "fr-CH", "et"),
        (words, language) => {
          expect(bare(inQuotationMarks(words, language))).toBe(bare(words));
        },
      ),
    );
  });
});
