import type { Points } from "../model/units.ts";
import type { Piece } from "./cut-pieces.ts";
import type { Faces } from "./faces.ts";
import { fullWidth, slack, trailingSpace } from "./piece-widths.ts";

/** How far spaces between words may shrink and grow, in spaces, where the breaks can be chosen. */
export const narrowestSpace = 0.8;
export const widestSpace = 2.2;
/** Where nothing can be chosen, a loose line stands out less than a short one; past this it is the other way about. */
const tornSpace = 3.6;

/** Width of the spaces in a piece that can be stretched; labels that reserve their room have none. */
export function spaceIn({ text, run, trailingCut }: Piece, faces: Faces): Points {
  const at = text.indexOf(" ");
  if (at < 0 || run.advance !== undefined) return 0;
  // Most pieces have one space, at their end.
  if (at === text.length - 1) return trailingCut;
  const count = text.split(" ").length - 1;
  return count * (faces.face(run.face).width(" ") * run.size + (run.tracking ?? 0));
}

/** A line's spaces made wider or narrower. */
export interface Spread {
  /** By what share of its width every space grows; negative where it shrinks. */
  readonly share: number;
  /** How far each piece moves to the right. */
  readonly moves: readonly Points[];
}

/**
 * Makes the spaces of a line wider or narrower, all by the same share, so that its last word ends at the right
 * edge. Lines that would need spaces beyond the limits stay as they are (`undefined`), and so do those without any.
 */
export function spreadSpaces(pieces: readonly Piece[], width: Points, faces: Faces): Spread | undefined {
  const spaces = pieces.map((piece) => spaceIn(piece, faces));
  const trailing = trailingSpace(pieces, pieces.length);
  const between = spaces.reduce((sum, space) => sum + space, 0) - Math.min(spaces.at(-1) ?? 0, trailing);
  if (between <= slack) return undefined;
  const share = (width - (fullWidth(pieces) - trailing)) / between;
  if (1 + share < narrowestSpace - slack || 1 + share > tornSpace) return undefined;
  let moved: Points = 0;
  const moves = spaces.map((space) => {
    const move = moved;
    moved += space * share;
    return move;
  });
  return { share, moves };
}
