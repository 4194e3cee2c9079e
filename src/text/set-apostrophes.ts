/** Apostrophes that no reader takes for anything else: inside a word, and before the figures of a decade. */
const inside = /(?<=\p{L}\p{M}*)'(?=\p{L})|(?<=\p{N})'(?=s(?!\p{L}))|(?<![\p{L}\p{N}])'(?=\p{Nd}{2}s(?!\p{L}))/gu;
/** At the end of a word: an apostrophe unless a mark was opened before. */
const atEnd = /(?<=\p{L}\p{M}*)'(?!\p{L})/gu;
const opening = /(?<![\p{L}\p{M}\p{N}])'/u;

/**
 * Titles and names of a record with typographic apostrophes, as the page around them has: `Russia's reply` as `Russia’s
 * reply`. Never for quoted words, which stay as their source has them. What could be a quotation mark stays as it is.
 */
export function setApostrophes(text: string): string {
  const set = text.replace(inside, "’");
  return opening.test(set) ? set : set.replace(atEnd, "’");
}
