import type { Anchor } from "../model/source.ts";

/** Words in a text, as licences count them: what begins with a letter or a digit and runs to the next space. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/**
 * How many different words of one source some anchors quote: stretches that overlap count once, and words that only the
 * brackets of the author's stand for do not count at all.
 */
export function countQuoted(anchors: readonly Anchor[]): number {
  const stretches = anchors.flatMap(({ segments }) => segments).sort((a, b) => a.start - b.start || b.end - a.end);
  let [words, done] = [0, 0];
  for (const { exact, start, end } of stretches) {
    if (end <= done) continue;
    const fresh = start >= done ? exact : [...exact].slice(done - start).join("");
    words += countWords(fresh);
    done = end;
  }
  return words;
}
