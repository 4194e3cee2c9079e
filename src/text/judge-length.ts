import type { Disagreement } from "./disagreement.ts";

/** Between these shares of the original's length a translation is as long as translations are. */
const usual = { least: 0.4, most: 2.5, from: 40 } as const;
/** Beyond these it does not say what the original says, from so many letters on. */
const possible = { least: 0.1, most: 10, from: 16 } as const;

/** What a letter says, in Latin letters: a sign of Chinese or Japanese is a word or a syllable, and Arabic and Hebrew leave vowels out. */
const weights: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/gu, 3],
  [/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 2],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, 1.3],
];

/** Whether a translation is about as long as its original, by its letters and what their script can say in one. */
export function judgeLength(mine: string, theirs: string): readonly Disagreement[] {
  const [ours, others] = [weigh(mine), weigh(theirs)];
  const share = ours / Math.max(1, others);
  const most = Math.max(ours, others);
  const isWithin = ({ least, most: up, from }: typeof usual | typeof possible) =>
    most < from || (share >= least && share <= up);
  if (isWithin(usual) && isWithin(possible)) return [];
  const what = share < 1 ? "is much shorter than the original" : "is much longer than the original";
  return [{ isWrong: !isWithin(possible), what, hint: "look whether it says all of the original, and no more" }];
}

function weigh(words: string): number {
  return weights.reduce(
    (sum, [letter, weight]) => sum + (words.match(letter)?.length ?? 0) * (weight - 1),
    words.trim().length,
  );
}
