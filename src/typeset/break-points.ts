import type { Points } from "../model/units.ts";
import type { Piece } from "./cut-pieces.ts";
import type { Faces } from "./faces.ts";
import { findDivisions } from "./find-divisions.ts";
import { type LineWidths, slack, solidWidth, trailingSpace } from "./piece-widths.ts";
import { spaceIn } from "./spread-spaces.ts";

/** Where a line may end, in widths from the start of the text; spaces apart, for they can be stretched. */
export interface BreakPoint {
  /** Pieces before the break; a divided word counts as before it. */
  readonly pieces: number;
  /** Where a line that ends here is full, its last space left out, and how much of that is space between words. */
  readonly end: Points;
  readonly endSpace: Points;
  /** Where a line that begins here starts. */
  readonly start: Points;
  readonly startSpace: Points;
  /** `compound` after the hyphen of a compound word, `tight` inside a citation that no line can hold. */
  readonly kind: "free" | "compound" | "hyphen" | "tight";
  /** Where the last piece before the break is divided; 0 where it is not. */
  readonly division: number;
}

/** Whether words of a text are divided, and whether its spaces will be stretched. */
export interface Manner {
  readonly divides: boolean;
  readonly justified: boolean;
}

/** All places where a text without forced breaks can be broken, the beginning first and the end last. */
export function breakPoints(
  pieces: readonly Piece[],
  widths: LineWidths,
  { divides, justified }: Manner,
  faces: Faces,
): readonly BreakPoint[] {
  const points: BreakPoint[] = [point(0, 0, 0, 0, 0, "free", 0)];
  const last = pieces.length - 1;
  const lastWord = divides ? startOfLastWord(pieces) : 0;
  let width: Points = 0;
  let space: Points = 0;
  let from = 0;
  let tight: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (divides && index < lastWord) {
      const { size } = piece.run;
      for (const { at, head, tail } of findDivisions(pieces, index, faces)) {
        const start = width + piece.width - tail * size;
        points.push(point(index + 1, width + head * size, space, start, space, "hyphen", at));
      }
    }
    width += piece.width;
    const own = justified ? spaceIn(piece, faces) : 0;
    space += own;
    if (piece.after === "never" && index < last) continue;
    const trailing = piece.width - piece.trailingCut > slack ? piece.trailingCut : trailingSpace(pieces, index + 1);
    const endSpace = justified ? space - Math.min(own, trailing) : 0;
    if (piece.after === "tight" && index < last) {
      tight.push(points.length);
      points.push(point(index + 1, width - trailing, endSpace, width, space, "tight", 0));
      continue;
    }
    // A citation that a line can hold stays whole.
    if (tight.length > 0 && solidWidth(pieces.slice(from, index + 1)) <= widths.rest + slack) {
      for (const at of tight.reverse()) points.splice(at, 1);
    }
    tight = [];
    from = index + 1;
    const kind = /\p{L}-$/u.test(piece.text) ? "compound" : "free";
    points.push(point(index + 1, width - trailing, endSpace, width, space, kind, 0));
  }
  return points;
}

/** One shape for all, made without copying: a long brief has thousands of points. */
function point(
  pieces: number,
  end: Points,
  endSpace: Points,
  start: Points,
  startSpace: Points,
  kind: BreakPoint["kind"],
  division: number,
): BreakPoint {
  return { pieces, end, endSpace, start, startSpace, kind, division };
}

function startOfLastWord(pieces: readonly Piece[]): number {
  let start = pieces.length - 1;
  while (start > 0 && pieces[start - 1]?.after !== "free") start -= 1;
  return start;
}
