import type { CharacterMap } from "./character-map.ts";
import { type FontTables, tableOf } from "./font-tables.ts";
import { PdfDocument } from "./pdfmake.ts";
import type { FontkitFace } from "./pdfmake-internals.ts";
import { type Shape, wordShaper } from "./shape-word.ts";

/** Sets texts in one face. */
export interface WordSetter {
  /** The words of a text, each with the space behind it, as glyphs. */
  shapes(text: string): readonly Shape[];
  /** Set width of a text in ems. */
  width(text: string): number;
}

/** A word with its glyphs and its set width in ems. */
interface SetWord {
  readonly shape: Shape;
  readonly width: number;
}

/** Letters in the words remembered for one face before all are forgotten: some ten long briefs' worth of words. */
const remembered = 200_000;

/**
 * Sets texts in a face, word by word with the space behind each; what a word becomes depends on nothing but the
 * word, and is remembered. Words that need more than ligatures and kerning go to fontkit.
 */
export function wordSetter(bytes: Uint8Array, tables: FontTables, map: CharacterMap): WordSetter {
  const shape = wordShaper(tables, map);
  const unitsPerEm = tableOf(tables, "head").getUint16(18);
  const known = new Map<string, SetWord>();
  let letters = 0;
  let fontkit: FontkitFace | undefined;
  const byFontkit = (word: string): Shape => {
    fontkit ??= openFontkit(bytes);
    return shapeByFontkit(fontkit, word, unitsPerEm);
  };
  const setWord = (word: string): SetWord => {
    const met = known.get(word);
    if (met) return met;
    letters += word.length;
    if (letters > remembered) {
      letters = word.length;
      known.clear();
    }
    const shaped = shape(word) ?? byFontkit(word);
    const set = { shape: shaped, width: shaped.advances.reduce((sum, advance) => sum + advance, 0) / unitsPerEm };
    known.set(word, set);
    return set;
  };
  return {
    shapes: (text) => wordsOf(text).map((word) => setWord(word).shape),
    width(text) {
      const met = known.get(text);
      if (met) return met.width;
      return wordsOf(text).reduce((sum, word) => sum + setWord(word).width, 0);
    },
  };
}

/** Words with the space behind each. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space + 1;
    words.push(text.slice(start, end));
    start = end;
  }
  return words;
}

function openFontkit(bytes: Uint8Array): FontkitFace {
  const measuring = new PdfDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  return measuring.font(bytes)._font as FontkitFace;
}

/** fontkit gives each glyph the character by which it was first met; it forgets them, so that each word is its first. */
function shapeByFontkit(face: FontkitFace, word: string, unitsPerEm: number): Shape {
  face.font._glyphs = {};
  const { glyphs, positions } = face.layoutRun(word);
  const units = unitsPerEm / 1000;
  return {
    glyphs: glyphs.map(({ id }) => id),
    advances: positions.map(({ xAdvance }) => xAdvance * units),
    offsets: positions.map(({ xOffset, yOffset }) => ({ x: xOffset * units, y: yOffset * units })),
    letters: (index) => glyphs[index]?.codePoints ?? [],
  };
}
