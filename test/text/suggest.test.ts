import fc from "fast-check";
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

test("letters that changed places are one slip, in short words too", () => {
  expect(suggest("cots", ["cost", "boat"])).toBe("cost");
  expect(suggest("fro", ["for", "pages"])).toBe("for");
  expect(suggest("", ["for"])).toBeUndefined();
});

test("whichever two neighbours change places, the word is found", () => {
  const words = ["topic", "priority", "sections", "mark", "share"];
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), (word, place) => {
      const at = place % (word.length - 1);
      const slip = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect(suggest(slip, words)).toBe(word);
    }),
  );
});
