import type { Brief } from "./brief.ts";
import type { Galley } from "./galley.ts";
import type { Root } from "./node.ts";
import type { Selection } from "./selection.ts";
import type { Anchor } from "./source.ts";
import type { Design } from "./template.ts";
import type { Instant, IsoDate, Points, Sha256 } from "./units.ts";

/** A composed tree whose citations are not yet set. Only `cite` takes it. */
export interface Draft {
  readonly kind: "draft";
  readonly selection: Selection;
  readonly design: Design;
  readonly root: Root;
}

/** A tree ready for the press: citations set, bibliography in place. Only `typeset` takes it. */
export interface Manuscript {
  readonly kind: "manuscript";
  readonly brief: Brief;
  readonly selection: Selection;
  readonly design: Design;
  readonly root: Root;
  /** Keys of the sources cited, in the order of the bibliography. */
  readonly cited: readonly string[];
  /** Printed in the foot: the first twelve digits of the evidence's hash; empty while measuring. */
  readonly fingerprint: string;
}

/** How a manuscript fills its pages, measured by the real layout without drawing. */
export interface Measure {
  /** Pages before the annex; where one is allowed and one does not hold it, at least so many. */
  readonly pages: number;
  /** By how much the text is higher than the pages allowed, in points and in lines of body type. */
  readonly over: { readonly lines: number; readonly height: Points };
  /** Height of the text on the pages allowed, and of one line of body type, in points. */
  readonly room: Points;
  readonly leading: Points;
  /** Numbers of the notes at the foot as the pages have them, where that is not their own order. */
  readonly noteOrder?: readonly number[] | undefined;
  /** The text as heights, without annex. */
  readonly galley: Galley;
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

/** The printed bytes. Only `seal` takes it. */
export interface Proof {
  readonly kind: "proof";
  readonly manuscript: Manuscript;
  readonly pages: number;
  /** Pages before the annex: all where there is none. */
  readonly beforeAnnex: number;
  /** Printed lines of the bottom line. */
  readonly bottomLine: number;
  readonly bytes: Uint8Array;
}

/** An input of a build: its part, where it stands, and its hash. */
export interface Input {
  readonly role: "brief" | "workspace" | "source" | "template" | "style" | "face";
  readonly path: string;
  readonly sha256: Sha256;
}

/** One checked quotation, or one summary of a digest, as the manifest tells it: W3C Web Annotation selectors for each source. */
export interface QuotationRecord {
  readonly id: string;
  readonly words: string;
  readonly form: string;
  readonly speaker: string | null;
  readonly anchors: readonly Anchor[];
}

/**
 * What a page rests on. The fingerprint printed at the page's foot is a hash over the part of it that the page
 * shows; what was withheld, and the files that hold it, are not in that hash.
 */
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
    readonly mark: string;
  };
  /** Hash of all that is printed between head and foot: the set tree, without places in files. */
  readonly content: Sha256;
  readonly inputs: readonly Input[];
  /** The library asked: how many sources were in play, and one hash over all their hashes. */
  readonly library: { readonly sources: number; readonly sha256: Sha256 };
  readonly quotations: readonly QuotationRecord[];
  readonly cited: readonly string[];
  readonly ledger: Selection["ledger"];
  readonly withheld: Brief["withheld"];
}

/** The record of one build: the evidence, and what was printed from it. */
export interface Manifest {
  readonly manifest: "attache-1";
  readonly fingerprint: string;
  readonly evidence: Evidence;
  readonly output: { readonly sha256: Sha256; readonly bytes: number; readonly pages: number };
  /** What made the bytes beside the inputs: the same versions give the same bytes. */
  readonly made: { readonly node: string; readonly zlib: string };
}

/** A proof with the manifest that proves it. */
export interface Edition {
  readonly kind: "edition";
  readonly proof: Proof;
  readonly manifest: Manifest;
}
