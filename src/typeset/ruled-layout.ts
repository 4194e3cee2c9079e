import type { Points } from "../model/units.ts";
import { ruleWidth } from "./block-heights.ts";
import { cutPieces, type Piece } from "./cut-pieces.ts";
import type { Rule, Run, StackNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { black } from "./lettering.ts";
import { bottomOf, linesOn } from "./page-lines.ts";
import { PdfLayout } from "./pdfmake.ts";
import type { PdfMargins, PdfSize, PdfTextMeasure } from "./pdfmake-internals.ts";

/** Kept free at the foot of a page, so that rounding never moves a block to the next one. */
export const hair: Points = 1e-3;

/** pdfmake's layout with text cut in our own way, rules below blocks, and bars beside them. */
export class RuledLayout extends PdfLayout {
  readonly #faces: Faces;
  readonly #cut = new WeakMap<readonly Run[], Piece[]>();

  constructor(size: PdfSize, margins: PdfMargins, faces: Faces) {
    super(size, margins, null);
    this.#faces = faces;
  }

  protected override tryLayoutDocument(...layoutArguments: unknown[]): unknown {
    const measure: PdfTextMeasure = {
      buildInlines: (text) => ({
        items: Array.isArray(text) ? this.#piecesOf(text as Run[]) : [],
        minWidth: 0,
        maxWidth: 0,
      }),
    };
    this.docMeasure.textInlines = measure;
    return super.tryLayoutDocument(...layoutArguments);
  }

  protected atTop(): boolean {
    const { y, pageMargins } = this.writer.context();
    return y <= pageMargins.top + hair;
  }

  /** Height that the text of this page has left. */
  protected room(): Points {
    return this.writer.context().availableHeight;
  }

  /** Draws a rule over the column, or over stretches of it; the space around it ends with the page. */
  protected drawRule(rule: Rule): void {
    const context = this.writer.context();
    const down = (by: Points) => context.moveDown(Math.max(0, Math.min(by, this.room() - hair / 2)));
    down(rule.above);
    const width = ruleWidth(rule);
    for (const [x1, x2] of rule.stretches ?? [[0, context.availableWidth] as const]) {
      const ends = { x1, x2, y1: width / 2, y2: width / 2 };
      this.writer.addVector({ type: "line", ...ends, lineWidth: width, lineColor: rule.colour ?? black });
    }
    down(width);
    down(rule.below);
  }

  /** Draws the bar beside a block that began at a place and ends here. */
  protected drawBar({ bar, margin }: StackNode, firstPage: number, firstY: Points): void {
    const { x, y, page, pages, pageMargins } = this.writer.context();
    const lastLine = (at: number) => Math.max(0, ...[...linesOn(pages.slice(at, at + 1))].map(bottomOf));
    for (let at = firstPage; bar && at <= page; at += 1) {
      const top = at === firstPage ? firstY : pageMargins.top;
      const bottom = Math.max(top, at === page ? y : lastLine(at));
      const left = x - (margin?.[0] ?? 0);
      const area = { x: left, y: top, w: bar.width, h: bottom - top };
      this.writer.addVector({ type: "rect", ...area, color: black }, true, true, undefined, at);
    }
  }

  #piecesOf(runs: readonly Run[]): Piece[] {
    const pieces = this.#cut.get(runs) ?? cutPieces(runs, this.#faces);
    this.#cut.set(runs, pieces);
    return pieces;
  }
}
