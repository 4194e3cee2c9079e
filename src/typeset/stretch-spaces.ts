import type { EmbeddedFont } from "./pdfmake-internals.ts";

/**
 * Draws with every space of a font made wider by a share of its width, with the space that is added to every letter
 * (thousandths of an em) counted in. pdfkit's own word spacing leaves the spaces out of the text, which readers would
 * then have to guess from gaps; here they stay, and the pen moves on after each, inside the same text operator.
 */
export function stretchSpaces(font: EmbeddedFont, share: number, tracking: number, draw: () => void): void {
  if (share === 0) {
    draw();
    return;
  }
  const encode = font.encode;
  font.encode = (text) => {
    const [codes, positions] = encode(text);
    const { glyphs } = font.layout(text);
    const stretched = positions.map((position, index) => {
      if (glyphs[index]?.codePoints[0] !== 0x20) return position;
      return { ...position, xAdvance: position.xAdvance + share * (position.advanceWidth + tracking) };
    });
    return [codes, stretched];
  };
  try {
    draw();
  } finally {
    font.encode = encode;
  }
}
