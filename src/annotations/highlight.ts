import type { Span } from "../model/diagnostic.ts";

/** Words that somebody marked, somewhere else, and what is said of where they stand. */
export interface Highlight {
  readonly words: string;
  /** What stood around them where they were marked; empty where nothing is said. */
  readonly prefix: string;
  readonly suffix: string;
  /** Addresses, DOIs or keys that may say which source it is, the surest first. */
  readonly addresses: readonly string[];
  /** Numbers of paragraphs, where the file is of our own making. */
  readonly paragraphs?: readonly number[] | undefined;
  /** True where this program gave the words out: ellipses and brackets in them are the author's. */
  readonly isOurs?: boolean | undefined;
  /** What the reader wrote beside them, and the tags; empty where there is nothing. */
  readonly note: string;
  /** Where they stand in the file that was read. */
  readonly span: Span;
}

/** What a file of highlights holds. */
export interface Highlights {
  readonly highlights: readonly Highlight[];
  /** Annotations without any quoted words: notes on a whole page, replies. */
  readonly wordless: number;
}

/** Highlights read from one file; a file that holds more is read so far and says so. */
export const mostHighlights = 10_000;
