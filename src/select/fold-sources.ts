import type { Anchor, Source } from "../model/source.ts";
import { holdsWords } from "../text/find-quotation.ts";

/**
 * Where else the very same words stand: an anchor for each other source that has them, earliest first.
 * Words that differ in anything but typography are never taken for the same; the stop at the end is not theirs.
 */
export function foldSources(words: string, chosen: Source, sources: readonly Source[]): readonly Anchor[] {
  const telling = tellingWord(words);
  const others = sources.filter((source) => source.id !== chosen.id && source.normalised.includes(telling));
  return [...others]
    .sort((a, b) => order(a) - order(b) || (key(a) < key(b) ? -1 : 1))
    .flatMap((source) => holdsWords(words.replace(/[.!?]$/u, ""), source) ?? []);

  /** Full texts bear the words themselves; a digest's are relayed. */
  function order(source: Source): number {
    return source.text === "full" ? 0 : 1;
  }
}

/** The longest plain word: most sources lack it, and need not be searched at length. */
function tellingWord(words: string): string {
  const plain = words.normalize("NFC").match(/\p{L}+/gu) ?? [];
  return plain.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

function key(source: Source): string {
  return `${source.issued ?? "9999"} ${source.id}`;
}
