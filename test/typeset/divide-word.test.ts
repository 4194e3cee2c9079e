import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divideWord } from "../../src/typeset/divide-word.ts";

const divided = (word: string, language: string): string =>
  divideWord(word, language).reduceRight((set, at) => `${set.slice(0, at)}-${set.slice(at)}`, word);

describe("divideWord", () => {
  test.each([
    ["en-GB", "administration", "ad-min-is-tra-tion"],
    ["en", "administration", "ad-min-is-tra-tion"],
    ["en-US", "democracy", "democ-ra-cy".replace("-cy", "cy")],
    ["en-GB", "democracy", "demo-cracy"],
    ["de", "Verhandlungen", "Ver-hand-lun-gen"],
    ["de-AT", "sicherheit", "si-cher-heit"],
    ["fr", "négociation", "né-go-cia-tion"],
    ["es", "negociación", "ne-go-cia-ción"],
    ["it", "trattativa", "trat-ta-ti-va".replace("-va", "va")],
    ["pl", "bezpieczeństwo", "bez-pie-czeń-stwo"],
    ["ru", "безопасность", "без-опас-ность"],
    ["uk", "переговори", "пе-ре-го-во-ри".replace("-ри", "ри")],
  ])("%s: %s", (language, word, set) => {
    expect(divided(word, language)).toBe(set);
  });

  test("leaves names, short words and words with signs or figures whole", () => {
    for (const word of [
      "Washington",
      "NATO",
      "McDonald",
      "iPhones",
      "state",
      "covid19",
      "o’clocks",
      "well-being",
      "a@example",
    ]) {
      expect(divideWord(word, "en")).toEqual([]);
    }
    expect(divideWord("NATOVERHANDLUNG", "de")).toEqual([]);
  });

  test("knows nothing of languages without patterns, however they are spelled", () => {
    for (const language of ["xx", "", "constructor", "__proto__", "../../package", "zh-Hans"]) {
      expect(divideWord("administration", language)).toEqual([]);
    }
  });

  test("keeps two letters before and three after, in any word and language", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abdeilnorstуеионтрäéß"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.constantFrom("en-GB", "en-US", "de", "fr", "ru", "pl", "fi"), (word, language) => {
        const places = divideWord(word, language);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const at of places) {
          expect(word.length).toBeGreaterThanOrEqual(6);
          expect(at).toBeGreaterThanOrEqual(2);
          expect(word.length - at).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
