import type { LanguageTag } from "../model/units.ts";
import type { Disagreement, Said } from "./disagreement.ts";
import { type FoundWord, wordsIn } from "./find-negations.ts";
import { primary } from "./primary.ts";
import { countFunctionWords, type Foreign, readsLanguage, tellLanguage } from "./tell-language.ts";

/** So many words in a row are not left in another language by chance. */
const run = 4;
/** So many function words of another language are no name. */
const sure = 5;

/** Scripts, and the languages that are written in them; all others are taken to be written in Latin letters. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}{2,}/gu, "be bg kk ky mk mn ru sr tg uk"],
  [/\p{Script=Greek}{2,}/gu, "el"],
  [/\p{Script=Armenian}{2,}/gu, "hy"],
  [/\p{Script=Georgian}{2,}/gu, "ka"],
  [/\p{Script=Arabic}{2,}/gu, "ar az fa ku ps sd ug ur"],
  [/\p{Script=Hebrew}{2,}/gu, "he yi"],
  [/\p{Script=Hangul}+/gu, "ko"],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, "ja zh ko"],
];

const names: Readonly<Record<string, string>> = {
  de: "German",
  en: "English",
  es: "Spanish",
  fr: "French",
  it: "Italian",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  ru: "Russian",
  uk: "Ukrainian",
};

/**
 * Whether a translation is in the language that it is said to be in: by its script, by function words, and by words that it
 * shares with its original. Names, sayings of a few words and figures tell nothing.
 */
export function judgeLanguage(mine: Said, theirs: Said): readonly Disagreement[] {
  const left = remainder(mine, theirs) ?? mostlyLeft(mine, theirs);
  if (left !== undefined) return [stillHas(left)];
  const letters = mine.words.match(/\p{L}/gu)?.length ?? 0;
  const other = scripts.find(
    ([pattern, languages]) =>
      !isOf(mine.language, languages) && share(mine.words, pattern, letters) > 0.5 && letters > 3,
  );
  const bare = scripts.filter(([, languages]) => isOf(mine.language, languages));
  const isBare =
    bare.length > 0 &&
    wordsIn(mine.words).length >= run &&
    bare.every(([all]) => share(mine.words, all, letters) < 0.2);
  if (other || isBare) {
    return [{ isWrong: true, what: `is not in the letters of its language, \`${mine.language}\``, hint: whatLanguage }];
  }
  const foreign = tellLanguage(mine.words, mine.language);
  return foreign ? [readsAs(foreign, mine, theirs)] : [];
}

const whatLanguage = "translate it, or mend the `language` of the translation";

function readsAs({ language, words, count }: Foreign, mine: Said, theirs: Said): Disagreement {
  const shown = words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/u, "")} …` : words;
  const isWhole = countFunctionWords(mine.words, mine.language) === 0;
  return {
    isWrong: count >= sure || isWhole || (language === primary(theirs.language) && count > 3),
    what: `reads as ${names[language] ?? language} at “${shown}”, and is said to be in \`${mine.language}\``,
    hint: whatLanguage,
  };
}

function stillHas(left: string): Disagreement {
  const hint = "translate every word, or leave it out of both with …";
  return { isWrong: true, what: `still has “${left}” of the original`, hint };
}

/** Words of the original that the translation still has: in letters that its language has not, or many in a row. */
function remainder(mine: Said, theirs: Said): string | undefined {
  for (const [letters, languages] of scripts) {
    const left =
      isOf(theirs.language, languages) && !isOf(mine.language, languages) ? mine.words.match(letters)?.[0] : undefined;
    if (left !== undefined) return left;
  }
  const [own, their] = [wordsIn(mine.words), wordsIn(theirs.words)];
  const [whole, original] = [textOf(own), textOf(their)];
  const isForeign =
    countFunctionWords(theirs.words, theirs.language) >= 2 && countFunctionWords(mine.words, mine.language) < 2;
  if (whole !== "" && whole === original && isForeign) return whole;
  return sharedRuns(own, ` ${original} `)
    .find((words) => !mayBeName(words, mine.words, theirs.language))
    ?.map(({ word }) => word)
    .join(" ");
}

/** So much of a text in the words of its original, with none of its own language, is not translated. */
const mostly = { share: 0.7, words: 3 } as const;

/** The words that a text with no function word of its own language shares with its original, where they are most of it. */
function mostlyLeft(mine: Said, theirs: Said): string | undefined {
  if (countFunctionWords(mine.words, mine.language) > 0 || countFunctionWords(mine.words, theirs.language) === 0)
    return undefined;
  const own = wordsIn(mine.words);
  const original = new Set(wordsIn(theirs.words).map(({ word }) => word));
  const shared = own.filter(({ word }) => original.has(word));
  if (shared.length < mostly.words || shared.length < own.length * mostly.share) return undefined;
  // a name has capitals; in German a small letter is no noun
  const small = shared.filter(({ start }) => /^\p{Ll}/u.test(mine.words.slice(start)));
  return small.length > 0 && (primary(theirs.language) === "de" || !mayBeName(shared, mine.words, theirs.language))
    ? textOf(shared)
    : undefined;
}

function textOf(words: readonly FoundWord[]): string {
  return words.map(({ word }) => word).join(" ");
}

/** The longest runs of words that stand in another text in a row. */
function sharedRuns(words: readonly FoundWord[], other: string): readonly (readonly FoundWord[])[] {
  const found: FoundWord[][] = [];
  let reach = 0;
  for (let at = 0; at + run <= words.length; at += 1) {
    if (!other.includes(` ${textOf(words.slice(at, at + run))} `)) continue;
    if (at < reach) found.at(-1)?.push(...words.slice(reach, at + run));
    else found.push(words.slice(at, at + run));
    reach = at + run;
  }
  return found;
}

/** `Front de libération nationale`: a name has few function words, or a capital inside a sentence; in German that tells nothing. */
function mayBeName(words: readonly FoundWord[], text: string, language: LanguageTag): boolean {
  if (!readsLanguage(language)) return false;
  const hasCapital = words.some(
    ({ start }) => /^\p{Lu}/u.test(text.slice(start)) && /[^.!?…\s]\s*$/u.test(text.slice(0, start)),
  );
  return (hasCapital && primary(language) !== "de") || countFunctionWords(textOf(words), language) < 2;
}

function isOf(language: LanguageTag, languages: string): boolean {
  return languages.split(" ").includes(primary(language));
}

function share(words: string, letters: RegExp, all: number): number {
  const found = words.match(letters)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  return all === 0 ? 0 : found / all;
}
