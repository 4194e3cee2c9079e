import { expect, test } from "vitest";
import { counted } from "../../src/cli/counted.ts";

test("one is singular, all else plural", () => {
  expect([0, 1, 2].map((n) => counted(n, "copy", "copies"))).toEqual(["0 copies", "1 copy", "2 copies"]);
  expect(counted(3, "page")).toBe("3 pages");
});
