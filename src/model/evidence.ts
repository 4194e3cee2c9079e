import type { Brief, EvidenceLevel } from "./brief.ts";
import type { Mark } from "./mark.ts";
import type { Relay, Selection } from "./selection.ts";
import type { Anchor } from "./source.ts";
import type { Translator } from "./translator.ts";
import type { Instant, IsoDate, LanguageTag, Sha256 } from "./units.ts";

/** An input of a build: its part, where it stands, and its hash. */
export interface Input {
  readonly role: "brief" | "workspace" | "source" | "template" | "style" | "face";
  readonly path: string;
  readonly sha256: Sha256;
}

/** One checked quotation, or one summary of a digest: its words as printed, and W3C Web Annotation selectors for each source. */
export interface QuotationRecord {
  readonly id: string;
  readonly words: string;
  readonly form: "quotation" | "passage" | "paraphrase";
  readonly language: LanguageTag;
  readonly speaker: string | null;
  /** In what capacity the speaker spoke, where and when; absent where the record does not say. */
  readonly capacity?: string | undefined;
  readonly venue?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** Through whose hands the words came, the speaker's end first; absent where the source heard them itself. */
  readonly chain?: readonly Relay[] | undefined;
  /** Present where the words are not printed: a translation of them is. */
  readonly unprinted?: true | undefined;
  /** Present where the words are a translation: whose, and of which quotation. */
  readonly translation?: TranslationRecord | undefined;
  /** None where a translation stands in no source. */
  readonly anchors: readonly Anchor[];
}

/** Whose a translation is (ICS 206-01), and the quotation that it translates, by its id. */
export interface TranslationRecord {
  readonly of: string;
  readonly kind: Translator["kind"];
  readonly translator: string | null;
  readonly system: string | null;
  readonly reviewedBy: string | null;
}

/** One citation: what it prints, and the places it cites. */
export interface CitationRecord {
  readonly words: string;
  readonly items: readonly {
    readonly source: string;
    readonly label: string | null;
    readonly locator: string | null;
  }[];
}

/**
 * A source that is cited, and the hash of its normalised text: `null` in a copy with a ceiling, for words that it may not
 * hold could be guessed until the hash fits, unless the text itself travels with it.
 */
export interface CitedSource {
  readonly key: string;
  readonly textSha256: Sha256 | null;
}

/** What a page rests on: the author's record of a build. */
export interface Evidence {
  readonly tool: { readonly name: string; readonly version: string };
  readonly brief: {
    readonly id: string;
    readonly title: string;
    readonly reference: string;
    readonly version: number;
    readonly audience: string | null;
    readonly edition: number | null;
    readonly asOf: IsoDate;
    readonly issued: Instant;
    readonly mark: Mark;
  };
  /** Hash of all that is printed between head and foot: the set tree, without places in files. */
  readonly content: Sha256;
  /** Hash of the ink of each page, as `inkOf` has it: all between head and foot, then what stands around it. */
  readonly pages: readonly Sha256[];
  readonly inputs: readonly Input[];
  /** The library asked: how many sources were in play, and one hash over all their hashes. */
  readonly library: { readonly sources: number; readonly sha256: Sha256 };
  readonly quotations: readonly QuotationRecord[];
  readonly citations: readonly CitationRecord[];
  readonly level: EvidenceLevel;
  /** In the order of the bibliography. */
  readonly cited: readonly CitedSource[];
  /** The web and mail addresses that its links lead to. */
  readonly addresses: readonly string[];
  readonly ledger: Selection["ledger"];
  readonly withheld: Brief["withheld"];
  /** The files that travel inside the page beside its manifest. */
  readonly attached: readonly AttachedFile[];
}

/** A file inside a page, by its name and its hash. */
export interface AttachedFile {
  readonly name: string;
  readonly sha256: Sha256;
}

/**
 * The part of the evidence that travels inside the page, for whoever may read the page: nothing of what was withheld
 * or left out, of the brief and the settings that may hold such words, nor of where files stand. The fingerprint at the
 * page's foot is the hash of its canonical JSON, so that a change in it shows on paper.
 */
export interface PageManifest {
  readonly manifest: "attache-page-1";
  readonly tool: Evidence["tool"];
  readonly brief: Evidence["brief"];
  readonly content: Sha256;
  readonly pages: readonly Sha256[];
  /** Template, style and faces. */
  readonly inputs: readonly Input[];
  readonly quotations: readonly (Omit<QuotationRecord, "anchors"> & {
    readonly places: readonly { readonly source: string; readonly paragraphs: readonly number[] }[];
  })[];
  readonly citations: readonly CitationRecord[];
  readonly cited: readonly CitedSource[];
  readonly addresses: readonly string[];
  readonly level: EvidenceLevel;
  /** How many pieces were left out, printed in a shorter form, or put into the annex to keep the pages. */
  readonly cuts: { readonly out: number; readonly short: number; readonly annex: number };
  readonly attached: readonly AttachedFile[];
}

/**
 * A file that travels inside the printed one, as PDF/A-3 allows (ISO 19005-3, 6.8 and annex E). Names are unique in a
 * proof; they are what a reader saves the file under.
 */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  /** `application/json` */
  readonly mediaType: string;
  /** What it is to the page: what the page was made from, what stands behind it, the same in another form, or more. */
  readonly relationship: "Source" | "Data" | "Alternative" | "Supplement";
  readonly bytes: Uint8Array;
  readonly modified: Instant;
}

/** What is printed, before it is signed. */
export interface PrintedText {
  readonly pages: readonly {
    /** All text of the structure, in the order of drawing. */
    readonly drawn: string;
    /** What only adorns the page, heads and feet among it, with noughts for the digits of the fingerprint. */
    readonly around: string;
  }[];
  /** The web and mail addresses that links lead to, each once, sorted. */
  readonly addresses: readonly string[];
}

/** What a printed file says of what stands behind it. */
export interface Signature {
  /** Printed at every foot. */
  readonly fingerprint: string;
  readonly attachments: readonly Attachment[];
  /** Absent where pages are only tried. */
  readonly evidence?: Evidence | undefined;
}

/** The record of one build, kept by the author: the evidence, and what was printed from it. */
export interface Manifest {
  readonly manifest: "attache-2";
  readonly fingerprint: string;
  readonly evidence: Evidence;
  readonly output: { readonly sha256: Sha256; readonly bytes: number; readonly pages: number };
  /** What made the bytes beside the inputs: the same versions give the same bytes. */
  readonly made: { readonly node: string; readonly zlib: string };
}
