import type { Span } from "../model/diagnostic.ts";
import type { LockedExcerpt, WordedQuote, Wording } from "../model/lock.ts";
import { foldText } from "../text/fold-text.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { remember } from "../text/remember.ts";

/** Words by which quotations are told apart: folded, without white space, and without marks around the whole. */
export const nameWords: (words: string) => string = remember(5000, (words) =>
  foldText(normaliseText(words).text)
    .text.replace(/^"+|"+$/g, "")
    .replace(/\s+/g, ""),
);

/** The quotations of a brief that are the locked ones; where paragraphs are stated, those with the same ones first. */
export function quotesOf(locked: LockedExcerpt, { quotes }: Wording): readonly WordedQuote[] {
  const found = quotes.filter(
    ({ source, words }) => source === locked.source && nameWords(words) === nameWords(locked.words),
  );
  const stated = found.filter(({ paragraphs }) => paragraphs?.join() === locked.paragraphs.join());
  return stated.length > 0 ? stated : found;
}

/** Where the author's prose has the locked words and cites their source. */
export function proseWith(locked: LockedExcerpt, { prose }: Wording): readonly Span[] {
  const name = nameWords(locked.words);
  return prose
    .filter(({ text }) => text.includes(`@${locked.source}`) && nameWords(text).includes(name))
    .map(({ span }) => span);
}
