import type { Points } from "../model/units.ts";
import type { Piece } from "./cut-pieces.ts";

/** Room that a line may lack by rounding. */
export const slack: Points = 1e-6;

/** How wide the lines of a paragraph are: its first one, and those below a hanging indent. */
export interface LineWidths {
  readonly first: Points;
  readonly rest: Points;
}

/** Width with the space at the end. */
export function fullWidth(pieces: readonly Piece[]): Points {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}

/** Width without the space at the end. */
export function solidWidth(pieces: readonly Piece[]): Points {
  return fullWidth(pieces) - trailingSpace(pieces, pieces.length);
}

/** Width of the space before the place `end`, in however many pieces it lies. */
export function trailingSpace(pieces: readonly Piece[], end: number): Points {
  let space = 0;
  for (let index = end - 1; index >= 0; index -= 1) {
    const { width, trailingCut } = pieces[index] as Piece;
    space += trailingCut;
    if (width - trailingCut > slack) break;
  }
  return space;
}

/** Pieces between which no line may end. */
export function* chunksOf(pieces: readonly Piece[]): Generator<Piece[]> {
  let chunk: Piece[] = [];
  for (const piece of pieces) {
    chunk.push(piece);
    if (piece.after === "never" || piece.after === "tight") continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
