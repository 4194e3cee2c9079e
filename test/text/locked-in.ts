import type { LockedExcerpt } from "../../src/model/lock.ts";
import type { Source } from "../../src/model/source.ts";
import { findQuotation } from "../../src/text/find-quotation.ts";
import { placesOf } from "../../src/text/places-of.ts";
import { areInMarks, settingOf } from "../../src/text/setting-of.ts";

/** Words as they are locked in a source that has them. */
export function lockedIn(source: Source, words: string, paragraphs?: readonly number[]): LockedExcerpt {
  const found = findQuotation(words, source, paragraphs);
  if (found.kind !== "found" && found.kind !== "of-digest") throw new Error(`${found.kind}: ${words}`);
  const { anchor } = found;
  const places = placesOf(source, anchor.segments);
  if (!places) throw new Error("an anchor that does not fit");
  return {
    source: source.id,
    words,
    by: "author",
    paragraphs: anchor.paragraphs,
    isSpoken: areInMarks(source, places),
    setting: settingOf(source, places),
    segments: anchor.segments,
  };
}
