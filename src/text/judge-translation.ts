import type { Disagreement, Said } from "./disagreement.ts";
import { judgeDays } from "./judge-days.ts";
import { judgeDenials } from "./judge-denials.ts";
import { judgeFigures } from "./judge-figures.ts";
import { judgeInnerMarks } from "./judge-inner-marks.ts";
import { judgeLanguage } from "./judge-language.ts";
import { judgeLength } from "./judge-length.ts";

/**
 * Holds a translation against its original by what must agree whatever the language: the language it is said to be in, numbers,
 * days, and the places where words are left out; no words may stay untranslated. Words that deny, number words, marks of
 * quotation and length may differ for a reason, and are told as doubts. What stands in brackets explains, and is not compared.
 */
export function judgeTranslation(original: Said, translation: Said): readonly Disagreement[] {
  const [mine, theirs] = [withoutBrackets(translation.words), withoutBrackets(original.words)];
  const spoken = { words: mine, language: translation.language };
  const written = { words: theirs, language: original.language };
  return [
    ...judgeLanguage(spoken, written),
    ...judgeFigures(spoken, written),
    ...judgeDays(spoken, written),
    ...judgeOmissions(translation.words, original.words),
    ...judgeDenials(spoken, written),
    ...judgeInnerMarks(spoken, written),
    ...judgeLength(mine, theirs),
  ];
}

function withoutBrackets(words: string): string {
  return words.replace(/\[[^[\]]*\]/gu, (bracket) => (/^\[(?:…|\.{3})\]$/u.test(bracket) ? "…" : " "));
}

function judgeOmissions(mine: string, theirs: string): readonly Disagreement[] {
  const count = (words: string) => words.match(/\[?(?:…|\.\s?\.\s?\.)\]?/gu)?.length ?? 0;
  if (count(mine) === count(theirs)) return [];
  const what = `leaves out words at ${count(mine)} places, and the original at ${count(theirs)}`;
  return [{ isWrong: true, what, hint: "put … into the translation wherever the quotation has it, and nowhere else" }];
}
