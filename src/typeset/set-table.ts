import type { Table } from "../model/node.ts";
import type { Points } from "../model/units.ts";
import { cellsBeginning, headOf, type PlacedCell, placeCells, sideOf } from "../text/place-cells.ts";
import { ruleHeight } from "./block-heights.ts";
import { breakLines } from "./break-lines.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { LayoutNode, TextNode } from "./definition.ts";
import { strong } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { cellNode, hairline, rowNode } from "./set-rows.ts";
import { shareWidth } from "./share-width.ts";
import { type Tag, tagIn } from "./tags.ts";
import type { Column } from "./text-nodes.ts";

/** For each row, and for each column in it, the cell that takes the place. */
type Grid = readonly (readonly PlacedCell[])[];

/**
 * A table: the head row in strong type over a rule, and again on every page that the table reaches. Rows that a cell
 * joins stay together on a page, and no hairline cuts through a cell.
 */
export function setTable(table: Table, column: Column, setting: Setting): LayoutNode[] {
  const { letters, leading } = column.type;
  const grid = placeCells(table);
  const columns = grid[0]?.length ?? 0;
  if (columns === 0) return [];
  const tags = tagCells(grid, column.within);
  const texts = new Map(
    [...tags].map(([cell, tag]) => {
      const own = cell.row === 0 ? strong(letters) : letters;
      return [cell, setInlines(cell.children, own, setting, tag)] as const;
    }),
  );
  const gap = Math.min(letters.size * 0.9, column.width / (columns * 4));
  const widths = shareWidth(texts, { columns, width: column.width, gap }, column.faces);
  const nodes = new Map<PlacedCell, TextNode>();
  for (const [cell, runs] of texts) {
    const side = sideOf(cell, table);
    const node = cellNode(runs, widthOf(cell, widths, gap), column, tags.get(cell));
    nodes.set(cell, side === "right" || side === "center" ? { ...node, align: side } : node);
  }
  const heights = heightsOfRows(grid, nodes, column);
  const stack = grid.map((line, at) => {
    const cells = [...new Set(line)].map((cell) => {
      const node = cell.row === at ? nodes.get(cell) : undefined;
      return node ?? cellNode([], widthOf(cell, widths, gap), column);
    });
    const row = rowNode(cells, gap, column);
    if (at === 0) return { ...row, keepNext: true, row: { rule: { above: 2, below: 0, width: 0.75 } } };
    const height = heights?.[at];
    if (height === undefined) return row;
    const next = grid[at + 1] ?? [];
    const stretches = stretchesBetween(line, next, widths, gap);
    return { ...row, keepNext: goesOn(line, next), row: { rule: { ...hairline(column), stretches }, height } };
  });
  return [{ stack, before: leading * 0.5, repeatsHead: true }];
}

/** The elements of the cells, row by row. Below an empty first head cell stand the heads of the rows. */
function tagCells(grid: Grid, within: Tag): ReadonlyMap<PlacedCell, Tag> {
  const whole = tagIn(within, "Table");
  return new Map(
    grid.flatMap((line, row) => {
      const inRow = tagIn(whole, "TR");
      return cellsBeginning(line, row).map((cell) => {
        const { columns, rows } = cell;
        const scope = headOf(cell, grid);
        const tag = tagIn(inRow, scope ? "TH" : "TD", { columns, rows, ...(scope ? { scope } : {}) });
        return [cell, tag] as const;
      });
    }),
  );
}

/** From the left edge of the first column that a cell takes to the right edge of the last. */
function widthOf({ column, columns }: PlacedCell, widths: readonly Points[], gap: Points): Points {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + gap + width);
}

function goesOn(line: readonly PlacedCell[], next: readonly PlacedCell[]): boolean {
  return line.some((cell, at) => cell === next[at]);
}

/**
 * Heights of the rows above their rules, where a cell joins some of them: each as high as the cells in it, and the last
 * that a cell takes as high as this cell still needs.
 */
function heightsOfRows(
  grid: Grid,
  nodes: ReadonlyMap<PlacedCell, TextNode>,
  column: Column,
): readonly Points[] | undefined {
  if (!grid.some((line, at) => goesOn(line, grid[at + 1] ?? []))) return undefined;
  const rule = hairline(column);
  const between = rule.above + ruleHeight(rule);
  const heights: Points[] = [];
  for (const [at, line] of grid.entries()) {
    const needs = [...new Set(line)].flatMap((cell) => {
      const node = nodes.get(cell);
      if (!node || cell.row + cell.rows - 1 > at) return [];
      const lines = breakLines(node, cutPieces(node.text, column.faces), node.width ?? column.width, column.faces);
      const before = heights.slice(cell.row, at).reduce((sum, height) => sum + height + between, 0);
      return [lines.length * node.leading - before];
    });
    heights.push(Math.max(0, ...needs));
  }
  return heights;
}

/** Where a hairline stands between two rows: not in the cells that go on from one to the other. */
function stretchesBetween(
  line: readonly PlacedCell[],
  next: readonly PlacedCell[],
  widths: readonly Points[],
  gap: Points,
): readonly (readonly [Points, Points])[] {
  const stretches: [Points, Points][] = [];
  let left = 0;
  let open = false;
  for (const [at, width] of widths.entries()) {
    const ends = line[at] !== next[at];
    const last = stretches.at(-1);
    if (ends && open && last) last[1] = left + width;
    else if (ends) stretches.push([left, left + width]);
    open = ends;
    left += width + gap;
  }
  return stretches;
}
