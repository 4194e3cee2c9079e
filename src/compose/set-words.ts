import type { Inline, Quotation } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { LanguageTag } from "../model/units.ts";
import { emphasisRemark, translationRemark } from "../text/quotation-remarks.ts";

/**
 * The quoted words of an excerpt: in translation where there is one, with whose it is, and then the original. As a
 * block where the words first printed are `longest` or more; 0 for never. Flags are said in brackets after them.
 */
export function setWords(excerpt: Excerpt, language: LanguageTag, longest: number): readonly Inline[] {
  const { translation, emphasis } = excerpt;
  const first = translation ?? excerpt;
  const isBlock = longest > 0 && countWords(first.words) >= longest;
  const quotation = (words: string, spoken: LanguageTag, stressed = false): Quotation => ({
    type: "quotation",
    language: spoken,
    ...(isBlock ? { isBlock } : {}),
    ...(stressed && emphasis ? { emphasis: emphasis.stretches } : {}),
    children: [{ type: "text", value: words }],
  });
  const remarks = [
    ...(translation ? [translationRemark(translation.by, language)] : []),
    ...(emphasis ? [emphasisRemark(emphasis.by, language)] : []),
  ];
  return [
    quotation(first.words, first.language, true),
    ...(remarks.length > 0 ? [{ type: "text" as const, value: ` (${remarks.join("; ")})` }] : []),
    ...(translation?.printsOriginal
      ? [
          // what follows a block begins a paragraph of its own
          { type: "text" as const, value: isBlock && !endsSentence(first.words) ? ". " : " " },
          quotation(excerpt.words, excerpt.language),
        ]
      : []),
  ];
}

/** True where words end with a mark that ends a sentence, whatever closes after it. */
export function endsSentence(words: string): boolean {
  return /[.!?…]["”’»)\]]*$/u.test(words);
}

/** Words as readers count them: whatever stands between spaces and holds a letter or a figure. */
function countWords(words: string): number {
  return words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
