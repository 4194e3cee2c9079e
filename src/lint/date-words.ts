/** Months as they are written out and shortened, by language. */
const months: Readonly<Record<string, string>> = {
  de: "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|apr|aug|sept|okt|nov|dez",
  en: "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
  fr: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|juill|sept|oct|nov|déc",
  ru: "январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]|янв|февр?|апр|авг|сент?|окт|нояб?|дек",
};

const year = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/;
const iso = /(?<!\d)(?:1[5-9]|20)\d{2}-\d{2}-\d{2}(?!\d)/;

const named: ReadonlyMap<string, RegExp> = patterns((names) => `(?<!\\p{L})(?:${names})(?!\\p{L})`, "giu");
const days: ReadonlyMap<string, RegExp> = patterns(
  (names) => `(?<!\\d)\\d{1,2}\\.?\\s(?:${names})(?!\\p{L})|(?<!\\p{L})(?:${names})\\.?\\s\\d{1,2}(?!\\d)`,
  "iu",
);

function patterns(source: (names: string) => string, flags: string): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(months).map(([language, names]) => [language, new RegExp(source(names), flags)]));
}

/** True for words that say when: a year, or a month of the language, which German and English write with a capital. */
export function namesDate(text: string, language: string): boolean {
  const found = text.match(named.get(language) ?? /(?!)/) ?? [];
  return year.test(text) || found.some((name) => /^\p{Lu}/u.test(name) || language === "fr" || language === "ru");
}

/** True where a day stands that nobody can misread: a number with a month, or 2022-02-03. */
export function namesDay(text: string, language: string): boolean {
  return iso.test(text) || days.get(language)?.test(text) === true;
}

/** Whole days between two days; negative where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
