import type { Inline, Table } from "../model/node.ts";

/** A cell where it stands in its table: rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly children: readonly Inline[];
}

/**
 * For each row of a table, and for each column in it, the cell that takes the place. All rows are of one length: where
 * the author wrote too few cells there are empty ones.
 */
export function placeCells({ children }: Table): readonly (readonly PlacedCell[])[] {
  const takers: (PlacedCell | undefined)[][] = children.map(() => []);
  for (const [row, line] of children.entries()) {
    let column = 0;
    for (const { rows = 1, columns = 1, children: words } of line.children) {
      while (takers[row]?.[column]) column += 1;
      const cell = { row, column, rows, columns, children: words };
      for (const below of takers.slice(row, row + rows)) {
        for (let at = column; at < column + columns; at += 1) below[at] = cell;
      }
    }
  }
  const length = Math.max(0, ...takers.map((line) => line.length));
  const empty = { rows: 1, columns: 1, children: [] };
  return takers.map((line, row) => Array.from({ length }, (_, column) => line[column] ?? { row, column, ...empty }));
}

/** The cells that begin in a row. */
export function cellsBeginning(line: readonly PlacedCell[] | undefined, row: number): readonly PlacedCell[] {
  return [...new Set(line)].filter((cell) => cell.row === row);
}

/**
 * What a cell is the head of: the first row's of their columns; where the first of them is empty, the cells below it of
 * their rows.
 */
export function headOf(cell: PlacedCell, grid: readonly (readonly PlacedCell[])[]): "Column" | "Row" | undefined {
  if (cell.row === 0) return "Column";
  const corner = grid[0]?.[0];
  return corner?.children.length === 0 && cell.column < corner.columns ? "Row" : undefined;
}

/** On which side a cell is set: where its columns differ, at the left. */
export function sideOf({ column, columns }: PlacedCell, { align }: Table): Table["align"][number] {
  const side = align[column] ?? null;
  return Array.from({ length: columns }, (_, at) => align[column + at]).every((one) => one === side) ? side : null;
}
