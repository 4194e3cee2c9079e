import { diffArrays } from "diff";
import type { Source } from "../model/source.ts";
import { compareWords } from "../text/compare-words.ts";
import { foldText } from "../text/fold-text.ts";

/** What became of a paragraph: `gone` and `edited` are of the source, `new` of the original. */
export interface ParagraphState {
  readonly state: "same" | "moved" | "edited" | "gone" | "new";
  /** Number in the source, or for what is new in the original. */
  readonly number: number;
  /** For what is edited the difference, as `compareWords` has it; for what is gone or new the words. */
  readonly words: string;
}

/** The share of its different words that a paragraph must have in common with another to be that one, edited. */
const leastLikeness = 0.5;
/** Steps after which the order of two long texts is not compared any more; then nothing counts as moved. */
const mostSteps = 4000;
/** Places of one repeated paragraph that are looked at, and paragraphs with a word in common. */
const mostRepeats = 100;
const mostHolders = 200;
/** Edited paragraphs that are compared word by word. */
const mostCompared = 500;
const notCompared = `it differs; ${mostCompared} are compared word by word`;
/** Characters that are read in search of paragraphs within others before their words are indexed, and in all. */
const mostRead = 5e7;
const mostReadInAll = 2e9;

/**
 * Compares the paragraphs of a full text with those of a copy of its original; the form of quotation marks and dashes makes
 * no difference. What stands before the first and after the last paragraph that both have is the page's around the
 * article and left aside.
 */
export function compareParagraphs(source: Source, original: Source): readonly ParagraphState[] {
  const [ours, theirs] = [foldsOf(source), foldsOf(original)];
  const inOrder = alike(ours, theirs);
  const whole = foldText(original.normalised).text;
  const places = new Map(theirs.map((text, index) => [text, index]));
  const isPartOfTheirs = partOf(theirs, whole);
  const matched = new Set<number>(inOrder.values());
  const open: number[] = [];
  const states: ParagraphState[] = [];
  for (const [index, text] of ours.entries()) {
    const number = index + 1;
    const elsewhere = places.get(text);
    if (inOrder.has(index)) states.push({ state: "same", number, words: "" });
    else if (elsewhere !== undefined && !matched.has(elsewhere)) {
      matched.add(elsewhere);
      states.push({ state: "moved", number, words: "" });
    } else if (elsewhere === undefined && isPartOfTheirs(text)) states.push({ state: "same", number, words: "" });
    else open.push(index);
  }
  const nearest = open.length > 0 ? nearestAmong(theirs, matched) : () => undefined;
  let compared = 0;
  for (const index of open) {
    const words = source.paragraphs[index]?.text ?? "";
    const near = nearest(ours[index] ?? "", matched);
    if (near !== undefined) matched.add(near);
    const other = near === undefined ? undefined : original.paragraphs[near]?.text;
    if (other === undefined) states.push({ state: "gone", number: index + 1, words });
    else {
      compared += 1;
      const difference = compared > mostCompared ? notCompared : compareWords(words, other);
      states.push({ state: "edited", number: index + 1, words: difference });
    }
  }
  const known = [...matched].sort((a, b) => a - b);
  const [first = 0, last = -1] = [known[0], known.at(-1)];
  const own = new Set(ours);
  const isPartOfOurs = partOf(ours, foldText(source.normalised).text);
  for (let index = first; index <= last; index += 1) {
    const words = original.paragraphs[index]?.text ?? "";
    const text = theirs[index] ?? "";
    if (!matched.has(index) && !own.has(text) && !isPartOfOurs(text))
      states.push({ state: "new", number: index + 1, words });
  }
  return states.sort((a, b) => Number(a.state === "new") - Number(b.state === "new") || a.number - b.number);
}

function foldsOf({ paragraphs }: Source): readonly string[] {
  return paragraphs.map(({ text }) => foldText(text).text);
}

/**
 * Tells whether a text stands within one of some paragraphs, of which `whole` is all. Once much has been read in vain, the
 * words of the paragraphs are indexed, and those are read that have the rarest word of the text.
 */
function partOf(paragraphs: readonly string[], whole: string): (text: string) => boolean {
  let read = 0;
  let holders: ReadonlyMap<string, readonly number[]> | undefined;
  const known = new Map<string, boolean>();
  const isPart = (text: string) => {
    if (read > mostRead) holders ??= holdersOf(paragraphs);
    // the first and the last word may be parts of longer ones
    const lists = holders && [...wordsOf(text)].slice(1, -1).map((word) => holders?.get(word) ?? []);
    const rarest = lists?.reduce((one, other) => (other.length < one.length ? other : one), lists[0] ?? []);
    if (rarest && lists?.length !== 0 && rarest.length <= mostHolders) {
      return rarest.some((number) => paragraphs[number]?.includes(text));
    }
    read += whole.length;
    return read <= mostReadInAll && whole.includes(text);
  };
  return (text) => {
    const told = known.get(text) ?? isPart(text);
    known.set(text, told);
    return told;
  };
}

/** For each word the texts that have it, by their numbers; of a word that many have only some. */
function holdersOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    for (const word of wordsOf(text)) {
      const having = holders.get(word);
      if (!having) holders.set(word, [index]);
      else if (having.length <= mostHolders) having.push(index);
    }
  }
  return holders;
}

/** For each of our paragraphs that stands in theirs in the same order: where. Only what both have is put in order. */
function alike(ours: readonly string[], theirs: readonly string[]): ReadonlyMap<number, number> {
  const [mineIn, theirsIn] = [shared(ours, theirs), shared(theirs, ours)];
  const textsOf = (texts: readonly string[], places: readonly number[]) => places.map((place) => texts[place] ?? "");
  const changes = diffArrays(textsOf(ours, mineIn), textsOf(theirs, theirsIn), { maxEditLength: mostSteps });
  const found = new Map<number, number>();
  let [mine, other] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    for (let step = 0; !added && !removed && step < value.length; step += 1) {
      found.set(mineIn[mine + step] ?? 0, theirsIn[other + step] ?? 0);
    }
    if (!added) mine += value.length;
    if (!removed) other += value.length;
  }
  return found;
}

/** Places of the texts that others have too; of one that repeats without end, the first of its places. */
function shared(texts: readonly string[], others: readonly string[]): readonly number[] {
  const known = new Set(others);
  const counts = new Map<string, number>();
  return [...texts.keys()].filter((place) => {
    const text = texts[place] ?? "";
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count <= mostRepeats && known.has(text);
  });
}

/** Finds the paragraph with most words in common, among those not taken. */
function nearestAmong(
  texts: readonly string[],
  matched: ReadonlySet<number>,
): (text: string, taken: ReadonlySet<number>) => number | undefined {
  const repeats = new Map<string, number>();
  const kept = texts.map((text, index) => {
    if (matched.has(index)) return "";
    const count = repeats.get(text) ?? 0;
    repeats.set(text, count + 1);
    return count < mostRepeats ? text : "";
  });
  const holders = holdersOf(kept);
  return (text, taken) => {
    const words = wordsOf(text);
    const counts = new Map<number, number>();
    for (const word of words) {
      const having = holders.get(word) ?? [];
      // a word that half of all paragraphs have tells nothing
      if (having.length > mostHolders) continue;
      for (const index of having) if (!taken.has(index)) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
    return best && best[1] >= words.size * leastLikeness ? best[0] : undefined;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
