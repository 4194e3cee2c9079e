import type { LanguageTag } from "../model/units.ts";
import { alignContent } from "./align-content.ts";
import type { Word } from "./align-words.ts";
import { contentWords } from "./content-words.ts";
import { findDays } from "./find-days.ts";
import { findDenials, findModals } from "./find-denials.ts";
import { namesIn } from "./find-names.ts";
import { isTurnedRound, wordsIn } from "./find-negations.ts";
import { type Quantity, quantitiesIn } from "./find-quantities.ts";
import { findRelativeDays } from "./find-relative-days.ts";
import { findWeakDenials } from "./find-weak-denials.ts";
import { foldText } from "./fold-text.ts";
import { isOpener } from "./is-opener.ts";
import { judgeAround } from "./judge-surroundings.ts";
import type { Stretch } from "./quotation-marks.ts";
import { remember } from "./remember.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * How like two wordings are that may tell one statement. `same`: the words of one stand in the other, typography aside.
 * `variant`: other words for the same. `opposed`: nearly the same words with another number, or one of them denied.
 */
export interface Likeness {
  readonly kind: "same" | "variant" | "opposed";
  /** Where they are opposed: on a number, on a day, or on whether it is so at all. */
  readonly on?: "how many" | "when" | "whether";
  /** How much of the shorter one's content words the other has in their order, up to 1. */
  readonly share: number;
  /** How many content words they have in common. */
  readonly common: number;
  /** What of each answers to the other, in UTF-16 code units. */
  readonly first: Stretch;
  readonly second: Stretch;
}

/** What wordings must share to tell one statement: of the shorter one's content words, and of the stretch in the other. */
export const alike = { ofShorter: 0.8, ofStretch: 0.6, words: 3 } as const;

/** The very same words are known by fewer content words, if there are so many words in all. */
const leastSame = 3;

/** Content words of a wording that count: of the shorter one, and of the one in which it is looked for. */
const mostWords = 120;
const mostSearched = 600;

/**
 * Compares two wordings by their content words: those of the shorter are aligned with the stretch of the longer that
 * answers to them best, so that a part of a longer quotation is known. Names that differ make two statements. An
 * ellipsis or bracket of an author's may stand for any words. Symmetric; nothing where they are not alike.
 */
export function compareWordings(one: string, other: string, language: LanguageTag): Likeness | undefined {
  const [mine, theirs] = [contentWords(one), contentWords(other)];
  const isFirstShorter = mine.length < theirs.length || (mine.length === theirs.length && one <= other);
  const [short, long] = isFirstShorter ? [one, other] : [other, one];
  const likeness = compareInto(short, isFirstShorter ? mine : theirs, long, isFirstShorter ? theirs : mine, language);
  if (!likeness || isFirstShorter) return likeness;
  return { ...likeness, first: likeness.second, second: likeness.first };
}

function compareInto(
  short: string,
  shortWords: readonly Word[],
  long: string,
  longWords: readonly Word[],
  language: LanguageTag,
): Likeness | undefined {
  const within = sameStretch(short, long);
  const first = { start: 0, end: short.length };
  if (within) {
    if (isDenied(short, first, long, within, language)) {
      return { kind: "opposed", on: "whether", share: 1, common: shortWords.length, first, second: within };
    }
    return { kind: "same", share: 1, common: shortWords.length, first, second: within };
  }
  const { spoken, breaks } = spokenIn(short, shortWords);
  const answer = alignContent(spoken, breaks, longWords.slice(0, mostSearched));
  const { equal, held, first: from, last: to } = answer;
  const share = equal / Math.max(1, spoken.length);
  if (equal < alike.words || share < alike.ofShorter || equal / held < alike.ofStretch) return undefined;
  const second = { start: longWords[from]?.start ?? 0, end: longWords[to]?.end ?? long.length };
  // words of the shorter one at its ends that nothing answers to may have others in their place
  const whole = {
    start: Math.min(second.start, longWords[Math.max(0, from - answer.before)]?.start ?? 0),
    end: Math.max(second.end, longWords[Math.min(longWords.length - 1, to + answer.after)]?.end ?? long.length),
  };
  const stretch = long.slice(whole.start, whole.end);
  if (haveOtherNames(short, stretch)) return undefined;
  const measured = { share, common: equal, first, second };
  const number = otherNumber(short, stretch) ?? (haveOtherDays(short, stretch) ? "when" : undefined);
  if (number) return { kind: "opposed", on: number, ...measured };
  const isOpposed =
    isDenied(short, first, long, whole, language) ||
    isTurned(short, stretch, language) ||
    hasModal(short, language) !== hasModal(stretch, language);
  return isOpposed ? { kind: "opposed", on: "whether", ...measured } : { kind: "variant", ...measured };
}

/** Each wording is held against many others: it is folded once. */
const fold = remember(20_000, foldText);

/** A folded text without the marks at its ends, and how many words it has. */
const bareOf = remember(20_000, (text) => {
  const bare = fold(text).text.replace(/^[\s"'…]+|[\s.,;:!?"'…]+$/gu, "");
  return { bare, words: bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0 };
});

/** Where the very words of one stand in the other; the marks at their ends are not theirs. */
function sameStretch(short: string, long: string): Stretch | undefined {
  const { bare, words } = bareOf(short);
  if (words < leastSame) return undefined;
  const folded = fold(long);
  // where the fold moves letters, places are those of the whole
  const at = folded.text.indexOf(bare);
  if (at < 0) return undefined;
  const end = at + bare.length;
  if (/[\p{L}\p{N}]$/u.test(folded.text.slice(0, at)) || /^[\p{L}\p{N}]/u.test(folded.text.slice(end)))
    return undefined;
  return folded.starts ? { start: 0, end: long.length } : { start: at, end };
}

/** The words that are the speaker's, not those in the author's brackets, and after which of them an omission stands. */
function spokenIn(text: string, words: readonly Word[]) {
  const gaps = [...text.matchAll(/…|\.{3}|\[[^\]]*\]/gu)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const spoken = words
    .filter(({ start }) => !gaps.some((gap) => start >= gap.start && start < gap.end))
    .slice(0, mostWords);
  const breaks = new Set(gaps.map((gap) => spoken.filter(({ end }) => end <= gap.start).length));
  return { spoken, breaks };
}

/**
 * True where one is denied, doubted, asked or made to depend on something, and the other is not: by an odd number of words
 * that deny, within it or close before it; or by what governs it in its sentence.
 */
function isDenied(short: string, first: Stretch, long: string, second: Stretch, language: LanguageTag): boolean {
  if ((denials(short, first, language) + denials(long, second, language)) % 2 === 1) return true;
  if (first.start === 0 && first.end === short.length && second.start === 0 && second.end === long.length) return false;
  return isGoverned(short, first, language) !== isGoverned(long, second, language);
}

/** True where its sentence denies, doubts, asks or conditions a stretch from outside. */
function isGoverned(text: string, { start, end }: Stretch, language: LanguageTag): boolean {
  const sentences = splitSentences(text);
  const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
  const to = sentences.find((sentence) => sentence.end >= end)?.end ?? text.length;
  const [words, after] = [text.slice(start, end), text.slice(end, to)];
  return after.includes("?") || judgeAround({ before: text.slice(from, start), words, after }, language) !== undefined;
}

function hasModal(text: string, language: LanguageTag): boolean {
  return findModals(text, language).length > 0;
}

/** Words beside a stretch, in the same clause, that may turn it round. */
const beside = { before: 3, after: 2 } as const;

function denials(text: string, { start, end }: Stretch, language: LanguageTag): number {
  const before =
    text
      .slice(0, start)
      .split(/[.,:;!?–—“”"]/u)
      .at(-1) ?? "";
  const after = text.slice(end).split(/[.,:;!?–—“”"]/u)[0] ?? "";
  const near = wordsIn(before).slice(-beside.before);
  const next = wordsIn(after)[beside.after];
  const reach = {
    from: start - (near[0] ? before.length - near[0].start : 0),
    to: end + (next ? next.start : after.length),
  };
  const reached = text.slice(reach.from, reach.to);
  const found = findDenials(reached, language);
  const rest = found.reduceRight(
    (left, { word, start: at }) => left.slice(0, at) + " ".repeat(word.length) + left.slice(at + word.length),
    reached,
  );
  return found.length + findWeakDenials(rest);
}

/** True where each names a month, a day of the week, a year or a day reckoned from today that the other does not. */
function haveOtherDays(short: string, stretch: string): boolean {
  return [findDays, findRelativeDays].some((find) => {
    const [mine, theirs] = [find(short), find(stretch)];
    return mine.some((day) => !theirs.includes(day)) && theirs.some((day) => !mine.includes(day));
  });
}

/**
 * On what a sentence that tells in its own words what was said differs from it: a number, a day, or whether it is so. `told`
 * is the stretch of the sentence that tells it. A day of the week may be told for “today”, and never for “this year”.
 */
export function disagreeOn(
  words: string,
  sentence: string,
  told: Stretch,
  language: LanguageTag,
): "how many" | "when" | "whether" | undefined {
  const stretch = sentence.slice(told.start, told.end);
  const number = otherNumber(words, stretch);
  if (number) return number;
  const [mine, theirs] = [findRelativeDays(words), findRelativeDays(stretch)];
  const longer = mine.filter((day) => /^(?:month|year)/u.test(day) && !theirs.includes(day));
  const isDayAdded = findDays(stretch).some((day) => !findDays(words).includes(day));
  if (haveOtherDays(words, stretch) || (longer.length > 0 && isDayAdded)) return "when";
  const isOdd = (findDenials(words, language).length + findDenials(stretch, language).length) % 2 === 1;
  const isTold = isGoverned(sentence, told, language);
  const mays = [words, stretch].map((text) => findModals(text, language).some(({ word }) => !isShifted.test(word)));
  return isOdd || isTold || mays[0] !== mays[1] ? "whether" : undefined;
}

/** Verbs that need not doubt where words are told again: “can” becomes “could”, and who “may join” is free to. */
const isShifted = /^(?:could|may)$/u;

function isTurned(short: string, stretch: string, language: LanguageTag): boolean {
  const [mine, theirs] = [contentWords(short), contentWords(stretch)].map((words) => words.map(({ word }) => word));
  const own = (mine ?? []).filter((word) => !theirs?.includes(word));
  const others = (theirs ?? []).filter((word) => !mine?.includes(word));
  return own.some((word) => others.some((other) => isTurnedRound(word, other, language)));
}

/** True where each names somebody or something that the other does not. */
function haveOtherNames(short: string, stretch: string): boolean {
  const [mine, theirs] = [short, stretch].map((text) =>
    namesIn(text)
      .map((name) => name.toLowerCase())
      .filter((name) => !isOpener(name)),
  );
  const folded = [stretch, short].map((text) => new Set(contentWords(text).map(({ word }) => word)));
  const lacks = (names: readonly string[] | undefined, words: ReadonlySet<string> | undefined) =>
    names?.some((name) => contentWords(name).some(({ word }) => !words?.has(word)));
  return lacks(mine, folded[0]) === true && lacks(theirs, folded[1]) === true;
}

/** Beginnings of the names of months, in the languages of most sources. */
const months =
  /^(janu|janv|jän|enero|gennaio|stycz|январ|січн|febr|fév|luty|lutego|феврал|лют|march|märz|mars$|marzo|marzec|marca|март|берез|april|avril|abril|апрел|квіт|may$|mai$|mayo|maggio|maja?$|ма[йя]$|трав|june|juni|juin|giugno|czerw|июн|черв|july|juli|juil|luglio|lip|июл|лип|augu|août|agosto|sierp|авгус|серп|sept|sett|wrze|сентяб|верес|octob|oktob|octu|otto|paźdz|октяб|жовт|nov|listop|ноябр|листоп|dece|deze|déce|dici|grud|декаб|груд)/u;

/** A part of what is counted after it. */
const parts =
  /(?<![\p{L}\p{M}])(?:half (?:of|the)|(?:a|one|two) (?:thirds?|quarters?) of|three quarters of|die hälfte|(?:ein|zwei) drittel|(?:ein|drei) viertel|la moitié|(?:le|un) (?:tiers|quart) d|половин[ау]|треть|четверть)(?![\p{L}\p{M}])/iu;

/** Whether both count, and not the same: as many numbers that differ, or other numbers of one thing. */
export function otherNumber(one: string, other: string): "how many" | "when" | undefined {
  const [mine, theirs] = [quantitiesIn(one), quantitiesIn(other)];
  const differing = mine.filter((own, index) => {
    if (mine.length === theirs.length) return theirs[index]?.value !== own.value;
    const like = theirs.filter(({ unit }) => unit !== "" && unit === own.unit);
    return (
      like.length === 1 && mine.filter(({ unit }) => unit === own.unit).length === 1 && like[0]?.value !== own.value
    );
  });
  const [first] = differing;
  if (parts.test(one) !== parts.test(other)) return "how many";
  if (!first || sorted(mine) === sorted(theirs)) return undefined;
  return differing.some(({ unit }) => months.test(unit)) ? "when" : "how many";
}

function sorted(quantities: readonly Quantity[]): string {
  return quantities
    .map(({ value }) => value)
    .sort((a, b) => a - b)
    .join(" ");
}
