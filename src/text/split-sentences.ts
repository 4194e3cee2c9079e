import { isShortened } from "./is-shortened.ts";
import type { Stretch } from "./quotation-marks.ts";

/** Code units before a stop in which a shortened word stands. */
const longest = 40;

/**
 * The sentences of a text, in UTF-16 code units, without the space between them. A sentence ends at a stop before white
 * space and a capital, a digit or an opening mark, but not where the stop belongs to a shortened word.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“„«‘([]?[\p{Lu}\p{Nd}])/gu)) {
    if (
      mark.startsWith(".") &&
      isShortened(
        text.slice(Math.max(start, index - longest), index),
        text.slice(index + mark.length, index + mark.length + 1),
      )
    )
      continue;
    found.push({ start, end: index + mark.trimEnd().length });
    start = index + mark.length;
  }
  return start < text.length ? [...found, { start, end: text.length }] : found;
}
