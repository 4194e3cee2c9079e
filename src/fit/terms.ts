import type { Section } from "../model/selection.ts";
import type { Points } from "../model/units.ts";
import type { Item } from "./choice.ts";
import type { Scale, Weight } from "./scale.ts";
import type { Worth } from "./worth.ts";

/** What a search goes by. */
export interface Terms {
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
  readonly worth: Worth;
  readonly scale: Scale;
  /** Whether a weighed text keeps its room; adding to it never makes it keep it again. */
  readonly keeps: (weight: Weight) => boolean;
  /** The height that a text may have at most, for bounds. */
  readonly limit: Points;
  /** Choices set for real already: not found again. */
  readonly tried: ReadonlySet<string>;
  /** Only a choice worth more than this is of interest. */
  readonly above: number;
  /** Most choices weighed. */
  readonly most: number;
}

/** A decision: whether an optional section with musts stands, or in which form an item does. */
export type Decision = { readonly section: number } | { readonly item: number };
