import type { CharacterMap } from "./character-map.ts";
import { firstOf, mayApply } from "./contexts.ts";
import { type FontTables, partOf, tableOf } from "./font-tables.ts";
import { classOf, coverageIndex, type Lookup, type LookupPart, lookupsOf } from "./layout-tables.ts";

/** A word as glyphs: which ones, and in font units how far each moves the pen, to which kerning is added. */
export interface Shape {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** Where marks are put beside the pen; no glyph is where there is nothing said. */
  readonly offsets?: readonly { readonly x: number; readonly y: number }[];
  /** The code points of the word that became one of the glyphs. */
  letters(index: number): readonly number[];
}

/** Shapes a word, or says that it cannot (`undefined`): it has a character or a glyph that needs more than is done here. */
export type Shaper = (word: string) => Shape | undefined;

/** Letters, figures and signs that follow one another from left to right, each with one glyph: no marks, no controls. */
const plain =
  /^[ -~\u00a0-\u00ac\u00ae-\u0233\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u2043\u2045-\u205e\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212]*$/;

/** What is done to text by default, as HarfBuzz and fontkit see it; fractions need a U+2044. */
const substitutions = ["rvrn", "ltra", "ltrm", "ccmp", "locl", "rlig", "calt", "clig", "liga", "rclt"];
const positionings = ["mark", "mkmk", "curs", "kern"];

/**
 * Shapes plain words of Latin, Greek and Cyrillic letters with the ligatures and the kerning of a face, read from
 * its tables as they are needed. A glyph at which any other rule of the face could begin makes the shaper say no.
 */
export function wordShaper(tables: FontTables, { glyphOf }: CharacterMap): Shaper {
  const advance = advanceOf(tables);
  const gsub = tables.get("GSUB");
  const gpos = tables.get("GPOS");
  const substituting = gsub ? rulesOf(lookupsOf(gsub, substitutions, 7), isLigatures) : noRules;
  const positioning = gpos ? rulesOf(lookupsOf(gpos, positionings, 9), isKerning) : noRules;
  if (!substituting || !positioning) return () => undefined;
  const others = [...substituting.others, ...positioning.others];
  const ligatures = substituting.ours.flatMap(({ parts }) => parts);
  const othersAt = remembering((glyph) => others.filter((part) => coverageIndex(firstOf(part), glyph) >= 0));
  const joinsAt = remembering((glyph) => ligatures.some((part) => coverageIndex(firstOf(part), glyph) >= 0));
  const kerning = remembering((pair) =>
    positioning.ours.reduce((sum, lookup) => sum + kernOf(pair >>> 16, pair & 0xffff, lookup), 0),
  );
  const isPlain = (glyphs: readonly number[]): boolean =>
    !glyphs.some((glyph, at) => othersAt(glyph).some((part) => mayApply(part, glyphs, at)));
  return (word) => {
    if (!plain.test(word)) return undefined;
    const points = Array.from(word, (letter) => letter.charCodeAt(0));
    let set: Joined = { glyphs: points.map(glyphOf), starts: undefined };
    if (!isPlain(set.glyphs)) return undefined;
    for (const lookup of set.glyphs.some(joinsAt) ? substituting.ours : []) {
      const length = set.glyphs.length;
      set = joined(set, lookup);
      if (set.glyphs.length < length && !isPlain(set.glyphs)) return undefined;
    }
    const { glyphs, starts } = set;
    const advances = glyphs.map((glyph, at) => {
      const next = glyphs[at + 1];
      return advance(glyph) + (next === undefined ? 0 : kerning((glyph << 16) | next));
    });
    const letters = (at: number) => (starts ? points.slice(starts[at], starts[at + 1]) : points.slice(at, at + 1));
    return { glyphs, advances, letters };
  };
}

/** Answers remembered before all are forgotten; a text has some thousands of pairs of glyphs. */
const remembered = 50_000;

/** A function of whole numbers that remembers its answers. */
function remembering<T>(answer: (given: number) => T): (given: number) => T {
  const known = new Map<number, T>();
  return (given) => {
    const met = known.get(given);
    if (met !== undefined) return met;
    if (known.size >= remembered) known.clear();
    const found = answer(given);
    known.set(given, found);
    return found;
  };
}

/** How far a glyph moves the pen, in font units (the table `hmtx`). */
export function advanceOf(tables: FontTables): (glyph: number) => number {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").getUint16(34) - 1;
  return (glyph) => metrics.getUint16(4 * Math.min(glyph, last));
}

/** Lookups that are done here, and the parts of all others. */
interface Rules {
  readonly ours: readonly Lookup[];
  readonly others: readonly LookupPart[];
}

const noRules: Rules = { ours: [], others: [] };

/** `undefined` where scripts differ in what is done here: words would have to be told apart by script first. */
function rulesOf(
  byScript: ReadonlyMap<string, readonly Lookup[]>,
  isOurs: (part: LookupPart) => boolean,
): Rules | undefined {
  const of = (lookup: Lookup) => lookup.parts.every(isOurs);
  const each = [...byScript.values()].map((lookups) => lookups.filter(of));
  const ours = each[0] ?? [];
  const same = (lookups: readonly Lookup[]) =>
    lookups.map(({ index }) => index).join() === ours.map(({ index }) => index).join();
  if (!each.every(same)) return undefined;
  const others = new Set([...byScript.values()].flat().filter((lookup) => !of(lookup)));
  return { ours, others: [...others].flatMap(({ parts }) => parts) };
}

function isLigatures({ type, flag }: LookupPart): boolean {
  return type === 4 && (flag & 0x17) === 0;
}

/** Pairs of which only the first glyph's advance changes. */
function isKerning({ type, flag, table }: LookupPart): boolean {
  return type === 2 && (flag & 0x17) === 0 && table.getUint16(4) === 4 && table.getUint16(6) === 0;
}

/** Glyphs, and the letter of the word with which each begins; nothing said, each is one letter. */
interface Joined {
  readonly glyphs: readonly number[];
  readonly starts: readonly number[] | undefined;
}

/** Puts a ligature where its components stand, from left to right. */
function joined({ glyphs, starts }: Joined, { parts }: Lookup): Joined {
  const result: { glyphs: number[]; starts: number[] } = { glyphs: [], starts: [] };
  for (let at = 0; at < glyphs.length; ) {
    const found = ligatureAt(glyphs, at, parts);
    result.glyphs.push(found?.glyph ?? (glyphs[at] as number));
    result.starts.push(starts ? (starts[at] as number) : at);
    at += found?.length ?? 1;
  }
  return result;
}

function ligatureAt(glyphs: readonly number[], at: number, parts: readonly LookupPart[]) {
  for (const { table } of parts) {
    const index = coverageIndex(partOf(table, table.getUint16(2)), glyphs[at] as number);
    if (index < 0) continue;
    const set = partOf(table, table.getUint16(6 + 2 * index));
    for (let each = 0; each < set.getUint16(0); each += 1) {
      const ligature = partOf(set, set.getUint16(2 + 2 * each));
      const length = ligature.getUint16(2);
      if (componentsFit(ligature, length, glyphs, at)) return { glyph: ligature.getUint16(0), length };
    }
  }
  return undefined;
}

function componentsFit(ligature: DataView, length: number, glyphs: readonly number[], at: number): boolean {
  for (let next = 1; next < length; next += 1) {
    if (ligature.getUint16(2 + 2 * next) !== glyphs[at + next]) return false;
  }
  return true;
}

/** What a lookup adds to the first of two glyphs: the first part that says anything of them counts. */
function kernOf(left: number, right: number, { parts }: Lookup): number {
  for (const { table } of parts) {
    const value = kernIn(table, left, right);
    if (value !== undefined) return value;
  }
  return 0;
}

/** What a subtable says of a pair; `undefined` where it says nothing. */
function kernIn(table: DataView, left: number, right: number): number | undefined {
  const index = coverageIndex(partOf(table, table.getUint16(2)), left);
  if (index < 0) return undefined;
  if (table.getUint16(0) === 1) return pairIn(partOf(table, table.getUint16(10 + 2 * index)), right);
  const first = classOf(partOf(table, table.getUint16(8)), left);
  const second = classOf(partOf(table, table.getUint16(10)), right);
  return table.getInt16(16 + 2 * (first * table.getUint16(14) + second));
}

function pairIn(set: DataView, right: number): number | undefined {
  let low = 0;
  let high = set.getUint16(0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const second = set.getUint16(2 + 4 * middle);
    if (right < second) high = middle - 1;
    else if (right > second) low = middle + 1;
    else return set.getInt16(4 + 4 * middle);
  }
  return undefined;
}
