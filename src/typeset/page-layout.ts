import type { Points } from "../model/units.ts";
import { balanceColumns, fillColumns, taken } from "./balance-columns.ts";
import { type BlockHeights, blockHeights, columnWidth, linesHere, ruleWidth } from "./block-heights.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { ColumnsNode, LayoutNode, Rule, Run, StackNode, TextNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { black } from "./lettering.ts";
import { bottomOf, linesOn } from "./page-lines.ts";
import { PdfLayout } from "./pdfmake.ts";
import type { PdfFurniture, PdfMargins, PdfPage, PdfRow, PdfSize, PdfTextMeasure } from "./pdfmake-internals.ts";

/** Kept free at the foot of a page, so that rounding never moves a block to the next one. */
const hair: Points = 1e-3;

/**
 * pdfmake's layout with what print needs and it lacks: lines of exact leading broken over whole paragraphs,
 * heads that keep with what follows, no lone lines, rows that stay together, balanced columns, and blocks that
 * stand at the foot of the page.
 */
export class PageLayout extends PdfLayout {
  readonly #faces: Faces;
  readonly #heights: BlockHeights;
  readonly #sheet: { readonly size: PdfSize; readonly margins: PdfMargins };
  readonly #pushesFeet: boolean;

  constructor(size: PdfSize, margins: PdfMargins, faces: Faces, options: { readonly pushesFeet: boolean }) {
    super(size, margins, null);
    this.#faces = faces;
    this.#sheet = { size, margins };
    this.#heights = blockHeights(faces, size.height - margins.top - margins.bottom);
    this.#pushesFeet = options.pushesFeet;
  }

  /** Lays out a definition, which is used up by it. `furniture` stands on every page, placed on the whole sheet. */
  lay(content: LayoutNode, furniture?: PdfFurniture): PdfPage[] {
    return this.layoutDocument(content, null, {}, {}, undefined, furniture, undefined, undefined);
  }

  protected override tryLayoutDocument(...layoutArguments: unknown[]): unknown {
    const measure: PdfTextMeasure = {
      buildInlines: (text) => ({
        items: Array.isArray(text) ? cutPieces(text as Run[], this.#faces) : [],
        minWidth: 0,
        maxWidth: 0,
      }),
    };
    this.docMeasure.textInlines = measure;
    return super.tryLayoutDocument(...layoutArguments);
  }

  protected override addHeadersAndFooters(furniture: PdfFurniture | undefined): void {
    if (!furniture) return;
    this.addDynamicRepeatable(furniture, ({ width, height }) => ({ x: 0, y: 0, width, height }), "furniture");
  }

  protected override processLeaf(node: TextNode): void {
    const lines = this.#heights.lines(node, this.writer.context().availableWidth);
    for (let placed = 0; placed < lines.length; ) {
      const room = Math.floor((this.writer.context().availableHeight - hair / 2) / node.leading);
      const least = this.#atTop() ? 1 : 0;
      const here = Math.max(least, linesHere(lines.length - placed, room, placed === 0));
      for (const line of lines.slice(placed, placed + here)) {
        if (!this.writer.addLine(line.clone())) throw new Error("A line of type is taller than the page.");
      }
      placed += here;
      if (placed < lines.length) this.writer.moveToNextPage();
    }
    if (node.rule) this.#draw(node.rule);
  }

  protected override processVerticalContainer(node: StackNode): void {
    const { page, y } = this.writer.context();
    if (node.balanced && this.#fitsColumns(node)) this.#balance(node, node.balanced);
    else for (const index of node.stack.keys()) this.#place(node, index);
    if (node.bar) this.#drawBar(node, page, y);
  }

  protected override processRow(row: PdfRow): unknown {
    const context = this.writer.context();
    const { availableWidth } = context;
    const placed = super.processRow(row);
    // A page break inside a row leaves the whole page's width behind, whatever margins stood around the row.
    context.availableWidth = availableWidth;
    return placed;
  }

  protected override processColumns(node: ColumnsNode): void {
    super.processColumns(node);
    if (node.row?.rule) this.#draw(node.row.rule);
  }

  #place(parent: StackNode, index: number): void {
    const child = parent.stack[index];
    if (!child) return;
    const { availableWidth, availableHeight } = this.writer.context();
    let before = index > 0 ? (child.before ?? 0) : 0;
    if (this.#atTop()) {
      before = 0;
    } else if (before + this.#heights.opening(parent.stack, index, availableWidth) > availableHeight - hair) {
      this.writer.moveToNextPage();
      before = 0;
      if (parent.repeatsHead && index > 0) this.#repeatHead(parent);
    } else if ("stack" in child && child.foot && this.#pushesFeet) {
      before = Math.max(before, availableHeight - this.#heights.height(child, availableWidth) - 10 * hair);
    }
    this.writer.context().moveDown(before);
    this.processNode(child);
  }

  /** A head that takes much of the page is not worth repeating. */
  #repeatHead({ stack: [head] }: StackNode): void {
    const { availableWidth, availableHeight } = this.writer.context();
    if (head && this.#heights.height(head, availableWidth) < availableHeight / 5) this.processNode(head);
  }

  #fitsColumns({ stack, balanced }: StackNode): boolean {
    const { size, margins } = this.#sheet;
    const width = balanced ? columnWidth(balanced, this.writer.context().availableWidth) : 0;
    const page = size.height - margins.top - margins.bottom - hair;
    return this.#heights.stacked(stack, width).every((block) => block.height < page);
  }

  #balance({ stack }: StackNode, balanced: { readonly columns: number; readonly gap: Points }): void {
    for (let rest = stack; rest.length > 0; ) {
      const { availableWidth, availableHeight } = this.writer.context();
      const blocks = this.#heights.stacked(rest, columnWidth(balanced, availableWidth));
      const room = availableHeight - hair;
      const even = balanceColumns(blocks, balanced.columns);
      const here = even.height <= room ? even : fillColumns(blocks, balanced.columns, room);
      this.#placeBeside(rest, here.counts, balanced);
      rest = rest.slice(taken(here));
      if (rest.length > 0) this.writer.moveToNextPage();
    }
  }

  #placeBeside(blocks: readonly LayoutNode[], counts: readonly number[], balanced: { columns: number; gap: Points }) {
    const width = columnWidth(balanced, this.writer.context().availableWidth);
    let from = 0;
    const cells = counts.map((count) => {
      from += count;
      return { stack: blocks.slice(from - count, from) };
    });
    this.nestedLevel += 1;
    this.processRow({
      cells,
      widths: counts.map(() => ({ _calcWidth: width })),
      gaps: counts.map((_, index) => (index > 0 ? balanced.gap : 0)),
    });
    this.nestedLevel -= 1;
  }

  #atTop(): boolean {
    const { y, pageMargins } = this.writer.context();
    return y <= pageMargins.top + hair;
  }

  #draw(rule: Rule): void {
    const context = this.writer.context();
    const down = (by: Points) => context.moveDown(Math.max(0, Math.min(by, context.availableHeight - hair / 2)));
    down(rule.above);
    const width = ruleWidth(rule);
    const ends = { x1: 0, x2: context.availableWidth, y1: width / 2, y2: width / 2 };
    this.writer.addVector({ type: "line", ...ends, lineWidth: width, lineColor: rule.colour ?? black });
    down(width);
    down(rule.below);
  }

  #drawBar({ bar, margin }: StackNode, firstPage: number, firstY: Points): void {
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
}
