import { describe, expect, test } from "vitest";
import { faceNames } from "../../src/model/world.ts";
import { characterMap } from "../../src/typeset/character-map.ts";
import { fontTables } from "../../src/typeset/font-tables.ts";
import { readFont } from "../../src/world/read-font.ts";

describe.each(faceNames)("the characters of %s", (name) => {
  const { glyphOf, lettersOf } = characterMap(fontTables(readFont(name)));
  const meant = (letter: string) => String.fromCodePoint(...(lettersOf(glyphOf(letter.codePointAt(0) ?? 0)) ?? []));

  test("have glyphs, and what the face lacks has none", () => {
    for (const letter of "AzÄéяЖαΩ09 .,’”–¶…€") expect(glyphOf(letter.codePointAt(0) ?? 0), letter).toBeGreaterThan(0);
    for (const letter of ["漢", "𠀀", "\u0007", "\uffff", "\u{10ffff}"]) {
      expect(glyphOf(letter.codePointAt(0) ?? 0), letter).toBe(0);
    }
  });

  test("are given back as the common one where several share a glyph", () => {
    for (const letter of "Az-–’αμ ") expect(meant(letter)).toBe(letter);
    if (glyphOf(0x2010) === glyphOf(0x2d)) expect(meant("\u2010")).toBe("-");
    if (glyphOf(0xa0) === glyphOf(0x20)) expect(meant("\u00a0")).toBe(" ");
    if (glyphOf(0xb5) === glyphOf(0x3bc)) expect(meant("µ")).toBe("μ");
  });

  test("are letters where the character is a ligature", () => {
    if (glyphOf(0xfb01) > 0) expect(meant("\ufb01")).toBe("fi");
  });

  test("a glyph without a character has no letters of its own", () => {
    expect(lettersOf(0xffff)).toBeUndefined();
  });
});
