import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/model/node.ts";
import { escapeMarkdown } from "../../src/text/escape-markdown.ts";
import { inlinesIn } from "../../src/text/map-tree.ts";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";

const span = { file: "briefs/harbour.yaml", line: 7, column: 3 };
const read = (markdown: string) => parseMarkdown(markdown, { span });
const codes = (markdown: string) => read(markdown).diagnostics.map(({ code }) => code);

/** Inlines in short: `it is de(Realpolitik)`. */
function short(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if ("value" in one) return one.value;
      if (one.type === "citation") return `@${one.items.map(({ id }) => id).join()}`;
      if (!("children" in one)) return one.type;
      return `${one.type === "foreign" ? one.language : one.type}(${short(one.children)})`;
    })
    .join("");
}
function shortOf(markdown: string): string {
  const [block] = read(markdown).blocks;
  return block?.type === "paragraph" || block?.type === "heading"
    ? short(block.children)
    : `no paragraph: ${block?.type}`;
}

describe("words of another language", () => {
  test.each([
    ["It is [Realpolitik]{lang=de}.", "It is de(Realpolitik)."],
    ['[so]{lang="de"} and [so]{ lang = pt-BR }', "de(so) and pt-BR(so)"],
    ["*[Realpolitik]{lang=de}*", "emphasis(de(Realpolitik))"],
    ["[die *wahre* Lage]{lang=de}", "de(die emphasis(wahre) Lage)"],
    ["[ab\ncd *ef*\ngh]{lang=de}", "de(ab\ncd emphasis(ef)\ngh)"],
    ["[la [Lage]{lang=de} grave]{lang=fr}", "fr(la de(Lage) grave)"],
    ["[[Lage]{lang=de}](https://example.org)", "link(de(Lage))"],
    ["[die [Lage](https://example.org) hier]{lang=de}", "de(die link(Lage) hier)"],
    ["[er sagt [@gazette, para. 2]]{lang=de} [@herald]", "de(er sagt @gazette) @herald"],
    ["[a [b] c]{lang=de}", "de(a [b] c)"],
    ["# The [Lage]{lang=de}", "The de(Lage)"],
    ["[Lage]{lang=de}{lang=fr}", "de(Lage){lang=fr}"],
    ["[Lage]{lang=de}(https://example.org)", "de(Lage)(https://example.org)"],
    ["*a [b*c]{lang=de}", "*a de(b*c)"],
  ])("%j is read as %j", (markdown, expected) => {
    expect(shortOf(markdown)).toBe(expected);
    expect(codes(markdown)).toEqual([]);
  });

  test.each([
    "\\[Lage\\]{lang=de}",
    "[Lage\\]{lang=de}",
    "Lage]{lang=de}",
    "[Lage] {lang=de}",
    "[Lage]{lang=de",
    "[Lage]{.small}",
    "[Lage]{language}",
    "[Lage]{}",
    "{lang=de} { and } [x]",
    "![Lage]{lang=de}",
    "[Lage]{\nlang=de}",
  ])("%j is what it looks like", (markdown) => {
    expect(shortOf(markdown)).toBe(markdown.replaceAll("\\", ""));
    expect(codes(markdown)).toEqual([]);
  });

  test("what stands in code is code", () => {
    expect(shortOf("`[Lage]{lang=de}`")).toBe("[Lage]{lang=de}");
    expect(inlinesIn(read("`[Lage]{lang=de}`").blocks)).toMatchObject([{ type: "inlineCode" }]);
  });

  test("they stand in lists, quotations, tables and templates", () => {
    for (const markdown of ["- [x]{lang=de}", "> > [x]{lang=de}", "| A |\n|---|\n| [x]{lang=de} |"]) {
      expect(inlinesIn(read(markdown).blocks)).toContainEqual(expect.objectContaining({ type: "foreign" }));
    }
    const { blocks } = parseMarkdown("# [x]{lang=de}", { span, directive: () => [] });
    expect(inlinesIn(blocks)).toMatchObject([{ type: "foreign", language: "de" }, { value: "x" }]);
  });

  test.each(["deutsch", "", "de_DE", "de fr", "DE", '"de', "de .small", "x=y", "*"])("the tag %j is refused", (tag) => {
    const { diagnostics } = read(`It is [so]{lang=${tag}} here.`);
    expect(diagnostics).toMatchObject([{ code: "language-tag", severity: "error", span }]);
    expect(diagnostics[0]?.message).toContain(`{lang=${tag}}`);
    expect(diagnostics[0]?.hints[0]).toContain("BCP 47");
  });

  test("a citation has no language, and is not lost", () => {
    expect(codes("So [@gazette, para. 2]{lang=de}.")).toEqual(["citation-syntax"]);
    expect(codes("So [see @gazette; *so* @herald]{lang=de}.")).toEqual(["citation-syntax"]);
  });

  test("plain text that a template prints never becomes a span", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("[", "]", "{", "}", "lang=de", "\\", "a", " ", "*", "<", "^")), (parts) => {
        const plain = parts.join("").replace(/ +/g, " ").trim();
        const { blocks } = parseMarkdown(`x${escapeMarkdown(plain)}x`, { span, directive: () => [] });
        expect(inlinesIn(blocks)).toEqual([{ type: "text", value: `x${plain}x` }]);
      }),
    );
  });

  test("no text throws, and none loses a letter in silence", () => {
    const parts = fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      "]{lang=de}",
      "lang=de",
      "\\",
      "x",
      " ",
      "*",
      "_",
      "(x)",
      "\n",
      "!",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const { blocks, diagnostics } = read(all.join(""));
        const printed = inlinesIn(blocks).map((one) => ("value" in one ? one.value : ""));
        if (diagnostics.length === 0) expect(count(printed.join(""))).toBe(count(all.join("")));
      }),
      { numRuns: 500 },
    );
  });

  test("they are read as deep in one another as a piece of prose is long", () => {
    expect(codes(`${"[".repeat(900)}x${"]{lang=de}".repeat(900)}`)).toEqual([]);
    expect(shortOf("[a ".repeat(3000))).toBe("[a ".repeat(3000).trim());
  });
});

const count = (text: string) => text.replace(/[^x]/g, "").length;

describe("cells over several columns and rows", () => {
  const table = (...rows: readonly string[]) => [rows[0], "|---|---|---|", ...rows.slice(1)].join("\n");
  const sizes = (markdown: string) =>
    read(markdown).blocks.map((block) =>
      block.type !== "table"
        ? []
        : block.children.map(({ children }) =>
            children.map(({ columns = 1, rows = 1, children: words }) => `${columns}x${rows} ${short(words)}`),
          ),
    );

  test("`<` alone goes on from the left, `^` alone from above", () => {
    expect(sizes(table("| A | < | B |", "| *x* | y | z |", "| ^ | u | < |"))).toEqual([
      [["2x1 A", "1x1 B"], ["1x2 emphasis(x)", "1x1 y", "1x1 z"], ["2x1 u"]],
    ]);
  });

  test.each(["\\<", "&lt;", "`<`", "\\^", "< 3", "^2", "<<", "*^*"])("%s in a cell is itself", (cell) => {
    const [rows] = sizes(table("| A | B | C |", `| x | ${cell} | z |`));
    expect(rows?.[1]).toHaveLength(3);
    expect(codes(table("| A | B | C |", `| x | ${cell} | z |`))).toEqual([]);
  });

  test("they are read in lists and quotations too, where the lines of a table begin further right", () => {
    const inList = `- ${table("| A | < | B |", "| x | y | z |").replaceAll("\n", "\n  ")}`;
    const inQuote = `> ${table("| A | < | B |", "| x | y | \\< |").replaceAll("\n", "\n> ")}`;
    for (const markdown of [inList, inQuote]) {
      expect(JSON.stringify(read(markdown).blocks)).toContain('"columns":2');
      expect(codes(markdown)).toEqual([]);
    }
  });

  test("what is malformed is an error at the place of the prose, and no table", () => {
    const markdown = table("| A | B | C |", "| < | y | z |");
    expect(read(markdown)).toMatchObject({
      blocks: [],
      diagnostics: [{ code: "table-span", severity: "error", span }],
    });
  });

  test("a value that a template prints joins no cells", () => {
    const cell = (value: string) => table("| A | B | C |", `| x | ${escapeMarkdown(value)} | z |`);
    for (const value of ["<", "^"]) expect(sizes(cell(value))[0]?.[1]).toEqual(["1x1 x", `1x1 ${value}`, "1x1 z"]);
  });
});
