import { distance } from "fastest-levenshtein";
import type { LockedExcerpt } from "../model/lock.ts";
import type { Source } from "../model/source.ts";
import type { Place } from "./anchor-words.ts";
import { foldText } from "./fold-text.ts";
import { wordsOf } from "./nearest-passage.ts";

/** How well a place answers to locked words; all between 0 and 1. */
export interface Weight {
  /** How much of the words is the same: one less the edit distance, as a share of the longer text; or, at less, in any order. */
  readonly words: number;
  /** How much of what stood before and after them stands there now. */
  readonly before: number;
  readonly after: number;
  /** Whether it stands between the paragraphs between which they stood. */
  readonly isBetween: boolean;
  /** How near in the text it is to where they stood. */
  readonly position: number;
}

/** Code units of context that are compared on either side: what selectors hold. */
const margin = 32;

/** Likeness that unlike texts have by chance. */
const chance = 0.3;

/** Weighs a place against locked words: by the words themselves, what stands around them, and the position. */
export function weighPlace(
  locked: LockedExcerpt,
  source: Source,
  places: readonly Place[],
  gap: ReadonlySet<number>,
): Weight {
  const [first, last] = [places[0], places.at(-1)];
  const [opening, closing] = [locked.segments[0], locked.segments.at(-1)];
  if (!first || !last || !opening || !closing) return { words: 0, before: 0, after: 0, isBetween: false, position: 0 };
  const text = source.normalised;
  const from = offsetOf(source, first) + first.start;
  const until = offsetOf(source, last) + last.end;
  return {
    words: wordLikeness(locked.segments.map(({ exact }) => exact).join(" "), textsOf(source, places).join(" ")),
    before: context(opening.prefix, text.slice(Math.max(0, from - Math.min(margin, opening.prefix.length)), from)),
    after: context(closing.suffix, text.slice(until, until + Math.min(margin, closing.suffix.length))),
    isBetween: places.every(({ paragraph }) => gap.has(paragraph)),
    position: 1 - Math.min(1, Math.abs(from - opening.start) / Math.max(1, text.length)),
  };
}

/** The context on both sides as one number. */
export function contextOf({ before, after }: Weight): number {
  return (before + after) / 2;
}

/** One number for a place; the words count most, then what stands around them, and the position only among equals. */
export function scoreOf(weight: Weight): number {
  return 0.6 * weight.words + 0.4 * contextOf(weight) + (weight.isBetween ? 0.1 : 0) + 0.02 * weight.position;
}

/** The words at some places, in the source's own characters. */
export function textsOf(source: Source, places: readonly Place[]): readonly string[] {
  return places.map(({ paragraph, start, end }) => source.paragraphs[paragraph - 1]?.text.slice(start, end) ?? "");
}

function offsetOf(source: Source, { paragraph }: Place): number {
  return source.paragraphs[paragraph - 1]?.start ?? 0;
}

function likeness(one: string, other: string): number {
  const [a, b] = [foldText(one).text, foldText(other).text];
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** What the same words in another order are worth. */
const reordered = 0.75;

function wordLikeness(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => wordsOf(text).map(({ word }) => word));
  const left = new Map<string, number>();
  for (const word of mine ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs ?? []) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const all = (mine?.length ?? 0) + (theirs?.length ?? 0);
  return Math.max(likeness(one, other), all === 0 ? 0 : (reordered * 2 * common) / all);
}

/** Where a text begins or ends nothing stands: that it is so still says something, but not as much as words would. */
function context(then: string, now: string): number {
  const [was, is] = [then.trim(), now.trim()];
  if (was === "" || is === "") return was === is ? 0.7 : 0.5;
  return Math.max(0, (likeness(was, is) - chance) / (1 - chance));
}
