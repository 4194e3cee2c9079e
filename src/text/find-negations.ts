import type { LanguageTag } from "../model/units.ts";
import { remember } from "./remember.ts";

/** The words by which a language denies; a star stands for any ending. */
const negations: Readonly<Record<string, string>> = {
  en: "not never no none neither nor cannot without nobody nothing nowhere",
  de: "nicht nichts nie niemals niemand* nirgends kein* weder ohne",
  fr: "ne pas non jamais rien aucun aucune ni sans guère nullement",
  es: "no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco",
  it: "non no mai nessun nessuno nessuna niente nulla né neanche nemmeno neppure senza",
  pl: "nie nigdy nikt nic nikogo niczego żaden żadna żadne żadnego żadnej ani bez",
  ru: "не ни нет никогда никто никого ничто ничего никак* нельзя невозможно без",
  uk: "не ні нема немає ніколи ніхто нікого ніщо нічого жод* неможливо без",
};

/** Beginnings of words that turn them round, in the same languages. */
const prefixes: Readonly<Record<string, string>> = {
  en: "un in im il ir dis non mis",
  de: "un in im nicht miss",
  fr: "in im il ir dé dés non mé",
  es: "in im des no",
  it: "in im il ir dis non",
  pl: "nie bez",
  ru: "не без бес",
  uk: "не без",
};

/** A word of a text and where it begins, in UTF-16 code units. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
}

/** The words of a text in lower case, with straight apostrophes. */
export const wordsIn: (text: string) => readonly FoundWord[] = remember(20_000, (text) => {
  const found = text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu);
  return [...found].map(({ 0: word, index }) => ({ word: word.toLowerCase().replace(/[’ʼ]/gu, "'"), start: index }));
});

/** Languages whose words of denial are known. */
export function knowsNegations(language: LanguageTag): boolean {
  return negations[language.split("-")[0] ?? ""] !== undefined;
}

/** The words that deny something, in the language of the text; of an unknown language those of all that are known. */
export function findNegations(text: string, language: LanguageTag): readonly FoundWord[] {
  const { whole, stems } = negationsOf(language.split("-")[0] ?? "");
  return wordsIn(text).filter(
    ({ word }) =>
      whole.has(word) ||
      stems.some((stem) => word.startsWith(stem)) ||
      (language.startsWith("en") && word.endsWith("n't")) ||
      (language.startsWith("fr") && word.startsWith("n'")),
  );
}

const negationsOf = remember(100, (tongue) => {
  const lists = of(negations, tongue);
  const whole: ReadonlySet<string> = new Set(lists.filter((word) => !word.endsWith("*")));
  return { whole, stems: lists.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)) };
});

/** True when one of two words is the other with a beginning or an ending that denies it: `likely` and `unlikely`, `hopeful` and `hopeless`. */
export function isTurnedRound(one: string, other: string, language: LanguageTag): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 2 && of(prefixes, language).some((prefix) => long === prefix + short)) return true;
  return isEmptied(one, other) || isEmptied(other, one);
}

/** True for `hopeless` beside `hope` or `hopeful`, `hoffnungslos` beside `hoffnungsvoll`. */
function isEmptied(full: string, empty: string): boolean {
  const stem = /^(\p{L}{3,}?)(?:less|los)$/u.exec(empty)?.[1];
  return stem !== undefined && ["", "ful", "voll"].some((ending) => full === stem + ending);
}

function of(lists: Readonly<Record<string, string>>, language: LanguageTag): readonly string[] {
  const known = lists[language.split("-")[0] ?? ""];
  return (known ?? Object.values(lists).join(" ")).split(" ");
}
