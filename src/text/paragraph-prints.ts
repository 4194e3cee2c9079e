import type { Source } from "../model/source.ts";
import { sha256 } from "./fixity.ts";

/** Hexadecimal digits of a print: enough to tell the paragraphs of one text apart. */
const digits = 8;

const known = new WeakMap<Source, readonly string[]>();

/** A short hash of each paragraph of a source, in order: by these a later text tells which of its paragraphs are the old ones. */
export function paragraphPrints(source: Source): readonly string[] {
  const prints = known.get(source) ?? source.paragraphs.map(({ text }) => sha256(text).slice(0, digits));
  known.set(source, prints);
  return prints;
}

/** How the paragraphs of a text answer to those it had when words were locked in it. */
export interface Standing {
  /** Numbers of paragraphs that stood there before, letter by letter, and that never held the locked words. */
  readonly others: ReadonlySet<number>;
  /**
   * Numbers of the paragraphs between the nearest old ones above and below the locked words; where these are as many as
   * before, of those only the ones that answer to the locked paragraphs in order.
   */
  readonly gap: ReadonlySet<number>;
}

/** What is known of the paragraphs of a source from the prints of before; nothing where there are none. */
export function standingOf(source: Source, before: readonly string[], paragraphs: readonly number[]): Standing {
  const now = paragraphPrints(source);
  const locked = new Set(paragraphs.map((number) => before[number - 1]));
  const old = new Set(before.filter((print) => !locked.has(print)));
  const others = new Set(now.flatMap((print, index) => (old.has(print) ? [index + 1] : [])));
  const [first = 1, last = first] = [paragraphs[0], paragraphs.at(-1)];
  const above = before.slice(0, first - 1).findLastIndex((print) => now.includes(print));
  const below = before.findIndex((print, index) => index >= last && now.includes(print));
  const from = above < 0 ? 0 : now.indexOf(before[above] ?? "") + 1;
  const until = below < 0 ? now.length : now.indexOf(before[below] ?? "", from);
  const gap = new Set<number>();
  if (before.length === 0) return { others, gap };
  const isAsLong = until - from === (below < 0 ? before.length : below) - above - 1;
  const [start, end] = isAsLong ? [from + first - above - 2, from + last - above - 1] : [from, until];
  for (let index = start; index < end; index += 1) gap.add(index + 1);
  return { others, gap };
}
