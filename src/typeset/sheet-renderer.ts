import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import type { TypeLine } from "./break-lines.ts";
import type { Piece } from "./cut-pieces.ts";
import type { Run } from "./definition.ts";
import { MarkedContent } from "./marked-content.ts";
import { linesOn } from "./page-lines.ts";
import { PdfRenderer } from "./pdfmake.ts";
import type { EmbeddedFont, PdfArea, PdfOutline, PdfPage, PdfReference, PdfVector } from "./pdfmake-internals.ts";
import type { ReadingOrder } from "./reading-order.ts";
import type { SheetDocument } from "./sheet-document.ts";
import { stretchSpaces } from "./stretch-spaces.ts";

/** Neighbouring pieces of a line that are drawn, or lead somewhere, as one. */
interface Stretch {
  readonly pieces: Piece[];
  readonly run: Run;
}

/**
 * Draws laid-out pages: each run of a line in one piece, each link once a line, named places where runs have
 * anchors, and the outline at its heads. All that is drawn goes into its slot of the reading order, or is marked as
 * an adornment; so does what stands on a page for the second time, as the repeated head of a table does.
 */
export class SheetRenderer extends PdfRenderer {
  readonly #sheets: SheetDocument;
  readonly #order: ReadingOrder;
  readonly #marks: MarkedContent;
  readonly #drawn = new Set<object>();
  readonly #anchored = new Set<string>();
  #pages = 0;
  #links = 0;
  #title: PdfOutline | undefined;
  #outlined = 0;

  constructor(sheets: SheetDocument, order: ReadingOrder) {
    super(sheets);
    this.#sheets = sheets;
    this.#order = order;
    this.#marks = new MarkedContent(sheets);
  }

  /** Draws all the pages of a file, and gives their objects in it. */
  drawPages(pages: readonly PdfPage[]): readonly PdfReference[] {
    this.#pages = pages.length;
    const texts = new Map<FaceName, Set<string>>();
    for (const { pieces } of linesOn(pages)) {
      const line = stretches(pieces, (a, b) => a === b);
      for (const [index, stretch] of line.entries()) {
        const own = texts.get(stretch.run.face) ?? new Set();
        texts.set(stretch.run.face, own.add(textOf(stretch) + (index === line.length - 1 ? lineEnd(line) : "")));
      }
    }
    this.#sheets.prepare(texts);
    const objects = pages.map((page) => {
      this.renderPages([page]);
      return this.#sheets.page.dictionary;
    });
    // pdfkit counts an outline's children only; a reader wants to know how many entries it shows.
    if (this.#outlined > 0) this.#sheets.outline.outlineData.Count = this.#outlined;
    return objects;
  }

  override renderPages(pages: readonly PdfPage[]): void {
    super.renderPages(pages);
    this.#marks.endPage();
  }

  protected override renderLine(line: TypeLine, x: Points, y: Points): void {
    const { node, pieces } = line;
    if (node.outline && line.opens) this.#outline(node.outline, x, y);
    const repeated = this.#drawn.has(line.inlines);
    this.#drawn.add(line.inlines);
    const baseline = y + line.getAscenderHeight();
    const all = stretches(pieces, (a, b) => a === b);
    for (const stretch of all) {
      const { run } = stretch;
      this.#anchor(run.anchors ?? [], x + startOf(stretch), y);
      const text = textOf(stretch) + (stretch === all.at(-1) ? lineEnd(all) : "");
      if (text === "") continue;
      const slot = repeated ? undefined : this.#order.slotOf(run.partOf ?? run);
      this.#marks.enter(slot ?? node.furniture ?? (repeated ? "Header" : "Layout"));
      this.#set(text, stretch, x + startOf(stretch), baseline, line.spread);
    }
    if (repeated) return;
    for (const stretch of stretches(pieces, (a, b) => a.lead === b.lead)) {
      const area = { x: x + startOf(stretch), y, w: widthOf(stretch), h: line.getHeight() };
      this.#link(stretch.run, area);
    }
  }

  protected override renderVector(vector: PdfVector): void {
    const sheets = this.#sheets;
    const slot = vector.tag && this.#order.slotOf(vector.tag);
    this.#marks.enter(slot ?? vector.furniture ?? "Layout");
    if (vector.type === "rect") {
      sheets.fillParts(vector.parts ?? [{ ...vector, x: 0, y: 0 }], vector.x, vector.y, vector.color);
    } else {
      sheets.lineWidth(vector.lineWidth).strokeColor(vector.lineColor);
      sheets.moveTo(vector.x1, vector.y1).lineTo(vector.x2, vector.y2).stroke();
    }
  }

  #set(text: string, stretch: Stretch, x: Points, baseline: Points, spread: number): void {
    const { pieces, run } = stretch;
    const font = this.#sheets.useFace(run.face);
    const tracking = run.tracking ?? 0;
    this.#sheets.fontSize(run.size).fillColor(run.colour);
    const show = (words: string, at: Points) => {
      const options = { lineBreak: false, baseline: "alphabetic", characterSpacing: tracking };
      this.#sheets.text(words, at, baseline - (run.rise ?? 0), options);
    };
    stretchSpaces(font, spread, (tracking / run.size) * 1000, () => {
      const isDivided = pieces.at(-1)?.hyphenated === true;
      const words = isDivided ? text.slice(0, -1) : text;
      if (lettersOf(words, font) === words) show(words, x);
      else this.#marks.readAs(words, () => show(words, x));
      if (!isDivided) return;
      const end = x + widthOf(stretch);
      // To who reads the text, a hyphen at a line's end is a soft one (ISO 32000-1, 14.8.2.2.3).
      this.#marks.readAs("\u00ad", () => show("-", end - font.widthOfString("-", run.size)));
    });
  }

  #link({ lead }: Run, area: PdfArea): void {
    if (!lead || area.w <= 0 || ("place" in lead && !this.#order.places.has(lead.place))) return;
    const key = this.#pages + this.#links;
    const annotation = this.#sheets.lead(lead, area, key);
    this.#links += 1;
    this.#order.branchOf(lead.tag)?.areas.push({ page: this.#marks.page, annotation, key });
  }

  #anchor(names: readonly string[], x: Points, y: Points): void {
    for (const name of names) {
      if (this.#anchored.has(name)) continue;
      this.#anchored.add(name);
      this.#sheets.addNamedDestination(name, "XYZ", x, y, null);
    }
  }

  #outline({ level, title }: { readonly level: 1 | 2; readonly title: string }, x: Points, y: Points): void {
    const parent = level === 1 ? this.#sheets.outline : (this.#title ?? this.#sheets.outline);
    const entry = parent.addItem(title, { expanded: true });
    const { dictionary, height } = this.#sheets.page;
    // pdfkit's own destination is the page's top right corner.
    entry.outlineData.Dest = [dictionary, "XYZ", x, height - y, null];
    if (level === 1) this.#title = entry;
    this.#outlined += 1;
  }
}

function stretches(pieces: readonly Piece[], same: (a: Run, b: Run) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && same(last.run, piece.run)) last.pieces.push(piece);
    else found.push({ pieces: [piece], run: piece.run });
  }
  return found;
}

function textOf({ pieces }: Stretch): string {
  return pieces.map(({ text }) => text).join("");
}

/** Latin, Greek and Cyrillic letters, and signs: drawn in the order in which they are read. */
const straight = /^[ -\u052f\u1e00-\u2bff]*$/;

/**
 * What a reader of the file takes a text's glyphs for, one after the other. It is another text where a script has its
 * signs on paper in another order than in words, as Devanagari has.
 */
function lettersOf(text: string, font: EmbeddedFont): string {
  if (straight.test(text)) return text;
  return String.fromCodePoint(...font.layout(text).glyphs.flatMap(({ codePoints }) => codePoints));
}

/** What ends a line that its author ended: a space, so that its last word is not read as one with the next. */
function lineEnd(line: readonly Stretch[]): string {
  const isForced = line.at(-1)?.pieces.at(-1)?.after === "forced";
  return isForced && !line.map(textOf).join("").endsWith(" ") ? " " : "";
}

function startOf({ pieces }: Stretch): Points {
  return pieces[0]?.x ?? 0;
}

/** Width without the space after the last word. */
function widthOf({ pieces }: Stretch): Points {
  const last = pieces.at(-1);
  return last ? (last.x ?? 0) + last.width - last.trailingCut - (pieces[0]?.x ?? 0) : 0;
}
