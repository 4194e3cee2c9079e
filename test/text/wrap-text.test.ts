import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/text/plain-text.ts";
import { wrapText } from "../../src/text/wrap-text.ts";

test("what steers a terminal is shown and not obeyed", () => {
  expect(plainText("a\u001b[2Jb\u0007\u202ec\r\u009b1m")).toBe("a�[2Jb�\ufffdc��1m");
  expect(plainText("two\nlines\tand a tab, Ä, 漢, 😀")).toBe("two\nlines\tand a tab, Ä, 漢, 😀");
});

describe("wrapping", () => {
  test("breaks at spaces and indents every line", () => {
    expect(wrapText("one two three four", 12, "  ")).toBe("  one two\n  three four");
  });

  test("never breaks at a no-break space", () => {
    expect(wrapText("one [2\u00a0¶11] two", 10)).toBe("one\n[2\u00a0¶11]\ntwo");
  });

  test("lets a long word stand alone", () => {
    expect(wrapText("a incomprehensibilities b", 6)).toBe("a\nincomprehensibilities\nb");
  });

  test("keeps every word in order and never makes a line too long that could be broken", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 4, max: 60 }), (words, width) => {
        const lines = wrapText(words.join(" "), width, "  ").split("\n");
        expect(lines.join(" ").split(/\s+/).filter(Boolean)).toEqual(words);
        for (const line of lines) expect(line.length <= width || !line.trim().includes(" ")).toBe(true);
      }),
    );
  });
});
