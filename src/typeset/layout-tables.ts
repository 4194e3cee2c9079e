import { partOf, tagAt } from "./font-tables.ts";

/** One subtable of a lookup, extensions resolved: its type, and its bytes. */
export interface LookupPart {
  readonly type: number;
  readonly flag: number;
  readonly table: DataView;
}

/** A lookup of GSUB or GPOS: its subtables, of which the first that applies counts. */
export interface Lookup {
  readonly index: number;
  readonly parts: readonly LookupPart[];
}

/** Scripts of which text is set; `DFLT` is that of words without letters. */
const scripts: readonly string[] = ["DFLT", "latn", "grek", "cyrl"];

/**
 * The lookups that some features bring about, for each script a face knows of ours, in the order of their indices
 * (OpenType 1.9, "OpenType layout common table formats"). `extension` is the type that only points to another.
 */
export function lookupsOf(
  layout: DataView,
  features: readonly string[],
  extension: number,
): ReadonlyMap<string, readonly Lookup[]> {
  const [scriptList, featureList, lookupList] = [4, 6, 8].map((at) => partOf(layout, layout.getUint16(at))) as [
    DataView,
    DataView,
    DataView,
  ];
  const read = new Map<number, Lookup>();
  const lookup = (index: number): Lookup => {
    const known = read.get(index) ?? {
      index,
      parts: partsOf(partOf(lookupList, lookupList.getUint16(2 + 2 * index)), extension),
    };
    read.set(index, known);
    return known;
  };
  const found = new Map<string, readonly Lookup[]>();
  for (let record = 2; record < 2 + 6 * scriptList.getUint16(0); record += 6) {
    const tag = tagAt(scriptList, record);
    if (!scripts.includes(tag)) continue;
    const script = partOf(scriptList, scriptList.getUint16(record + 4));
    const offset = script.getUint16(0);
    const indices = offset === 0 ? [] : lookupIndices(partOf(script, offset), featureList, features);
    found.set(tag, [...indices].sort((a, b) => a - b).map(lookup));
  }
  return found;
}

function lookupIndices(system: DataView, featureList: DataView, features: readonly string[]): ReadonlySet<number> {
  const indices = new Set<number>();
  const required = system.getUint16(2);
  const optional = Array.from({ length: system.getUint16(4) }, (_, at) => system.getUint16(6 + 2 * at));
  for (const feature of required === 0xffff ? optional : [required, ...optional]) {
    const record = 2 + 6 * feature;
    if (feature !== required && !features.includes(tagAt(featureList, record))) continue;
    const table = partOf(featureList, featureList.getUint16(record + 4));
    for (let at = 0; at < table.getUint16(2); at += 1) indices.add(table.getUint16(4 + 2 * at));
  }
  return indices;
}

function partsOf(lookup: DataView, extension: number): readonly LookupPart[] {
  const flag = lookup.getUint16(2);
  return Array.from({ length: lookup.getUint16(4) }, (_, index): LookupPart => {
    const table = partOf(lookup, lookup.getUint16(6 + 2 * index));
    const type = lookup.getUint16(0);
    if (type !== extension) return { type, flag, table };
    return { type: table.getUint16(2), flag, table: partOf(table, table.getUint32(4)) };
  });
}

/** Where a glyph stands in a coverage table, counted from 0; -1 where it does not. */
export function coverageIndex(table: DataView, glyph: number): number {
  const wide = table.getUint16(0) === 2;
  let low = 0;
  let high = table.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 4 + (wide ? 6 : 2) * middle;
    if (glyph < table.getUint16(at)) high = middle - 1;
    else if (glyph > table.getUint16(wide ? at + 2 : at)) low = middle + 1;
    else return wide ? table.getUint16(at + 4) + glyph - table.getUint16(at) : middle;
  }
  return -1;
}

/** The class of a glyph in a class definition; 0 where none is given. */
export function classOf(table: DataView, glyph: number): number {
  if (table.getUint16(0) === 1) {
    const at = glyph - table.getUint16(2);
    return at >= 0 && at < table.getUint16(4) ? table.getUint16(6 + 2 * at) : 0;
  }
  let low = 0;
  let high = table.getUint16(2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 4 + 6 * middle;
    if (glyph < table.getUint16(at)) high = middle - 1;
    else if (glyph > table.getUint16(at + 2)) low = middle + 1;
    else return table.getUint16(at + 4);
  }
  return 0;
}
