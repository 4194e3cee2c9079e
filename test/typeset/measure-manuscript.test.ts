import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import type { Manuscript, Measure } from "../../src/model/stages.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { anyRows } from "../text/any-rows.ts";
import { readAhead, readAheadBlocks } from "./read-ahead.ts";
import {
  cite,
  division,
  entry,
  faces,
  heading,
  manuscriptOf,
  paragraph,
  point,
  reference,
} from "./sample-manuscript.ts";

const sentence = "Washington and NATO keep the door open and offer talks on missiles and exercises. ";
const oneColumn = { columns: { main: 154, side: 0, gutter: 0 } };

function measured(manuscript: Manuscript): Measure {
  const { value } = measureManuscript(manuscript, faces);
  if (!value) throw new Error("nothing was measured");
  return value;
}

describe("measureManuscript", () => {
  test("a brief within its budget has nothing over", () => {
    expect(measured(readAhead())).toMatchObject({ pages: 1, over: { lines: 0, height: 0 } });
  });

  test("says by how much the text is higher than its pages, in points and in lines", () => {
    const lines = Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}`));
    const { pages, over } = measured(manuscriptOf(lines, { design: oneColumn }));
    expect(pages).toBe(2);
    expect(over.lines).toBeGreaterThan(5);
    const { leading } = manuscriptOf([]).design.body;
    expect(over.lines).toBe(Math.ceil(over.height / leading));
    const more = measured(manuscriptOf([...lines, paragraph("One more")], { design: oneColumn })).over;
    expect(more.height - over.height).toBeCloseTo(leading * 1.28, 6);
    expect(measured(manuscriptOf(lines, { design: oneColumn, brief: { pages: 2 } })).over).toEqual({
      lines: 0,
      height: 0,
    });
  });

  test("says how high the text of the pages allowed is, on each sheet", () => {
    const rooms = (["A4", "Letter"] as const).map((page) => measured(readAhead({ brief: { page, pages: 2 } })).room);
    const margins = 25 + 18;
    expect(rooms[0]).toBeCloseTo((2 * (297 - margins) * 72) / 25.4, 6);
    expect(rooms[1]).toBeCloseTo((2 * (279.4 - margins) * 72) / 25.4, 6);
  });

  test("counts what stands before the annex, and nothing of the annex", () => {
    const lines = Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}`));
    const annex = division("annex", ...lines, ...lines);
    const [short, long] = [lines.slice(0, 9), lines].map((text) => {
      const [alone, both] = [text, [...text, annex]].map((blocks) => manuscriptOf(blocks, { design: oneColumn }));
      if (!alone || !both) throw new Error("nothing was made");
      expect(measured(both)).toEqual(measured(alone));
      return both;
    });
    expect([short, long].map((one) => one && measured(one).pages)).toEqual([1, 2]);
    expect(short && typesetManuscript(short, faces).value?.pages).toBe(4);
  });

  test("what stands without the fingerprint stands with it", () => {
    expect(measured(readAhead({ fingerprint: "" }))).toEqual(measured(readAhead()));
  });

  test("one point more never makes a brief shorter", () => {
    const blocks = readAheadBlocks();
    let last = 0;
    for (let more = 0; more < 12; more += 1) {
      const added = Array.from({ length: more }, () => point(sentence, cite("1 ¶1")));
      const { pages, over } = measured(
        manuscriptOf([...blocks.slice(0, 3), division("main", ...added), ...blocks.slice(3)]),
      );
      expect(pages * 1000 + over.lines).toBeGreaterThanOrEqual(last);
      last = pages * 1000 + over.lines;
    }
  });

  test("the print has as many pages as were measured", () => {
    fc.assert(
      fc.property(
        fc.array(someBlock(), { maxLength: 14 }),
        fc.array(someBlock(), { maxLength: 10 }),
        fc.nat(25),
        fc.boolean(),
        (main, side, references, inColumns) => {
          const list: Block = {
            type: "referenceList",
            children: Array.from({ length: references }, (_, at) => reference(at + 1, sentence.repeat(1 + (at % 3)))),
          };
          const text = inColumns ? [division("main", ...main), division("side", ...side)] : [...main, ...side];
          const blocks = [heading(1, "Any brief"), ...text, list];
          const design = inColumns ? {} : { design: oneColumn };
          const printed = typesetManuscript(manuscriptOf(blocks, design), faces).value?.pages ?? 0;
          // a budget of several pages is measured by laying them out, one of one page by the heights of its blocks
          expect(measured(manuscriptOf(blocks, { ...design, brief: { pages: 9 } })).pages).toBe(printed);
          const { pages } = measured(manuscriptOf(blocks, design));
          expect(pages > 1).toBe(printed > 1);
          expect(pages).toBeLessThanOrEqual(printed);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function someBlock(): fc.Arbitrary<Block> {
  const words = fc.nat(14).map((times) => sentence.repeat(times));
  const inCell = fc.nat(5).map((times) => [{ type: "text" as const, value: sentence.repeat(times) }]);
  return fc.oneof(
    anyRows(inCell).map((children): Block => ({ type: "table", align: [], children })),
    words.map((text) => paragraph(text, cite("1 ¶1"))),
    words.map((text) => heading(2, text.slice(0, 90) || "Head")),
    words.map((text): Block => ({ type: "entryList", children: [entry("Term", text), entry("Longer term", text)] })),
    words.map((text): Block => ({ type: "blockquote", children: [paragraph(text), paragraph(text)] })),
    words.map(
      (text): Block => ({
        type: "list",
        ordered: true,
        start: 9,
        children: [paragraph(text), paragraph("x")].map((own) => ({ type: "listItem", children: [own] })),
      }),
    ),
    words.map(
      (text): Block => ({
        type: "table",
        align: [null, "right"],
        children: ["Head", text].map((cell) => ({
          type: "tableRow",
          children: [cell, "1"].map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
        })),
      }),
    ),
  );
}
