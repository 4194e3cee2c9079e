import { describe, expect, test } from "vitest";
import type { Manuscript } from "../../src/model/stages.ts";
import { millimetres } from "../../src/model/units.ts";
import { documentCode } from "../../src/typeset/document-code.ts";
import { layOut } from "../../src/typeset/lay-out.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { bottomOf, linesOn } from "../../src/typeset/page-lines.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readAhead } from "./read-ahead.ts";
import { structureOf } from "./read-structure.ts";
import { faces, heading, manuscriptOf } from "./sample-manuscript.ts";
import { body } from "./tagged-blocks.ts";

const coded = (changes: Partial<Manuscript["brief"]> = {}) => readAhead({ brief: changes, design: { qr: true } });

/** The modules of a code, dark ones as `#`. */
function drawn(code: ReturnType<typeof documentCode>): readonly string[] {
  const strips = code?.strips() ?? [];
  const size = Math.max(...strips.map(({ row }) => row)) + 1;
  const rows = Array.from({ length: size }, () => Array<string>(size).fill("."));
  for (const { row, column, length } of strips) rows[row]?.fill("#", column, column + length);
  return rows.map((row) => row.join(""));
}

describe("documentCode", () => {
  test("names reference, version and fingerprint, the reference in the letters of a URI", () => {
    expect(documentCode(coded())?.words).toBe("attache:LC-2022-01:v1:4f1c09ab77e2");
    expect(documentCode(coded({ reference: "Büro 7:a", version: 12 }))?.words).toBe(
      "attache:B%C3%BCro%207%3Aa:v12:4f1c09ab77e2",
    );
  });

  test("has the three finders of a QR code, and no strips that touch", () => {
    const rows = drawn(documentCode(coded()));
    const size = rows.length;
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual([
        "#######",
        "#.....#",
        "#.###.#",
        "#.###.#",
        "#.###.#",
        "#.....#",
        "#######",
      ]);
    }
    const strips = documentCode(coded())?.strips() ?? [];
    const ends = new Set(strips.map(({ row, column, length }) => `${row} ${column + length}`));
    for (const { row, column } of strips) expect(ends.has(`${row} ${column}`)).toBe(false);
  });

  test.each([1, 18, 19, 38, 39, 60, 61, 82, 98, 128, 156, 189])(
    "of a reference of %s letters is 15 mm wide at least, and its modules are a third of one",
    (length) => {
      const code = documentCode(coded({ reference: "R".repeat(length) }));
      const modules = drawn(code).length + 8;
      expect(millimetres(code?.side ?? 0)).toBeGreaterThanOrEqual(15);
      expect(millimetres(code?.side ?? 0) / modules).toBeGreaterThan(0.333);
      expect((code?.module ?? 0) * modules).toBeCloseTo(code?.side ?? 0, 9);
      expect((code?.quiet ?? 0) / (code?.module ?? 1)).toBeCloseTo(4, 9);
    },
  );

  test("takes the same room before there is a fingerprint", () => {
    expect(documentCode({ ...coded(), fingerprint: "" })?.side).toBe(documentCode(coded())?.side);
  });

  test("is left out, with a warning, where the reference is too long for it", () => {
    const { value, diagnostics } = typesetManuscript(coded({ reference: "R".repeat(190) }), faces);
    expect(value?.pages).toBe(1);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning template-design"]);
  });
});

describe("a code at the foot", () => {
  test("is a picture with words, on the last page only", () => {
    const long = manuscriptOf([heading(1, "Long"), ...body(40)], { design: { qr: true } });
    const { named, objects, catalog } = structureOf(long);
    const [figure, more] = named("Figure");
    const pages = objects.array(objects.dictionary(catalog["Pages"])["Kids"]);
    expect(more).toBeUndefined();
    expect(objects.text(figure?.entries["Alt"])).toBe("QR: attache:LC-2022-01:v1:4f1c09ab77e2");
    expect(figure?.entries["Pg"]).toEqual(pages.at(-1));
    const [left, bottom, right, top] = objects.array(objects.dictionary(figure?.entries["A"])["BBox"]).map(Number);
    expect(millimetres((right ?? 0) - (left ?? 0))).toBeCloseTo(15, 3);
    expect(millimetres((top ?? 0) - (bottom ?? 0))).toBeCloseTo(15, 3);
  });

  test.each(["A4", "Letter"] as const)("stands clear of the text and of the edge of %s sheets", (page) => {
    const manuscript = manuscriptOf([heading(1, "Long"), ...body(60)], { brief: { page }, design: { qr: true } });
    const { value } = layOut(manuscript, faces, "print");
    const { height, margins } = value?.sheet ?? { height: 0, margins: { bottom: 0 } };
    const code = documentCode(manuscript);
    const top = height - margins.bottom;
    expect(top + (code?.side ?? 0)).toBeLessThan(height - 13);
    const text = [...linesOn(value?.pages ?? [])].filter(({ node }) => node.furniture === undefined);
    expect(text.length).toBeGreaterThan(100);
    for (const line of text) expect(bottomOf(line)).toBeLessThanOrEqual(top + 0.01);
  });

  test("is counted in when pages are measured", () => {
    for (const count of [9, 10, 11, 12, 13, 14, 15]) {
      const manuscript = manuscriptOf([heading(1, "Long"), ...body(count)], {
        design: { qr: true },
        brief: { pages: 9 },
      });
      const unsigned = { ...manuscript, fingerprint: "" };
      expect(measureManuscript(unsigned, faces).value?.pages).toBe(typesetManuscript(manuscript, faces).value?.pages);
    }
  });

  test("is not there where the design does not ask for it", () => {
    expect(structureOf(readAhead()).named("Figure")).toEqual([]);
  });
});
