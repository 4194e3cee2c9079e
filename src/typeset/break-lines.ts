import type { Points } from "../model/units.ts";
import { measure, type Piece } from "./cut-pieces.ts";
import type { TextNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { PdfLine } from "./pdfmake.ts";

/** A line of type: exactly as high as the leading, with its baseline where the paragraph's first one is. */
export class TypeLine extends PdfLine {
  readonly node: TextNode;
  /** The first line of its paragraph. */
  readonly opens: boolean;

  constructor(node: TextNode, width: Points, opens: boolean) {
    super(width);
    this.node = node;
    this.opens = opens;
  }

  get pieces(): readonly Piece[] {
    return this.inlines as Piece[];
  }

  override getHeight(): Points {
    return this.node.leading;
  }

  override getAscenderHeight(): Points {
    return this.node.baseline;
  }

  override clone(): TypeLine {
    return Object.assign(new TypeLine(this.node, this.maxWidth, this.opens), this);
  }
}

/** Room that a line may lack by rounding. */
const slack: Points = 1e-6;

/** Breaks a paragraph's pieces into lines, each as full as it can be: ragged right, no hyphenation. */
export function breakLines(node: TextNode, pieces: readonly Piece[], width: Points, faces: Faces): TypeLine[] {
  const hang = Math.min(node.hang ?? 0, width / 2);
  const lines: TypeLine[] = [];
  const open = (): TypeLine => {
    const indent = lines.length > 0 ? hang : 0;
    const line = new TypeLine(node, width - indent, lines.length === 0);
    line.x = indent;
    lines.push(line);
    return line;
  };
  let line: TypeLine | undefined;
  for (const chunk of chunksOf(pieces)) {
    line ??= open();
    let rest: readonly Piece[] = chunk;
    // Words that even a line of their own cannot hold begin on this one.
    if (line.inlines.length > 0 && !holds(line, chunk) && solidWidth(chunk) <= width - hang + slack) line = open();
    while (rest.length > 0 && !holds(line, rest)) {
      const [fitting, left] = cutToFit(rest, line, faces);
      for (const piece of fitting) line.addInline(piece);
      line = open();
      rest = left;
    }
    for (const piece of rest) line.addInline(piece);
    if (chunk.at(-1)?.after === "forced") line = undefined;
  }
  if (node.align) for (const set of lines) set.x = (set.x ?? 0) + free(set) * (node.align === "center" ? 0.5 : 1);
  return lines;
}

function holds(line: TypeLine, pieces: readonly Piece[]): boolean {
  return line.inlineWidths + solidWidth(pieces) <= line.maxWidth + slack;
}

/** Pieces between which no line may end. */
function* chunksOf(pieces: readonly Piece[]): Generator<Piece[]> {
  let chunk: Piece[] = [];
  for (const piece of pieces) {
    chunk.push(piece);
    if (piece.after === "never" || piece.after === "tight") continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Width that a line leaves free. */
function free(line: TypeLine): Points {
  return line.maxWidth - solidWidth(line.pieces);
}

/** Width without the space at the end. */
function solidWidth(pieces: readonly Piece[]): Points {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const { width: own, trailingCut } = pieces[index] as Piece;
    width -= trailingCut;
    if (own - trailingCut > slack) break;
  }
  return width;
}

/**
 * Cuts pieces that no line can hold: where a citation may be cut in need, then between pieces, then in a word.
 * Words that could stand whole on a line of their own are not begun on this one; a word that could not is,
 * where there is room. An empty line takes one letter at least.
 */
function cutToFit(pieces: readonly Piece[], line: TypeLine, faces: Faces): [readonly Piece[], readonly Piece[]] {
  const empty = line.inlines.length === 0;
  const room = line.maxWidth - line.inlineWidths;
  let count = 0;
  while (count < pieces.length && solidWidth(pieces.slice(0, count + 1)) <= room + slack) count += 1;
  for (let cut = count; cut > 0; cut -= 1) {
    if (pieces[cut - 1]?.after === "tight") return [pieces.slice(0, cut), pieces.slice(cut)];
  }
  const tooWide = (piece: Piece | undefined) => piece !== undefined && piece.width > line.maxWidth;
  if (!empty && (!tooWide(pieces[0]) || room < line.maxWidth / 4)) return [[], pieces];
  const before = pieces.slice(0, count);
  const word = pieces[count];
  if (!word || (count > 0 && !tooWide(word))) return [before, pieces.slice(count)];
  const [head, tail] = cutWord(word, room - sum(before), empty && count === 0, faces);
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

function sum(pieces: readonly Piece[]): Points {
  return pieces.reduce((width, piece) => width + piece.width, 0);
}
