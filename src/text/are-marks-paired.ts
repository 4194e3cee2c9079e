import { findInnerQuotations } from "./find-inner-quotations.ts";

/** True where each double quotation mark has its partner, and none closes what is not open: words that cannot end the marks around them. */
export function areMarksPaired(words: string): boolean {
  const isDouble = (mark: string) => /[“”„«»"]/u.test(mark);
  const pairs = findInnerQuotations(words).filter(({ open }) => isDouble(words.charAt(open.start)));
  const all = words.match(/[“”„«»"❝❞〝〞〟＂‟]/gu)?.length ?? 0;
  return pairs.length * 2 === all;
}
