import type { Points } from "../model/units.ts";

/** A block to stand in a column: its height, and the space above it where it does not come first. */
export interface Stacked {
  readonly height: Points;
  readonly before: Points;
}

/** How many blocks each column takes, in order, and the height of the tallest column. */
export interface Balance {
  readonly counts: readonly number[];
  readonly height: Points;
}

/** Fills columns one after the other up to a height; blocks that do not fit any more are left over. */
export function fillColumns(blocks: readonly Stacked[], columns: number, limit: Points): Balance {
  const counts: number[] = [];
  let height = 0;
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    const first = next;
    let filled = 0;
    for (let block = blocks[next]; block; block = blocks[next]) {
      const taller = filled + block.height + (next > first ? block.before : 0);
      if (taller > limit) break;
      filled = taller;
      next += 1;
    }
    counts.push(next - first);
    height = Math.max(height, filled);
  }
  return { counts, height };
}

/** Spreads blocks over columns, keeping their order, so that the tallest column is as low as it can be. */
export function balanceColumns(blocks: readonly Stacked[], columns: number): Balance {
  const all = blocks.reduce((sum, block) => sum + block.height + block.before, 0);
  let tooLow = 0;
  let enough = all;
  // Each step halves the doubt; forty leave far less than a printer's dot.
  for (let step = 0; step < 40; step += 1) {
    const limit = (tooLow + enough) / 2;
    if (taken(fillColumns(blocks, columns, limit)) === blocks.length) enough = limit;
    else tooLow = limit;
  }
  return fillColumns(blocks, columns, enough);
}

/** How many blocks stand in the columns. */
export function taken(balance: Balance): number {
  return balance.counts.reduce((sum, count) => sum + count, 0);
}
