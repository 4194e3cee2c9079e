import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inQuotationMarks } from "../../src/typeset/quotation-marks.ts";

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
    ["xx", "words", "“words”"],
    ["constructor", "words", "“words”"],
  ])("%s: %s", (language, words, printed) => {
    expect(inQuotationMarks(words, language)).toBe(printed);
  });

  test("changes marks and the spaces inside them, and no letter", () => {
    const bare = (text: string) => text.replace(/[“”‘’„‚«»"\s]/g, "");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "б", " ", "“", "”", "„", "«", "»", '"', "’", "[", ".") }),
        fc.constantFrom("en", "fr", "ru", "de", "pl"),
        (words, language) => {
          expect(bare(inQuotationMarks(words, language))).toBe(bare(words));
        },
      ),
    );
  });
});
