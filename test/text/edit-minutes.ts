import type { Verdict } from "../../src/model/lock.ts";
import { minutes, sentencesOf } from "./harbour-minutes.ts";

/** A sentence of the minutes to be quoted. */
export interface Target {
  readonly paragraph: number;
  readonly sentence: string;
}

/** An edit of the minutes: what it does to them around a target, and what must be said of the target then. */
export interface Script {
  readonly name: string;
  readonly expected: readonly Verdict["kind"][];
  /** The share of the targets for which the expected verdict must come. */
  readonly least: number;
  /** The paragraphs after the edit, and the words that stand for the target; nothing where the edit does not apply. */
  readonly edit: (target: Target) => { readonly paragraphs: readonly string[]; readonly now?: string } | undefined;
}

/** All sentences of the minutes that stand there once. */
export const targets: readonly Target[] = minutes.flatMap((text, index): readonly Target[] =>
  sentencesOf(text)
    .filter((sentence) => sentence.split(" ").length >= 6 && !/[“”]/u.test(sentence))
    .filter((sentence) => minutes.filter((other) => other.includes(sentence)).length === 1)
    .map((sentence) => ({ paragraph: index, sentence })),
);

/** The minutes with another sentence in the place of the target. */
export function reworded({ paragraph, sentence }: Target, now: string | undefined) {
  if (now === undefined || now === sentence) return undefined;
  return { paragraphs: minutes.map((text, at) => (at === paragraph ? text.replace(sentence, now) : text)), now };
}

export function changeWord(sentence: string, change: (word: string) => string | undefined): string | undefined {
  const words = sentence.split(" ");
  const at = Math.floor(words.length / 2);
  const order = [...words.keys()].sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  for (const index of order) {
    const made = change(words[index] ?? "");
    if (made !== undefined)
      return [...words.slice(0, index), made, ...words.slice(index + 1)].filter(Boolean).join(" ");
  }
  return undefined;
}

export const longWord = (word: string) => /^[a-z]{5,}$/u.test(word);
export const without = (paragraphs: readonly string[], index: number) => paragraphs.filter((_, at) => at !== index);
export const added = "A new paragraph tells of the weather, which was mild, and of the band that played on the quay.";
export const otherDigit = (digit: string) => String((Number(digit) + 3) % 10);
/** A word more at the end of a paragraph, so that none stands as it stood. */
export const touched = (text: string, index: number) => `${text} So it was entered under ${index + 100}.`;
export const firstLower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
