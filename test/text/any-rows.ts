import fc from "fast-check";
import type { Inline, TableCell, TableRow } from "../../src/model/node.ts";

/** The rows of any table whose cells take several columns and rows: no place is free, and in each row a cell begins. */
export function anyRows(words: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<readonly TableRow[]> {
  const cells = fc.array(fc.tuple(fc.nat(2), fc.nat(2), words), { minLength: 20, maxLength: 20 });
  return fc
    .record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 5 }), cells })
    .map(({ columns, rows, cells: sizes }) => fill(columns, rows, sizes))
    .filter((all) => all.every(({ children }) => children.length > 0));
}

function fill(columns: number, rows: number, cells: readonly [number, number, readonly Inline[]][]): TableRow[] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  let next = 0;
  return taken.map((line, row): TableRow => {
    const children: TableCell[] = [];
    for (let column = line.indexOf(false); column >= 0; column = line.indexOf(false)) {
      const [wider = 0, higher = 0, words = []] = cells[next++ % cells.length] ?? [];
      const right = line.indexOf(true, column);
      const across = Math.min(1 + wider, (right < 0 ? columns : right) - column);
      const down = row === 0 ? 1 : Math.min(1 + higher, rows - row);
      for (const below of taken.slice(row, row + down)) below.fill(true, column, column + across);
      const size = { ...(across > 1 ? { columns: across } : {}), ...(down > 1 ? { rows: down } : {}) };
      children.push({ type: "tableCell", ...size, children: words });
    }
    return { type: "tableRow", children };
  });
}
