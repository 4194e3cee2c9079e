import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceColumns, fillColumns, taken } from "../../src/text/balance-columns.ts";

const block = fc.record({ height: fc.integer({ min: 1, max: 60 }), before: fc.constantFrom(0, 2) });

describe("balanceColumns", () => {
  test("puts entries beside each other, the taller column no taller than need be", () => {
    const blocks = [20, 20, 20, 20, 10].map((height) => ({ height, before: 2 }));
    expect(balanceColumns(blocks, 2)).toEqual({ counts: [2, 3], height: 54 });
    expect(balanceColumns([], 2)).toEqual({ counts: [0, 0], height: 0 });
  });

  test("takes every block, and no lower columns would", () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (blocks, columns) => {
          const balance = balanceColumns(blocks, columns);
          expect(taken(balance)).toBe(blocks.length);
          expect(taken(fillColumns(blocks, columns, balance.height - 1e-6))).toBeLessThan(blocks.length);
        },
      ),
    );
  });
});

describe("fillColumns", () => {
  test("leaves over what does not fit", () => {
    const blocks = [30, 30, 30, 30].map((height) => ({ height, before: 5 }));
    expect(fillColumns(blocks, 2, 64)).toEqual({ counts: [1, 1], height: 30 });
    expect(fillColumns(blocks, 2, 65)).toEqual({ counts: [2, 2], height: 65 });
    expect(fillColumns(blocks, 2, 20)).toEqual({ counts: [0, 0], height: 0 });
  });
});
