import { describe, expect, test } from "vitest";
import type { SourceCounts } from "../../src/compose/count-sources.ts";
import { describeSources } from "../../src/compose/summarise-sources.ts";

const counts: SourceCounts = {
  sources: 3,
  origins: 2,
  claims: 8,
  singleSource: 3,
  singleOrigin: 4,
  kinds: { official: 0, "state-media": 1, wire: 0, private: 2, unknown: 0 },
  languages: ["en", "ru"],
  from: "2031-03-01",
  to: "2031-03-02",
  undated: 0,
  inferred: 1,
  translated: 1,
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = (over: Partial<SourceCounts>, language = "en") => plain(describeSources({ ...counts, ...over }, language));

describe("the summary", () => {
  test.each([
    [
      "en",
      "3 sources of 2 origins: 1 state media, 2 private. In English and Russian, 1–2 March 2031 (1 inferred, 1 translated). 4 of 8 claims have one origin each.",
    ],
    [
      "de",
      "3 Quellen, 2 Ursprünge: 1 Staatsmedium, 2 privat. Auf Englisch und Russisch, 1.–2. März 2031 (1 erschlossen, 1 übersetzt). 4 von 8 Aussagen: nur je ein Ursprung.",
    ],
    [
      "fr-CA",
      "3 sources, 2 origines : 1 média d’État, 2 privées. En anglais et russe, 1–2 mars 2031 (1 déduite, 1 traduite). 4 affirmations sur 8 : une seule origine chacune.",
    ],
    [
      "ru",
      "3 источника, 2 независимых: 1 гос. СМИ, 2 частных. Язык: английский и русский, 1–2 марта 2031 г. (1 по догадке, 1 перевод). Утверждений с одним источником: 4 из 8.",
    ],
  ])("is in the language of the brief: %s", (language, summary) => {
    expect(said({}, language)).toBe(summary);
  });

  test("is English with English days where a language has none of its own", () => {
    expect(said({}, "pl")).toBe(said({}, "en"));
  });

  test("agrees with its numbers", () => {
    const one = { sources: 1, origins: 1, claims: 1, singleOrigin: 1, inferred: 0, translated: 0 };
    const kinds = { official: 1, "state-media": 0, wire: 0, private: 0, unknown: 0 };
    const text = said({ ...one, kinds, languages: ["en"], to: "2031-03-01" });
    expect(text).toBe("1 source of 1 origin: 1 official. In English, 1 March 2031. The claim rests on one origin.");
  });

  test.each([
    [1, "1 источник, 1 независимый: 1 агентство."],
    [2, "2 источника, 2 независимых: 2 агентства."],
    [5, "5 источников, 5 независимых: 5 агентств."],
    [11, "11 источников, 11 независимых: 11 агентств."],
    [21, "21 источник, 21 независимый: 21 агентство."],
  ])("agrees with %s in Russian", (count, words) => {
    const kinds = { official: 0, "state-media": 0, wire: count, private: 0, unknown: 0 };
    expect(said({ sources: count, origins: count, kinds }, "ru")).toContain(words);
  });

  test.each([
    ["2031-03-01", "2031-03-01", "en", "1 March 2031"],
    ["2031-03-01", "2031-03-09", "en", "1–9 March 2031"],
    ["2031-03-01", "2031-04-09", "en", "1 Mar. – 9 Apr. 2031"],
    ["2030-12-31", "2031-04-09", "en", "31 Dec. 2030 – 9 Apr. 2031"],
    ["2031-03-01", "2031-03-09", "en-US", "Mar. 1 – Mar. 9, 2031"],
  ])("days from %s to %s are, in %s, %s", (from, to, language, days) => {
    expect(said({ from, to }, language)).toContain(`, ${days} (`);
  });

  test("an undated source is told as such, and days that nobody knows are left out", () => {
    const text = said({ from: undefined, to: undefined, undated: 3, inferred: 0, translated: 0 });
    expect(text).toContain("In English and Russian (3 undated).");
  });

  test("a language without a name is called by its tag", () => {
    expect(said({ languages: ["en", "ka", "ru"] })).toContain("In English, ka and Russian,");
  });

  test.each([
    ["en", "No claim rests on one origin.", "The claim rests on one origin.", "1 of 8 claims has one origin."],
    [
      "de",
      "Keine Aussage hat nur einen Ursprung.",
      "Die Aussage hat nur einen Ursprung.",
      "1 von 8 Aussagen: nur ein Ursprung.",
    ],
    [
      "fr",
      "Aucune affirmation ne repose sur une seule origine.",
      "L’affirmation repose sur une seule origine.",
      "1 affirmation sur 8 : une seule origine.",
    ],
    [
      "ru",
      "Утверждений с одним источником нет.",
      "У утверждения один источник.",
      "Утверждений с одним источником: 1 из 8.",
    ],
  ])("none, the only one and one of many are worded in %s", (language, none, only, one) => {
    expect(said({ singleOrigin: 0 }, language)).toContain(none);
    expect(said({ singleOrigin: 1, claims: 1 }, language)).toContain(only);
    expect(said({ singleOrigin: 1 }, language)).toContain(one);
  });

  test("a page that cites nothing says so", () => {
    expect(said({ sources: 0 })).toBe("No source is cited.");
  });
});
