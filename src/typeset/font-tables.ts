/** The tables of a TrueType face by their tags (OpenType 1.9, "The OpenType font file"), each a view of the bytes. */
export type FontTables = ReadonlyMap<string, DataView>;

/** Finds the tables of a face without reading them. */
export function fontTables(bytes: Uint8Array): FontTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let record = 12; record < 12 + 16 * file.getUint16(4); record += 16) {
    const tag = tagAt(file, record);
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(record + 8), file.getUint32(record + 12)),
    );
  }
  return tables;
}

/** A table that every TrueType face has. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`the face has no table \`${tag}\``);
  return table;
}

/** The part of a table that begins at an offset. */
export function partOf(table: DataView, offset: number): DataView {
  return new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset);
}

/** Four letters of a table. */
export function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(
    table.getUint8(at),
    table.getUint8(at + 1),
    table.getUint8(at + 2),
    table.getUint8(at + 3),
  );
}
