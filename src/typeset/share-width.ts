import type { Points } from "../model/units.ts";
import type { PlacedCell } from "../text/place-cells.ts";
import type { Run } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { longestWord, naturalWidth } from "./text-nodes.ts";

/** The room that the columns of a table share. */
export interface TableRoom {
  readonly columns: number;
  readonly width: Points;
  /** Between two columns. */
  readonly gap: Points;
}

/** Widths are sums of many: a hair more keeps a word that just fits on its line. */
const hair: Points = 0.01;

/**
 * Widths of the columns of a table, between the longest word and the whole text of each; where even words are too wide,
 * in proportion. Where a cell over several columns needs more than these do, each gets an equal part of it.
 */
export function shareWidth(cells: ReadonlyMap<PlacedCell, readonly Run[]>, room: TableRoom, faces: Faces): Points[] {
  const inOrder = [...cells].sort(([a], [b]) => a.columns - b.columns);
  const needs = (measured: (runs: readonly Run[], faces: Faces) => Points) => {
    const widths: Points[] = Array.from({ length: room.columns }, () => 1);
    for (const [{ column, columns }, runs] of inOrder) {
      const own = widths.slice(column, column + columns);
      const lack = measured(runs, faces) + hair - room.gap * (columns - 1) - sum(own);
      if (lack > 0) for (const [at, width] of own.entries()) widths[column + at] = width + lack / columns;
    }
    return widths;
  };
  const [wanted, least] = [needs(naturalWidth), needs(longestWord)];
  const [allWanted, allLeast] = [sum(wanted), sum(least)];
  const width = room.width - room.gap * (room.columns - 1);
  if (allWanted <= width) return wanted.map((own) => own + (width - allWanted) / wanted.length);
  if (allLeast >= width) return least.map((own) => (own * width) / allLeast);
  const share = (width - allLeast) / (allWanted - allLeast);
  return least.map((own, at) => own + ((wanted[at] ?? own) - own) * share);
}

function sum(widths: readonly Points[]): Points {
  return widths.reduce((total, width) => total + width, 0);
}
