import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import { PdfDocument } from "./pdfmake.ts";
import type {
  EmbeddedFont,
  EmbeddedFontClass,
  FontkitFont,
  FontkitGlyph,
  PdfDocument as PdfFile,
} from "./pdfmake-internals.ts";

/**
 * The parsed faces, with the set widths and glyph runs met so far: shared by all manuscripts of a run. Sharing
 * saves time and changes no byte of any proof.
 */
export interface Faces {
  face(name: FaceName): Face;
}

/** One parsed face. */
export interface Face {
  /** Height above and depth below the baseline, in ems; both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** Set width of a text in ems, kerned. */
  width(text: string): number;
  has(codePoint: number): boolean;
  /** The face as one PDF file embeds it, cut to the glyphs of the texts that the file will draw with it. */
  embed(file: PdfFile, id: string, texts: Iterable<string>): EmbeddedFont;
}

/** Letters in the words remembered for one face before all are forgotten: some ten long briefs' worth of words. */
const remembered = 200_000;

/** Opens the faces; each is parsed when first used. `font` hands over the bytes of one static TrueType face. */
export function openFaces(font: (face: FaceName) => Uint8Array): Faces {
  const opened = new Map<FaceName, Face>();
  return {
    face(name) {
      const face = opened.get(name) ?? openFace(font(name));
      opened.set(name, face);
      return face;
    },
  };
}

function openFace(bytes: Uint8Array): Face {
  const measuring = new PdfDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  const parsed = measuring.font(bytes)._font;
  steady(parsed.font);
  const widths = new Map<string, number>();
  const known = new Map<number, boolean>();
  const programs = new Map<string, Uint8Array>();
  let letters = 0;
  return {
    ascent: parsed.ascender / 1000,
    descent: -parsed.descender / 1000,
    width(text) {
      const met = widths.get(text);
      if (met !== undefined) return met;
      letters += text.length;
      if (letters > remembered) {
        letters = text.length;
        widths.clear();
        parsed.layoutCache = Object.create(null);
      }
      const width = parsed.widthOfString(text, 1000) / 1000;
      widths.set(text, width);
      return width;
    },
    has(codePoint) {
      const met = known.get(codePoint);
      if (met !== undefined) return met;
      const has = parsed.font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, has);
      return has;
    },
    embed(file, id, texts) {
      const embedded = new (parsed.constructor as EmbeddedFontClass)(file, parsed.font, id);
      embedded.layoutCache = parsed.layoutCache;
      cutTo(embedded, texts, programs);
      return embedded;
    },
  };
}

/** Sets of glyphs whose font files are remembered for one face: another word seldom brings another letter. */
const mostPrograms = 16;

/**
 * Puts the glyphs of some texts into a font in the order of their numbers, so that files with the same letters hold
 * the same font, which is then cut once. A glyph that stands for several characters, as U+2018 and U+02BB share one,
 * gets a code for each, and the text that is copied out of the file is the text that was set.
 */
function cutTo(font: EmbeddedFont, texts: Iterable<string>, programs: Map<string, Uint8Array>): void {
  const { subset } = font;
  const codes = new Map<string, number>();
  const codeOf = (glyph: FontkitGlyph): number => {
    const known = codes.get(nameOf(glyph));
    if (known !== undefined) return known;
    const code = subset.glyphs.includes(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id);
    codes.set(nameOf(glyph), code);
    font.widths[code] ??= glyph.advanceWidth * font.scale;
    font.unicode[code] ??= glyph.codePoints;
    return code;
  };
  const glyphs = new Map<string, FontkitGlyph>();
  for (const text of texts) for (const glyph of font.layout(text).glyphs) glyphs.set(nameOf(glyph), glyph);
  const order = [...glyphs.values()].sort((a, b) => a.id - b.id || (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const glyph of order) codeOf(glyph);
  font.encode = (text) => {
    const run = font.layout(text);
    return [run.glyphs.map((glyph) => codeOf(glyph).toString(16).padStart(4, "0")), run.positions];
  };
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const key = subset.glyphs.join();
    const met = programs.get(key);
    if (met) return met;
    if (programs.size >= mostPrograms) programs.clear();
    const made = encode();
    programs.set(key, made);
    return made;
  };
}

function nameOf({ id, codePoints }: FontkitGlyph): string {
  return `${id} ${codePoints.join()}`;
}

/**
 * fontkit gives each glyph the characters by which it was met first in the process, and several characters can share
 * a glyph. Here it has a glyph for each of them, so that what a word becomes depends on the word alone, and the text
 * that a file gives back on nothing but that file.
 */
function steady(font: FontkitFont): void {
  const { getGlyph } = font;
  const met = new Map<string | number, object>();
  font.getGlyph = (id, points = []) => {
    const [point = 0] = points;
    // A glyph and a code point in one number; ligatures are few enough for words.
    const name = points.length === 1 ? id * 0x110000 + point : `${id} ${points.join()}`;
    const known = met.get(name);
    if (known) return known;
    font._glyphs = {};
    const made = getGlyph.call(font, id, points);
    met.set(name, made);
    return made;
  };
}

/**
 * Where the baseline stands below the top of a line: the face's height and depth centred in the leading.
 * The same for every line of a paragraph, whatever other faces stand in it.
 */
export function baselineOf(face: Face, size: Points, leading: Points): Points {
  return (leading + (face.ascent - face.descent) * size) / 2;
}
