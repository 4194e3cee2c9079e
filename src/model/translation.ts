import type { Span } from "./diagnostic.ts";
import type { Anchor } from "./source.ts";
import type { Translator } from "./translator.ts";
import type { LanguageTag } from "./units.ts";

/** A translation of quoted words as the author of a brief gives it, before it is checked. */
export interface WantedTranslation {
  readonly text: string;
  /** One for each shorter form of the excerpt, in its order. */
  readonly short: readonly string[];
  readonly by: Translator;
  /** The workspace's where neither the brief nor a source says. */
  readonly language?: LanguageTag | undefined;
  /** Key of the source that has the translation, word for word. */
  readonly source?: string | undefined;
  readonly paragraphs?: readonly number[] | undefined;
  /** Whether the original is printed too; shorter forms never do. */
  readonly printsOriginal: boolean;
  readonly span: Span;
  readonly sourceSpan: Span;
}

/** A translation of quoted words, checked. */
export interface QuotedTranslation {
  readonly words: string;
  readonly language: LanguageTag;
  readonly by: Translator;
  /** Where a source has it. */
  readonly anchor?: Anchor | undefined;
  readonly printsOriginal: boolean;
}

/** Words of a quotation that an author wants flagged, and where the brief says so. */
export interface Flagged {
  readonly words: readonly string[];
  readonly span: Span;
}

/** Emphasis in a quotation, and whose it is. */
export interface WantedEmphasis extends Flagged {
  readonly by: EmphasisBy;
}

/** `added` by the author of the brief, or `original`: the source's. */
export const emphasisBy = ["added", "original"] as const;
export type EmphasisBy = (typeof emphasisBy)[number];

/** Emphasis in the words that are printed: offsets in UTF-16 code units, ascending. */
export interface QuotedEmphasis {
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  readonly by: EmphasisBy;
}
