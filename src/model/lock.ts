import type { Span } from "./diagnostic.ts";
import type { Anchor, AnchorSegment } from "./source.ts";
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
  /** The text of every source that the brief quotes, or of which it cites paragraphs, by key. */
  readonly sources: ReadonlyMap<string, LockedSource>;
  readonly excerpts: readonly LockedExcerpt[];
}

/** The text of a source as it was locked. */
export interface LockedSource {
  /** The hash of the normalised text. */
  readonly textSha256: Sha256;
  /** A short hash of each paragraph: a paragraph that stands as it stood is not mistaken for another, however like. */
  readonly paragraphs: readonly string[];
  /** Numbers of the paragraphs that the author's prose cites, ascending, each as often as it is cited. */
  readonly cited: readonly number[];
}

/** Quoted words as they were locked. */
export interface LockedExcerpt {
  /** Key of the source. */
  readonly source: string;
  /** As the author wrote them, with `…` and brackets; as they were offered by the library. */
  readonly words: string;
  /** Who chose them: the brief itself, or the library on a topic. */
  readonly by: "author" | "library";
  /** Id of the section for which the library offered them. */
  readonly section?: string | undefined;
  /** The day of the copy that printed them, where none of the brief's own copies does. */
  readonly asOf?: string | undefined;
  /** Numbers of the paragraphs they stood in, ascending. */
  readonly paragraphs: readonly number[];
  /** The paragraphs that the brief stated, where they were others, from which the words had moved. */
  readonly stated?: readonly number[] | undefined;
  /** Who was on record, or named, as their speaker. */
  readonly speaker?: string | undefined;
  /** The further sources that were cited for the same words, by key; absent where there are none. */
  readonly also?: readonly LockedWitness[] | undefined;
  /** Who was on record as their speaker where the author's prose quotes them. */
  readonly voice?: string | undefined;
  /** True where all of them stood inside direct quotations of their source. */
  readonly isSpoken: boolean;
  /** The words that stood around them in their sentence: `settingOf` of `text/setting-of.ts`. */
  readonly setting: readonly string[];
  /** One pair of selectors for each unbroken stretch. */
  readonly segments: readonly AnchorSegment[];
}

/** A further source of locked words, and how they stood there. */
export interface LockedWitness {
  readonly source: string;
  /** The hash of its file: of its record as of its text. */
  readonly sha256: Sha256;
  readonly isSpoken: boolean;
  readonly setting: readonly string[];
}

/** What has become of locked words in the text that their source has now. */
export type Verdict =
  /** The very words stand in the paragraphs in which they were locked. */
  | { readonly kind: "same"; readonly anchor: Anchor }
  /** The very words stand in other paragraphs. */
  | { readonly kind: "moved"; readonly anchor: Anchor }
  /** Other words stand there, or the same ones in a setting that makes another statement of them. */
  | {
      readonly kind: "edited";
      readonly anchor: Anchor;
      /** What the source has now, one text for each unbroken stretch. */
      readonly words: readonly string[];
      /** The locked words against those of now: `compareWords`. */
      readonly difference: string;
      /** What has changed, in clauses: `the number 12 is now 14`. */
      readonly changes: readonly string[];
    }
  /** Nothing answers to them; `nearest` is what is least unlike, if anything is like them at all. */
  | {
      readonly kind: "gone";
      readonly nearest?: { readonly paragraph: number; readonly difference: string } | undefined;
    }
  /** Several places answer to them about equally well, or one that the words around it do not bear out. */
  | { readonly kind: "ambiguous"; readonly paragraphs: readonly number[] };

/** A locked excerpt that the brief still has, what has become of it, and where the brief has it. */
export interface Held {
  readonly locked: LockedExcerpt;
  readonly verdict: Verdict;
  readonly quotes: readonly WordedQuote[];
  /** Prose of the author's that quotes it. */
  readonly prose: readonly Span[];
  /** The heading of the section for which the library offered it, where the author does not quote it. */
  readonly heading?: Span | undefined;
}

/** What the file of a brief quotes, for whatever copy, and where. */
export interface Wording {
  readonly file: string;
  /** Quotations of excerpts, the shorter forms among them. */
  readonly quotes: readonly WordedQuote[];
  /** The author's prose, in which quotations may stand. */
  readonly prose: readonly { readonly text: string; readonly span: Span }[];
  /** The sections for which the library offers excerpts, and where their headings stand. */
  readonly topics: readonly { readonly section: string; readonly span: Span }[];
}

/** A quotation that stands by itself in the file of a brief. */
export interface WordedQuote {
  readonly source: string;
  readonly words: string;
  /** The paragraphs that the author states. */
  readonly paragraphs?: readonly number[] | undefined;
  readonly span: Span;
  /** True for words that have a translation in the brief, and for the translation. */
  readonly isTranslated: boolean;
  /** Steps from the top of the file to the words. */
  readonly path: readonly (string | number)[];
}
