import type { Stretch } from "./quotation-marks.ts";

/**
 * The sentences of a text, in UTF-16 code units, without the space between them. A sentence ends at a stop before white
 * space and a capital, a digit or an opening mark; never after a single letter or a title, which are shortened words.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“„«‘([]?[\p{Lu}\p{Nd}])/gu)) {
    if (/(^|[\s(])(\p{L}|Mr|Mrs|Ms|Dr|St|No|Nr|Prof|Gen|Sen|Rep)$/u.test(text.slice(start, index))) continue;
    found.push({ start, end: index + mark.trimEnd().length });
    start = index + mark.length;
  }
  return start < text.length ? [...found, { start, end: text.length }] : found;
}
