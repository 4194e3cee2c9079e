import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import type { TypeLine } from "./break-lines.ts";
import type { Piece } from "./cut-pieces.ts";
import type { Lead, Run } from "./definition.ts";
import { linesOn } from "./page-lines.ts";
import { PdfRenderer } from "./pdfmake.ts";
import type { PdfOutline, PdfPage, PdfVector } from "./pdfmake-internals.ts";
import type { SheetDocument } from "./sheet-document.ts";
import { stretchSpaces } from "./stretch-spaces.ts";

/** Neighbouring pieces of a line that are drawn, or lead somewhere, as one. */
interface Stretch {
  readonly pieces: Piece[];
  readonly run: Run;
}

/**
 * Draws laid-out pages: each run of a line in one piece, each link once a line, named places where runs have
 * anchors, and the outline at its heads.
 */
export class SheetRenderer extends PdfRenderer {
  readonly #sheets: SheetDocument;
  readonly #places = new Set<string>();
  readonly #marked = new Set<string>();
  #title: PdfOutline | undefined;
  #outlined = 0;

  constructor(sheets: SheetDocument) {
    super(sheets);
    this.#sheets = sheets;
  }

  override renderPages(pages: readonly PdfPage[]): void {
    const texts = new Map<FaceName, Set<string>>();
    for (const { pieces } of linesOn(pages)) {
      for (const { run } of pieces) for (const name of run.anchors ?? []) this.#places.add(name);
      for (const { run, text } of stretches(pieces, (a, b) => a === b).map(textOf)) {
        const own = texts.get(run.face) ?? new Set();
        texts.set(run.face, own.add(text));
      }
    }
    this.#sheets.prepare(texts);
    super.renderPages(pages);
    // pdfkit counts an outline's children only; a reader wants to know how many entries it shows.
    if (this.#outlined > 0) this.#sheets.outline.outlineData.Count = this.#outlined;
  }

  protected override renderLine(line: TypeLine, x: Points, y: Points): void {
    const { node, pieces } = line;
    if (node.outline && line.opens) this.#outline(node.outline, x, y);
    const baseline = y + line.getAscenderHeight();
    for (const stretch of stretches(pieces, (a, b) => a === b)) {
      this.#mark(stretch.run.anchors ?? [], x + startOf(stretch), y);
      this.#set(stretch, x + startOf(stretch), baseline, line.spread);
    }
    for (const stretch of stretches(pieces, (a, b) => a.lead === b.lead)) {
      if (stretch.run.lead) this.#link(stretch.run.lead, x + startOf(stretch), y, widthOf(stretch), line.getHeight());
    }
  }

  protected override renderVector(vector: PdfVector): void {
    const sheets = this.#sheets;
    if (vector.type === "rect") {
      sheets.rect(vector.x, vector.y, vector.w, vector.h).fillColor(vector.color).fill();
    } else {
      sheets.lineWidth(vector.lineWidth).strokeColor(vector.lineColor);
      sheets.moveTo(vector.x1, vector.y1).lineTo(vector.x2, vector.y2).stroke();
    }
  }

  #set(stretch: Stretch, x: Points, baseline: Points, spread: number): void {
    const { run, text } = textOf(stretch);
    if (text === "") return;
    const font = this.#sheets.useFace(run.face);
    const tracking = run.tracking ?? 0;
    this.#sheets.fontSize(run.size).fillColor(run.colour);
    stretchSpaces(font, spread, (tracking / run.size) * 1000, () => {
      const options = { lineBreak: false, baseline: "alphabetic", characterSpacing: tracking };
      this.#sheets.text(text, x, baseline - (run.rise ?? 0), options);
    });
  }

  #link(lead: Lead, x: Points, y: Points, width: Points, height: Points): void {
    if ("url" in lead) this.#sheets.link(x, y, width, height, lead.url);
    else if (this.#places.has(lead.place)) this.#sheets.goTo(x, y, width, height, lead.place);
  }

  #mark(names: readonly string[], x: Points, y: Points): void {
    for (const name of names) {
      if (this.#marked.has(name)) continue;
      this.#marked.add(name);
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

function textOf({ pieces, run }: Stretch): { readonly run: Run; readonly text: string } {
  return { run, text: pieces.map((piece) => piece.text).join("") };
}

function startOf({ pieces }: Stretch): Points {
  return pieces[0]?.x ?? 0;
}

/** Width without the space after the last word. */
function widthOf({ pieces }: Stretch): Points {
  const last = pieces.at(-1);
  return last ? (last.x ?? 0) + last.width - last.trailingCut - (pieces[0]?.x ?? 0) : 0;
}
