import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { drawExcerpts, insertExcerpts, type WrittenExcerpt } from "../../src/text/yaml-excerpts.ts";

const excerpt = (quote: string, more: Partial<WrittenExcerpt> = {}): WrittenExcerpt => ({
  source: "gazette",
  quote,
  paragraph: "2",
  note: "",
  ...more,
});
const quotesIn = (text: string, section = 0): readonly string[] =>
  (parse(text) as { sections: { excerpts: { quote: string }[] }[] }).sections[section]?.excerpts.map(
    ({ quote }) => quote,
  ) ?? [];

const brief = `# A brief.
id: bridge   # its id

sections:
    - heading: "Load"     # the first

      excerpts:
          # insisted on
          - { source: gazette, quote: "one" }   # flow, as its author likes it

          - source: gazette
            quote: >
              folded
              words


    # about the second
    - heading: 'Cost'
      points: [x,   y]
audiences: [public]
`;

describe("excerpts put into a brief", () => {
  test("stand at the end of the list, and every other byte stays", () => {
    const { text, lines } = insertExcerpts(brief, 0, [excerpt("new words", { saidBy: "The Chair", note: "why?" })]);
    expect(quotesIn(text)).toEqual(["one", "folded words\n", "new words"]);
    const added = [
      "          # why?",
      "          - source: gazette",
      "            quote: new words",
      "            paragraph: 2",
      "            said-by: The Chair",
      "",
    ].join("\n");
    expect(text).toContain(added);
    expect(text.replace(added, "")).toBe(brief);
    expect(lines.map(({ first }) => text.split("\n")[first - 1]?.trim())).toEqual(["- source: gazette"]);
  });

  test.each([
    ["a byte order mark", `\ufeff${brief}`],
    ["long line ends", brief.replaceAll("\n", "\r\n")],
    ["long line ends, and none at the end", brief.replaceAll("\n", "\r\n").trimEnd()],
    ["no list yet, and no line end at the end", "sections:\r\n  - heading: H\r\n    points: [x]"],
    ["long line ends in braces", "sections:\r\n  - { heading: H, points: [x] }\r\n"],
  ])("leave the file's own bytes as they are: %s", (_, given) => {
    const { text } = insertExcerpts(given, 0, [excerpt("new words", { note: "why?" })]);
    expect(quotesIn(text.replace("\ufeff", "")).at(-1)).toBe("new words");
    expect(text.startsWith("\ufeff")).toBe(given.startsWith("\ufeff"));
    expect(/(?<!\r)\n/.test(text)).toBe(!given.includes("\r\n"));
    const kept = given.split("\n").filter((line) => !line.includes("{ heading"));
    expect(text.split("\n").map((line) => line.trimEnd())).toEqual(
      expect.arrayContaining(kept.map((line) => line.trimEnd())),
    );
  });

  test("get a list of their own where the section has none", () => {
    const { text } = insertExcerpts(brief, 1, [excerpt("new words")]);
    expect(quotesIn(text, 1)).toEqual(["new words"]);
    expect(text).toContain("      points: [x,   y]\n      excerpts:\n        - source: gazette\n");
    expect(text.endsWith("audiences: [public]\n")).toBe(true);
  });

  test("a section in braces is drawn anew, with its comments", () => {
    const flow = "id: a # kept\nsections: [{ heading: Load, points: [x] }]\n";
    const { text, lines } = insertExcerpts(flow, 0, [excerpt("new words")]);
    expect(quotesIn(text)).toEqual(["new words"]);
    expect(text).toContain("# kept");
    expect(lines).toHaveLength(1);
  });

  test("a file without a line end at its end gets one", () => {
    const { text } = insertExcerpts("sections:\n  - heading: Load", 0, [excerpt("a"), excerpt("b")]);
    expect(quotesIn(text)).toEqual(["a", "b"]);
  });

  test("line ends of another system are no hindrance", () => {
    const { text } = insertExcerpts(brief.replaceAll("\n", "\r\n"), 0, [excerpt("new words")]);
    expect(quotesIn(text).at(-1)).toBe("new words");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.startsWith("# A brief.\r\nid: bridge   # its id\r\n")).toBe(true);
  });

  test("a list of paragraphs is written as text, a single one as a number", () => {
    expect(drawExcerpts([excerpt("a", { paragraph: "3–4" })])).toContain("paragraph: 3–4\n");
    expect(parse(drawExcerpts([excerpt("a")])).excerpts[0].paragraph).toBe(2);
  });
});

describe("nothing in words or notes can become YAML", () => {
  const hostile = [
    "a\n  said-by: The Mayor",
    "# comment",
    "- item",
    "{ a: b }",
    "yes",
    "2024-01-01",
    "!!js/function x",
    "&a *a",
    "'\"",
    "---\n...",
    " lead and trail ",
    "a: b",
    "\u2028x: y",
    "%YAML 1.1",
    " \n",
    "a \n b",
  ];

  test.each(hostile)("%j", (given) => {
    const { text } = insertExcerpts(brief, 0, [excerpt(given, { note: given, saidBy: given })]);
    const excerpts = (parse(text) as { sections: { excerpts: Record<string, unknown>[] }[] }).sections[0]?.excerpts;
    expect(excerpts?.slice(2)).toEqual([{ source: "gazette", quote: given, paragraph: 2, "said-by": given }]);
  });

  test("any words and any note", () => {
    const any = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom(...hostile, "\n", "\r", "\u0085", "\u202e", " "), { maxLength: 6 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(any, any, (quote, note) => {
        const { text, lines } = insertExcerpts(brief, 0, [excerpt(quote, { note }), excerpt("last")]);
        const found = (parse(text) as { sections: { excerpts: Record<string, unknown>[] }[] }).sections;
        expect(found[0]?.excerpts.slice(2)).toEqual([
          { source: "gazette", quote, paragraph: 2 },
          { source: "gazette", quote: "last", paragraph: 2 },
        ]);
        expect(found[1]).toEqual({ heading: "Cost", points: ["x", "y"] });
        expect(lines).toHaveLength(2);
        expect(text).not.toContain("# \u202e");
      }),
    );
  });

  test("a long note is cut, and says by how much", () => {
    expect(drawExcerpts([excerpt("a", { note: "x".repeat(2500) })])).toContain("(500 more characters)");
  });
});
