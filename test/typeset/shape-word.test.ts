import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faceNames } from "../../src/model/world.ts";
import { characterMap } from "../../src/typeset/character-map.ts";
import { fontTables } from "../../src/typeset/font-tables.ts";
import { wordShaper } from "../../src/typeset/shape-word.ts";
import { readFont } from "../../src/world/read-font.ts";

interface Fontkit {
  create(bytes: Uint8Array): {
    layout(text: string): {
      glyphs: { id: number }[];
      positions: { xAdvance: number }[];
    };
  };
}
const fontkit = createRequire(createRequire(import.meta.url).resolve("pdfkit"))("fontkit") as Fontkit;

describe.each(faceNames)("the face %s", (name) => {
  const standsIn = name.startsWith("fallback");
  const bytes = readFont(name);
  const tables = fontTables(bytes);
  const shape = wordShaper(tables, characterMap(tables));
  const other = fontkit.create(Buffer.from(bytes));
  const shapeOther = (word: string) => {
    const { glyphs, positions } = other.layout(word);
    return {
      glyphs: glyphs.map(({ id }) => id),
      advances: positions.map(({ xAdvance }) => xAdvance),
    };
  };
  const shaped = (word: string) => {
    const found = shape(word);
    return found && { glyphs: found.glyphs, advances: found.advances };
  };

  // The faces that stand in for missing characters do different things to different scripts; fontkit shapes them.
  test.skipIf(standsIn)("shapes the words of a brief without help", () => {
    const words =
      "NATO’s door “first of all” Waffen, office; fjord [1 ¶12]; § 3–5 … Größe naïve Łódź Москва Київ 1/2 50 % № €";
    for (const word of words.split(" ")) expect(shaped(word), word).toEqual(shapeOther(word));
  });

  test("shapes every pair of common letters as fontkit does, or says that it cannot", () => {
    const letters = [..."AVTWYLPFaoevwyrtf.,:;-–—’“”(12ÄéłШаТ¶ "];
    let said = 0;
    for (const left of letters) {
      for (const right of letters) {
        const found = shaped(left + right);
        if (found) expect(found, left + right).toEqual(shapeOther(left + right));
        else said += 1;
      }
    }
    if (!standsIn) expect(said).toBeLessThan(letters.length);
  });

  test.skipIf(standsIn)("knows which letters became a ligature", () => {
    const lettersOf = (word: string) => {
      const found = shape(word);
      return found?.glyphs.map((_, index) => String.fromCodePoint(...found.letters(index)));
    };
    expect(lettersOf("fjord")?.join("|")).toMatch(/^fj?\|?j?\|o\|r\|d$/);
    expect(lettersOf("of fi")?.join("")).toBe("of fi");
  });

  test("leaves marks, fractions, soft hyphens and other scripts to fontkit", () => {
    for (const word of ["e\u0301", "1\u20442", "re\u00adturn", "שלום", "a\u200db", "😀", "e\ufe0f"]) {
      expect(shape(word), word).toBeUndefined();
    }
  });

  test("shapes any word as fontkit does, or says that it cannot", () => {
    const unit = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(..."fijlt AVTo.’”–¶") },
      { weight: 8, arbitrary: fc.integer({ min: 0x20, max: 0x17f }).map((point) => String.fromCharCode(point)) },
      fc.integer({ min: 0x180, max: 0x52f }).map((point) => String.fromCharCode(point)),
      fc.integer({ min: 0x1e00, max: 0x22ff }).map((point) => String.fromCharCode(point)),
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (word) => {
        const found = shaped(word);
        if (found) expect(found).toEqual(shapeOther(word));
      }),
      { numRuns: 400 },
    );
  });
});
