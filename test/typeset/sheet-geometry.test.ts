import { describe, expect, test } from "vitest";
import { millimetres } from "../../src/model/units.ts";
import { sheetGeometry } from "../../src/typeset/sheet-geometry.ts";
import { design } from "./sample-manuscript.ts";

describe("sheetGeometry", () => {
  test("puts the columns in the middle of A4 and of Letter", () => {
    expect(millimetres(sheetGeometry(design, "A4").margins.left)).toBeCloseTo(18, 6);
    expect(millimetres(sheetGeometry(design, "Letter").margins.left)).toBeCloseTo(20.95, 6);
    expect(sheetGeometry(design, "Letter").measure).toBe(sheetGeometry(design, "A4").measure);
  });

  test("without a side column the main column is the measure, and there is no gutter", () => {
    const sheet = sheetGeometry({ ...design, columns: { main: 154, side: 0, gutter: 6 } }, "A4");
    expect(millimetres(sheet.measure)).toBeCloseTo(154, 6);
    expect(millimetres(sheet.margins.left)).toBeCloseTo(28, 6);
  });
});
