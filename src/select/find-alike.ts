import type { Wording } from "../model/statement.ts";
import type { IsoDate } from "../model/units.ts";
import { alike, compareWordings, type Likeness } from "../text/compare-wordings.ts";
import { contentWords } from "../text/content-words.ts";
import { primary } from "../text/primary.ts";
import { remember } from "../text/remember.ts";

/** Utterances more days apart are not one, however alike their words. */
export const mostDaysApart = 3;

/** Where nobody is on record as the speaker of one of two wordings, so many content words must be the same. */
const leastUnrecorded = 4;

/** From so many and so great a share of common content words on, other speakers are a contradiction and no accident. */
const telltale = { words: 6, share: 0.9 } as const;

/** Most wordings with which one is compared: who has more alike wants to keep the program busy. */
const mostCompared = 400;

/** Two wordings that are alike, by their indexes, the lesser first. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

/**
 * Finds, for each of some wordings, those of other sources that may tell the same: in one language, near in days, alike
 * in words (`compareWordings`), by the same speaker, by one of whom nothing is on record, or in so much the same words
 * that two speakers cannot both be right. Who finds another is found by it.
 *
 * A shorter wording shares `alike.ofShorter` of its words with a longer one, hence at least one of as many of its rarest
 * as it may lack and one more: only these are looked up, on either side.
 */
export function findAlike(wordings: readonly Wording[]): (one: number) => readonly Pair[] {
  const all = wordings.map((wording) => contentWords(wording.words).map(({ word }) => word));
  const words = all.map((own): ReadonlySet<string> => new Set(own));
  const missable = all.map((own) => own.length - Math.ceil(own.length * alike.ofShorter));
  const holding = postings(words);
  const often = (word: string) => holding.get(word)?.length ?? 0;
  const rarest = words.map((own, index) =>
    [...own].sort((a, b) => often(a) - often(b) || (a < b ? -1 : 1)).slice(0, (missable[index] ?? 0) + 1),
  );
  const knownBy = postings(rarest);
  const leastOf = (index: number) => (words[index]?.size ?? 0) - (missable[index] ?? 0);
  const days = Float64Array.from(wordings, ({ near }) => (near === undefined ? Number.NaN : dayNumber(near)));
  const isFar = (one: number, other: number) => Math.abs((days[one] ?? 0) - (days[other] ?? 0)) > mostDaysApart;
  return (one) => {
    const mine = wordings[one];
    const own = words[one];
    if (!mine || !own) return [];
    const met = new Set<number>();
    const lists = [
      ...(rarest[one] ?? []).map((word) => holding.get(word)),
      ...[...own].map((word) => knownBy.get(word)),
    ];
    const seen = new Set<number>();
    for (const list of lists) {
      for (const other of list ?? []) {
        // the day is the cheapest to ask, and keeps most of a large library away
        if (isFar(one, other) || seen.has(other)) continue;
        seen.add(other);
        const [theirs, held] = [wordings[other], words[other]];
        if (met.size >= mostCompared) break;
        if (!theirs || !held || theirs.source === mine.source) continue;
        if (primary(mine.language) !== primary(theirs.language)) continue;
        if (hasEnough(own, held, Math.min(leastOf(one), leastOf(other)))) met.add(other);
      }
    }
    return [...met].flatMap((other): readonly Pair[] => {
      const theirs = wordings[other];
      const likeness = theirs && compareWordings(mine.words, theirs.words, mine.language);
      if (!likeness || !isEnough(mine, theirs, likeness)) return [];
      return [{ one: Math.min(one, other), other: Math.max(one, other), likeness }];
    });
  };
}

/** Where each word is. */
function postings(lists: readonly Iterable<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lists.forEach((list, index) => {
    for (const word of list) {
      const known = places.get(word);
      if (known) known.push(index);
      else places.set(word, [index]);
    }
  });
  return places;
}

/** Whether two sets of words have so many in common. */
function hasEnough(mine: ReadonlySet<string>, theirs: ReadonlySet<string>, least: number): boolean {
  const [few, many] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine];
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return common >= least;
}

function isEnough(mine: Wording, theirs: Wording, { common, share }: Likeness): boolean {
  if (mine.speaker === undefined || theirs.speaker === undefined) return common >= leastUnrecorded;
  return mine.speaker === theirs.speaker || (common >= telltale.words && share >= telltale.share);
}

/** True for days at most `mostDaysApart` apart; a day that is not known is near any. */
export function areNear(a: IsoDate | undefined, b: IsoDate | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  return Math.abs(dayNumber(a) - dayNumber(b)) <= mostDaysApart;
}

/** The days since 1970. */
export const dayNumber: (day: IsoDate) => number = remember(20_000, (day) => Date.parse(day) / 86_400_000);
