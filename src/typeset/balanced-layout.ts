import type { Points } from "../model/units.ts";
import { balanceColumns, fillColumns, taken } from "../text/balance-columns.ts";
import { type BlockHeights, columnWidth } from "./block-heights.ts";
import type { LayoutNode, StackNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import type { PdfMargins, PdfSize } from "./pdfmake-internals.ts";
import { hair, RuledLayout } from "./ruled-layout.ts";

/** A layout that sets blocks in columns of like height, and splits none of them. */
export class BalancedLayout extends RuledLayout {
  readonly #heights: BlockHeights;
  readonly #page: Points;

  constructor(size: PdfSize, margins: PdfMargins, faces: Faces, heights: BlockHeights) {
    super(size, margins, faces);
    this.#heights = heights;
    this.#page = size.height - margins.top - margins.bottom;
  }

  /** True where no block of a balanced stack is taller than a page. */
  protected fitsColumns({ stack, balanced }: StackNode): boolean {
    const width = balanced ? columnWidth(balanced, this.writer.context().availableWidth) : 0;
    return this.#heights.stacked(stack, width).every((block) => block.height < this.#page - hair);
  }

  /** Sets blocks in columns of like height, on as many pages as they need. */
  protected balance({ stack }: StackNode, balanced: { readonly columns: number; readonly gap: Points }): void {
    for (let rest = stack; rest.length > 0; ) {
      const { availableWidth } = this.writer.context();
      const blocks = this.#heights.stacked(rest, columnWidth(balanced, availableWidth));
      const room = this.room() - hair;
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
}
