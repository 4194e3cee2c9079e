import { numbersIn } from "./find-numbers.ts";

/** A number of a text with what it counts. */
export interface Quantity {
  readonly value: number;
  /** The word after it, in lower case and without a plural's `s`; empty at the end of a sentence. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** From this on a number word makes what stands before it larger: `two thousand`. */
const leastScale = 100;

/**
 * The numbers of a text with what they count: `12,000 troops` and `twelve thousand troops` are the same. What could be
 * read in two ways is left out: versions, times, and decimals of three digits (`1.234`), which are thousands elsewhere.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let doubtful = false;
  for (const { 0: token, index } of text.matchAll(/\p{Nd}[\p{Nd}.,:/-]*\p{Nd}|\p{Nd}+|[\p{L}\p{M}]+|[.!?;]/gu)) {
    const before = found.at(-1);
    const isNext = before !== undefined && before.unit === "" && /^[\s-]*$/u.test(text.slice(before.end, index));
    const value = numberIn(token);
    const end = index + token.length;
    const digit = value ?? (/^(?:one|один)$/iu.test(token) ? 1 : undefined);
    if (isNext && digit !== undefined && digit < 10 && /^\p{L}/u.test(token) && isTens(before, text)) {
      // “twenty-five”
      found[found.length - 1] = { ...before, value: before.value + digit, end };
    } else if (value === undefined) {
      if (isNext && /^\p{L}/u.test(token)) found[found.length - 1] = { ...before, unit: unitOf(token) };
      doubtful = /^\p{Nd}/u.test(token);
    } else if (isNext && value >= leastScale && /^\p{L}/u.test(token)) {
      found[found.length - 1] = { ...before, value: before.value * value, end };
    } else if (isNext) {
      // a number beside a number is neither's unit: `two 12`
      found.pop();
      doubtful = true;
    } else if (!doubtful) {
      found.push({ value, unit: "", start: index, end });
    }
  }
  return found;
}

/** True for `twenty`, in letters. */
function isTens({ value, start }: Quantity, text: string): boolean {
  return value % 10 === 0 && value >= 20 && value <= 90 && /\p{L}/u.test(text.charAt(start));
}

function numberIn(token: string): number | undefined {
  if (/^\p{L}/u.test(token)) {
    const value = numbersIn(token)[0];
    return value === undefined ? undefined : Number(value);
  }
  if (/^\d+$/u.test(token)) return Number(token);
  if (/^\d{1,3}(,\d{3})+$/u.test(token)) return Number(token.replace(/,/gu, ""));
  return /^\d+[.,]\d{1,2}$/u.test(token) ? Number(token.replace(",", ".")) : undefined;
}

function unitOf(word: string): string {
  return word.toLowerCase().replace(/(?<=..)s$/u, "");
}
