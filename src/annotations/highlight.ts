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
  /** What a brief said of the excerpt, by the names of the brief, where this program gave it out; of any shape. */
  readonly excerpt?: unknown;
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
  /** Of our own annotations those that are no excerpts. */
  readonly leftOut: readonly LeftOut[];
  /** Where things stand that are no annotations. */
  readonly strange: readonly Span[];
}

/** An annotation of ours that is no excerpt: a quotation in prose, a digest's own words, or a translation by itself. */
export interface LeftOut {
  readonly kind: "prose" | "summary" | "translation";
  /** The piece of prose that has it, or its own name. */
  readonly name: string;
  readonly span: Span;
}

/** Highlights read from one file; a file that holds more is read so far and says so. */
export const mostHighlights = 10_000;
