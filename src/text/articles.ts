import type { LanguageTag } from "../model/units.ts";

/** The articles of some languages: what a sentence can gain or lose without saying anything else. */
const articles: Readonly<Record<string, string>> = {
  en: "a an the",
  de: "der die das den dem des ein eine einen einem einer eines",
  fr: "le la les un une des",
  es: "el la los las un una unos unas",
  it: "il lo la gli le i un uno una",
};

/** The articles of a language; none where it has none, or is not known. */
export function articlesOf(language: LanguageTag): readonly string[] {
  return (articles[language.split("-")[0] ?? ""] ?? "").split(" ");
}
