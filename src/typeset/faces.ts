import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import { PdfDocument } from "./pdfmake.ts";
import type { EmbeddedFont, EmbeddedFontClass, PdfDocument as PdfFile } from "./pdfmake-internals.ts";

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
  /** The face as one PDF file embeds it. */
  embed(file: PdfFile, id: string): EmbeddedFont;
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
  const parsed = steady(measuring.font(bytes)._font);
  const widths = new Map<string, number>();
  const known = new Map<number, boolean>();
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
    embed(file, id) {
      const embedded = steady(new (parsed.constructor as EmbeddedFontClass)(file, parsed.font, id));
      embedded.layoutCache = parsed.layoutCache;
      return embedded;
    },
  };
}

/**
 * fontkit gives each glyph the character by which it was met first in the process, and several characters can share
 * a glyph. It forgets them before every word, so that what a word becomes depends on the word alone, and the text that
 * a file gives back on nothing but that file.
 */
function steady(font: EmbeddedFont): EmbeddedFont {
  const { layoutRun } = font;
  font.layoutRun = (text, features) => {
    font.font._glyphs = {};
    return layoutRun.call(font, text, features);
  };
  return font;
}

/**
 * Where the baseline stands below the top of a line: the face's height and depth centred in the leading.
 * The same for every line of a paragraph, whatever other faces stand in it.
 */
export function baselineOf(face: Face, size: Points, leading: Points): Points {
  return (leading + (face.ascent - face.descent) * size) / 2;
}
