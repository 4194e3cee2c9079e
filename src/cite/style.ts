import type { LanguageTag } from "../model/units.ts";

/** A citation style with the locales it needs, read and ready for the processor. */
export interface Style {
  readonly kind: "style";
  readonly name: string;
  /** Path in the workspace, or below the program's own `styles/`. */
  readonly path: string;
  /** The style itself: CSL 1.0.2, XML. */
  readonly text: string;
  /** Citations become notes (`class="note"`). */
  readonly isNote: boolean;
  /** Tag of the locale, as CSL names it: `en-GB`. */
  readonly locale: LanguageTag;
  /** The locale, that of its language, and the one CSL falls back on, which comes first; by tag. */
  readonly locales: ReadonlyMap<LanguageTag, string>;
}
