import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TableRow } from "../../src/model/node.ts";
import { joinCells, type WrittenCell } from "../../src/text/join-cells.ts";
import { anyRows } from "./any-rows.ts";

const span = { file: "briefs/harbour.yaml", line: 7, column: 3 };
const words = (value: string) => [{ type: "text" as const, value }];

/** `A < | x ^` as the rows of a table: one word a cell. */
const written = (text: string): readonly (readonly WrittenCell[])[] =>
  text.split(" | ").map((row) => row.split(" ").map((cell) => (cell === "<" || cell === "^" ? cell : words(cell))));
const messageOf = (text: string) => joinCells(written(text), span).diagnostics.map(({ message }) => message);

describe("joinCells", () => {
  test.each([
    [
      "A < B | x y <",
      [
        [2, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 1],
      ],
    ],
    [
      "A B | x y | ^ z",
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 1],
      ],
      [[1, 1]],
    ],
    [
      "A B C | x < y | ^ < z",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [2, 2],
        [1, 1],
      ],
      [[1, 1]],
    ],
    [
      "A B C | x < y | ^ ^ z",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [2, 2],
        [1, 1],
      ],
      [[1, 1]],
    ],
    [
      "A B C | p < q | r s ^ | ^ t <",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 2],
        [1, 1],
      ],
      [[2, 1]],
    ],
  ])("%s", (text, ...sizes) => {
    const { value } = joinCells(written(text), span);
    expect(value?.map(({ children }) => children.map(({ columns = 1, rows = 1 }) => [columns, rows]))).toEqual(sizes);
  });

  test.each([
    ["A B | < y", "Cell 1 of row 2 of a table goes on from the cell at its left, and there is none."],
    ["^ B | x y", "Cell 1 of row 1 of a table goes on from the cell above, and there is none."],
    ["A B | x | y ^", "Cell 2 of row 3 of a table goes on from the cell above, and there is none."],
    ["A B | ^ y", "Cell 1 of row 2 of a table goes on from the head."],
    ["A B | x < | ^ y", "Cell 1 of row 2 of a table and those that go on from it make no rectangle."],
    ["A B | x y | ^ < ", "Cell 1 of row 2 of a table and those that go on from it make no rectangle."],
    ["A B | x y | ^ ^", "No cell begins in row 3 of a table."],
  ])("%s is refused, with its place and what mends it", (text, message) => {
    expect(messageOf(text.trim())).toEqual([message]);
    expect(joinCells(written(text.trim()), span)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: "table-span", severity: "error", span, hints: [expect.stringContaining("`<` alone")] }],
    });
  });

  test("a table of no rows, or of rows without cells, stays what it is", () => {
    expect(joinCells([], span).value).toEqual([]);
    expect(joinCells([[]], span).value).toEqual([{ type: "tableRow", children: [] }]);
  });

  test("any table comes back from how it is written", () => {
    fc.assert(
      fc.property(anyRows(fc.string().map(words)), (rows) => {
        expect(joinCells(marksOf(rows), span)).toEqual({ value: rows, diagnostics: [] });
      }),
    );
  });

  test("whatever is written gives cells that fill the same places once, or is refused", () => {
    const cell = fc.oneof(fc.constantFrom<WrittenCell>("<", "^"), fc.constant<WrittenCell>(words("x")));
    const lines = fc.integer({ min: 1, max: 4 }).chain((columns) => {
      return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 });
    });
    fc.assert(
      fc.property(lines, (table) => {
        const { value, diagnostics } = joinCells(table, span);
        if (value === undefined) expect(diagnostics).toMatchObject([{ code: "table-span" }]);
        else expect(marksOf(value).map((row) => row.map(isMark))).toEqual(table.map((row) => row.map(isMark)));
      }),
    );
  });
});

const isMark = (cell: WrittenCell) => typeof cell === "string";

/** The cells of a table as an author writes them. */
function marksOf(rows: readonly TableRow[]): readonly (readonly WrittenCell[])[] {
  const marks: WrittenCell[][] = rows.map(() => []);
  for (const [row, { children }] of rows.entries()) {
    let column = 0;
    for (const cell of children) {
      while (marks[row]?.[column] !== undefined) column += 1;
      const { columns = 1, rows: down = 1 } = cell;
      for (const [at, below] of marks.slice(row, row + down).entries()) {
        for (let to = column; to < column + columns; to += 1) below[to] = to > column ? "<" : "^";
        if (at === 0) below[column] = cell.children;
      }
    }
  }
  return marks;
}
