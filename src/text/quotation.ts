/**
 * What stands between two segments of a quotation, and what it may stand for:
 * - `ellipsis` (`…`, `...`, `. . .`): any words, within a paragraph;
 * - `omission` (`[…]`): any words, also across the end of a paragraph;
 * - `alteration` (`[other words]`): at most `mostWordsAltered` words of one paragraph, or none;
 * - `letters` (`attack[ed]`, `[T]he`): at most `mostLettersAltered` characters inside one word, or none; a
 *   single letter that opens a word stands for just that letter in either case;
 * - `nothing` (`[sic]`): no words at all.
 */
export interface Joint {
  readonly kind: "ellipsis" | "omission" | "alteration" | "letters" | "nothing";
  /** As the author wrote it. */
  readonly printed: string;
  /** The one letter whose case alone was changed: `[T]he`. */
  readonly letter?: string;
}

/** Words without a break, to be found in a source as they stand. */
export interface Segment {
  /** Folded. */
  readonly text: string;
  /** True where a bracket touches a word, so that the edge need not be that of a word. */
  readonly freeStart: boolean;
  readonly freeEnd: boolean;
  /** Letters altered before or after the segment that no joint stands for. */
  readonly before?: Joint;
  readonly after?: Joint;
}

/** A quotation as a pattern: one joint between each two segments. */
export interface Quotation {
  readonly kind: "quotation";
  readonly segments: readonly Segment[];
  readonly joints: readonly Joint[];
  /** The quotation in order: what stands between the segments, as written, and each segment by its number. */
  readonly printed: readonly (string | number)[];
}

/** What an ellipsis or a bracket of a quotation stands for in the source. */
export interface Filling {
  readonly kind: Joint["kind"];
  /** As the author wrote it. */
  readonly printed: string;
  /** What the source has between the quoted words; paragraphs are divided by an empty line. */
  readonly original: string;
  /** True when the source itself has that ellipsis or bracket, so that the author left out nothing. */
  readonly literal: boolean;
}

/** Why some words are no quotation: one sentence. */
export interface QuotationSyntax {
  readonly kind: "syntax";
  readonly message: string;
}

export const mostWordsAltered = 20;
export const mostLettersAltered = 5;
