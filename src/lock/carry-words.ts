import type { LockedExcerpt, Verdict } from "../model/lock.ts";
import { parseQuotation } from "../text/parse-quotation.ts";

/**
 * A quotation with the words that its source has now: whole where it is unbroken, each stretch in its place between the
 * author's ellipses otherwise. Nothing where it holds brackets, or where stretches and ellipses do not pair off.
 */
export function carryWords(
  quote: string,
  { segments }: LockedExcerpt,
  { words }: Extract<Verdict, { kind: "edited" }>,
): string | undefined {
  if (/[[\]]/u.test(quote + words.join())) return undefined;
  const [only] = words;
  if (words.length === 1 && segments.length === 1) return only;
  const quotation = parseQuotation(quote);
  if (
    quotation.kind === "syntax" ||
    quotation.segments.length !== segments.length ||
    words.length !== segments.length
  ) {
    return undefined;
  }
  return quotation.printed.map((piece) => (typeof piece === "string" ? piece : (words[piece] ?? ""))).join("");
}
