import { type FontTables, tableOf } from "./font-tables.ts";
import type { EmbeddedFont, GlyphPosition, PdfDocument, PdfReference } from "./pdfmake-internals.ts";
import { advanceOf, type Shape } from "./shape-word.ts";
import { type FaceSubset, faceSubset } from "./subset-face.ts";

/** A face as it is drawn from and embedded. */
export interface DrawnFace {
  readonly tables: FontTables;
  /** The words of a text as glyphs. */
  shapes(text: string): readonly Shape[];
  /** The code points that a glyph stands for, whatever was set before; `undefined` where no character has it. */
  lettersOf(glyph: number): readonly number[] | undefined;
}

/**
 * A face in one PDF file: a composite font whose codes are the glyphs of a subset in the order of their first use,
 * with a map back to the text (ISO 32000-1, 9.7 and 9.10.3). It takes the place of pdfkit's own embedded font.
 */
export class EmbeddedFace implements EmbeddedFont {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly lineGap: number;
  readonly #file: PdfDocument;
  readonly #face: DrawnFace;
  /** Thousandths of an em in a unit of the face. */
  readonly #scale: number;
  readonly #subset: FaceSubset;
  readonly #advance: (glyph: number) => number;
  readonly #widths: number[] = [];
  readonly #letters: (readonly number[])[] = [[0]];
  #dictionary: PdfReference | undefined;

  constructor(face: DrawnFace, file: PdfDocument, id: string) {
    const { tables } = face;
    const hhea = tableOf(tables, "hhea");
    const os2 = tableOf(tables, "OS/2");
    const scale = 1000 / tableOf(tables, "head").getUint16(18);
    this.id = id;
    this.name = postscriptName(tables);
    this.ascender = hhea.getInt16(4) * scale;
    this.descender = hhea.getInt16(6) * scale;
    this.lineGap = hhea.getInt16(8) * scale;
    // Only from version 2 on does the table say how high letters are.
    const saysHeights = os2.getUint16(0) >= 2;
    this.xHeight = saysHeights ? os2.getInt16(86) * scale : 0;
    this.capHeight = saysHeights ? os2.getInt16(88) * scale : this.ascender;
    this.#file = file;
    this.#face = face;
    this.#scale = scale;
    this.#subset = faceSubset(tables);
    this.#advance = advanceOf(tables);
    this.#widths.push(this.#advance(0) * scale);
  }

  /** The codes of a text in hexadecimal digits, and where its glyphs stand, in thousandths of an em. */
  encode(text: string): [string[], GlyphPosition[]] {
    const codes: string[] = [];
    const places: GlyphPosition[] = [];
    const scale = this.#scale;
    for (const shape of this.#face.shapes(text)) {
      for (const [index, glyph] of shape.glyphs.entries()) {
        const code = this.#subset.include(glyph);
        const advanceWidth = this.#widths[code] ?? this.#advance(glyph) * scale;
        this.#widths[code] = advanceWidth;
        this.#letters[code] ??= this.#face.lettersOf(glyph) ?? shape.letters(index);
        const { x, y } = shape.offsets?.[index] ?? { x: 0, y: 0 };
        const xAdvance = (shape.advances[index] ?? 0) * scale;
        codes.push(hex(code));
        places.push({ xAdvance, yAdvance: 0, xOffset: x * scale, yOffset: y * scale, advanceWidth });
      }
    }
    return [codes, places];
  }

  widthOfString(text: string, size: number): number {
    let width = 0;
    for (const { advances } of this.#face.shapes(text)) for (const advance of advances) width += advance;
    return (width * this.#scale * size) / 1000;
  }

  lineHeight(size: number, withGap = false): number {
    return ((this.ascender + (withGap ? this.lineGap : 0) - this.descender) * size) / 1000;
  }

  /** The font's dictionary, which is written by `finalize`. */
  ref(): PdfReference {
    this.#dictionary ??= this.#file.ref();
    return this.#dictionary;
  }

  /** Writes the font into the file, if anything was drawn with it. */
  finalize(): void {
    const dictionary = this.#dictionary;
    if (!dictionary) return;
    const name = `${subsetTag(this.id)}+${this.name}`;
    const bytes = this.#subset.encode();
    const program = this.#file.ref({ Length1: bytes.length });
    program.end(bytes);
    const descendant = this.#written({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString("Adobe"), Ordering: pdfString("Identity"), Supplement: 0 },
      FontDescriptor: this.#written({ ...this.#descriptor(name), FontFile2: program }),
      W: [0, this.#allWidths()],
      CIDToGIDMap: "Identity",
    });
    const toUnicode = this.#file.ref();
    toUnicode.end(unicodeMap(this.#letters));
    Object.assign(dictionary.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    dictionary.end();
    this.#dictionary = undefined;
  }

  #descriptor(name: string): object {
    const { tables } = this.#face;
    const head = tableOf(tables, "head");
    const post = tableOf(tables, "post");
    const family = tableOf(tables, "OS/2").getInt16(30) >> 8;
    const isSerif = family >= 1 && family <= 7;
    const isItalic = (head.getUint16(44) & 2) !== 0;
    const symbolic = 1 << 2;
    return {
      Type: "FontDescriptor",
      FontName: name,
      Flags: (post.getUint32(12) ? 1 : 0) | (isSerif ? 1 << 1 : 0) | symbolic | (isItalic ? 1 << 6 : 0),
      FontBBox: [36, 38, 40, 42].map((at) => head.getInt16(at) * this.#scale),
      ItalicAngle: post.getInt32(4) / 65536,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: this.capHeight,
      XHeight: this.xHeight,
      StemV: 0,
    };
  }

  /** Parts of which glyphs are put together have no code that is drawn, and no width of their own. */
  #allWidths(): readonly number[] {
    return Array.from(this.#widths, (width) => width ?? 0);
  }

  #written(entries: object): PdfReference {
    const reference = this.#file.ref(entries);
    reference.end();
    return reference;
  }
}

/** pdfkit writes a `String` object as a string and a plain one as a name. */
function pdfString(text: string): object {
  return Object(text);
}

/** Six capitals that tell the subsets of one file apart: `F12` gives `BCZZZZ`. */
function subsetTag(id: string): string {
  const figures = id.replace(/\D/g, "").slice(-6);
  return Array.from(figures, (figure) => String.fromCharCode(65 + Number(figure)))
    .join("")
    .padEnd(6, "Z");
}

/** The name of the face for PostScript: name 6 of the table `name`, without spaces. */
function postscriptName(tables: FontTables): string {
  const names = tableOf(tables, "name");
  const storage = names.getUint16(4);
  for (let record = 6; record < 6 + 12 * names.getUint16(2); record += 12) {
    if (names.getUint16(record + 6) !== 6) continue;
    const start = storage + names.getUint16(record + 10);
    const bytes = Array.from({ length: names.getUint16(record + 8) }, (_, index) => names.getUint8(start + index));
    // Names for PostScript are ASCII; in UTF-16 every other byte is 0.
    return String.fromCharCode(...bytes.filter((byte) => byte > 0x20 && byte < 0x7f));
  }
  return "Face";
}

/** Codes and the text they stand for, as a CMap of at most a hundred codes a block (Adobe Technical Note 5411). */
function unicodeMap(letters: readonly (readonly number[] | undefined)[]): string {
  const entries = letters.flatMap((points, code) =>
    points === undefined || points.length === 0
      ? []
      : [`<${hex(code)}> <${[...String.fromCodePoint(...points)].map(utf16).join("")}>`],
  );
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, block) => {
    const own = entries.slice(100 * block, 100 * block + 100);
    return `${own.length} beginbfchar\n${own.join("\n")}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join("");
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
