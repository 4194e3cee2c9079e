import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { faceNames } from "../../src/model/world.ts";
import { characterMap } from "../../src/typeset/character-map.ts";
import { fontTables, tableOf } from "../../src/typeset/font-tables.ts";
import { faceSubset } from "../../src/typeset/subset-face.ts";
import { readFont } from "../../src/world/read-font.ts";

interface Fontkit {
  create(bytes: Uint8Array): {
    numGlyphs: number;
    getGlyph(id: number): { advanceWidth: number; path: { toSVG(): string } };
  };
}
const fontkit = createRequire(createRequire(import.meta.url).resolve("pdfkit"))("fontkit") as Fontkit;
const open = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes));

/** The sum of all 32-bit words of a file: what `head` is made to bring to a fixed value. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

describe.each(faceNames)("a subset of %s", (name) => {
  const bytes = readFont(name);
  const tables = fontTables(bytes);
  const { glyphOf } = characterMap(tables);
  const glyphs = [..."AéŞǻйЇfjổ½№¶…“’ -"].map((letter) => glyphOf(letter.codePointAt(0) ?? 0));

  test("has the outlines and widths of the face, those of glyphs put together from others too", () => {
    const subset = faceSubset(tables);
    const numbers = glyphs.map((glyph) => subset.include(glyph));
    const cut = open(subset.encode());
    const whole = open(bytes);
    glyphs.forEach((glyph, index) => {
      const [mine, theirs] = [cut.getGlyph(numbers[index] ?? 0), whole.getGlyph(glyph)];
      expect(mine.path.toSVG()).toBe(theirs.path.toSVG());
      expect(mine.advanceWidth).toBe(theirs.advanceWidth);
    });
    expect(cut.getGlyph(0).path.toSVG()).toBe(whole.getGlyph(0).path.toSVG());
  });

  test("numbers glyphs by their first use, each once, and is a sound file", () => {
    const subset = faceSubset(tables);
    expect([subset.include(glyphs[0] ?? 0), subset.include(glyphs[1] ?? 0), subset.include(glyphs[0] ?? 0)]).toEqual([
      1, 2, 1,
    ]);
    const file = subset.encode();
    expect(sumOf(file)).toBe(0xb1b0afba);
    expect(subset.encode()).toEqual(file);
    expect(tableOf(fontTables(file), "maxp").getUint16(4)).toBe(open(file).numGlyphs);
    expect(file.length).toBeLessThan(bytes.length / 10);
  });
});
