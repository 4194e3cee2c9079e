import type { Source } from "../model/source.ts";
import type { IsoDate } from "../model/units.ts";
import { contentWords } from "../text/content-words.ts";
import { areNear } from "./find-alike.ts";

/** Who is on record as the speaker of words, in what capacity, on which day and where. */
export interface Occasion {
  readonly speaker?: string | undefined;
  readonly capacity?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly venue?: string | undefined;
}

/** From so many words on, nobody says by chance on another day what was said before. */
export const leastTelling = 6;

/** Sources that came out further apart, with no day on record, do not tell of one utterance. */
const mostApart = 366;

/**
 * Whether the same words on two records are one utterance. They are not where the recorded days are more than three
 * apart, or differ at all for a few words; where a source came out before the day of the other's; where no day is on
 * record and the sources came out more than a year apart; where, with no near days on record, the places differ, or the
 * capacities have nothing in common. The day of a reprint is not that of its words.
 */
export function areOneOccasion(
  words: string,
  mine: { readonly source: Source; readonly occasion: Occasion },
  theirs: { readonly source: Source; readonly occasion: Occasion },
): boolean {
  const [one, other] = [mine.occasion, theirs.occasion];
  if (one.date !== undefined && other.date !== undefined) {
    return one.date === other.date || (countWords(words) >= leastTelling && areNear(one.date, other.date));
  }
  if (isBefore(theirs.source, one.date) || isBefore(mine.source, other.date)) return false;
  const isReprint = mine.source.derivedFrom.length > 0 || theirs.source.derivedFrom.length > 0;
  if (!isReprint && one.date === other.date && areFar(mine.source.issued, theirs.source.issued)) return false;
  return !haveOtherVenues(one.venue, other.venue) && !haveOtherCapacities(one.capacity, other.capacity);
}

/** True where each of two places is named by a word that the other lacks. */
export function haveOtherVenues(one: string | undefined, other: string | undefined): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  return mine.some((word) => !theirs.includes(word)) && theirs.some((word) => !mine.includes(word));
}

/** True where no word of one capacity stands in the other. */
function haveOtherCapacities(one: string | undefined, other: string | undefined): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

function wordsOf(text: string | undefined): readonly string[] {
  return contentWords(text ?? "").map(({ word }) => word);
}

/** Words of a quotation, small ones too. */
export function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

function isBefore({ issued }: Source, day: IsoDate | undefined): boolean {
  return issued !== undefined && day !== undefined && issued < day;
}

function areFar(one: IsoDate | undefined, other: IsoDate | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 > mostApart;
}
