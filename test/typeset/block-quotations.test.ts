import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { blockWords, laidPages, lineWords, oneColumn, sentence } from "./laid-pages.ts";
import { drawStructure, structureOf } from "./read-structure.ts";
import { cite, excerpt, faces, heading, label, manuscriptOf, paragraph, text } from "./sample-manuscript.ts";
import { blockQuoted } from "./tagged-blocks.ts";

const lines = (count: number): Block[] => Array.from({ length: count }, (_, at) => paragraph(`Line ${at}`));
const block = (times: number) =>
  excerpt(label("Chair."), " ", blockQuoted(sentence.repeat(times).trim(), "en"), " ", cite("1 ¶2"));

describe("a block quotation", () => {
  test("is a block of its own, its words a quotation without marks, its citation at the end", () => {
    const { named } = structureOf(manuscriptOf([heading(2, "Words"), block(1)]));
    const [section] = named("Sect");
    expect(section && drawStructure(section)).toBe(
      [
        "Sect",
        "  H1 WORDS",
        "  P Chair.",
        "  BlockQuote",
        "    P",
        "      Quote Washington  NATO keep th",
        "        Span and",
        "      Reference []",
        "        Span 1 ¶2",
      ].join("\n"),
    );
    const words = (named("Quote")[0]?.children ?? []).map((child) =>
      "text" in child
        ? child.text
        : "children" in child
          ? child.children.map((one) => ("text" in one ? one.text : "")).join("")
          : "",
    );
    expect(words.join("")).toBe(sentence.trim());
  });

  test("says of stressed words that they are", () => {
    const { named } = structureOf(manuscriptOf([block(1)]));
    expect(named("Span")[0]?.entries["A"]).toMatchObject({ O: "/CSS-2.00" });
  });

  test("says its language where that is another, and each paragraph its own", () => {
    const both = excerpt(blockQuoted("Мы не получили ответа", "ru"), " ", blockQuoted("nous verrons bien", "fr"));
    const { named } = structureOf(manuscriptOf([both]));
    expect(named("Quote").map(({ language }) => language)).toEqual(["ru", "fr"]);
    expect(named("BlockQuote")).toHaveLength(1);
    expect(named("P"), "with the mark").toHaveLength(3);
  });

  test("is broken over pages with two lines on each side, and never parted from the line that opens it", () => {
    let broken = 0;
    for (let before = 25; before < 52; before += 1) {
      const { pages, diagnostics } = laidPages(manuscriptOf([...lines(before), block(9)], { design: oneColumn }));
      const counts = pages.map((page) => page.text.filter((line) => blockWords(line).startsWith("Washington")).length);
      for (const count of counts) expect([0, 1]).not.toContain(count === 0 ? 2 : count);
      if (counts.filter((count) => count > 0).length > 1) broken += 1;
      const opens = pages.findIndex(({ text: all }) => all.some((line) => lineWords(line).startsWith("Chair")));
      expect(opens).toBe(counts.findIndex((count) => count > 0));
      expect(diagnostics).toEqual([]);
    }
    expect(broken).toBeGreaterThan(2);
  });

  test("is measured as high as it is printed", () => {
    for (const times of [1, 4, 9, 14]) {
      for (const before of [0, 30, 40]) {
        const manuscript = manuscriptOf([...lines(before), block(times), paragraph("After")], {
          design: oneColumn,
          brief: { pages: 9 },
        });
        const printed = typesetManuscript(manuscript, faces).value?.pages;
        expect(measureManuscript(manuscript, faces).value?.pages).toBe(printed);
      }
    }
  });

  test("goes as one piece", () => {
    const { value } = measureManuscript(manuscriptOf([block(4)], { design: oneColumn }), faces);
    const found = JSON.stringify(value?.galley);
    expect(found.split('"piece"').length).toBe(2);
  });

  test("without a label stands alone", () => {
    const { named } = structureOf(manuscriptOf([excerpt(text(" "), blockQuoted("two or three words", "en"))]));
    expect(named("P"), "with the mark").toHaveLength(2);
  });
});
