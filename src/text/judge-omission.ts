import type { Source } from "../model/source.ts";
import { findNegations, wordsIn } from "./find-negations.ts";
import { originalOf, type Seam } from "./find-seams.ts";

/** What ends a clause. */
const boundary = /[,;:.!?()…\n]|\s[–—-]\s|—/u;
/** What is put in between, with a mark on either side, and leaves the clause around it whole. */
const insertion = /,[^,;:.!?\n]*,|\([^()\n]*\)|\s?[–—][^–—.!?\n]*[–—]\s?/gu;

/**
 * The word that denies and that an ellipsis swallows where it bears on kept words, or nothing: right after the
 * words before the ellipsis (`is … open` of `is not open`), or in the clause that goes on after it.
 */
export function judgeOmission(seam: Seam, source: Source): string | undefined {
  if (!seam.isOmission) return undefined;
  const omitted = originalOf(seam, source).replace(insertion, " ");
  const found = findNegations(omitted, source.language);
  const [first] = wordsIn(omitted);
  const opening = found.find(({ start }) => start === first?.start && !boundary.test(omitted.slice(0, start)));
  const closing = found.find(({ word, start }) => !boundary.test(omitted.slice(start + word.length)));
  return (opening ?? closing)?.word;
}
