import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Inline, TableCell, TableRow } from "../model/node.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";

/** A cell of a table as written: its words, or that the cell at its left (`<`) or the one above (`^`) goes on in it. */
export type WrittenCell = readonly Inline[] | "<" | "^";

/** A cell of words with all the places that it takes; it begins at the first of them in reading order. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly children: readonly Inline[];
  /** How many places it takes, and the last row and column among them. */
  places: number;
  lastRow: number;
  lastColumn: number;
}

/**
 * Rows of cells from a table as written, its first row the head. Error: `table-span`, where a cell goes on from one
 * that is not there, where the head goes on in the body, where the places of a cell make no rectangle, and where a row
 * would be left without a cell.
 */
export function joinCells(written: readonly (readonly WrittenCell[])[], span: Span): Outcome<readonly TableRow[]> {
  const areas: Area[] = [];
  const owners: Area[][] = [];
  for (const [row, cells] of written.entries()) {
    const line: Area[] = [];
    owners.push(line);
    for (const [column, cell] of cells.entries()) {
      const place = `Cell ${column + 1} of row ${row + 1} of a table`;
      if (typeof cell !== "string") {
        const area: Area = { row, column, children: cell, places: 1, lastRow: row, lastColumn: column };
        areas.push(area);
        line.push(area);
        continue;
      }
      const owner = cell === "<" ? line[column - 1] : owners[row - 1]?.[column];
      const from = cell === "<" ? "at its left" : "above";
      if (!owner) return failure([fault(`${place} goes on from the cell ${from}, and there is none.`, span)]);
      if (owner.row === 0 && row > 0) return failure([fault(`${place} goes on from the head.`, span)]);
      owner.places += 1;
      owner.lastRow = row;
      owner.lastColumn = Math.max(owner.lastColumn, column);
      line.push(owner);
    }
  }
  const crooked = areas.find((area) => area.places < rowsOf(area) * columnsOf(area));
  if (crooked) {
    const place = `Cell ${crooked.column + 1} of row ${crooked.row + 1} of a table`;
    return failure([fault(`${place} and those that go on from it make no rectangle.`, span)]);
  }
  const rows = written.map((_, row) => areas.filter((area) => area.row === row).map(cellOf));
  const bare = rows.findIndex((cells, row) => cells.length === 0 && (written[row]?.length ?? 0) > 0);
  if (bare >= 0) return failure([fault(`No cell begins in row ${bare + 1} of a table.`, span)]);
  return outcome(rows.map((children): TableRow => ({ type: "tableRow", children })));
}

function rowsOf({ row, lastRow }: Area): number {
  return lastRow - row + 1;
}

function columnsOf({ column, lastColumn }: Area): number {
  return lastColumn - column + 1;
}

function cellOf(area: Area): TableCell {
  const [columns, rows] = [columnsOf(area), rowsOf(area)];
  return {
    type: "tableCell",
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    children: area.children,
  };
}

function fault(message: string, span: Span): Diagnostic {
  const hints = ["`<` alone in a cell goes on from the left, `^` from above; write `\\<` or `\\^` for the character"];
  return { code: "table-span", severity: "error", message, span, hints };
}
