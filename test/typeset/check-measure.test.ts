import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Design } from "../../src/model/template.ts";
import { charactersPerLine, checkMeasure } from "../../src/typeset/check-measure.ts";
import { design, faces } from "./sample-manuscript.ts";

const withMain = (main: number): Design => ({ ...design, columns: { main, side: 0, gutter: 0 } });

describe("checkMeasure", () => {
  test("the read-ahead holds about 66 characters a line", () => {
    expect(Math.abs(charactersPerLine(design, faces) - 66)).toBeLessThan(3);
  });

  test.each(["read-ahead", "handout", "sitrep"])("the shipped design of %s reads with ease", (name) => {
    const file = new URL(`../../templates/${name}/design.yaml`, import.meta.url);
    const shipped = parse(readFileSync(file, "utf8")) as Pick<Design, "columns" | "body">;
    expect(checkMeasure({ ...design, ...shipped }, faces)).toEqual([]);
  });

  test("too long and too short lines are told of, with their number", () => {
    const [long] = checkMeasure(withMain(174), faces);
    expect(long).toMatchObject({ code: "measure-outside", severity: "warning" });
    expect(long?.message).toMatch(/about (9[5-9]|10\d) characters/);
    expect(long?.hints[0]).toContain("narrower");
    const [short] = checkMeasure(withMain(60), faces);
    expect(short?.hints[0]).toContain("wider");
  });

  test("larger type holds fewer", () => {
    const large = { ...design, body: { size: 12.36, leading: 16 } };
    expect(charactersPerLine(large, faces)).toBeCloseTo(charactersPerLine(design, faces) / 1.2, 6);
  });
});
