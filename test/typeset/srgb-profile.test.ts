import { describe, expect, test } from "vitest";
import { srgbProfile } from "../../src/typeset/srgb-profile.ts";

const profile = srgbProfile();
const fixed = (at: number) => profile.readInt32BE(at) / 65_536;

/** Where each element of the profile stands, by its name. */
const places = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    return [profile.toString("latin1", at, at + 4), profile.readUInt32BE(at + 4)] as const;
  }),
);
const three = (name: string) => [8, 12, 16].map((offset) => fixed((places.get(name) ?? 0) + offset));

describe("srgbProfile", () => {
  test("is a display profile of version 4 whose length is right", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    expect(profile[8]).toBe(4);
    expect(profile.length).toBeLessThan(700);
  });

  test("has every element that such a profile must have, on a boundary of four bytes", () => {
    expect([...places.keys()].sort()).toEqual([
      "bTRC",
      "bXYZ",
      "chad",
      "cprt",
      "desc",
      "gTRC",
      "gXYZ",
      "rTRC",
      "rXYZ",
      "wtpt",
    ]);
    for (const [name, at] of places) {
      expect(at % 4, name).toBe(0);
      expect(profile.toString("latin1", at, at + 4)).toMatch(/^(mluc|XYZ |sf32|para)$/);
    }
  });

  test("mixes white from its primaries", () => {
    const sums = [0, 1, 2].map((axis) =>
      ["rXYZ", "gXYZ", "bXYZ"].reduce((sum, name) => sum + (three(name)[axis] ?? 0), 0),
    );
    for (const [axis, sum] of sums.entries()) expect(sum).toBeCloseTo(three("wtpt")[axis] ?? 0, 3);
  });

  test("has sRGB's curve, whose two pieces meet", () => {
    const at = (places.get("rTRC") ?? 0) + 12;
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = [0, 4, 8, 12, 16].map((offset) => fixed(at + offset));
    expect((a * d + b) ** g).toBeCloseTo(c * d, 4);
    expect((a + b) ** g).toBeCloseTo(1, 3);
    // Middle grey, as IEC 61966-2-1 has it.
    expect((a * 0.5 + b) ** g).toBeCloseTo(0.214, 3);
  });

  test("is the same every time", () => {
    expect(srgbProfile()).toEqual(profile);
  });
});
