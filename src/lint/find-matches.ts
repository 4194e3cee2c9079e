import type { Finding, Written } from "./page.ts";

/** Where a pattern matches in a piece; the pattern is global. */
export interface Match {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** All matches of a global pattern in a stretch of a text. */
export function findMatches(text: string, pattern: RegExp, start = 0, end = text.length): readonly Match[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: words, index }) => {
    const from = start + index;
    return { words: words.replace(/\s+/gu, " "), start: from, end: from + words.length };
  });
}

/** The place of a match in a piece. */
export function placeOf(written: Written, { start, end }: Match): Finding["at"] {
  return { written, start, end };
}
