import type { Points } from "../model/units.ts";
import type { Piece } from "./cut-pieces.ts";
import { cutToFit } from "./cut-to-fit.ts";
import type { Faces } from "./faces.ts";
import { chunksOf, fullWidth, type LineWidths, slack, solidWidth } from "./piece-widths.ts";

/**
 * The plain way to break lines: each takes as many words as it can hold. It knows what to do with words that no
 * line can hold, and takes time in proportion to the text, however long.
 */
export function fillLines(pieces: readonly Piece[], widths: LineWidths, faces: Faces): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let taken: Points = 0;
  let line: Piece[] | undefined;
  const open = (): Piece[] => {
    const fresh: Piece[] = [];
    lines.push(fresh);
    taken = 0;
    return fresh;
  };
  const add = (to: Piece[], more: readonly Piece[]): void => {
    to.push(...more);
    taken += fullWidth(more);
  };
  const width = (): Points => (lines.length > 1 ? widths.rest : widths.first);
  const holds = (more: readonly Piece[]): boolean => taken + solidWidth(more) <= width() + slack;
  for (const chunk of chunksOf(pieces)) {
    line ??= open();
    let rest: readonly Piece[] = chunk;
    // Words that even a line of their own cannot hold begin on this one.
    if (line.length > 0 && !holds(chunk) && solidWidth(chunk) <= widths.rest + slack) line = open();
    while (rest.length > 0 && !holds(rest)) {
      const [fitting, left] = cutToFit(rest, { width: width(), taken, empty: line.length === 0 }, faces);
      add(line, fitting);
      line = open();
      rest = left;
    }
    add(line, rest);
    if (chunk.at(-1)?.after === "forced") line = undefined;
  }
  return lines;
}
