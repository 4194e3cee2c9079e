import type { LockedExcerpt, Verdict } from "../model/lock.ts";
import type { Source } from "../model/source.ts";
import { anchorWords, type Place } from "./anchor-words.ts";
import { compareWords } from "./compare-words.ts";
import { foldText } from "./fold-text.ts";
import { matchQuotation } from "./match-quotation.ts";
import { type NearPlace, nearPlaces } from "./near-places.ts";
import { type Standing, standingOf } from "./paragraph-prints.ts";
import type { Quotation } from "./quotation.ts";
import { areInMarks, settingOf } from "./setting-of.ts";
import { tellChanges } from "./tell-changes.ts";
import { contextOf, scoreOf, textsOf, weighPlace } from "./weigh-place.ts";

/** By so much the best of several places must be ahead of the next: of context where the words are the same, of score otherwise. */
const lead = { context: 0.25, score: 0.07 } as const;
/** Fewer words than these stand anywhere by chance, and need something around them that is as it was. */
const telling = 4;
/** What a place must keep to be taken for the locked words, edited: of the words, or of fewer with nearly all around them. */
const least = { words: 0.5, wordsInPlace: 0.3, contextInPlace: 0.75 } as const;
/** Context from which a place is the old one, and up to which nothing of it is left. */
const context = { kept: 0.8, some: 0.6, lost: 0.3 } as const;
/** Places compared at most, in all and in one paragraph; a text with more of the same is hostile or no prose. */
const mostPlaces = 200;
const mostInOne = 10;

/**
 * What has become of locked words in the text that their source has now. The same words are what `findQuotation` takes
 * for the same; wherever a place has others, or has them in another setting, the verdict says `edited`, `gone` or
 * `ambiguous`, never `same` or `moved`.
 *
 * Places with the very words are weighed by what stands around them; the others as Hypothesis does it: by the words,
 * what stood before and after them, and, among equals, the position. `before` are the prints of the paragraphs of the
 * locked text: those that stand as they stood are other words than the locked ones, however like.
 */
export function reAnchor(locked: LockedExcerpt, source: Source, before: readonly string[] = []): Verdict {
  const standing = standingOf(source, before, locked.paragraphs);
  const exact = exactPlaces(locked, source, standing);
  const alike = exact.filter(({ places }) => areInMarks(source, places) === locked.isSpoken);
  const candidates = alike.length > 0 ? alike : exact;
  const [best, ...others] = [...candidates].sort((a, b) => rank(b) - rank(a));
  if (!best) return approximate(locked, source, standing);
  const ahead = rank(best) - Math.max(0, ...others.filter((other) => isElsewhere(other, best)).map(rank));
  const isOld = isWhereItWas(best, locked, source);
  if (
    others.some((other) => isElsewhere(other, best)) &&
    (ahead < lead.context || rank(best) < context.some) &&
    !isOld
  ) {
    return { kind: "ambiguous", paragraphs: paragraphsOf([best, ...others]) };
  }
  const around = contextOf(best.weight);
  if (around < context.some) {
    // what stands where the words stood is outdone by nothing that stands elsewhere
    const rivals = nearPlaces(locked, source, standing).filter(
      ({ weight }) => weight.isBetween || !best.weight.isBetween,
    );
    const rival = rivals.find(
      (near) => !overlaps(near, best) && near.weight.words >= least.words && contextOf(near.weight) >= context.kept,
    );
    if (rival) return { kind: "ambiguous", paragraphs: paragraphsOf([best, rival]) };
    if (around < context.lost && wordCount(locked) < telling) {
      return { kind: "ambiguous", paragraphs: paragraphsOf([best]) };
    }
  }
  return judge(locked, source, best.places);

  function rank(near: NearPlace): number {
    return contextOf(near.weight);
  }
}

/** All places with the very words; further stretches may stand in later paragraphs only where they did before. */
function exactPlaces(locked: LockedExcerpt, source: Source, { others, gap }: Standing): readonly NearPlace[] {
  const segments = locked.segments.map(({ exact }) => ({
    text: foldText(exact).text,
    freeStart: false,
    freeEnd: false,
  }));
  const joints = segments.slice(1).map(() => ({ kind: "omission" as const, printed: "[…]" }));
  const quotation: Quotation = { kind: "quotation", segments, joints, printed: [] };
  const crossing = locked.paragraphs.length > 1 ? (["omission"] as const) : [];
  const chains = matchQuotation(quotation, source.paragraphs, false, { at: crossing, to: "later" });
  return chains
    .map((chain) => chain.map(({ paragraph, start, end }): Place => ({ paragraph, start, end })))
    .filter((places) => !places.some(({ paragraph }) => others.has(paragraph)))
    .filter(({ 0: first }, index, all) => first?.paragraph !== all[index - mostInOne]?.[0]?.paragraph)
    .slice(0, mostPlaces)
    .map((places) => ({ places, weight: weighPlace(locked, source, places, gap) }));
}

/** The verdict on a place that has the very words. */
function judge(locked: LockedExcerpt, source: Source, places: readonly Place[]): Verdict {
  const anchor = anchorWords(source, places);
  const isSpoken = areInMarks(source, places);
  const setting = settingOf(source, places);
  const come = without(setting, locked.setting);
  const went = without(locked.setting, setting);
  const isTurned =
    isSpoken === locked.isSpoken && come.length + went.length === 0 && setting.join(" ") !== locked.setting.join(" ");
  const changes = [
    ...(isSpoken === locked.isSpoken
      ? []
      : [isSpoken ? "they stand in quotation marks now" : "they stand in quotation marks no more"]),
    ...(come.length > 0 ? [`the sentence around them now has ${listed(come)}`] : []),
    ...(went.length > 0 ? [`the sentence around them has ${listed(went)} no more`] : []),
    ...(isTurned ? ["the sentence around them has its words in another order"] : []),
  ];
  const words = textsOf(source, places);
  if (changes.length > 0) return { kind: "edited", anchor, words, difference: differenceOf(locked, words), changes };
  const isSame = anchor.paragraphs.join() === locked.paragraphs.join();
  return { kind: isSame ? "same" : "moved", anchor };
}

/** The verdict where the very words stand nowhere. */
function approximate(locked: LockedExcerpt, source: Source, standing: Standing): Verdict {
  const [best, ...others] = nearPlaces(locked, source, standing);
  if (!best) return { kind: "gone" };
  const words = textsOf(source, best.places);
  const difference = differenceOf(locked, words);
  const changes = tellChanges(textOf(locked), words.join(" "), source.language);
  const around = contextOf(best.weight);
  const isLike = best.weight.words >= least.words;
  const isInPlace = around >= least.contextInPlace && best.weight.words >= least.wordsInPlace;
  // the same sentence with another number, and nothing around it as it was, is another sentence
  const isAnother =
    !best.weight.isBetween &&
    (changes.length > 0 ? around < context.some : around < context.lost && wordCount(locked) < telling);
  if (!(isLike || isInPlace) || isAnother) {
    const [paragraph = 0] = paragraphsOf([best]);
    return { kind: "gone", nearest: best.weight.words >= 0.4 ? { paragraph, difference } : undefined };
  }
  const rivals = others.filter(
    (other) =>
      !overlaps(other, best) &&
      other.weight.words >= least.words &&
      scoreOf(best.weight) - scoreOf(other.weight) < lead.score,
  );
  if (rivals.length > 0) return { kind: "ambiguous", paragraphs: paragraphsOf([best, ...rivals]) };
  const anchor = anchorWords(source, best.places);
  const across = anchor.paragraphs.length > locked.paragraphs.length ? ["they run over several paragraphs now"] : [];
  return { kind: "edited", anchor, words, difference, changes: [...changes, ...across] };
}

/** True where neither the position nor anything around the words has changed. */
function isWhereItWas({ places, weight }: NearPlace, locked: LockedExcerpt, source: Source): boolean {
  const { segments } = anchorWords(source, places);
  return contextOf(weight) > 0.84 && segments[0]?.start === locked.segments[0]?.start;
}

/** Several times in one paragraph is once. */
function isElsewhere(one: NearPlace, other: NearPlace): boolean {
  return one.places[0]?.paragraph !== other.places[0]?.paragraph;
}

function overlaps(one: NearPlace, other: NearPlace): boolean {
  return one.places.some((a) =>
    other.places.some((b) => a.paragraph === b.paragraph && a.start < b.end && b.start < a.end),
  );
}

function paragraphsOf(near: readonly NearPlace[]): readonly number[] {
  const numbers = near.flatMap(({ places }) => places.map(({ paragraph }) => paragraph));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function textOf({ segments }: LockedExcerpt): string {
  return segments.map(({ exact }) => exact).join(" ");
}

function differenceOf({ segments }: LockedExcerpt, words: readonly string[]): string {
  return compareWords(segments.map(({ exact }) => exact).join(" … "), words.join(" … "));
}

function wordCount(locked: LockedExcerpt): number {
  return textOf(locked).match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The words of a list that another has not, or has less often. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}
