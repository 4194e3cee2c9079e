import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLevels, type Level } from "../../src/text/count-levels.ts";

describe("countLevels", () => {
  test("never leaves a level out, whatever depths are written", () => {
    const depth = fc.integer({ min: 1, max: 6 }) as fc.Arbitrary<Level>;
    fc.assert(
      fc.property(fc.array(depth), (depths) => {
        const levels = depths.map(countLevels());
        for (const [at, level] of levels.entries()) {
          expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
          expect(level).toBeLessThanOrEqual(depths[at] ?? 0);
        }
      }),
    );
  });

  test("keeps the depths of those who leave none out", () => {
    expect([1, 2, 3, 2, 2, 3, 4, 1].map((depth) => depth as Level).map(countLevels())).toEqual([
      1, 2, 3, 2, 2, 3, 4, 1,
    ]);
  });
});
