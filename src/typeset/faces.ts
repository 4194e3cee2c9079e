import type { Points } from "../model/units.ts";
import type { FaceName } from "../model/world.ts";
import { characterMap } from "./character-map.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import { fontTables, tableOf } from "./font-tables.ts";
import type { EmbeddedFont, PdfDocument } from "./pdfmake-internals.ts";
import { wordSetter } from "./set-words.ts";

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
  embed(file: PdfDocument, id: string): EmbeddedFont;
}

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
  const tables = fontTables(bytes);
  const map = characterMap(tables);
  const { shapes, width } = wordSetter(bytes, tables, map);
  const hhea = tableOf(tables, "hhea");
  const unitsPerEm = tableOf(tables, "head").getUint16(18);
  return {
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
    width,
    has: (codePoint) => map.glyphOf(codePoint) !== 0,
    embed: (file, id) => new EmbeddedFace({ tables, shapes, lettersOf: map.lettersOf }, file, id),
  };
}

/**
 * Where the baseline stands below the top of a line: the face's height and depth centred in the leading.
 * The same for every line of a paragraph, whatever other faces stand in it.
 */
export function baselineOf(face: Face, size: Points, leading: Points): Points {
  return (leading + (face.ascent - face.descent) * size) / 2;
}
