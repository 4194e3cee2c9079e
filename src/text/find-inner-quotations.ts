import { type MarkPair, pairMarks, type Stretch } from "./quotation-marks.ts";

/** A quotation inside quoted words: where its two marks stand, and how many others it stands in. */
export interface InnerQuotation {
  readonly open: Stretch;
  readonly close: Stretch;
  readonly depth: number;
}

type Pair = Pick<MarkPair, "open" | "close">;

/** What closes what. A mark that can do both opens where it leans on what follows. */
const singles: ReadonlyMap<string, string> = new Map([
  ["‘", "’"],
  ["‚", "‘’"],
  ["‹", "›"],
  ["›", "‹"],
  ["'", "'"],
]);
/** Words that begin with an apostrophe, as they go on after it. */
const clipped = /^(?:tis|twas|twere|em|til|till|cause|bout|n|[stk])\b/iu;

/**
 * The quotations inside some words, from the first to the last, each with the quotations it stands in counted. Single
 * marks count where they come in pairs; an apostrophe never does, and where a single mark could be either it is left
 * alone. Marks without a partner are no quotation.
 */
export function findInnerQuotations(words: string): readonly InnerQuotation[] {
  const outer = pairMarks(words).pairs.filter(({ isAlike }) => isAlike);
  const pairs = [...outer, ...pairSingles(words, outer)].sort((a, b) => a.open - b.open);
  const open: Pair[] = [];
  return pairs.map((pair) => {
    while ((open.at(-1)?.close ?? words.length) < pair.open) open.pop();
    const depth = open.length;
    open.push(pair);
    return {
      open: { start: pair.open, end: pair.open + 1 },
      close: { start: pair.close, end: pair.close + 1 },
      depth,
    };
  });
}

/** Where the first single mark stands that opens words and has no surely known partner; an apostrophe is none. */
export function findUnpaired(words: string): number | undefined {
  const paired = new Set(findInnerQuotations(words).map(({ open }) => open.start));
  const [first] = [...words.matchAll(/[‘‚‹']/gu)].filter(({ index }) => {
    const isApostrophe = /^\p{Nd}/u.test(words.slice(index + 1)) || clipped.test(words.slice(index + 1, index + 8));
    return opensSingle(words, index) && !isApostrophe && !paired.has(index);
  });
  return first?.index;
}

function leans(words: string, at: number): boolean {
  return /^(?:|[\s([{“„«»‘‚‹›"'–—-])$/u.test(words.charAt(at - 1)) && /\S/u.test(words.charAt(at + 1));
}

/** Pairs of single marks with the same double marks around both. */
function pairSingles(words: string, outer: readonly Pair[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const marks of byLevel(words, outer)) {
    let done = -1;
    for (const [index, open] of marks.entries()) {
      if (open <= done || !opensSingle(words, open)) continue;
      const closers = singles.get(words.charAt(open)) ?? "";
      const later = marks.slice(index + 1);
      const next = later.findIndex((at) => words.charAt(at) === words.charAt(open) && opensSingle(words, at));
      const ends = (next < 0 ? later : later.slice(0, next)).filter((at) => closesSingle(words, at, closers));
      const strong = ends.filter((at) => !isPlural(words, at));
      const close = ends.length === 1 ? ends[0] : strong.length === 1 ? strong[0] : undefined;
      if (close === undefined) continue;
      found.push({ open, close });
      done = close;
    }
  }
  return found;
}

function opensSingle(words: string, at: number): boolean {
  const mark = words.charAt(at);
  const after = words.slice(at + 1, at + 8);
  if (!singles.has(mark) || !leans(words, at)) return false;
  return mark !== "'" || (/^[\p{L}"“«„[]/u.test(after) && !clipped.test(after));
}

/** An apostrophe inside a word closes nothing. */
function closesSingle(words: string, at: number, closers: string): boolean {
  return closers.includes(words.charAt(at)) && !/^[\p{L}\p{N}]/u.test(words.slice(at + 1, at + 3));
}

/** True where a mark may be the apostrophe of `workers’ rights`. */
function isPlural(words: string, at: number): boolean {
  return /[sxz]/iu.test(words.charAt(at - 1)) && /^\s+[\p{L}\p{N}]/u.test(words.slice(at + 1, at + 4));
}

/** Where single marks stand, those together that have the same pair of double marks next around them. */
function byLevel(words: string, outer: readonly Pair[]): readonly (readonly number[])[] {
  const levels = new Map<number, number[]>();
  const pairs = [...outer].sort((a, b) => a.open - b.open);
  const open: Pair[] = [];
  let next = 0;
  for (const { index } of words.matchAll(/[‘’‚‹›']/gu)) {
    for (let pair = pairs[next]; pair && pair.open < index; pair = pairs[next]) {
      while ((open.at(-1)?.close ?? words.length) < pair.open) open.pop();
      open.push(pair);
      next += 1;
    }
    while ((open.at(-1)?.close ?? words.length) < index) open.pop();
    const level = open.at(-1)?.open ?? -1;
    const marks = levels.get(level) ?? [];
    levels.set(level, marks);
    marks.push(index);
  }
  return [...levels.values()];
}
