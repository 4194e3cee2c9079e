import type { AnchorSegment } from "./source.ts";
import type { Sha256 } from "./units.ts";

/**
 * What a brief quoted when it was last built or accepted, and where the words stood: `briefs/<id>.lock.yaml`. It holds the
 * quotations of all copies of the brief, so that it does not depend on which copy was built. Kept with the brief, and
 * never part of a copy.
 */
export interface Lock {
  readonly kind: "lock";
  /** Path of the file. */
  readonly file: string;
  /** Version of the normalisation that hashes and positions count in. */
  readonly normalisation: string;
  /** The hash of the normalised text of every source that the brief cites, by key. */
  readonly sources: ReadonlyMap<string, Sha256>;
  readonly excerpts: readonly LockedExcerpt[];
}

/** Quoted words as they were locked. */
export interface LockedExcerpt {
  /** Key of the source. */
  readonly source: string;
  /** As the author wrote them, with `…` and brackets; as they were offered by the library. */
  readonly words: string;
  /** Who chose them: the brief itself, or the library on a topic. */
  readonly by: "author" | "library";
  /** Numbers of the paragraphs they stood in, ascending. */
  readonly paragraphs: readonly number[];
  /** One pair of selectors for each unbroken stretch. */
  readonly segments: readonly AnchorSegment[];
}
