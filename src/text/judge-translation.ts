import type { LanguageTag } from "../model/units.ts";
import { findMonths } from "./find-months.ts";
import { findNegations, wordsIn } from "./find-negations.ts";
import { numbersIn } from "./find-numbers.ts";
import { primary } from "./primary.ts";
import { type Figure, readFigures } from "./read-figures.ts";

/** Words in a language. */
export interface Said {
  readonly words: string;
  readonly language: LanguageTag;
}

/** What does not agree between an original and its translation, as a clause that goes on from “The translation”. */
export interface Disagreement {
  /** True where it cannot be right; otherwise it may be, and somebody should look. */
  readonly isWrong: boolean;
  readonly what: string;
  readonly hint: string;
}

/** So many words in a row are not left in another language by chance. */
const run = 4;
/** Between these shares of the original's length a translation is as long as translations are. */
const lengths = { least: 0.4, most: 2.5, from: 40 } as const;

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}{2,}/gu, "be bg kk ky mk mn ru sr tg uk"],
  [/\p{Script=Greek}{2,}/gu, "el"],
  [/\p{Script=Armenian}{2,}/gu, "hy"],
  [/\p{Script=Georgian}{2,}/gu, "ka"],
];

/**
 * Holds a translation against its original by what must agree whatever the language: numbers, months beside numbers,
 * and the places where words are left out; no words may stay untranslated. Words that deny, number words and
 * length may differ for a reason, and are told as doubts. What stands in brackets explains, and is not compared.
 */
export function judgeTranslation(original: Said, translation: Said): readonly Disagreement[] {
  const [mine, theirs] = [withoutBrackets(translation.words), withoutBrackets(original.words)];
  const spoken = { words: mine, language: translation.language };
  const written = { words: theirs, language: original.language };
  return [
    ...judgeNumbers(spoken, written),
    ...judgeMonths(spoken, written),
    ...judgeOmissions(translation.words, original.words),
    ...judgeRemainder(spoken, written),
    ...judgeNegations(spoken, written),
    ...judgeLength(mine, theirs),
  ];
}

function withoutBrackets(words: string): string {
  return words.replace(/\[[^[\]]*\]/gu, (bracket) => (/^\[(?:…|\.{3})\]$/u.test(bracket) ? "…" : " "));
}

/**
 * Figures are read as their languages write them, and must come to the same. What only another language's reading
 * bears out, and figures that may stand in words on the other side, are doubts.
 */
function judgeNumbers(mine: Said, theirs: Said): readonly Disagreement[] {
  const [ours, others] = [withDates(mine), withDates(theirs)];
  const rest = unmatched(ours, others, ({ value }, other) => value === other.value);
  const sure = unmatched(rest.ours, rest.others, (one, other) =>
    readings(one).some((v) => readings(other).includes(v)),
  );
  const hint = "a number is the same in every language: mend it, or write it in figures on both sides";
  // a figure may stand in words on the other side
  const adds = sure.ours.find(({ value }) => !inWords(theirs.words).includes(value));
  const lacks = sure.others.find(({ value }) => !inWords(mine.words).includes(value));
  if (adds && lacks) {
    return [{ isWrong: true, what: `says ${adds.written} where the original says ${lacks.written}`, hint }];
  }
  const [alone, side] = adds ? [adds, theirs] : [lacks, mine];
  if (alone) {
    const what = adds
      ? `has the number ${alone.written}, which the original lacks`
      : `lacks the number ${alone.written} of the original`;
    return [{ isWrong: !hasNumberWords(side.words), what, hint }];
  }
  const loose = rest.ours.find((one) => !sure.ours.includes(one));
  if (loose) {
    return [{ isWrong: false, what: `says ${loose.written}, which can be read in two ways`, hint }];
  }
  const inOrder = (figures: readonly Figure[]) => figures.map(({ value }) => value).join();
  if (sure.ours.length + sure.others.length === 0 && inOrder(ours) !== inOrder(others)) {
    return [
      { isWrong: false, what: "has its numbers in another order", hint: "look whether each is said of the same" },
    ];
  }
  const wordsOf = ({ words }: Said) => numbersIn(words.replace(/\p{Nd}+/gu, "·"));
  const all = (side: Said, figures: readonly Figure[]) => [...inWords(side.words), ...figures.flatMap(readings)];
  const mineAlone = wordsOf(mine).filter((number) => !all(theirs, others).includes(number));
  const theirsAlone = wordsOf(theirs).filter((number) => !all(mine, ours).includes(number));
  if (mineAlone.length === 0 || theirsAlone.length === 0) return [];
  const what = `says ${mineAlone.join(", ")} in words where the original says ${theirsAlone.join(", ")}`;
  return [{ isWrong: false, what, hint: "look whether the numbers are the same" }];
}

/** Figures, those of a numeric date one by one and without its month, which may stand in a word on the other side. */
function withDates({ words, language }: Said): readonly Figure[] {
  return readFigures(words.replace(numericDate, "$<day> $<year>"), language);
}

const numericDate = /(?<!\d)(?<day>\d{1,2})[./](?:0?[1-9]|1[0-2])[./](?<year>\d{4}|\d{2})?(?!\d)/gu;

function readings({ value, others }: Figure): readonly string[] {
  return [value, ...others];
}

function unmatched(ours: readonly Figure[], others: readonly Figure[], agree: (one: Figure, other: Figure) => boolean) {
  const open = [...others];
  const left = ours.filter((one) => {
    const at = open.findIndex((other) => agree(one, other));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return { ours: left, others: open };
}

/** Number words, ordinals, halves and Roman numerals, behind which a figure of the other side may stand. */
function hasNumberWords(words: string): boolean {
  const spelt = words.replace(/\p{Nd}+/gu, "·");
  return numbersIn(spelt).length > 0 || numberLike.test(spelt);
}

const numberLike =
  /(?<!\p{L})([IVXLC]{2,}|half|second|third|first|dozen|century|hälfte|halb|zweite|dritte|erste|dutzend|jahrhundert|moitié|demi|deuxième|second|premi|douzaine|siècle|mitad|medio|metà|połow|половин|полтор|втор|трет|перв|век|друг|перш)/iu;

/** Number words of a text as digits; words beside each other also as what they make together. */
function inWords(text: string): readonly string[] {
  const words = numbersIn(text.replace(/\p{Nd}+/gu, "·"));
  const products = words.flatMap((number, at) => {
    const next = words[at + 1];
    return next === undefined ? [] : [String(Number(number) * Number(next)), String(Number(number) + Number(next))];
  });
  // one is no number word here, for it is as often an article
  return [...words, ...products, "1"];
}

const numericMonth = /\d{1,2}[./](?:0?[1-9]|1[0-2])[./]/u;

function judgeMonths(mine: Said, theirs: Said): readonly Disagreement[] {
  const [ours, others] = [findMonths(mine.words, mine.language), findMonths(theirs.words, theirs.language)];
  if (!ours || !others || ours.join() === others.join()) return [];
  const what = "names another month than the original";
  const isSure = !numericMonth.test(mine.words) && !numericMonth.test(theirs.words);
  return [{ isWrong: isSure, what, hint: "a day is the same day in every language" }];
}

function judgeOmissions(mine: string, theirs: string): readonly Disagreement[] {
  const count = (words: string) => words.match(/\[?(?:…|\.\s?\.\s?\.)\]?/gu)?.length ?? 0;
  if (count(mine) === count(theirs)) return [];
  const what = `leaves out words at ${count(mine)} places, and the original at ${count(theirs)}`;
  return [{ isWrong: true, what, hint: "put … into the translation wherever the quotation has it, and nowhere else" }];
}

function judgeRemainder(mine: Said, theirs: Said): readonly Disagreement[] {
  const hint = "translate every word, or leave it out of both with …";
  for (const [letters, languages] of scripts) {
    const uses = (language: LanguageTag) => languages.split(" ").includes(primary(language));
    const left = uses(theirs.language) && !uses(mine.language) ? mine.words.match(letters)?.[0] : undefined;
    if (left !== undefined) return [{ isWrong: true, what: `still has “${left}” of the original`, hint }];
  }
  const runs = (words: string) => {
    const all = wordsIn(words).map(({ word }) => word);
    return all.slice(run - 1).map((_, at) => all.slice(at, at + run).join(" "));
  };
  const original = new Set(runs(theirs.words));
  const same = runs(mine.words).find((words) => original.has(words));
  return same === undefined ? [] : [{ isWrong: true, what: `still has “${same}” of the original`, hint }];
}

function judgeNegations(mine: Said, theirs: Said): readonly Disagreement[] {
  const [ours, others] = [mine, theirs].map(({ words, language }) => findNegations(words, language));
  const hint = "look whether the one denies what the other says";
  if (ours?.[0] && !others?.[0]) {
    return [{ isWrong: false, what: `denies (“${ours[0].word}”), and the original does not seem to`, hint }];
  }
  if (others?.[0] && !ours?.[0]) {
    return [{ isWrong: false, what: `does not seem to deny, and the original does (“${others[0].word}”)`, hint }];
  }
  return [];
}

function judgeLength(mine: string, theirs: string): readonly Disagreement[] {
  const [ours, others] = [mine.trim().length, theirs.trim().length];
  if (Math.max(ours, others) < lengths.from) return [];
  const share = ours / Math.max(1, others);
  if (share >= lengths.least && share <= lengths.most) return [];
  const what = share < 1 ? "is much shorter than the original" : "is much longer than the original";
  return [{ isWrong: false, what, hint: "look whether it says all of the original, and no more" }];
}
