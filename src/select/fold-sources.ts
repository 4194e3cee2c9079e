import type { Anchor, Source } from "../model/source.ts";
import { holdsWords } from "../text/find-quotation.ts";

/**
 * Where else the very same words stand: an anchor for each other source that has them, earliest first.
 * Words that differ in anything but typography are never taken for the same; the stop at the end is not theirs.
 */
export function foldSources(words: string, chosen: Source, sources: readonly Source[]): readonly Anchor[] {
  const telling = tellingWords(words);
  const others = sources.filter(
    (source) => source.id !== chosen.id && telling.every((word) => source.normalised.includes(word)),
  );
  return [...others]
    .sort((a, b) => order(a) - order(b) || (key(a) < key(b) ? -1 : 1))
    .flatMap((source) => holdsWords(words.replace(/[.!?]$/u, ""), source) ?? []);

  /** Full texts bear the words themselves; a digest's are relayed. */
  function order(source: Source): number {
    return source.text === "full" ? 0 : 1;
  }
}

/** The longest plain words: most sources lack one of them, and need not be searched at length. */
function tellingWords(words: string): readonly string[] {
  const plain = words.normalize("NFC").match(/\p{L}+/gu) ?? [];
  return plain.sort((a, b) => b.length - a.length).slice(0, 4);
}

function key(source: Source): string {
  return `${source.issued ?? "9999"} ${source.id}`;
}
