import type { Paragraph } from "../model/source.ts";
import { type Aligned, alignWords, type Word } from "./align-words.ts";
import { foldText } from "./fold-text.ts";
import type { Quotation } from "./quotation.ts";

/** The passage of a source that is most like some words. */
export interface Nearest {
  readonly paragraph: number;
  /** Line of the file on which the paragraph starts. */
  readonly line: number;
  /** The passage in the source's own characters. */
  readonly text: string;
  /** The same, with the author's ellipses and brackets where the quotation has them: for comparing. */
  readonly shortened: string;
}

/** Words of the quotation that are looked at, paragraphs that are aligned, words aligned in each. */
const mostWords = 200;
const mostParagraphs = 5;
const mostAligned = 1200;
/** The part of the quotation's words that must stand in a passage for it to be worth showing. */
const leastLikeness = 0.4;

/**
 * Finds the passage most like a quotation: paragraphs are ranked by how many of its words stand close together,
 * and in the best five the words are aligned one by one. The work is bounded: it grows with the length of the
 * source only in counting words. Among equals the paragraphs preferred win, then the first.
 */
export function nearestPassage(
  quotation: Quotation,
  paragraphs: readonly Paragraph[],
  preferred: readonly number[] = [],
): Nearest | undefined {
  const sought = quotation.segments.map(({ text }) => wordsOf(text));
  const flat = sought.flat().slice(0, mostWords);
  const shortened = quotation.joints.some(({ kind }) => kind === "ellipsis" || kind === "omission");
  const reach = Math.min(mostAligned, shortened ? flat.length * 4 + 60 : flat.length * 2 + 10);
  const windows = paragraphs
    .map((paragraph) => densest(paragraph, flat, reach))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rank(a.paragraph) - rank(b.paragraph))
    .slice(0, mostParagraphs);
  let best: { readonly cost: number; readonly nearest: Nearest } | undefined;
  for (const { paragraph, words } of windows) {
    const aligned = alignWords(sought, words, mostWords);
    if (aligned.equal < flat.length * leastLikeness || (best && aligned.cost >= best.cost)) continue;
    best = { cost: aligned.cost, nearest: passageOf(quotation, paragraph, words, aligned.pieces) };
  }
  return best?.nearest;

  function rank({ number }: Paragraph): number {
    return number + (preferred.includes(number) ? 0 : paragraphs.length);
  }
}

/** The words of a text, lower-cased, with their places in code units. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: foldText(word).text.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

interface Window {
  readonly paragraph: Paragraph;
  readonly words: readonly Word[];
  readonly score: number;
}

/** The stretch of a paragraph in which most different words of the quotation stand, with room on either side. */
function densest(paragraph: Paragraph, sought: readonly Word[], reach: number): Window {
  const words = wordsOf(paragraph.text);
  const wanted = new Map(sought.map(({ word }) => [word, 0]));
  let [score, kinds, at] = [0, 0, 0];
  for (const [index, { word }] of words.entries()) {
    const count = wanted.get(word);
    if (count !== undefined) {
      if (count === 0) kinds += 1;
      wanted.set(word, count + 1);
    }
    const gone = words[index - reach]?.word;
    const left = gone === undefined ? undefined : wanted.get(gone);
    if (gone !== undefined && left !== undefined) {
      if (left === 1) kinds -= 1;
      wanted.set(gone, left - 1);
    }
    if (kinds > score) [score, at] = [kinds, index];
  }
  const first = Math.max(0, at - reach - sought.length);
  return { paragraph, words: words.slice(first, at + sought.length + 1), score };
}

function passageOf(
  quotation: Quotation,
  { number, line, text }: Paragraph,
  words: readonly Word[],
  pieces: readonly Aligned[],
): Nearest {
  const edge = /[^\p{L}\p{M}\p{N}]*$/u.exec(quotation.segments.at(-1)?.text ?? "")?.[0].length ?? 0;
  const spans = pieces.map(({ first, last }) => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }));
  const ends = spans.map(({ end }, index) => (index === spans.length - 1 ? overPunctuation(text, end, edge) : end));
  const parts = spans.map(({ start }, index) => text.slice(start, ends[index]));
  const joined = parts.flatMap((part, index) => [...pieces.slice(index - 1, index).map(jointAfter), part]);
  return { paragraph: number, line, text: text.slice(spans[0]?.start, ends.at(-1)), shortened: joined.join(" ") };

  function jointAfter({ segment }: Aligned): string {
    return quotation.joints[segment]?.printed ?? "";
  }
}

/** Past the punctuation after a word, as far as the quotation's own goes. */
function overPunctuation(text: string, end: number, most: number): number {
  return end + (/^[^\p{L}\p{M}\p{N}\s]*/u.exec(text.slice(end, end + most))?.[0].length ?? 0);
}
