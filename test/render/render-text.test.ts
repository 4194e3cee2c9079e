import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderText } from "../../src/render/render-text.ts";
import { anyManuscript } from "../typeset/any-manuscript.ts";
import { readAhead } from "../typeset/read-ahead.ts";
import { call, cite, entry, heading, manuscriptOf, note, paragraph, text } from "../typeset/sample-manuscript.ts";
import { deep, link, list, quote, table, words } from "../typeset/tagged-blocks.ts";
import { hostile, hostilePage, unwelcome } from "./hostile.ts";

/** What stands between the running head and the colophon. */
function bodyOf(...blocks: Parameters<typeof manuscriptOf>[0]): string {
  return renderText(manuscriptOf(blocks)).split("\n\n").slice(2, -3).join("\n\n");
}

describe("a page of plain text", () => {
  test("bears the mark in its first line and its last, as FIRST wants it in messages", () => {
    const lines = renderText(readAhead()).trimEnd().split("\n");
    const mark = "TLP:GREEN: for your community; not for public channels";
    expect([lines[0], lines.at(-1)]).toEqual([mark, mark]);
    expect(lines[2]).toBe("Read-ahead · LC-2022-01 · as of 27 January 2022");
    expect(lines.at(-3)).toBe("Attaché · sha-256 4f1c 09ab 77e2 · LC-2022-01 v1");
  });

  test.each<[string, Parameters<typeof manuscriptOf>[0], string]>([
    ["a title over a rule", [heading(1, "The dues")], "The dues\n========"],
    ["a head in capitals", [heading(1, "x"), heading(2, "The dues")], "x\n=\n\nTHE DUES"],
    ["a lower head over a rule", [heading(1, "x"), heading(2, "y"), heading(3, "Dues")], "x\n=\n\nY\n\nDues\n----"],
    ["a list", [list(false, [paragraph("a")], [paragraph("b")])], "- a\n- b"],
    [
      "a list of more than nine with its numbers under each other",
      [list(true, ...Array.from({ length: 10 }, () => [paragraph("a")]))],
      [
        ..." 1 2 3 4 5 6 7 8 9"
          .split(" ")
          .slice(1)
          .map((at) => ` ${at}. a`),
        "10. a",
      ].join("\n"),
    ],
    ["what stands in an item below it", [list(false, [paragraph("a"), quote(paragraph("b"))])], "- a\n\n      b"],
    ["entries", [{ type: "entryList", children: [entry("1 May", "New dues")] }], "- 1 May – New dues"],
    ["the call of a note in brackets", [paragraph("So it is.", call(12))], "So it is.[12]"],
    ["notes and references with their numbers", [{ type: "noteList", children: [note(7, "So.")] }], "7. So."],
    [
      "an address after its words",
      [paragraph(link("https://example.org/", text("the minutes")), " and more")],
      "the minutes <https://example.org/> and more",
    ],
    [
      "an address once where it is the words",
      [
        paragraph(
          link("https://example.org/", text("https://example.org")),
          " ",
          link("mailto:a@b.example", text("a@b.example")),
        ),
      ],
      "https://example.org a@b.example",
    ],
    ["a line's end", [paragraph("a", { type: "break" }, "b")], "a\nb"],
    ["a table", [table(["Zone", "m"], ["North", "12"])], "Zone   m\n---------\nNorth  12"],
  ])("has %s", (_, blocks, page) => {
    expect(bodyOf(...blocks)).toBe(page);
  });

  test("has a table that is too wide row below row", () => {
    const lines = bodyOf(table(["Zone", "Remarks"], ["North", words.trim()])).split("\n");
    expect(lines[0]).toBe("  Zone | Remarks");
    expect(lines[1]).toMatch(/^ {2}North \| The committee/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(72);
  });

  test("breaks lines at 72 columns, and no citation from its number", () => {
    for (let room = 40; room < 72; room += 1) {
      const body = bodyOf(
        paragraph(`${"x".repeat(room)} `, cite("12 ¶34; also 5 ¶6"), " and some more words behind it"),
      );
      for (const line of body.split("\n")) expect(line.length).toBeLessThanOrEqual(72);
      expect(body.replaceAll("\n", "|")).toMatch(/\[12 ¶34;[ |]also 5 ¶6\]/);
    }
  });

  test("has no line over 72 columns that could be broken, and no space at a line's end", () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        const page = renderText(manuscript);
        expect(page).not.toMatch(/ \n|\n\n\n/);
        for (const line of page.split("\n")) {
          const isWhole = !line
            .trim()
            .replace(/^(\d+\.|-|“|«|„) /, "")
            .replace(/(?<!;) (?=[¶§]*\d)/g, "")
            .includes(" ");
          expect(line.length <= 72 || isWhole || /^ {40}/.test(line), line).toBe(true);
        }
      }),
    );
  });

  test("keeps a few words to a line however deep lists go", () => {
    const lines = bodyOf(deep(60)).split("\n");
    expect(lines.some((line) => line.trim() === "- Level 1" || line.trim() === "1. Level 1")).toBe(true);
  });
});

test.each(hostile)("hostile words come through as words: %j", (words) => {
  const page = renderText(manuscriptOf(hostilePage(words), { brief: { reference: words }, design: { genre: words } }));
  expect(page).not.toMatch(unwelcome);
  expect(page).not.toMatch(/<(javascript|data|file):/);
});
