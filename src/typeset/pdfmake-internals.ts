import type { Tag } from "./tags.ts";

/**
 * The parts of pdfmake 0.3.11 and of the pdfkit 0.19 below it that the typesetter builds on. They are not
 * public: both packages are pinned, and the tests of this folder are the contract.
 */

/** A font in one file, as pdfkit draws with it; the fontkit font and the cache of glyph runs can be shared. */
export interface EmbeddedFont {
  readonly id: string;
  /** Thousandths of an em, above and below the baseline. */
  readonly ascender: number;
  readonly descender: number;
  readonly font: FontkitFont;
  /** The characters that each glyph in the file stands for, by the glyph's code; the first is the one for a missing glyph. */
  readonly unicode: (readonly number[])[];
  /** Set widths by the glyph's code, in thousandths of an em. */
  readonly widths: number[];
  readonly scale: number;
  layoutCache: Record<string, unknown>;
  /** The glyphs of a text, shaped. */
  layout(text: string): { readonly glyphs: readonly FontkitGlyph[]; readonly positions: GlyphPosition[] };
  /** The glyphs that the file will hold, each by its code. */
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number; encode: () => Uint8Array };
  /** Set width in points. */
  widthOfString(text: string, size: number): number;
  /** The codes of a text's glyphs in the file, in hexadecimal digits, and how far each moves the pen. */
  encode: (text: string) => [string[], GlyphPosition[]];
}

/** A glyph as a text has it: the same shape can stand for several characters. */
export interface FontkitGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

export type EmbeddedFontClass = new (sheets: PdfDocument, font: FontkitFont, id: string) => EmbeddedFont;

export interface FontkitFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  /** A glyph by its number, with the code points that it stands for where it is met first. */
  getGlyph: (id: number, points?: readonly number[]) => object;
  /** Glyphs met so far, each with the code points by which it was met first. */
  _glyphs: object;
}

/** Where a glyph stands and how far it moves the pen, in thousandths of an em. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** What the pen would move without kerning. */
  readonly advanceWidth: number;
}

export interface PdfReference {
  /** Entries of a dictionary: strings are names, and `String` objects are strings. */
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

export interface PdfOutline {
  options: { expanded?: boolean };
  readonly outlineData: { Dest?: unknown; Count?: number };
  addItem(title: string, options?: { expanded?: boolean }): PdfOutline;
}

/** pdfmake's `PDFDocument`, a pdfkit document. */
export declare class PdfDocument {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    files: null,
    localAccess: (path: string) => boolean,
  );
  readonly page: { readonly height: number; readonly dictionary: PdfReference; readonly annotations: PdfReference[] };
  readonly outline: PdfOutline;
  readonly _root: PdfReference;
  info: Record<string, string | Date>;
  _font: EmbeddedFont;
  _fontFamilies: Record<string, EmbeddedFont>;
  font(bytes: Uint8Array): this;
  ref(entries?: object): PdfReference;
  fontSize(size: number): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(width: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  stroke(): this;
  fill(): this;
  text(text: string, x: number, y: number, options: object): this;
  /** An annotation, printed with the page where it is a link; a `Dest` that is a string is the name of a place. */
  annotate(x: number, y: number, width: number, height: number, entries: object): this;
  /** Writes an operator into the page's content. */
  addContent(operator: string): this;
  addNamedDestination(name: string, fit: "XYZ", x: number, y: number, zoom: null): void;
  addPage(options?: object): this;
  openImage(source: unknown): unknown;
  file(source: unknown, options?: object): unknown;
  push(chunk: Uint8Array | null): boolean;
  endMetadata(): void;
  end(): void;
}

/** A word, or a part of one, as pdfmake puts it into a line. */
export interface PdfInline {
  readonly text: string;
  readonly width: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly alignment: string;
  /** From the line's start; set by `Line.addInline`. */
  x?: number;
}

export declare class PdfLine {
  constructor(maxWidth: number);
  maxWidth: number;
  x?: number;
  y?: number;
  inlines: PdfInline[];
  inlineWidths: number;
  addInline(inline: PdfInline): void;
  getHeight(): number;
  getAscenderHeight(): number;
  getWidth(): number;
  clone(): PdfLine;
}

/** What pdfmake draws that is no text; only these two are used. */
export type PdfVector = PlacedVector &
  (
    | { type: "line"; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }
    | { type: "rect"; x: number; y: number; w: number; h: number; color: string; parts?: readonly PdfArea[] }
  );

/** What of a vector is our own, and pdfmake leaves as it is. */
interface PlacedVector {
  /** Stands in the running head or the foot. */
  readonly furniture?: "Header" | "Footer";
  /** The element that it is a picture of. */
  readonly tag?: Tag;
}

/** A part of a rectangle, from its upper left corner; where a rectangle has any, only they are filled. */
export interface PdfArea {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type PdfItem =
  | { readonly type: "line"; readonly item: PdfLine }
  | { readonly type: "vector"; readonly item: PdfVector };

export interface PdfPage {
  readonly items: PdfItem[];
  readonly pageSize: PdfSize;
}

export interface PdfSize {
  readonly width: number;
  readonly height: number;
  readonly orientation?: "portrait";
}

export interface PdfMargins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the next line goes. */
export interface PdfContext {
  readonly x: number;
  readonly y: number;
  readonly page: number;
  availableWidth: number;
  readonly availableHeight: number;
  readonly pageMargins: PdfMargins;
  readonly pages: PdfPage[];
  moveDown(offset: number): boolean;
}

export interface PdfWriter {
  readonly transactionLevel: number;
  context(): PdfContext;
  /** False where the line is taller than a page. */
  addLine(line: PdfLine): unknown;
  addVector(vector: PdfVector, pageX?: boolean, pageY?: boolean, index?: number, page?: number): unknown;
  moveToNextPage(): void;
}

/** A node of a definition, measured or not; what it holds is known to whoever made it. */
export type PdfNode = object;

export declare class PdfLayout {
  constructor(size: PdfSize, margins: PdfMargins, svgMeasure: null);
  readonly writer: PdfWriter;
  readonly docMeasure: { textInlines: PdfTextMeasure };
  nestedLevel: number;
  layoutDocument(
    content: PdfNode,
    sheets: null,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: PdfFurniture | undefined,
    footer: undefined,
    watermark: undefined,
  ): PdfPage[];
  protected tryLayoutDocument(...layoutArguments: unknown[]): unknown;
  protected processNode(node: PdfNode): void;
  protected processVerticalContainer(node: PdfNode): void;
  protected processColumns(node: PdfNode): void;
  protected processLeaf(node: PdfNode): void;
  protected processRow(row: PdfRow): unknown;
  protected addHeadersAndFooters(header: PdfFurniture | undefined): void;
  protected addDynamicRepeatable(
    furniture: PdfFurniture,
    area: (size: PdfSize) => { x: number; y: number; width: number; height: number },
    property: string,
  ): void;
}

/** Cells beside each other; a row of a table has more to it than is said here. */
export interface PdfRow {
  readonly cells: PdfNode[];
  readonly widths: { _calcWidth: number }[];
  readonly gaps: number[];
}

/** Makes what stands on every page, from the page's number and the number of pages. */
export type PdfFurniture = (page: number, pages: number) => PdfNode;

/** What measures the text of a node; pdfmake's own is replaced. */
export interface PdfTextMeasure {
  buildInlines(text: unknown, styles: unknown): { items: PdfInline[]; minWidth: number; maxWidth: number };
}

export declare class PdfRenderer {
  constructor(sheets: PdfDocument);
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly PdfPage[]): void;
  protected renderLine(line: PdfLine, x: number, y: number): void;
  protected renderVector(vector: PdfVector): void;
}

/** Cuts a text into words at the line break opportunities of UAX 14. */
export declare class PdfTextBreaker {
  getBreaks(text: string, styles: undefined): { readonly text: string; readonly lineEnd?: true }[];
}
