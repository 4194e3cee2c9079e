import { endInOriginal, foldText, startInOriginal } from "./fold-text.ts";
import { normaliseText } from "./normalise-text.ts";
import type { Stretch } from "./quotation-marks.ts";
import { canCut } from "./word-boundary.ts";

/** More places of the same words than a message would count. */
const most = 100;

/**
 * Where some words stand in a text, whole words only, whatever the form of marks and dashes; case counts. Ascending, none
 * over another.
 */
export function findStretches(text: string, sought: string): readonly Stretch[] {
  const folded = foldText(text);
  const words = foldText(normaliseText(sought).text).text;
  const found: Stretch[] = [];
  let at = words === "" ? -1 : folded.text.indexOf(words);
  while (at >= 0 && found.length < most) {
    const start = startInOriginal(folded, at);
    const end = endInOriginal(folded, at + words.length);
    const isWhole = canCut(text, start) && canCut(text, end);
    if (isWhole) found.push({ start, end });
    at = folded.text.indexOf(words, isWhole ? at + words.length : at + 1);
  }
  return found;
}
