import type { Diagnostic } from "../model/diagnostic.ts";
import type { Held, Lock, LockedExcerpt, LockedSource, Verdict, Wording } from "../model/lock.ts";
import type { Library, Source } from "../model/source.ts";
import { anchorWords } from "../text/anchor-words.ts";
import { normalisation } from "../text/normalise-text.ts";
import { placesOf } from "../text/places-of.ts";
import { reAnchor } from "../text/re-anchor.ts";
import { type CitedChange, citedChanges, tellCitations } from "./check-citations.ts";
import { proseWith, quotesOf } from "./name-words.ts";
import { damaged } from "./read-lock.ts";
import { briefOf, tellVerdicts } from "./tell-verdicts.ts";

/** A lock held against the library and the brief. */
export interface Holding {
  readonly lock: Lock | undefined;
  /** Excerpts of sources whose text is no longer the one locked. */
  readonly held: readonly Held[];
  /** Paragraphs that prose cites and that are others now. */
  readonly citations: readonly CitedChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing locked, nothing to hold. */
export const nothingHeld: Holding = { lock: undefined, held: [], citations: [], diagnostics: [] };

/**
 * Holds a lock against the sources as they are. Of a source with the text that was locked only the positions are looked
 * at; in any other each excerpt is anchored anew. What the author has taken out of the brief is passed over. The wording
 * of the brief is read only where a source has changed.
 *
 * Notes: `source-changed`, `excerpt-moved`. Errors: `excerpt-edited`, `excerpt-gone`, `excerpt-ambiguous`,
 * `lock-damaged`, `citation-moved`; `citation-edited`, a rule.
 */
export function holdLock(lock: Lock, read: () => Wording, library: Library): Holding {
  const held: Held[] = [];
  let wording: Wording | undefined;
  for (const locked of lock.excerpts) {
    const source = library.byId.get(locked.source);
    const isCurrent =
      lock.normalisation === normalisation && source?.textSha256 === lock.sources.get(locked.source)?.textSha256;
    if (source && isCurrent) {
      if (isAsLocked(source, locked)) continue;
      const why = `\`${locked.source}\` has not changed, and does not have the words as they stand in it`;
      return { lock, held: [], citations: [], diagnostics: [damaged(lock.file, why)] };
    }
    wording ??= read();
    const place = placeIn(wording, locked);
    // of a source that is gone, what the author quotes is told where the brief names the source
    if (!place || (!source && locked.by === "author")) continue;
    const verdict: Verdict = source
      ? reAnchor(locked, source, lock.sources.get(locked.source)?.paragraphs)
      : { kind: "gone" };
    held.push({ locked, verdict, ...place });
  }
  const isOther = ([key, then]: readonly [string, LockedSource]) =>
    then.cited.length > 0 && library.byId.get(key)?.textSha256 !== then.textSha256;
  if ([...lock.sources].some(isOther)) wording ??= read();
  if (!wording) return { lock, held, citations: [], diagnostics: [] };
  const citations = citedChanges(lock, held, wording, library);
  const told = [...tellVerdicts(held, wording, library), ...tellCitations(citations, briefOf(wording))];
  return { lock, held, citations, diagnostics: told };
}

/** True where the words, and what stands before and after them, are those at the positions. */
function isAsLocked(source: Source, { segments, paragraphs }: LockedExcerpt): boolean {
  const places = placesOf(source, segments);
  const anchor = places && anchorWords(source, places);
  return (
    anchor?.paragraphs.join() === paragraphs.join() &&
    segments.every(({ prefix, suffix }, index) => {
      const now = anchor.segments[index];
      return prefix === now?.prefix && suffix === now.suffix;
    })
  );
}

/** Where a brief has a locked excerpt; nothing where it has it no more. */
export function placeIn(
  wording: Wording,
  locked: LockedExcerpt,
): Pick<Held, "quotes" | "prose" | "heading"> | undefined {
  const quotes = quotesOf(locked, wording);
  const prose = proseWith(locked, wording);
  if (quotes.length + prose.length > 0) return { quotes, prose };
  const topic = wording.topics.find(({ section }) => section === locked.section);
  return locked.by === "library" && topic ? { quotes, prose, heading: topic.span } : undefined;
}
