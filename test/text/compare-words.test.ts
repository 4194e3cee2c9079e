import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords } from "../../src/text/compare-words.ts";

describe("compareWords", () => {
  test.each([
    ["a word too many", "the door is wide open", "the door is open", "the door is [-wide-] open"],
    ["a word too few", "the door open", "the door is open", "the door {+is+} open"],
    ["a word for another", "our pledge", "our commitment", "our [-pledge-]{+commitment+}"],
    ["a word for a mark", "open and remains", "open, remains", "open [-and-]{+,+} remains"],
    ["a number", "5,000 men", "50,000 men", "[-5,000-]{+50,000+} men"],
    ["case", "The door", "the door", "[-The-]{+the+} door"],
    ["typography makes no difference", 'NATO\'s "door" - open', "NATO’s “door” – open", 'NATO\'s "door" - open'],
    ["nothing in common", "yes", "no", "[-yes-]{+no+}"],
    ["nothing at all", "", "", ""],
  ])("%s", (_, quoted, original, expected) => {
    expect(compareWords(quoted, original)).toBe(expected);
  });

  test("of long texts only the beginning is compared, and it says so", () => {
    const long = "word ".repeat(5000);
    expect(compareWords(long, long)).toMatch(/word …$/);
  });

  test("without what was added it says the quotation, without what was removed the original", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d,"), { maxLength: 20 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (quoted, original) => {
        const marked = compareWords(quoted, original);
        const bare = (text: string) => text.replace(/[[\]{}+-]/g, "").replaceAll(" ", "");
        expect(bare(marked.replace(/\{\+.*?\+\}/g, ""))).toBe(bare(quoted));
        expect(bare(marked.replace(/\[-.*?-\]/g, ""))).toBe(bare(original));
      }),
    );
  });
});
