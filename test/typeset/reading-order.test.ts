import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../world/temp-folder.ts";
import { readAhead } from "./read-ahead.ts";
import { drawStructure, headsIn, isElement, structureOf, textIn } from "./read-structure.ts";
import {
  call,
  cite,
  countCitationsAnew,
  division,
  excerpt,
  heading,
  label,
  manuscriptOf,
  note,
  paragraph,
  quotation,
} from "./sample-manuscript.ts";
import { annexed, annotated, body, list, wordsIn } from "./tagged-blocks.ts";

describe("the order of reading", () => {
  test("is mark, title, bottom line, main column, side column, references", () => {
    const { root, all } = structureOf(readAhead());
    expect(root.role).toBe("Document");
    expect(root.children.filter(isElement).map(({ role }) => role)).toEqual(["Div", ...Array(9).fill("Sect")]);
    expect(drawStructure(root).split("\n").slice(0, 6)).toEqual([
      "Document",
      "  Div",
      "    P TLP:GREEN",
      "    H1 Call with Foreign Minist",
      "    P For the Secretary’s part",
      "    P Washington and NATO keep",
    ]);
    expect(headsIn(all)).toEqual([
      "H1 Call with Foreign Minister Lavrov",
      "H2 US POSITION",
      "H2 NATO PROPOSALS",
      "H2 RUSSIAN REACTION",
      "H2 OUTSTANDING ISSUES",
      "H2 POSITIONS AT A GLANCE",
      "H2 DATES",
      "H2 IF RAISED",
      "H2 SOURCES",
    ]);
    expect(textIn(root)).toMatch(/agencies\. \[2 ¶15\].*POSITIONS.*manifest\.1 TASS\..*Undated\.$/s);
  });

  test("is that of the text where columns go on over pages", () => {
    const columns = [
      division("main", heading(2, "Main"), ...body(30, "Main words. ")),
      division("side", heading(2, "Side"), ...body(40, "Side words. ")),
    ];
    const { root } = structureOf(manuscriptOf([heading(1, "Columns"), ...columns]));
    expect(
      textIn(root)
        .match(/Main words|Side words/g)
        ?.join(""),
    ).toMatch(/^(Main words)+(Side words)+$/);
  });

  test("puts notes before the references, and those of the annex into it, wherever they stand", () => {
    const annex = division("annex", division("main", heading(2, "Annex"), paragraph("More.", call(7))), {
      type: "noteList",
      children: [note(7, "In the annex.")],
    });
    const { root } = structureOf(manuscriptOf([...annotated(6), annex], { brief: { notes: "foot", style: "note" } }));
    const order = textIn(root).match(/Costs|COSTS|6 The committee|Harbour Gazette 1|ANNEX|More\.|7 In the annex/g);
    expect(order).toEqual(["COSTS", "6 The committee", "Harbour Gazette 1", "ANNEX", "More.", "7 In the annex"]);
  });

  test("has the annex last, in a section with its own references", () => {
    countCitationsAnew();
    const { root, all } = structureOf(manuscriptOf(annexed()));
    expect(headsIn(all)).toEqual(["H1 Harbour dues", "H2 DUES", "H2 DAYS", "H2 ANNEX", "H3 Dues"]);
    const last = root.children.filter(isElement).at(-1);
    expect(last?.role).toBe("Sect");
    expect(last && textIn(last)).toMatch(/^ANNEX.*3 Harbour Gazette 3/s);
  });

  test("gives the mark once; the others, the heads and the feet adorn", () => {
    const { root, adorning } = structureOf(manuscriptOf([heading(1, "Long"), ...body(40)]));
    expect(adorning.length).toBeGreaterThan(2);
    expect(textIn(root).match(/TLP:GREEN/g)).toHaveLength(1);
    expect(textIn(root)).not.toMatch(/sha-256|READ-AHEAD|LC-2022-01/);
    expect(adorning.map((page) => page.match(/TLP:GREEN/g)?.length)).toEqual([
      1,
      ...Array(adorning.length - 1).fill(2),
    ]);
    for (const page of adorning) expect(page).toMatch(/READ-AHEAD.*sha-256.*\d+ \/ \d+/s);
  });
});

/** Poppler's reader of text, where it is installed. */
const reader = "pdftotext";
const hasReader = (() => {
  try {
    execFileSync(reader, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe("the words of the structure", () => {
  test.skipIf(!hasReader)("are those that another program finds on the page, in the same order", () => {
    const design = { hyphenation: true, setting: "justified", columns: { main: 120, side: 0, gutter: 0 } } as const;
    const blocks = [
      heading(1, "Hafen"),
      ...body(2, wordsIn["de"]),
      excerpt(label("Chair."), " ", quotation("Мы не получили ответа", "ru"), " ", cite("1 ¶2", "c1")),
      list(true, [paragraph("Eins")], [paragraph("Zwei")]),
    ];
    const { root, bytes } = structureOf(manuscriptOf(blocks, { brief: { language: "de" }, design }));
    const file = join(tempFolder(), "page.pdf");
    writeFileSync(file, bytes);
    const found = execFileSync(reader, [file, "-"], { encoding: "utf8" }).replace(/\s+/g, "");
    const read = textIn(root)
      .replace(/^TLP:GREEN/, "")
      .replace(/[\s\u00ad]+/g, "");
    expect(read.length).toBeGreaterThan(700);
    expect(found).toContain(read);
  });
});
