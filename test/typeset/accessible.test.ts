import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manuscript } from "../../src/model/stages.ts";
import { SheetDocument } from "../../src/typeset/sheet-document.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { anyManuscript } from "./any-manuscript.ts";
import { checkAccessible } from "./check-accessible.ts";
import { manyManuscripts } from "./many-manuscripts.ts";
import { readAhead } from "./read-ahead.ts";
import { type ReadElement, readStructure } from "./read-structure.ts";
import { readTree, treeIn } from "./read-tree.ts";
import { call, faces, heading, manuscriptOf, note, paragraph, quotation, text } from "./sample-manuscript.ts";
import { stockFile } from "./stock-file.ts";
import { attaching, attachments, table } from "./tagged-blocks.ts";

function faultsOf(manuscript: Manuscript): readonly string[] {
  const { value } = typesetManuscript(manuscript, faces, attaching(attachments));
  return checkAccessible(readStructure(value?.bytes ?? new Uint8Array()));
}

describe("a file that claims to be PDF/A-3a and PDF/UA-1", () => {
  test.each([...manyManuscripts()])("keeps the rules that can be checked here: %s", (_, manuscript) => {
    expect(faultsOf(manuscript)).toEqual([]);
  });

  test("keeps them whatever stands in what", () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        expect(faultsOf(manuscript)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("is tagged to another reader as well, element by element", async () => {
    const { value } = typesetManuscript(readAhead(), faces);
    const bytes = value?.bytes ?? new Uint8Array();
    const { pages, isMarked } = await readTree(bytes);
    const { root } = readStructure(bytes);
    const rolesOf = ({ role, children }: ReadElement): readonly string[] => [
      role,
      ...children.flatMap((child) => ("role" in child ? rolesOf(child) : [])),
    ];
    expect(isMarked).toBe(true);
    expect(pages.flatMap((page) => [...treeIn(page)]).map(({ role }) => role)).toEqual([
      "Root",
      ...(root ? rolesOf(root) : []),
    ]);
  });

  test("says to another reader in which language each quotation is", async () => {
    const given = ["ru", "uk", "fr", "de", "pl", "el"];
    const quotes = given.map((language) => paragraph(quotation("ja", language)));
    const { value } = typesetManuscript(manuscriptOf([heading(1, "Voices"), ...quotes]), faces);
    const { pages, language } = await readTree(value?.bytes ?? new Uint8Array());
    const all = pages.flatMap((page) => [...treeIn(page)]);
    expect(all.filter(({ role }) => role === "Quote").map((quote) => quote.language)).toEqual(given);
    expect(language).toBe("en-GB");
  });
});

describe("a false claim is found", () => {
  test("in a file by pdfmake as it comes, with all its flags set", async () => {
    const faults = checkAccessible(readStructure(await stockFile(true)));
    expect(faults).not.toContain("no claim to be PDF/A-3a");
    expect(faults).not.toContain("not marked as tagged");
    expect(faults).toContain("no structure");
  });

  test("in a file with an empty structure", () => {
    const created = new Date("2022-01-27T18:00:00Z");
    const sheets = new SheetDocument(faces, { title: "T", subject: "S", keywords: "K", language: "en", created });
    sheets.addPage();
    sheets.useFace("serif");
    sheets.text("Words", 72, 72, { lineBreak: false });
    const root = sheets.ref({ Type: "StructTreeRoot" });
    sheets.setStructure(root);
    const faults = checkAccessible(readStructure(sheets.finish(true)));
    expect(faults).toEqual(["no structure"]);
  });

  // Each is a good file in which some bytes were exchanged for as many others.
  test.each<[string, RegExp, string, string]>([
    ["a level of headings left out", /\/S \/H2/, "/S /H4", "H4 after H1"],
    ["a head of a table that is head of nothing", /\/Scope \/Column/, "/Scape /Column", "TH without Scope"],
    ["a cell that takes fewer rows than it goes on in", /\/RowSpan 2/, "/RowSpan 1", "uneven rows"],
    ["links in an order of their own", /\/Tabs \/S/, "/Tabs /R", "no order of links on page 1"],
    [
      "a link that does not say where it leads",
      /\/Contents \(Note 1\)/,
      "/Contents (      )",
      "a link does not say where it leads",
    ],
    ["a note without a name", /\/ID \(note000001\)/, "/IX (note000001)", "Note without an ID of its own"],
    ["a link that is not printed", /\/F 4/, "/F 0", "annotation \\d+ is not printed"],
    ["a link that the tree does not know", /\/StructParent 1\n/, "/StructParent 7\n", "annotation \\d+ is lost"],
    [
      "content that the tree does not know",
      /\/Nums \[0 \[(\d+) 0 R/,
      "/Nums [0 [null  ",
      "content 0 is lost on page 1",
    ],
    ["a list with something else in it", /\/S \/LI\n/, "/S /P \n", "a child does not belong in L"],
    ["a file without its language", /\/Lang \(en-GB\)/, "/Lung (en-GB)", "no language"],
    ["a file that is not marked", /\/Marked true/, "/Marked null", "not marked as tagged"],
  ])("%s", (_, good, bad, fault) => {
    const blocks = [
      heading(1, "Title"),
      heading(2, "Part"),
      paragraph("So it is.", call(1)),
      {
        type: "list" as const,
        ordered: false,
        start: 1,
        children: [{ type: "listItem" as const, children: [paragraph("x")] }],
      },
      table(["A"], ["1"]),
      {
        type: "table" as const,
        align: [],
        children: ["A", "B", "C"].map((value, at) => ({
          type: "tableRow" as const,
          children: [
            ...(at < 2 ? [{ type: "tableCell" as const, rows: 1 + at, children: [text("x")] }] : []),
            { type: "tableCell" as const, children: [text(value)] },
          ],
        })),
      },
      { type: "noteList" as const, children: [note(1, "Note.")] },
    ];
    const { value } = typesetManuscript(manuscriptOf(blocks), faces);
    const file = Buffer.from(value?.bytes ?? []).toString("latin1");
    expect(checkAccessible(readStructure(Buffer.from(file, "latin1")))).toEqual([]);
    const spoilt = file.replace(good, (found) => bad.padEnd(found.length));
    expect(spoilt).not.toBe(file);
    expect(spoilt.length).toBe(file.length);
    const faults = checkAccessible(readStructure(Buffer.from(spoilt, "latin1")));
    expect(faults.join("; ")).toMatch(new RegExp(fault));
  });
});
