import { type FontTables, partOf, tableOf } from "./font-tables.ts";

/** Which glyph a face has for a character, and which character a glyph stands for. */
export interface CharacterMap {
  /** The glyph of a code point; 0 where the face has none. */
  glyphOf(codePoint: number): number;
  /**
   * The code points that a glyph stands for: one, or the letters of a ligature. Several characters can share a
   * glyph (the hyphen and U+2010); the common one is meant then, so that the text that a PDF gives back does not
   * depend on what was set before. `undefined` where only a substitution leads to the glyph.
   */
  lettersOf(glyph: number): readonly number[] | undefined;
}

/** A run of code points with glyphs: the first, the last, and the glyph of any of them. */
interface Segment {
  readonly first: number;
  readonly last: number;
  readonly glyphOf: (codePoint: number) => number;
}

/** Reads the table `cmap`: its largest Unicode subtable, in format 12 or 4. */
export function characterMap(tables: FontTables): CharacterMap {
  const segments = segmentsOf(unicodeSubtable(tableOf(tables, "cmap")));
  let meant: ReadonlyMap<number, number> | undefined;
  return {
    glyphOf: (codePoint) => glyphIn(segments, codePoint),
    lettersOf(glyph) {
      meant ??= meanings(segments);
      const point = meant.get(glyph);
      return point === undefined ? undefined : isLigature(point) ? lettersIn(point) : [point];
    },
  };
}

function unicodeSubtable(cmap: DataView): DataView {
  const found = new Map<string, DataView>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const record = 4 + 8 * index;
    found.set(`${cmap.getUint16(record)} ${cmap.getUint16(record + 2)}`, partOf(cmap, cmap.getUint32(record + 4)));
  }
  const [subtable] = ["3 10", "0 6", "0 4", "3 1", "0 3"].flatMap((kind) => found.get(kind) ?? []);
  if (!subtable) throw new Error("the face has no Unicode character map");
  return subtable;
}

function segmentsOf(table: DataView): readonly Segment[] {
  const format = table.getUint16(0);
  if (format === 12) return groupsOf(table);
  if (format === 4) return rangesOf(table);
  throw new Error(`the face has a character map of format ${format}`);
}

function groupsOf(table: DataView): readonly Segment[] {
  return Array.from({ length: table.getUint32(12) }, (_, index) => {
    const group = 16 + 12 * index;
    const first = table.getUint32(group);
    const glyph = table.getUint32(group + 8);
    return { first, last: table.getUint32(group + 4), glyphOf: (point) => glyph + point - first };
  });
}

function rangesOf(table: DataView): readonly Segment[] {
  const size = table.getUint16(6);
  return Array.from({ length: size / 2 }, (_, index) => {
    const at = 14 + 2 * index;
    const first = table.getUint16(at + size + 2);
    const delta = table.getUint16(at + 2 * size + 2);
    const offset = table.getUint16(at + 3 * size + 2);
    const glyphOf = (point: number): number => {
      if (offset === 0) return (point + delta) & 0xffff;
      const glyph = table.getUint16(at + 3 * size + 2 + offset + 2 * (point - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { first, last: table.getUint16(at), glyphOf };
  });
}

function glyphIn(segments: readonly Segment[], point: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    if (point < segment.first) high = middle - 1;
    else if (point > segment.last) low = middle + 1;
    else return segment.glyphOf(point);
  }
  return 0;
}

/** The character meant by each glyph: ASCII before the rest, general punctuation and Greek before other signs. */
function meanings(segments: readonly Segment[]): ReadonlyMap<number, number> {
  const meant = new Map<number, number>();
  for (const { first, last, glyphOf } of segments) {
    for (let point = first; point <= last && point < 0x10ffff; point += 1) {
      const glyph = glyphOf(point);
      const known = meant.get(glyph);
      if (glyph !== 0 && (known === undefined || rank(point) < rank(known))) meant.set(glyph, point);
    }
  }
  return meant;
}

function rank(point: number): number {
  if (point < 0x7f) return 0;
  if (point > 0x200f && point < 0x2060) return 1;
  if (point > 0x36f && point < 0x3cf) return 2;
  return isLigature(point) ? 4 : 3;
}

/** The Latin ligatures among the presentation forms, U+FB00 to U+FB06. */
function isLigature(point: number): boolean {
  return point >= 0xfb00 && point <= 0xfb06;
}

function lettersIn(ligature: number): readonly number[] {
  return [...String.fromCodePoint(ligature).normalize("NFKC")].map((letter) => letter.codePointAt(0) ?? 0);
}
