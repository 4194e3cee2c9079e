import fc from "fast-check";
import { expect, test } from "vitest";
import { drawTable } from "../../src/text/draw-table.ts";

test("columns stand under their heads, and lines have no tail", () => {
  const rows = [
    ["a", "1", "first"],
    ["longer", "22", ""],
  ];
  expect(drawTable(["id", "n", "title"], rows)).toBe("id      n   title\na       1   first\nlonger  22\n");
});

test("nothing is drawn for no rows", () => {
  expect(drawTable(["id"], [])).toBe("");
});

test("combining marks and characters beyond the first plane count as one", () => {
  const drawn = drawTable(
    ["id", "n"],
    [
      ["e\u0301", "1"],
      ["𝒜𝒷", "2"],
    ],
  );
  expect(drawn).toBe("id  n\ne\u0301   1\n𝒜𝒷  2\n");
});

test("every row is one line, whatever the cells hold", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { minLength: 1 }), (rows) => {
      const drawn = drawTable(["a", "b"], rows);
      expect(drawn.split("\n")).toHaveLength(rows.length + 2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach a terminal
      expect(drawn.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
