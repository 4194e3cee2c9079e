import type { Points } from "../model/units.ts";
import { BalancedLayout } from "./balanced-layout.ts";
import { type BlockHeights, type Extent, linesHere } from "./block-heights.ts";
import type { TypeLine } from "./break-lines.ts";
import type { ColumnsNode, FootRule, LayoutNode, Rule, StackNode, TextNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import type { PageNotes } from "./page-notes.ts";
import type { PdfFurniture, PdfMargins, PdfPage, PdfRow, PdfSize } from "./pdfmake-internals.ts";
import { placeNotes } from "./place-notes.ts";
import { hair } from "./ruled-layout.ts";

/** Most rounds of laying out until every note stands at the foot of the page of its call. */
const mostRounds = 8;
/** No notes to look out for. */
const none: readonly number[] = [];

/** What a layout needs beside the definition. */
export interface LayoutNeeds {
  readonly faces: Faces;
  readonly heights: BlockHeights;
  readonly notes: PageNotes;
  readonly noteRule: FootRule;
  /** Whether blocks that belong at the foot of a page are pushed down to it. */
  readonly pushesFeet: boolean;
}

/** Pages, and what had to give way on them. */
export interface LaidOut {
  readonly pages: readonly PdfPage[];
  /** How many pages stand before the annex: all where there is none. */
  readonly before: number;
  /** Blocks that are taller than a page, or whose notes are, and stand on more than one. */
  readonly broken: readonly LayoutNode[];
  /** The block whose notes kept moving between pages until the last round. */
  readonly unsettled: LayoutNode | undefined;
}

/**
 * pdfmake's layout with what print needs and it lacks: lines of exact leading broken over whole paragraphs,
 * heads that keep with what follows, no lone lines, excerpts and rows that stay together, balanced columns, blocks
 * that stand at the foot of the page, and notes on the page of their call.
 */
export class PageLayout extends BalancedLayout {
  readonly #needs: LayoutNeeds;
  readonly #heights: BlockHeights;
  readonly #notes: PageNotes;
  readonly #sheet: { readonly size: PdfSize; readonly margins: PdfMargins };
  readonly #laterIn = new WeakMap<object, readonly number[]>();
  /** Notes called in columns after the one that is being filled. */
  #later = none;
  /** What is being placed follows a head that stands on this page already. */
  #held = false;
  #broken: LayoutNode[] = [];
  #annex: number | undefined;

  constructor(size: PdfSize, margins: PdfMargins, needs: LayoutNeeds) {
    super(size, margins, needs.faces, needs.heights);
    this.#needs = needs;
    this.#heights = needs.heights;
    this.#notes = needs.notes;
    this.#sheet = { size, margins };
  }

  /** Lays out a definition, which is used up by it. */
  lay(content: LayoutNode): LaidOut {
    const notes = this.#notes;
    let pages: readonly PdfPage[] = [];
    for (let round = 1; round <= mostRounds; round += 1) {
      notes.begin();
      this.#broken = [];
      this.#annex = undefined;
      pages = this.layoutDocument(content, null, {}, {}, undefined, undefined, undefined, undefined);
      if (notes.settled) break;
      if (round < mostRounds) notes.learn();
    }
    const unsettled = notes.settled ? undefined : notes.mover;
    const feet = notes.spread();
    while (this.writer.context().pages.length < feet.length) this.writer.moveToNextPage();
    const divided = placeNotes(pages, feet, { ...this.#sheet, rule: this.#needs.noteRule });
    return { pages, before: this.#annex ?? pages.length, broken: [...this.#broken, ...divided], unsettled };
  }

  /** Places on every page what stands around its text, on the whole sheet; once all is laid out. */
  furnish(furniture: PdfFurniture): void {
    this.addDynamicRepeatable(furniture, ({ width, height }) => ({ x: 0, y: 0, width, height }), "furniture");
  }

  protected override processNode(node: LayoutNode): void {
    const [later, held] = [this.#later, this.#held];
    this.#later = this.#laterIn.get(node) ?? later;
    super.processNode(node);
    this.#later = later;
    this.#held = held;
  }

  protected override processLeaf(node: TextNode): void {
    const lines = this.#heights.lines(node, this.writer.context().availableWidth);
    const whole = this.#heights.whole(node, lines);
    let pages = 0;
    for (let placed = 0; placed < lines.length; ) {
      const rest = lines.slice(placed);
      const room = this.#countFitting(rest, node);
      const opens = placed === 0 && !this.#held;
      const here = Math.max(this.#leastHere(room, placed), linesHere(rest.length, room, opens, whole));
      for (const line of rest.slice(0, here)) {
        if (!this.writer.addLine(line.clone())) throw new Error("A line of type is taller than the page.");
      }
      if (here > 0) {
        pages += 1;
        this.#stand(rest.slice(0, here), node);
      }
      placed += here;
      if (placed < lines.length) this.writer.moveToNextPage();
    }
    if (node.keep && pages > 1) this.#broken.push(node);
    if (node.rule) this.drawRule(node.rule);
  }

  protected override processVerticalContainer(node: StackNode): void {
    const { page, y } = this.writer.context();
    if (node.balanced && this.fitsColumns(node)) this.balance(node, node.balanced);
    else for (const index of node.stack.keys()) this.#place(node, index);
    if (node.bar) this.drawBar(node, page, y);
  }

  protected override processRow(row: PdfRow): unknown {
    const context = this.writer.context();
    if (this.#hasNotes()) this.#lookAhead(row.cells as LayoutNode[]);
    const { availableWidth } = context;
    const placed = super.processRow(row);
    // A page break inside a row leaves the whole page's width behind, whatever margins stood around the row.
    context.availableWidth = availableWidth;
    return placed;
  }

  protected override processColumns(node: ColumnsNode): void {
    const context = this.writer.context();
    const { page, y } = context;
    super.processColumns(node);
    if (node.row && context.page > page) this.#broken.push(node);
    else if (node.row?.height !== undefined) context.moveDown(y + node.row.height - context.y);
    if (node.row?.rule) this.drawRule(node.row.rule);
  }

  protected override room(): Points {
    const { page, availableHeight } = this.writer.context();
    return availableHeight - this.#notes.foot(page);
  }

  protected override drawRule(rule: Rule): void {
    super.drawRule(rule);
    this.#reach();
  }

  #place(parent: StackNode, index: number): void {
    const child = parent.stack[index];
    if (!child) return;
    const above = parent.stack[index - 1];
    if (above) this.#held = above.keepNext === true;
    if ("stack" in child && child.opensPage) this.#openPage();
    let before = index > 0 && !this.atTop() ? (child.before ?? 0) : 0;
    if (!this.#held && this.#mayMove()) {
      const { availableWidth } = this.writer.context();
      const opening = this.#heights.opening(parent.stack, index, availableWidth);
      const { height, calls } = opening;
      let moved = false;
      const fits = () => {
        const extent = { height: before + height, calls };
        return this.#fits(extent, hair) || (this.atTop() && this.#fits(extent, hair, none));
      };
      while (this.#mayMove() && !fits()) {
        this.writer.moveToNextPage();
        moved = true;
        before = 0;
      }
      if (moved && parent.repeatsHead && index > 0) before = this.#repeatHead(parent, child, opening);
    }
    if ("stack" in child && child.foot && this.#needs.pushesFeet) before = Math.max(before, this.#spaceAbove(child));
    this.writer.context().moveDown(before);
    this.processNode(child);
  }

  /** Space that pushes a block down to the foot of the page, above the notes; none where it does not fit whole. */
  #spaceAbove(child: StackNode): Points {
    const { page, availableWidth, availableHeight } = this.writer.context();
    const { height, calls } = this.#heights.extent(child, availableWidth);
    return availableHeight - this.#notes.foot(page, calls) - height - 10 * hair;
  }

  /** The annex begins here, at the top of a page. */
  #openPage(): void {
    if (!this.atTop()) this.writer.moveToNextPage();
    this.#annex = this.writer.context().page;
  }

  /**
   * Places the first row again, unless it takes much of the page or leaves too little to the row that follows; gives
   * the space that goes below it.
   */
  #repeatHead({ stack: [head] }: StackNode, row: LayoutNode, opening: Extent): Points {
    const { availableWidth, availableHeight } = this.writer.context();
    if (!head) return 0;
    const own = this.#heights.height(head, availableWidth);
    const before = row.before ?? 0;
    const both = { height: own + before + opening.height, calls: opening.calls };
    if (own >= availableHeight / 5 || !this.#fits(both, hair)) return 0;
    this.processNode(head);
    return before;
  }

  /** Whether the next page can hold more than is free here: not at the top of a page that has nothing on it. */
  #mayMove(): boolean {
    const { page, pages } = this.writer.context();
    if (!this.atTop()) return true;
    return this.#hasNotes() && ((pages[page]?.items.length ?? 0) > 0 || this.#notes.foot(page) > 0);
  }

  /** True where something and the notes it calls can stand here and leave room for the notes of later columns. */
  #fits(extent: Extent, spare: Points, later = this.#later): boolean {
    const { page, availableHeight } = this.writer.context();
    return this.#notes.fits(extent, page, availableHeight - spare, later);
  }

  /** Whether there are notes to look out for: running heads and feet call none. */
  #hasNotes(): boolean {
    return !this.#notes.none && this.writer.transactionLevel === 0;
  }

  /** How many of some lines, with the notes they call, go on this page; at its top, even in the room of later notes. */
  #countFitting(lines: readonly TypeLine[], { leading }: TextNode): number {
    const most = Math.floor((this.writer.context().availableHeight - hair / 2) / leading);
    const all = Math.max(0, Math.min(lines.length, most));
    if (!this.#hasNotes()) return all;
    const countBeside = (later: readonly number[]): number => {
      let count = all;
      const calls = () => this.#notes.calls.on(lines.slice(0, count));
      while (count > 0 && !this.#fits({ height: count * leading, calls: calls() }, hair / 2, later)) count -= 1;
      return count;
    };
    return countBeside(this.#later) || (this.atTop() ? countBeside(none) : 0);
  }

  /** How many lines stand here even where lines would be alone: below a head, and on a page that nothing stands on. */
  #leastHere(room: number, placed: number): number {
    const least = this.#mayMove() ? 0 : 1;
    return this.#held && placed === 0 ? Math.max(least, Math.min(room, 2)) : least;
  }

  /** Lines of a block stand here now: their notes go to the foot of this page. */
  #stand(lines: readonly TypeLine[], node: TextNode): void {
    if (!this.#hasNotes()) return;
    this.#notes.claim(this.writer.context().page, this.#notes.calls.on(lines), node);
    this.#reach();
  }

  #reach(): void {
    if (!this.#hasNotes()) return;
    const { page, y, pageMargins } = this.writer.context();
    this.#notes.reach(page, y - pageMargins.top);
  }

  /** Each cell of a row learns which notes the cells after it call. */
  #lookAhead(cells: readonly LayoutNode[]): void {
    let later = this.#later;
    for (const cell of [...cells].reverse()) {
      this.#laterIn.set(cell, later);
      later = [...this.#notes.calls.within(cell), ...later];
    }
    for (const cell of cells) this.#notes.expect(this.#laterIn.get(cell) ?? none);
  }
}
