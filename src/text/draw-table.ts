import { plainText } from "./plain-text.ts";

/**
 * Rows as aligned columns under their heads, two spaces between; the last column is not padded. Cells hold one
 * line: line ends in them become spaces. No rows give nothing at all.
 */
export function drawTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const cells = [heads, ...rows].map((row) => row.map((cell) => plainText(cell).replace(/\s+/g, " ")));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === heads.length - 1 ? cell : cell + pad((widths[column] ?? 0) - lengthOf(cell))))
      .join("  ")
      .trimEnd();
  return `${cells.map(line).join("\n")}\n`;
}

function pad(length: number): string {
  return " ".repeat(Math.max(0, length));
}

/** Length in characters, combining marks aside. */
function lengthOf(cell: string): number {
  return [...cell.replace(/\p{M}/gu, "")].length;
}
