import type { LanguageTag } from "../model/units.ts";

/** Words in a language. */
export interface Said {
  readonly words: string;
  readonly language: LanguageTag;
}

/** What does not agree between an original and its translation, as a clause that goes on from “The translation”. */
export interface Disagreement {
  /** True where it cannot be right; otherwise it may be, and somebody should look. */
  readonly isWrong: boolean;
  readonly what: string;
  readonly hint: string;
}
