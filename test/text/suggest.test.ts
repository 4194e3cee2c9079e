import { expect, test } from "vitest";
import { suggest } from "../../src/text/suggest.ts";

test("the nearest word is proposed, whatever its case", () => {
  expect(suggest("botom-line", ["title", "bottom-line", "pages"])).toBe("bottom-line");
  expect(suggest("doi", ["DOI", "URL"])).toBe("DOI");
});

test("nothing is proposed where nothing is near", () => {
  expect(suggest("xyz", ["title", "pages"])).toBeUndefined();
  expect(suggest("id", ["to", "my"])).toBeUndefined();
  expect(suggest("anything", [])).toBeUndefined();
});

test("among equals the order of code units decides, not that of the list", () => {
  expect(suggest("cat", ["cut", "bat", "car"])).toBe("bat");
});
