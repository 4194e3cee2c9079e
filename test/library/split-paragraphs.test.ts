import { describe, expect, test } from "vitest";
import { splitParagraphs } from "../../src/library/split-paragraphs.ts";

const counted = (body: string) => splitParagraphs(body.split("\n"), 10, "sources/a.md");

describe("splitParagraphs", () => {
  test("counts blocks from 1, headings and lines of dashes aside, and knows their lines", () => {
    const { paragraphs, normalised } = counted(
      "\nOne\nline more.\n\n## Head\nTwo.\n\n---\n\n \n> Three\n\n\n* * *\n#4 is no head\n",
    );
    expect(paragraphs).toEqual([
      { number: 1, text: "One line more.", start: 0, line: 11 },
      { number: 2, text: "Two.", start: 16, line: 15 },
      { number: 3, text: "> Three", start: 22, line: 20 },
      { number: 4, text: "#4 is no head", start: 31, line: 24 },
    ]);
    expect(normalised).toBe("One line more.\n\nTwo.\n\n> Three\n\n#4 is no head");
    for (const { text, start } of paragraphs) expect(normalised.startsWith(text, start)).toBe(true);
  });

  test("a paragraph of nothing visible is none", () => {
    expect(counted("\u200b\n\na\n").paragraphs).toHaveLength(1);
    expect(counted("")).toEqual({ paragraphs: [], normalised: "", diagnostics: [] });
  });

  test("warns of characters that steer the display and takes them out", () => {
    const { paragraphs, diagnostics } = counted("fine\n\nnot\u202e fine");
    expect(paragraphs[1]?.text).toBe("not fine");
    expect(diagnostics).toMatchObject([{ code: "hostile-character", severity: "warning", span: { line: 12 } }]);
    expect(diagnostics[0]?.message).toContain("U+202E");
  });
});
