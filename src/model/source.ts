import type { Span } from "./diagnostic.ts";
import type { Mark } from "./mark.ts";
import type { Translator } from "./translator.ts";
import type { IsoDate, LanguageTag, Sha256 } from "./units.ts";

/**
 * A bibliographic item: CSL-JSON (CSL 1.0.2), handed to the citation processor as it stands.
 * An uncertain date carries CSL's `circa`.
 */
export interface Item {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** One paragraph of a source, as counted by `para. 7`. */
export interface Paragraph {
  /** Counted from 1; Markdown headings (`## …`) in the text are not counted. */
  readonly number: number;
  /** The paragraph after normalisation: NFC, one space between words. */
  readonly text: string;
  /** Where the paragraph starts in the source's normalised text, in UTF-16 code units. */
  readonly start: number;
  /** Line of the file on which it starts. */
  readonly line: number;
}

/** Who utters the direct quotations of some paragraphs, as the record states it. */
export interface Utterance {
  readonly paragraphs: readonly number[];
  readonly name: string;
  readonly capacity?: string | undefined;
  readonly date?: IsoDate | undefined;
  readonly venue?: string | undefined;
  /** From whom the source has the words, the nearest to the speaker first; absent where it heard them itself. */
  readonly via?: readonly string[] | undefined;
}

/** Something the author of a brief must know about a source; shown when the place is used. */
export interface SourceNote {
  /** The paragraph spoken of; without it the note is about the whole source. */
  readonly paragraph?: number | undefined;
  readonly text: string;
}

export const origins = ["official", "state-media", "wire", "private", "unknown"] as const;

/** Who stands behind a source. */
export type Origin = (typeof origins)[number];

/** Admiralty grade (AJP-2.1): the letter judges the source over time, the number this item; F and 6 say "cannot be judged". */
export interface Grade {
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
}

/** How much of a source may be quoted, as its record or the workspace says. */
export interface Licence {
  readonly name?: string | undefined;
  /** The most words that one copy may quote. */
  readonly words?: number | undefined;
  /** The greatest part of the source's words that one copy may quote, from 0 to 1. */
  readonly share?: number | undefined;
}

/** What a text was taken from, as far as it can be known again. */
export interface Original {
  readonly sha256?: Sha256 | undefined;
  readonly mediaType?: string | undefined;
  readonly retrieved?: IsoDate | undefined;
}

/** One source of the library: a bibliographic item, its provenance, and its text in counted paragraphs. */
export interface Source {
  readonly kind: "source";
  /** The citation key. */
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: Sha256;
  readonly item: Item;
  /** First day the item was public; `undefined` where the record gives none. */
  readonly issued: IsoDate | undefined;
  /** True when the record marks the date as inferred (EDTF `?`). */
  readonly dateInferred: boolean;
  readonly dateBasis?: string | undefined;
  readonly language: LanguageTag;
  /**
   * `full`: the text is the source's own, any words of it may be quoted.
   * `digest`: the text is a librarian's summary; only what stands in double quotation marks is verbatim.
   */
  readonly text: "full" | "digest";
  /** What of the text may travel inside a page: the words quoted there, or all of it. */
  readonly attach: "quoted" | "full";
  readonly descriptor: string;
  readonly origin: Origin;
  /** Keys of the sources this one reprints; with them it counts as one origin. */
  readonly derivedFrom: readonly string[];
  /** Key of the source in which this text was found, where nobody saw it where it first appeared. */
  readonly knownFrom?: string | undefined;
  /** Where the whole text is a translation. */
  readonly translation?: (Translator & { readonly from: LanguageTag }) | undefined;
  readonly grade?: Grade | undefined;
  readonly mark: Mark;
  readonly licence?: Licence | undefined;
  readonly original?: Original | undefined;
  readonly utterances: readonly Utterance[];
  readonly notes: readonly SourceNote[];
  readonly paragraphs: readonly Paragraph[];
  /** All paragraphs in order, an empty line between them: what positions of anchors count in. */
  readonly normalised: string;
  /** SHA-256 of `normalised` in UTF-8. */
  readonly textSha256: Sha256;
  /** What nobody has filled in yet: nothing is quoted from a source that has any. */
  readonly blanks: readonly Blank[];
}

/** A blank that `attache new` left for somebody to fill, by its words, and where it stands. */
export interface Blank {
  readonly blank: string;
  readonly span: Span;
}

/** The sources of a workspace, by key. Keys are unique; the order is that of the keys. */
export interface Library {
  readonly kind: "library";
  readonly sources: readonly Source[];
  readonly byId: ReadonlyMap<string, Source>;
}

/**
 * Where quoted words stand in a source: a W3C Web Annotation TextQuoteSelector and TextPositionSelector.
 * Positions count code points of the source's normalised text from 0, end excluded.
 */
export interface Anchor {
  readonly source: string;
  /** Numbers of the paragraphs the words stand in, ascending. */
  readonly paragraphs: readonly number[];
  /** One pair of selectors for each unbroken segment of the quotation. */
  readonly segments: readonly AnchorSegment[];
  readonly textSha256: Sha256;
  /** Version of the normalisation the positions count in. */
  readonly normalisation: string;
}

/** One unbroken stretch of quoted words. */
export interface AnchorSegment {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
