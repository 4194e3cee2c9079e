import { partOf } from "./font-tables.ts";
import { coverageIndex, type LookupPart } from "./layout-tables.ts";

/** The coverage of the first glyph at which a part of a lookup can apply. */
export function firstOf({ type, table }: LookupPart): DataView {
  if (table.getUint16(0) !== 3) return partOf(table, table.getUint16(2));
  return partOf(table, table.getUint16(isChained(type) ? 6 + 2 * table.getUint16(2) : 6));
}

/**
 * True where a part of a lookup may apply at a glyph that its first coverage holds. A context told by coverages
 * (OpenType 1.9, "Sequence context format 3", "Chained sequence context format 3") is looked up whole; of anything
 * else the first glyph is enough to say so.
 */
export function mayApply({ type, table }: LookupPart, glyphs: readonly number[], at: number): boolean {
  if (table.getUint16(0) !== 3) return true;
  if (!isChained(type)) return follow(table, 6, table.getUint16(2), glyphs, at);
  const before = table.getUint16(2);
  const input = 4 + 2 * before;
  const count = table.getUint16(input);
  const after = input + 2 + 2 * count;
  for (let step = 0; step < before; step += 1) {
    if (!covers(table, 4 + 2 * step, glyphs[at - 1 - step])) return false;
  }
  return (
    follow(table, input + 2, count, glyphs, at) && follow(table, after + 2, table.getUint16(after), glyphs, at + count)
  );
}

/** Chained contexts are type 6 of GSUB and 8 of GPOS; plain ones 5 and 7. */
function isChained(type: number): boolean {
  return type === 6 || type === 8;
}

function follow(table: DataView, offsets: number, count: number, glyphs: readonly number[], at: number): boolean {
  for (let step = 0; step < count; step += 1) {
    if (!covers(table, offsets + 2 * step, glyphs[at + step])) return false;
  }
  return true;
}

function covers(table: DataView, offset: number, glyph: number | undefined): boolean {
  return glyph !== undefined && coverageIndex(partOf(table, table.getUint16(offset)), glyph) >= 0;
}
