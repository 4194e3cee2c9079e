import type { Points } from "../model/units.ts";
import { type BreakPoint, breakPoints, type Manner } from "./break-points.ts";
import type { Piece } from "./cut-pieces.ts";
import type { TextNode } from "./definition.ts";
import { countInk } from "./display-text.ts";
import type { Faces } from "./faces.ts";
import { fillLines } from "./fill-lines.ts";
import { dividePiece } from "./find-divisions.ts";
import { fitLines } from "./fit-lines.ts";
import { PdfLine } from "./pdfmake.ts";
import { fullWidth, type LineWidths, slack, solidWidth } from "./piece-widths.ts";
import { spreadSpaces } from "./spread-spaces.ts";

/** A line of type: exactly as high as the leading, with its baseline where the paragraph's first one is. */
export class TypeLine extends PdfLine {
  readonly node: TextNode;
  /** The first line of its paragraph. */
  readonly opens: boolean;
  /** By what share of its width every space of a justified line is stretched; negative where it is shrunk. */
  spread = 0;

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

/** Paragraphs of more pieces than this are filled line by line: some ten pages without a paragraph's end. */
const mostFitted = 5000;
/** A last line of one word is short with fewer letters than this, or with less than this share of the measure. */
const shortWord = { letters: 5, share: 1 / 8 } as const;

/**
 * Breaks a paragraph's pieces into lines that look well together, never into more than filling each line would
 * take. Justified paragraphs have their spaces stretched, but for last lines and the cells of rows.
 */
export function breakLines(node: TextNode, pieces: readonly Piece[], width: Points, faces: Faces): TypeLine[] {
  const hang = Math.min(node.hang ?? 0, width / 2);
  const manner = { divides: node.divides ?? false, justified: node.align === "justify" && node.width === undefined };
  const texts = pieces.length > mostFitted ? [] : textsOf(pieces);
  const widths = texts.map((_, index) => ({ first: index === 0 ? width : width - hang, rest: width - hang }));
  const fitted = texts.map((text, index) => fitText(text, widths[index] as LineWidths, manner, faces));
  const broken =
    texts.length > 0 && fitted.every((lines) => lines !== undefined)
      ? fitted.flat()
      : fillLines(pieces, { first: width, rest: width - hang }, faces);
  return broken.map((own, index) => {
    const indent = index > 0 ? hang : 0;
    const line = new TypeLine(node, width - indent, index === 0);
    for (const piece of own) line.addInline(piece);
    line.x = indent;
    if (manner.justified && index < broken.length - 1 && own.at(-1)?.after !== "forced") justify(line, faces);
    else if (node.align === "right" || node.align === "center") {
      line.x += (line.maxWidth - solidWidth(own)) * (node.align === "center" ? 0.5 : 1);
    }
    return line;
  });
}

/** The stretches of a paragraph between forced breaks, each with its break. */
function textsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const texts: Piece[][] = [];
  let ended = true;
  for (const piece of pieces) {
    if (ended) texts.push([]);
    texts.at(-1)?.push(piece);
    ended = piece.after === "forced";
  }
  return texts;
}

function fitText(
  pieces: readonly Piece[],
  widths: LineWidths,
  manner: Manner,
  faces: Faces,
): readonly (readonly Piece[])[] | undefined {
  if (solidWidth(pieces) <= widths.first + slack) return [pieces];
  const points = breakPoints(pieces, widths, manner, faces);
  const leavesShortWord = (start: BreakPoint) => isShortWord(pieces.slice(start.pieces), widths.rest);
  const ends = fitLines({ points, widths, justified: manner.justified, leavesShortWord });
  return ends?.slice(1).map((end, index) => between(ends[index] as BreakPoint, end, pieces, faces));
}

function isShortWord(pieces: readonly Piece[], width: Points): boolean {
  if (fullWidth(pieces) < width * shortWord.share) return true;
  if (pieces.length > 3) return false;
  const text = pieces.map((piece) => piece.text).join("");
  return !/\S\s+\S/.test(text) && countInk(text) < shortWord.letters;
}

/** The pieces of one line. */
function between(from: BreakPoint, to: BreakPoint, pieces: readonly Piece[], faces: Faces): readonly Piece[] {
  const line = pieces.slice(from.pieces, to.pieces);
  if (to.division > 0) line.push(dividePiece(line.pop() as Piece, to.division, faces)[0]);
  const divided = pieces[from.pieces - 1];
  if (from.division > 0 && divided) line.unshift(dividePiece(divided, from.division, faces)[1]);
  return line;
}

function justify(line: TypeLine, faces: Faces): void {
  const spread = spreadSpaces(line.pieces, line.maxWidth, faces);
  if (!spread) return;
  for (const [index, move] of spread.moves.entries()) {
    const piece = line.pieces[index] as Piece;
    piece.x = (piece.x ?? 0) + move;
  }
  line.spread = spread.share;
  line.inlineWidths += spread.moves.at(-1) ?? 0;
}
