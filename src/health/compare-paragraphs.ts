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
    } else if (elsewhere === undefined && whole.includes(text)) states.push({ state: "same", number, words: "" });
    else open.push(index);
  }
  const nearest = nearestAmong(theirs.map((text, index) => (matched.has(index) ? "" : text)));
  for (const index of open) {
    const words = source.paragraphs[index]?.text ?? "";
    const near = nearest(ours[index] ?? "", matched);
    if (near !== undefined) matched.add(near);
    const other = near === undefined ? undefined : original.paragraphs[near]?.text;
    if (other === undefined) states.push({ state: "gone", number: index + 1, words });
    else states.push({ state: "edited", number: index + 1, words: compareWords(words, other) });
  }
  const known = [...matched].sort((a, b) => a - b);
  const [first = 0, last = -1] = [known[0], known.at(-1)];
  const text = foldText(source.normalised).text;
  for (let index = first; index <= last; index += 1) {
    const words = original.paragraphs[index]?.text ?? "";
    if (!matched.has(index) && !text.includes(theirs[index] ?? ""))
      states.push({ state: "new", number: index + 1, words });
  }
  return states.sort((a, b) => Number(a.state === "new") - Number(b.state === "new") || a.number - b.number);
}

function foldsOf({ paragraphs }: Source): readonly string[] {
  return paragraphs.map(({ text }) => foldText(text).text);
}

/** For each of our paragraphs that stands in theirs in the same order: where. */
function alike(ours: readonly string[], theirs: readonly string[]): ReadonlyMap<number, number> {
  const changes = diffArrays([...ours], [...theirs], { maxEditLength: mostSteps });
  const found = new Map<number, number>();
  let [mine, other] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < value.length; step += 1) found.set(mine + step, other + step);
    if (!added) mine += value.length;
    if (!removed) other += value.length;
  }
  return found;
}

/** Finds the paragraph with most words in common, among those not taken. */
function nearestAmong(texts: readonly string[]): (text: string, taken: ReadonlySet<number>) => number | undefined {
  const holders = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    for (const word of wordsOf(text)) holders.set(word, [...(holders.get(word) ?? []), index]);
  }
  return (text, taken) => {
    const words = wordsOf(text);
    const counts = new Map<number, number>();
    for (const word of words) {
      const having = holders.get(word) ?? [];
      // a word that half of all paragraphs have tells nothing
      if (having.length > 200) continue;
      for (const index of having) if (!taken.has(index)) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
    return best && best[1] >= words.size * leastLikeness ? best[0] : undefined;
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
