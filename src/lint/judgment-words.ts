import type { Stretch } from "../text/quotation-marks.ts";
import { findTerms } from "./find-terms.ts";
import type { Written } from "./page.ts";

const opinion =
  /(?<!\p{L})(?:(?:we|i|our\sanalysts)\s(?:(?:now|still|therefore|also)\s)?(?:assess|judge|estimate|anticipate|expect|believe|conclude|consider|think)|(?:it\sis|is)\s(?:assessed|judged|estimated)|in\sour\s(?:judgment|judgement|view|assessment|estimate))(?!\p{L})/iu;
const confidence =
  /(?<!\p{L})(?:(?:very\s)?(?:high|moderate|medium|low)\s(?:analytic(?:al)?\s)?confidence|confidence\s(?:\p{L}+\s){0,4}(?:is|remains)\s(?:very\s)?(?:high|moderate|medium|low))(?!\p{L})/giu;

/** True for an English sentence that judges: it says so, gives a probability or a confidence, or its author marked it. */
export function isJudgment({ plain, judgment }: Written, { start, end }: Stretch): boolean {
  const words = plain.slice(start, end);
  return judgment || opinion.test(words) || findTerms(words).length > 0 || words.search(confidence) >= 0;
}

/** Levels of confidence in a text. */
export function findConfidence(text: string): readonly string[] {
  return text.match(confidence) ?? [];
}
