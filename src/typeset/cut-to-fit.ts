import type { Points } from "../model/units.ts";
import { measure, type Piece } from "./cut-pieces.ts";
import type { Faces } from "./faces.ts";
import { fullWidth, slack, solidWidth } from "./piece-widths.ts";

/** A line in the making: how wide it is, and how much of that is taken. */
export interface Room {
  readonly width: Points;
  readonly taken: Points;
  readonly empty: boolean;
}

/**
 * Cuts pieces that no line can hold: where a citation may be cut in need, then between pieces, then in a word.
 * Words that could stand whole on a line of their own are not begun on this one; a word that could not is,
 * where there is room. An empty line takes one letter at least.
 */
export function cutToFit(
  pieces: readonly Piece[],
  line: Room,
  faces: Faces,
): readonly [readonly Piece[], readonly Piece[]] {
  const room = line.width - line.taken;
  let count = 0;
  while (count < pieces.length && solidWidth(pieces.slice(0, count + 1)) <= room + slack) count += 1;
  for (let cut = count; cut > 0; cut -= 1) {
    if (pieces[cut - 1]?.after === "tight") return [pieces.slice(0, cut), pieces.slice(cut)];
  }
  const tooWide = (piece: Piece | undefined) => piece !== undefined && piece.width > line.width;
  if (!line.empty && (!tooWide(pieces[0]) || room < line.width / 4)) return [[], pieces];
  const before = pieces.slice(0, count);
  const word = pieces[count];
  if (!word || (count > 0 && !tooWide(word))) return [before, pieces.slice(count)];
  const [head, tail] = cutWord(word, room - fullWidth(before), line.empty && count === 0, faces);
  return [
    [...before, ...head],
    [...tail, ...pieces.slice(count + 1)],
  ];
}

/** Words longer than this are measured once: what is left after a cut is reckoned from what was cut off. */
const longWord = 200;

/** Cuts a piece between two letters; `least` asks for one letter even where there is no room for it. */
function cutWord(piece: Piece, room: Points, least: boolean, faces: Faces): [Piece[], Piece[]] {
  const { face, size, tracking = 0 } = piece.run;
  let width = 0;
  let end = 0;
  for (const [letter] of piece.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const wider = width + faces.face(face).width(letter) * size + tracking * letter.length;
    if (wider > room + slack && (end > 0 || !least)) break;
    width = wider;
    end += letter.length;
  }
  if (end === 0) return least ? [[piece], []] : [[], [piece]];
  const text = piece.text.slice(end);
  const head = measure(piece.text.slice(0, end), piece.run, "free", faces);
  if (text === "") return [[{ ...head, after: piece.after }], []];
  if (text.length < longWord) return [[head], [measure(text, piece.run, piece.after, faces)]];
  return [[head], [{ ...piece, text, width: piece.width - head.width }]];
}
