import { describe, expect, test } from "vitest";
import { sectionTags, tagIn } from "../../src/typeset/tags.ts";
import { drawStructure, headsIn, structureOf } from "./read-structure.ts";
import { division, heading, manuscriptOf, paragraph } from "./sample-manuscript.ts";

describe("headings", () => {
  test.each<[readonly (1 | 2 | 3 | 4 | 5 | 6)[], string]>([
    [[1, 2, 3, 2], "1 2 3 2"],
    [[1, 4, 4, 3], "1 2 2 2"],
    [[2, 3], "1 2"],
    [[3, 2, 6, 1], "1 1 2 1"],
    [[1, 3, 6, 2, 6], "1 2 3 2 3"],
  ])("of depths %j are of levels %s", (depths, levels) => {
    const { all } = structureOf(manuscriptOf(depths.map((depth) => heading(depth, "Head"))));
    expect(
      headsIn(all)
        .map((head) => head[1])
        .join(" "),
    ).toBe(levels);
  });

  test("open sections that lie in one another", () => {
    const blocks = [heading(1, "T"), heading(2, "A"), paragraph("a"), heading(3, "B"), paragraph("b"), heading(2, "C")];
    const { root } = structureOf(manuscriptOf(blocks));
    expect(drawStructure(root).split("\n").slice(4)).toEqual([
      "  Sect",
      "    H2 A",
      "    P a",
      "    Sect",
      "      H3 B",
      "      P b",
      "  Sect",
      "    H2 C",
    ]);
  });
});

describe("sectionTags", () => {
  const document = tagIn(undefined, "Document");
  const opening = tagIn(document, "Div");

  test("has what stands before the first section in the opening, and columns outside of the sections before them", () => {
    const blocks = [paragraph("a"), heading(2, "A"), paragraph("b"), division("main", paragraph("c")), paragraph("d")];
    const [first, second, third, fourth, fifth] = sectionTags(blocks, document, opening);
    expect(first).toBe(opening);
    expect(second).toMatchObject({ role: "Sect", within: document });
    expect(third).toBe(second);
    expect([fourth, fifth]).toEqual([document, document]);
  });

  test("opens none in lists and quotations", () => {
    const body = tagIn(document, "LBody");
    expect(sectionTags([heading(2, "A"), paragraph("a")], body)).toEqual([body, body]);
  });

  test("gives every list of notes or references a section of its own", () => {
    const list = { type: "referenceList" as const, children: [] };
    const [one, other] = sectionTags([list, list], document);
    expect(one).toMatchObject({ role: "Sect", within: document });
    expect(one).not.toBe(other);
  });
});
