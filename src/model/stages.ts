import type { Brief } from "./brief.ts";
import type { Manifest, Signature } from "./evidence.ts";
import type { Galley } from "./galley.ts";
import type { Root } from "./node.ts";
import type { Selection } from "./selection.ts";
import type { Design } from "./template.ts";
import type { Points } from "./units.ts";

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
  /** Printed in the foot: the first twelve digits of the page manifest's hash; empty until it is printed. */
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

/** The printed bytes. Only `seal` takes it. */
export interface Proof {
  readonly kind: "proof";
  readonly manuscript: Manuscript;
  readonly pages: number;
  /** Pages before the annex: all where there is none. */
  readonly beforeAnnex: number;
  /** Printed lines of the bottom line. */
  readonly bottomLine: number;
  /** What the file says of what stands behind it. */
  readonly signature: Signature;
  readonly bytes: Uint8Array;
}

/** A proof with the manifest that proves it. */
export interface Edition {
  readonly kind: "edition";
  readonly proof: Proof;
  readonly manifest: Manifest;
}
