import type { Points } from "../model/units.ts";
import type { BreakPoint } from "./break-points.ts";
import { type LineWidths, slack } from "./piece-widths.ts";
import { narrowestSpace, widestSpace } from "./spread-spaces.ts";

/** A text as its break points, and how its lines end. */
export interface FitOrder {
  readonly points: readonly BreakPoint[];
  readonly widths: LineWidths;
  readonly justified: boolean;
  /** Whether a last line that starts at the point holds a short word and nothing else. */
  readonly leavesShortWord: (start: BreakPoint) => boolean;
}

/** Lines in a row that may end in a hyphen. */
const mostHyphens = 2;
const states = mostHyphens + 1;

/** Room at the right end of a ragged line that counts as badness 100, as a share of the measure. */
const easyRoom = 0.08;
/** How much a space is stretched at badness 100, in spaces; it shrinks to its limit at the same badness. */
const easyStretch = 0.5;
/** Added to badness: hyphens, of which ragged lines have less need; another one right below; a cut citation. */
const cost = { compound: 40, raggedHyphen: 800, justifiedHyphen: 60, secondHyphen: 300, tight: 3000 } as const;
/** Demerits of a short word alone in the last line: no other line is so bad that this would mend it. */
const loneWord = 1e15;
/** Demerits of a justified line that must stay ragged, before its badness; divided words there help nobody. */
const unstretched = { whole: 4e6, divided: 2e7 } as const;

/**
 * Breaks a text where its lines look best together, by dynamic programming over all break points (Knuth and Plass,
 * Breaking Paragraphs into Lines, 1981), with one difference: the fewest lines come first, because room on a page
 * is scarce, and demerits decide among those. Gives the points at which lines end, the beginning first; `undefined`
 * where some words are wider than any line.
 */
export function fitLines({ points, widths, justified, leavesShortWord }: FitOrder): readonly BreakPoint[] | undefined {
  const paths = new Paths(points.length);
  const end = points.length - 1;
  const shrink = justified ? 1 - narrowestSpace : 0;
  let first = 0;
  for (let to = 1; to <= end; to += 1) {
    const point = points[to] as BreakPoint;
    const isLast = to === end;
    const hyphen = point.kind === "hyphen";
    for (let from = first; from < to; from += 1) {
      const start = points[from] as BreakPoint;
      const width = from === 0 ? widths.first : widths.rest;
      const natural = point.end - start.start;
      const space = point.endSpace - start.startSpace;
      // Spaces of a last line stay as they are.
      if (natural - (isLast ? 0 : space * shrink) > width + slack) {
        if (from === first) first += 1;
        continue;
      }
      const fewest = paths.fewest[from] as number;
      // No line that starts still further on can belong to fewer lines.
      if (fewest >= (paths.fewest[to] as number) && start.division === 0) break;
      if (fewest === Infinity || (hyphen && start.division > 0 && start.pieces === point.pieces)) continue;
      if (isLast) {
        paths.extend(from, to, from > 0 && leavesShortWord(start) ? loneWord : 0, false);
      } else {
        const worth = 1 + badness(natural, space, width, justified) + costOf(point, justified);
        const ragged = isRagged(natural, space, width, justified);
        const extra = ragged ? unstretched[hyphen ? "divided" : "whole"] : 0;
        paths.extend(from, to, worth * worth + extra, hyphen);
      }
    }
  }
  return paths.ending(end)?.map((at) => points[at] as BreakPoint);
}

/** A justified line whose spaces would have to grow beyond their limit. */
function isRagged(natural: Points, space: Points, width: Points, justified: boolean): boolean {
  return justified && width - natural > space * (widestSpace - 1);
}

function badness(natural: Points, space: Points, width: Points, justified: boolean): number {
  const room = width - natural;
  const isSpread = justified && !isRagged(natural, space, width, justified);
  const ease = isSpread ? space * (room < 0 ? 1 - narrowestSpace : easyStretch) : width * easyRoom;
  const ratio = ease > 0 ? Math.abs(room) / ease : 0;
  return 100 * ratio * ratio * ratio;
}

function costOf({ kind }: BreakPoint, justified: boolean): number {
  if (kind === "free") return 0;
  if (kind === "compound") return cost.compound;
  if (kind === "tight") return cost.tight;
  return justified ? cost.justifiedHyphen : cost.raggedHyphen;
}

/** The best way found so far to each point, for each number of hyphens that end the lines right before it. */
class Paths {
  readonly #lines: Float64Array;
  readonly #demerits: Float64Array;
  readonly #from: Int32Array;
  /** The fewest lines to each point; `Infinity` where it cannot be reached. */
  readonly fewest: Float64Array;

  constructor(points: number) {
    this.#lines = new Float64Array(points * states).fill(Infinity);
    this.#demerits = new Float64Array(points * states).fill(Infinity);
    this.#from = new Int32Array(points * states).fill(-1);
    this.fewest = new Float64Array(points).fill(Infinity);
    this.#lines[0] = 0;
    this.#demerits[0] = 0;
    this.fewest[0] = 0;
  }

  /** Tries a line between two points after all ways to the first. */
  extend(from: number, to: number, demerits: number, hyphen: boolean): void {
    for (let hyphens = 0; hyphens < (hyphen ? mostHyphens : states); hyphens += 1) {
      const at = from * states + hyphens;
      const lines = (this.#lines[at] as number) + 1;
      if (lines === Infinity) continue;
      const next = to * states + (hyphen ? hyphens + 1 : 0);
      const sum = (this.#demerits[at] as number) + demerits + (hyphen && hyphens > 0 ? cost.secondHyphen ** 2 : 0);
      const known = this.#lines[next] as number;
      if (lines > known || (lines === known && sum >= (this.#demerits[next] as number))) continue;
      this.#lines[next] = lines;
      this.#demerits[next] = sum;
      this.#from[next] = at;
      if (lines < (this.fewest[to] as number)) this.fewest[to] = lines;
    }
  }

  /** The points of the best way to a point, in order. */
  ending(point: number): readonly number[] | undefined {
    const ends = Array.from({ length: states }, (_, hyphens) => point * states + hyphens);
    const reached = ends.filter((at) => this.#lines[at] !== Infinity);
    const [best] = reached.sort((a, b) => this.#order(a, b));
    if (best === undefined) return undefined;
    const way: number[] = [];
    for (let at = best; at >= 0; at = this.#from[at] as number) way.push(Math.floor(at / states));
    return way.reverse();
  }

  #order(a: number, b: number): number {
    const lines = (this.#lines[a] as number) - (this.#lines[b] as number);
    return lines !== 0 ? lines : (this.#demerits[a] as number) - (this.#demerits[b] as number);
  }
}
