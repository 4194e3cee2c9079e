import type { Points } from "./units.ts";

/**
 * A set text as heights: what stands below what, beside what, and what belongs to which piece. `fit` reckons on
 * it instead of setting every trial anew. Made from the very blocks that are printed.
 */
export type Galley = GalleyBlock | GalleyGroup | GalleyColumns;

interface InGalley {
  /** Space above; none where it comes first. */
  readonly before: Points;
  /** What it stands for, and with what it goes; absent for what always stands. */
  readonly of?: Belonging | undefined;
}

/** Something of a height. */
export interface GalleyBlock extends InGalley {
  readonly kind: "block";
  readonly height: Points;
}

/** One below the other, or beside each other. */
export interface GalleyGroup extends InGalley {
  readonly kind: "stack" | "beside";
  readonly children: readonly Galley[];
}

/** Set in columns of like height, no child split. */
export interface GalleyColumns extends InGalley {
  readonly kind: "columns";
  readonly columns: number;
  readonly children: readonly Galley[];
}

/** A piece of the selection, or a note of it; the head of a section; the reference of a source. */
export type Belonging = { readonly piece: string } | { readonly section: string } | { readonly source: string };
