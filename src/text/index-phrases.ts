import { foldText } from "./fold-text.ts";

/** Finds which of some texts may hold words in a row. */
export interface PhraseIndex {
  /**
   * The texts, by their numbers, that may hold the words one after another: all that do, and once in a while one that does
   * not. `undefined` where the words are fewer than three, of which nothing is known.
   */
  readonly mayHold: (words: string) => ReadonlySet<number> | undefined;
}

/** Words of a phrase: fewer stand in too many texts, more would miss short quotations. */
const length = 3;
/** Phrases of one quotation that are looked up. */
const mostPhrases = 12;
/** Texts are numbered below this, so that a hash of 32 bits and a number are one exact double. */
const mostTexts = 2 ** 20;

/** Scripts without spaces between words: there each character is a word of its own. */
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * Indexes every three words in a row of some texts, typography aside: as sorted numbers, a hash and the text's own, so
 * that ten thousand articles take some tens of megabytes and a phrase is found by bisection. Where a quotation stands in
 * a text word for word, its phrases do.
 */
export function indexPhrases(texts: readonly string[]): PhraseIndex {
  if (texts.length > mostTexts) return { mayHold: () => undefined };
  const entries: number[] = [];
  for (const [number, text] of texts.entries()) {
    for (const hash of new Set(phrasesOf(text))) entries.push(hash * mostTexts + number);
  }
  const sorted = Float64Array.from(entries).sort();
  const holders = (hash: number): readonly number[] => {
    const found: number[] = [];
    for (let at = firstFrom(sorted, hash * mostTexts); at < sorted.length; at += 1) {
      const entry = sorted[at] ?? 0;
      if (Math.floor(entry / mostTexts) !== hash) break;
      found.push(entry % mostTexts);
    }
    return found;
  };
  return {
    mayHold: (quotation) => {
      const phrases = phrasesOf(quotation);
      if (phrases.length === 0) return undefined;
      const step = Math.max(1, phrases.length / mostPhrases);
      const asked = Array.from(
        { length: Math.min(phrases.length, mostPhrases) },
        (_, at) => phrases[Math.floor(at * step)],
      );
      let kept: ReadonlySet<number> | undefined;
      for (const list of asked.map((hash) => holders(hash ?? 0))) {
        const before = kept;
        kept = new Set(before ? list.filter((number) => before.has(number)) : list);
      }
      return kept;
    },
  };
}

/** A hash for every three words in a row (FNV-1a, 32 bits). */
function phrasesOf(text: string): readonly number[] {
  const found = foldText(text).text.match(words) ?? [];
  const hashes = found.map(hashOf);
  return hashes.slice(length - 1).map((last, at) => mix(mix(hashes[at] ?? 0, hashes[at + 1] ?? 0), last));
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193) >>> 0;
}

/** Index of the first entry that is not below a value. */
function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
