import type { Source } from "../model/source.ts";
import { findDenials, findModals } from "./find-denials.ts";
import { wordsIn } from "./find-negations.ts";
import { originalOf, type Seam } from "./find-seams.ts";

/** What ends a clause. */
const boundary = /[,;:.!?()…\n]|\s[–—-]\s|—/u;
/** What says of the words after it that they are not so, where nothing else is left out. */
const untrue = /^\s*(false|falsch|faux|falso|неверно|невірно)\s*$/iu;
/** What is put in between, with a mark on either side, and leaves the clause around it whole. */
const insertion = /,[^,;:.!?\n]*,|\([^()\n]*\)|\s?[–—][^–—.!?\n]*[–—]\s?/gu;

/**
 * The word that denies, doubts or weakens, and that an ellipsis swallows where it bears on kept words, or nothing: right after the
 * words before the ellipsis (`is … open` of `is not open`), or in the clause that goes on after it.
 */
export function judgeOmission(seam: Seam, source: Source): string | undefined {
  if (!seam.isOmission) return undefined;
  const omitted = originalOf(seam, source).replace(insertion, " ");
  const found = findDenials(omitted, source.language);
  const words = wordsIn(omitted);
  const [first, last] = [words[0], words.at(-1)];
  const opening = found.find(({ start }) => start === first?.start && !boundary.test(omitted.slice(0, start)));
  const closing = found.find(({ word, start }) => !boundary.test(omitted.slice(start + word.length)));
  // “may” weakens what stands right beside it
  const modal = findModals(omitted, source.language).find(({ word, start }) => {
    const isFirst = start === first?.start && !boundary.test(omitted.slice(0, start));
    return isFirst || (start === last?.start && !boundary.test(omitted.slice(start + word.length)));
  });
  return (opening ?? closing ?? modal)?.word ?? untrue.exec(omitted)?.[1];
}
