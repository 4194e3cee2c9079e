import type { Anchor, Source } from "../model/source.ts";
import { holdsWords } from "../text/find-quotation.ts";
import { isUnsaid } from "../text/find-unsaid.ts";
import { areOneOccasion, type Occasion } from "./compare-occasions.ts";

/** What is on record of who spoke words at a place, and when and where; empty where nothing is. */
export type OccasionAt = (source: Source, anchor: Anchor) => Occasion;

/**
 * Where else the very same words stand: an anchor for each other source that has them, earliest first.
 * Words that differ in anything but typography are never taken for the same; the stop at the end is not theirs.
 * The same words from another speaker, or within a sentence that turns them round or says that nobody said them, are another statement:
 * the speaker must be the same, and where none is on record the words must be a whole sentence or quotation. So are
 * the same words on another occasion (`areOneOccasion`).
 */
export function foldSources(
  words: string,
  chosen: { readonly source: Source; readonly occasion: Occasion },
  sources: readonly Source[],
  occasionAt: OccasionAt,
): readonly Anchor[] {
  return sources
    .filter((source) => source.id !== chosen.source.id)
    .sort((a, b) => order(a) - order(b) || (key(a) < key(b) ? -1 : 1))
    .flatMap((source) => {
      const anchor = holdsWords(words.replace(/\.$/u, ""), source);
      if (!anchor || isUnsaid(source, anchor)) return [];
      const occasion = occasionAt(source, anchor);
      const { speaker } = occasion;
      const isSame = speaker === chosen.occasion.speaker && (speaker !== undefined || isWhole(source, anchor));
      return isSame && areOneOccasion(words, chosen, { source, occasion }) ? [anchor] : [];
    });

  /** Full texts bear the words themselves; a digest's are relayed. */
  function order(source: Source): number {
    return source.text === "full" ? 0 : 1;
  }
}

/** True where nothing of the sentence, or of the direct quotation, stands around the words. */
function isWhole({ normalised }: Source, { segments }: Anchor): boolean {
  const points = [...normalised];
  const before = points.slice(0, segments[0]?.start ?? 0).join("");
  const after = points.slice(segments.at(-1)?.end ?? 0).join("");
  return /(^|[.!?:“„«"]\s*|\n)$/u.test(before) && /^(\s*[.!?,;:”“»"]|\n|$)/u.test(after);
}

function key(source: Source): string {
  return `${source.issued ?? "9999"} ${source.id}`;
}
