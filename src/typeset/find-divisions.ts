import { measure, type Piece } from "./cut-pieces.ts";
import { divideWord } from "./divide-word.ts";
import type { Faces } from "./faces.ts";
import { isStrong } from "./lettering.ts";

/** A place where a word can be divided: its offset in the piece, and the widths of both parts in ems. */
export interface Division {
  readonly at: number;
  /** With its hyphen. */
  readonly head: number;
  /** With the space after the word. */
  readonly tail: number;
}

/** Words remembered for some faces before all are forgotten. */
const remembered = 20_000;
const met = new WeakMap<Faces, Map<string, readonly Division[]>>();

/** The letters of a word among marks; anything else in it, such as figures, dots and hyphens, keeps it whole. */
const word = /^([\p{Ps}\p{Pi}\p{Pf}"']*)([\p{L}\p{M}]+)[\p{Pe}\p{Pf}\p{Pi}"'.,;:!?…]* +$/u;

/**
 * Where a piece can be divided: running text in a language with patterns, a whole word between spaces. None in
 * quotations, labels, strong type, links, citations and whatever is tracked.
 */
export function findDivisions(pieces: readonly Piece[], index: number, faces: Faces): readonly Division[] {
  const piece = pieces[index] as Piece;
  const { run, text } = piece;
  const { language } = run;
  if (run.whole || language === undefined || run.cluster || run.lead || run.tracking || isStrong(run.face)) return [];
  const before = pieces[index - 1];
  if (run.advance !== undefined || text.length < 7 || !text.endsWith(" ")) return [];
  if (before !== undefined && before.after !== "forced" && !before.text.endsWith(" ")) return [];
  const key = `${run.face} ${language} ${text}`;
  const known = met.get(faces);
  const words = known && known.size < remembered ? known : new Map<string, readonly Division[]>();
  if (words !== known) met.set(faces, words);
  const found = words.get(key) ?? divisionsOf(piece, language, faces);
  words.set(key, found);
  return found;
}

/** The two parts of a divided piece; the first has the hyphen. */
export function dividePiece(piece: Piece, at: number, faces: Faces): readonly [Piece, Piece] {
  const head = measure(`${piece.text.slice(0, at)}-`, piece.run, "free", faces);
  return [{ ...head, hyphenated: true }, measure(piece.text.slice(at), piece.run, piece.after, faces)];
}

function divisionsOf({ text, run }: Piece, language: string, faces: Faces): readonly Division[] {
  const [, marks = "", letters = ""] = word.exec(text) ?? [];
  const { width } = faces.face(run.face);
  return (letters === "" ? [] : divideWord(letters, language)).map((place) => {
    const at = marks.length + place;
    return { at, head: width(`${text.slice(0, at)}-`), tail: width(text.slice(at)) };
  });
}
