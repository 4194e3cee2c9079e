import type { Source } from "../model/source.ts";
import { findDenials, findModals } from "./find-denials.ts";
import { wordsIn } from "./find-negations.ts";
import { originalOf, type Seam } from "./find-seams.ts";
import { primary } from "./primary.ts";

/** What ends a clause. */
const boundary = /[,;:.!?()…\n]|\s[–—-]\s|—/u;
/** What says of the words after it that they are not so, where nothing else is left out. */
const untrue = /^\s*(false|falsch|faux|falso|неверно|невірно)\s*$/iu;
/** What makes the words before it depend on something. */
const conditions: Readonly<Record<string, string>> = {
  en: "if unless when once provided until till",
  de: "wenn falls sofern sobald bis",
  fr: "si quand lorsque lorsqu'on pourvu jusqu'à",
  es: "si cuando",
  it: "se quando",
  pl: "jeśli jeżeli gdy kiedy",
  ru: "если когда пока",
  uk: "якщо коли",
};
/** Beginnings of words by which the words after them are only held to be so. */
const hedges: Readonly<Record<string, RegExp>> = {
  en: /^(?:likely|probabl|perhaps|maybe|possibl|presumabl|expect|hope|believe|think|guess|suppose|seem|appear)/u,
  de: /^(?:wahrscheinlich|vielleicht|vermut|hoff|erwart|glaub|möglicherweise|scheint|scheinen)/u,
  fr: /^(?:probablement|peut-être|espér|espère|pense|crois|croit|semble|suppos)/u,
  ru: /^(?:вероятно|возможно|наверное|надею|надеем|думаю|думаем|полага|кажется|похоже)/u,
};

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
  const tongue = primary(source.language);
  const isFirst = first !== undefined && !boundary.test(omitted.slice(0, first.start));
  const condition = isFirst && (conditions[tongue] ?? "").split(" ").includes(first.word) ? first : undefined;
  // in the clause that goes on with the words kept behind
  const hedge = words.find(
    ({ word, start }) => hedges[tongue]?.test(word) && !boundary.test(omitted.slice(start + word.length)),
  );
  return (opening ?? closing ?? modal ?? condition ?? hedge)?.word ?? untrue.exec(omitted)?.[1];
}
