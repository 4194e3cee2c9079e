import type { Points } from "../model/units.ts";
import type { Extent } from "./block-heights.ts";
import type { TypeLine } from "./break-lines.ts";
import type { FootNote, TextNode } from "./definition.ts";
import { type NoteCalls, noteCalls } from "./note-calls.ts";

/** The measures of the foot of a page. */
export interface FootMeasures {
  /** Height of the text block. */
  readonly page: Points;
  /** What notes leave to the text of a page, at the least. */
  readonly least: Points;
  /** Height of the rule above the notes, with the space around it. */
  readonly rule: Points;
}

/** Rounds of laying out after which the room kept for notes only grows, so that laying out ends. */
const freeRounds = 4;
/** Rounding that two sums of the same heights may differ by. */
const rounding: Points = 1e-3;

/**
 * The notes at the foot of the pages while pages are laid out. Text takes room for the notes it calls as it is
 * placed; but of columns beside each other the first is placed before the second has called anything. So pages are
 * laid out in rounds: each keeps room, in a column, for the notes that the columns after it called on that page in
 * the round before, and moves to the next page what would push notes up into a column that stands already.
 */
export class PageNotes {
  readonly calls: NoteCalls;
  readonly #notes: readonly FootNote[];
  readonly #lines: readonly (readonly TypeLine[])[];
  readonly #heights: readonly Points[];
  readonly #measures: FootMeasures;
  /** Pages on which room is kept for a note that a later column calls. */
  #kept: ReadonlyMap<number, ReadonlySet<number>> = new Map();
  #round = 0;
  #crowded = false;
  /** True where the notes of some page go on on the next. */
  #overfull = false;
  #waited = new Set<number>();
  #pageOf = new Map<number, number>();
  #callers = new Map<number, TextNode>();
  #own: Points[] = [];
  #bottoms: Points[] = [];

  constructor(notes: readonly FootNote[], lines: (node: TextNode) => readonly TypeLine[], measures: FootMeasures) {
    this.calls = noteCalls(notes.map(({ call }) => call));
    this.#notes = notes;
    this.#lines = notes.map(({ node }) => lines(node));
    this.#heights = notes.map(({ node }, at) => (this.#lines[at]?.length ?? 0) * node.leading + (node.before ?? 0));
    this.#measures = measures;
  }

  get none(): boolean {
    return this.#notes.length === 0;
  }

  /** Forgets where things stand, for another round. */
  begin(): void {
    this.#round += 1;
    this.#crowded = false;
    this.#overfull = false;
    this.#waited = new Set();
    this.#pageOf = new Map();
    this.#callers = new Map();
    this.#own = [];
    this.#bottoms = [];
  }

  /** Height of the foot of a page, from 0, with further notes on it; what no page holds goes on on the next. */
  foot(page: number, more: readonly number[] = []): Points {
    if (this.none) return 0;
    const fresh = more.filter((note) => !this.#pageOf.has(note));
    return this.#capped(this.#carried(page) + (this.#own[page] ?? 0) + this.#sum(fresh));
  }

  /** True where something and the notes it calls go on one page. */
  fitsPage({ height, calls }: Extent): boolean {
    return height + this.#capped(this.#sum(calls)) <= this.#measures.page - rounding;
  }

  /** True where something of a height, with the notes it calls, goes into the `room` left on a page. */
  fits({ height, calls }: Extent, page: number, room: Points, later: readonly number[]): boolean {
    if (this.none) return height <= room;
    const kept = later.filter((note) => this.#kept.get(note)?.has(page));
    if (height > room - this.foot(page, kept.length > 0 ? [...new Set([...calls, ...kept])] : calls)) return false;
    const clear = calls.length === 0 || this.#isClear(page, this.foot(page, calls));
    // What the first round overlooks, it learns.
    if (!clear) this.#crowded = true;
    return clear || this.#round === 1;
  }

  /** Takes note of calls that now stand on a page, and of the block in which they stand. */
  claim(page: number, calls: readonly number[], caller: TextNode): void {
    for (const note of calls) {
      if (this.#pageOf.has(note)) continue;
      this.#pageOf.set(note, page);
      this.#callers.set(note, caller);
      const own = (this.#own[page] ?? 0) + (this.#heights[note] ?? 0);
      this.#own[page] = own;
      if (own > this.#most) this.#overfull = true;
    }
  }

  /** Takes note of how far down a page its text reaches, from the top of the text block. */
  reach(page: number, bottom: Points): void {
    this.#bottoms[page] = Math.max(this.#bottoms[page] ?? 0, bottom);
  }

  /** Takes note that columns still to come call these notes. */
  expect(later: readonly number[]): void {
    for (const note of later) this.#waited.add(note);
  }

  /** True where the round stands: every note of a later column stands where room was kept for it. */
  get settled(): boolean {
    return this.#round === 1 ? !this.#crowded : this.#moved() === undefined;
  }

  /** The notes, from 1, in the order of the pages of their calls; nothing where that is their own order. */
  get pageOrder(): readonly number[] | undefined {
    const order = [...this.#pageOf].sort(([a, one], [b, other]) => one - other || a - b).map(([note]) => note + 1);
    return order.every((note, at) => note === at + 1) ? undefined : order;
  }

  /** The block whose note does not stand where room was kept for it. */
  get mover(): TextNode | undefined {
    return this.#callers.get(this.#moved() ?? -1);
  }

  /** Keeps room, in the next round, where later columns called their notes in this one. */
  learn(): void {
    const before = this.#round > freeRounds ? this.#kept : new Map<number, ReadonlySet<number>>();
    this.#kept = new Map(
      [...this.#waited].map((note) => [note, new Set([...(before.get(note) ?? []), this.#pageOf.get(note) ?? 0])]),
    );
  }

  /**
   * The lines at the foot of each page, in order of the notes, and how high they are with the rule above them. Lines
   * that do not go below the text of their page stand on the next one; so there may be more pages than text has.
   */
  spread(): readonly Foot[] {
    const feet: Foot[] = [];
    const byPage = [...this.#pageOf.entries()].sort(([a], [b]) => a - b);
    const pages = Math.max(this.#bottoms.length, ...byPage.map(([, page]) => page + 1));
    let waiting: readonly TypeLine[] = [];
    for (let page = 0; page < pages || waiting.length > 0; page += 1) {
      const own = byPage.flatMap(([note, at]) => (at === page ? (this.#lines[note] ?? []) : []));
      const all = [...waiting, ...own];
      const room = this.#measures.page - (this.#bottoms[page] ?? 0) - this.#measures.rule + rounding;
      const count = countFitting(all, room);
      waiting = all.slice(count);
      const lines = all.slice(0, count);
      feet.push({ lines, height: lines.length > 0 ? heightOf(lines) + this.#measures.rule : 0 });
    }
    return feet;
  }

  #moved(): number | undefined {
    return [...this.#waited].find((note) => !this.#kept.get(note)?.has(this.#pageOf.get(note) ?? -1));
  }

  #isClear(page: number, foot: Points): boolean {
    return (this.#bottoms[page] ?? 0) <= this.#measures.page - foot + rounding;
  }

  #carried(page: number): Points {
    if (!this.#overfull) return 0;
    let carried = 0;
    for (let at = 0; at < page; at += 1) carried = Math.max(0, carried + (this.#own[at] ?? 0) - this.#most);
    return carried;
  }

  #capped(notes: Points): Points {
    return notes > 0 ? Math.min(notes, this.#most) + this.#measures.rule : 0;
  }

  /** The greatest height of notes on one page, without the rule. */
  get #most(): Points {
    const { page, least, rule } = this.#measures;
    return page - least - rule;
  }

  #sum(notes: readonly number[]): Points {
    return notes.reduce((sum, note) => sum + (this.#heights[note] ?? 0), 0);
  }
}

/** What stands at the foot of one page. */
export interface Foot {
  readonly lines: readonly TypeLine[];
  readonly height: Points;
}

/** Space above a line of notes: there is some above each note. */
export function spaceAbove({ node, opens }: TypeLine): Points {
  return opens ? (node.before ?? 0) : 0;
}

function heightOf(lines: readonly TypeLine[]): Points {
  return lines.reduce((sum, line) => sum + spaceAbove(line) + line.node.leading, 0);
}

function countFitting(lines: readonly TypeLine[], room: Points): number {
  let height = 0;
  let count = 0;
  for (const line of lines) {
    height += spaceAbove(line) + line.node.leading;
    if (height > room) break;
    count += 1;
  }
  return count;
}
