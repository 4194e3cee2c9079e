import { type FontTables, partOf, tableOf } from "./font-tables.ts";

/** The glyphs of a face that one PDF uses, numbered anew from 0 in the order of their first use. */
export interface FaceSubset {
  /** The new number of a glyph, which is given one where it has none. */
  include(glyph: number): number;
  /** The TrueType file of the glyphs included, and of those that they are put together from. */
  encode(): Uint8Array;
}

/** Starts a subset; it holds `.notdef` as its glyph 0. The same glyphs in the same order give the same bytes. */
export function faceSubset(tables: FontTables): FaceSubset {
  const glyphs: number[] = [];
  const numbers = new Map<number, number>();
  const include = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, glyphs.length);
    glyphs.push(glyph);
    return glyphs.length - 1;
  };
  include(0);
  return { include, encode: () => encode(tables, glyphs, include) };
}

/** `glyphs` grows while outlines are copied: a glyph put together from others brings them in. */
function encode(tables: FontTables, glyphs: readonly number[], include: (glyph: number) => number): Uint8Array {
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    outlines.push(copyOutline(tables, glyphs[index] as number, include));
  }
  const head = copyOf(tableOf(tables, "head"));
  head.setUint32(8, 0);
  head.setUint16(50, 1);
  const hhea = copyOf(tableOf(tables, "hhea"));
  hhea.setUint16(34, glyphs.length);
  const maxp = copyOf(tableOf(tables, "maxp"));
  maxp.setUint16(4, glyphs.length);
  const programs = ["cvt ", "fpgm", "prep"].flatMap((tag): [string, Uint8Array][] => {
    const table = tables.get(tag);
    return table ? [[tag, bytesOf(table)]] : [];
  });
  return fileOf(
    new Map([
      ...programs,
      ["glyf", joined(outlines)],
      ["head", bytesOf(head)],
      ["hhea", bytesOf(hhea)],
      ["hmtx", metricsOf(tables, glyphs)],
      ["loca", placesOf(outlines)],
      ["maxp", bytesOf(maxp)],
    ]),
  );
}

/** The outline of a glyph, of even length; where it names other glyphs, by their new numbers. */
function copyOutline(tables: FontTables, glyph: number, include: (glyph: number) => number): Uint8Array {
  const loca = tableOf(tables, "loca");
  const long = tableOf(tables, "head").getUint16(50) === 1;
  const place = (at: number) => (long ? loca.getUint32(4 * at) : 2 * loca.getUint16(2 * at));
  const [start, end] = [place(glyph), place(glyph + 1)];
  const outline = new Uint8Array(end - start + ((end - start) & 1));
  outline.set(bytesOf(partOf(tableOf(tables, "glyf"), start)).subarray(0, end - start));
  const view = new DataView(outline.buffer);
  // A negative number of contours means that other glyphs are put together (OpenType 1.9, "glyf").
  if (end > start && view.getInt16(0) < 0) {
    let flags = 0x20;
    for (let at = 10; flags & 0x20; at += 6 + extraBytes(flags)) {
      flags = view.getUint16(at);
      view.setUint16(at + 2, include(view.getUint16(at + 2)));
    }
  }
  return outline;
}

/** Bytes of a component behind its flags, its glyph and two bytes of offsets. */
function extraBytes(flags: number): number {
  const offsets = flags & 0x1 ? 2 : 0;
  const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
  return offsets + scale;
}

/** Advance and left side bearing of each glyph. */
function metricsOf(tables: FontTables, glyphs: readonly number[]): Uint8Array {
  const metrics = tableOf(tables, "hmtx");
  const last = tableOf(tables, "hhea").getUint16(34) - 1;
  const table = new DataView(new ArrayBuffer(4 * glyphs.length));
  glyphs.forEach((glyph, index) => {
    table.setUint16(4 * index, metrics.getUint16(4 * Math.min(glyph, last)));
    table.setInt16(
      4 * index + 2,
      metrics.getInt16(glyph <= last ? 4 * glyph + 2 : 4 * (last + 1) + 2 * (glyph - last - 1)),
    );
  });
  return bytesOf(table);
}

/** Where each outline begins, and where the last one ends. */
function placesOf(outlines: readonly Uint8Array[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let place = 0;
  outlines.forEach((outline, index) => {
    table.setUint32(4 * index, place);
    place += outline.length;
  });
  table.setUint32(4 * outlines.length, place);
  return bytesOf(table);
}

/** A TrueType file of some tables, which come in the order of their tags (OpenType 1.9, "The OpenType font file"). */
function fileOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const largest = 2 ** Math.floor(Math.log2(tables.size));
  let place = 12 + 16 * tables.size;
  const length = [...tables.values()].reduce((sum, table) => sum + padded(table.length), place);
  const file = new DataView(new ArrayBuffer(length));
  const bytes = bytesOf(file);
  file.setUint32(0, 0x00010000);
  [tables.size, 16 * largest, Math.log2(largest), 16 * (tables.size - largest)].forEach((value, index) => {
    file.setUint16(4 + 2 * index, value);
  });
  let record = 12;
  for (const [tag, table] of tables) {
    bytes.set(table, place);
    for (let index = 0; index < 4; index += 1) file.setUint8(record + index, tag.charCodeAt(index));
    file.setUint32(record + 4, checksum(file, place, padded(table.length)));
    file.setUint32(record + 8, place);
    file.setUint32(record + 12, table.length);
    place += padded(table.length);
    record += 16;
  }
  const head = [...tables.keys()].indexOf("head");
  file.setUint32(file.getUint32(12 + 16 * head + 8) + 8, (0xb1b0afba - checksum(file, 0, length)) >>> 0);
  return bytes;
}

/** The sum of a stretch's 32-bit words. */
function checksum(file: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + file.getUint32(at)) | 0;
  return sum >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function bytesOf(table: DataView): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}

function copyOf(table: DataView): DataView {
  return new DataView(bytesOf(table).slice().buffer);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
