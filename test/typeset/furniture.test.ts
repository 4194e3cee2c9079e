import { describe, expect, test } from "vitest";
import { marks } from "../../src/model/mark.ts";
import { furniture } from "../../src/typeset/furniture.ts";
import { sheetGeometry } from "../../src/typeset/sheet-geometry.ts";
import { tagIn } from "../../src/typeset/tags.ts";
import { design, faces, manuscriptOf } from "./sample-manuscript.ts";

describe("the mark at head and foot", () => {
  test.each(marks)("%s is never set under 12 points, however small the page's own type", (mark) => {
    const small = { ...design, header: { size: 8, leading: 8 }, side: { size: 8, leading: 8 } };
    const document = tagIn(undefined, "Document");
    const manuscript = manuscriptOf([], { brief: { mark }, design: small });
    const { runs } = furniture(
      manuscript,
      sheetGeometry(small, "A4"),
      faces,
      { document, opening: document },
      undefined,
    );
    expect(runs.filter(({ text }) => text === mark).map(({ size }) => size)).toEqual([12]);
  });
});
