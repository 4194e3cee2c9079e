import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/render/clean-text.ts";
import { renderMarkdown } from "../../src/render/render-markdown.ts";
import { anyManuscript } from "../typeset/any-manuscript.ts";
import { readAhead } from "../typeset/read-ahead.ts";
import {
  call,
  cite,
  division,
  entry,
  excerpt,
  label,
  manuscriptOf,
  note,
  paragraph,
  quotation,
  reference,
  text,
} from "../typeset/sample-manuscript.ts";
import { link, list, table } from "../typeset/tagged-blocks.ts";
import { hostile, hostilePage, unwelcome } from "./hostile.ts";
import { markdownTree, nodesOf } from "./read-renditions.ts";

/** As GitHub reads it, which sees links, strokes, tasks and notes where CommonMark sees text; but for its search of plain words for addresses. */
const asGitHub = (markdown: string) =>
  nodesOf(
    fromMarkdown(markdown, {
      extensions: [gfm()],
      mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
    }),
  );

/** What stands between the running head and the colophon. */
function bodyOf(...blocks: Parameters<typeof manuscriptOf>[0]): string {
  return renderMarkdown(manuscriptOf(blocks)).split("\n\n").slice(2, -3).join("\n\n");
}

describe("a page of Markdown", () => {
  test("bears the mark first and last, with the running head and the colophon", () => {
    const lines = renderMarkdown(readAhead()).trimEnd().split("\n\n");
    const mark = "**TLP:GREEN**: for your community; not for public channels";
    expect(lines.slice(0, 2)).toEqual([mark, "Read-ahead · LC-2022-01 · as of 27 January 2022"]);
    expect(lines.slice(-3)).toEqual(["---", "Attaché · sha-256 4f1c 09ab 77e2 · LC-2022-01 v1", mark]);
  });

  test.each<[string, Parameters<typeof manuscriptOf>[0], string]>([
    [
      "an excerpt, its citation held to its number",
      [excerpt(label("Chair."), " ", quotation("so it is"), " ", cite("1 ¶2; also 2 ¶3"))],
      "**Chair.** “so it is” \\[1\u00a0¶2; also\u00a02\u00a0¶3]",
    ],
    ["the call of a note in brackets", [paragraph("So it is.", call(12))], "So it is.\\[12]"],
    ["the bottom line in strong type", [division("bottom-line", paragraph("So."))], "**So.**"],
    ["entries as a list", [{ type: "entryList", children: [entry("1 May", "New dues")] }], "- **1 May** – New dues"],
    ["a list in a list", [list(false, [paragraph("a"), list(true, [paragraph("b")])])], "- a\n\n  1. b"],
    [
      "a table",
      [table(["Zone", "m", "?"], ["North", "12"])],
      "| Zone  |  m | ? |\n| :---- | -: | - |\n| North | 12 |   |",
    ],
    [
      "references with their numbers",
      [{ type: "referenceList", children: [reference(3, "Gazette."), reference(4, "RT.")] }],
      "3. Gazette.\n4. RT.",
    ],
    ["notes with theirs", [{ type: "noteList", children: [note(1, "In a note.")] }], "1. In a note."],
    [
      "references with other labels",
      [
        {
          type: "referenceList",
          children: [
            { type: "reference", source: "a", label: [text("[Cha22]")], children: [text("Chair.")] },
            { type: "reference", source: "b", label: [], children: [text("RT.")] },
          ],
        },
      ],
      "- \\[Cha22] Chair.\n- RT.",
    ],
    ["raised and lowered figures", [paragraph("H", { type: "subscript", children: [text("2")] }, "O")], "H₂O"],
    ["a link", [paragraph(link("https://example.org/", text("the minutes")))], "[the minutes](https://example.org/)"],
    ["a link to nowhere else than the web or mail as its words", [paragraph(link("file:///etc", text("it")))], "it"],
    ["the word for what is new", [{ ...excerpt("So."), isNew: true }], "**NEW** So."],
  ])("has %s", (_, blocks, markdown) => {
    expect(bodyOf(...blocks)).toBe(markdown);
  });
});

describe("hostile words come through as words", () => {
  test.each(hostile)("%j", (words) => {
    const page = manuscriptOf(hostilePage(words), { brief: { reference: words }, design: { genre: words } });
    const markdown = renderMarkdown(page);
    expect(markdown).not.toMatch(unwelcome);
    const kinds =
      "html definition image imageReference linkReference footnoteReference footnoteDefinition delete code".split(" ");
    const nodes = asGitHub(markdown);
    expect(nodes.filter(({ type }) => kinds.includes(type))).toEqual([]);
    expect(nodes.flatMap((node) => (node.type === "link" ? [new URL(node.url).host] : []))).toEqual(["example.org"]);
    expect(nodes.filter(({ type }) => type === "heading")).toHaveLength(2);
  });

  test("whatever they are, a paragraph is read back as it was", () => {
    const unit = fc.constantFrom(
      ..."ab1 .:/@-_*~`|<>&;#![](){}\\+=\"'^$%w",
      "http",
      "www.",
      "://",
      "\u00a0",
      "é",
      "😀",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (words) => {
        const clean = cleanText(words).trim();
        fc.pre(clean !== "");
        const [node] = asGitHub(bodyOf(paragraph(words))).slice(1);
        expect(node).toMatchObject({ type: "paragraph", children: [{ type: "text", value: clean }] });
        expect(node && "children" in node && node.children).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("no manuscript makes HTML of itself", () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        const nodes = nodesOf(markdownTree(renderMarkdown(manuscript)));
        expect(nodes.filter(({ type }) => type === "html" || type === "image")).toEqual([]);
      }),
    );
  });
});
