import type { Disagreement, Said } from "./disagreement.ts";
import { findInnerQuotations } from "./find-inner-quotations.ts";

/** What says itself that words are called so. */
const soCalled = /(?:so-called|sogenannte\p{L}*|soi-disant|так\s+называем\p{L}*|так\s+зван\p{L}*)\s*$/iu;
/** A mark that may open a quotation, of whatever form. */
const opening = /(?<![\p{L}\p{N}])[“„«»‹›‘‚"'](?=\S)/gu;

/**
 * Whether a translation still has the marks of what its original quotes: words that somebody said may not become the speaker's
 * own. Names and titles, which one language puts between marks and another does not, are left aside.
 */
export function judgeInnerMarks(mine: Said, theirs: Said): readonly Disagreement[] {
  const quoted = findInnerQuotations(theirs.words).filter(({ open, close, depth }) => {
    const before = theirs.words.slice(0, open.start);
    const words = theirs.words.slice(open.end, close.start).trim();
    const isSpeech = /[:,]\s*$/u.test(before) && /\p{L}\s+\p{L}/u.test(words);
    return depth === 0 && (isSpeech || (/^[\p{Ll}…]/u.test(words) && !soCalled.test(before)));
  });
  if (quoted.length <= (mine.words.match(opening)?.length ?? 0)) return [];
  const hint = "put what the original quotes between marks in the translation too";
  return [{ isWrong: false, what: "has fewer quotation marks than the original", hint }];
}
