import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/node.ts";
import { measureManuscript } from "../../src/typeset/measure-manuscript.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readAhead } from "./read-ahead.ts";
import { packed, proofOf } from "./read-proof.ts";
import {
  cite,
  coldFaces,
  division,
  excerpt,
  faces,
  heading,
  manuscriptOf,
  paragraph,
  quotation,
  reference,
} from "./sample-manuscript.ts";

const long = "The committee considered evidence that regional water utilities had under-invested. ".repeat(6);

describe("the one-page brief", () => {
  test("stands on one A4 page and says all that was written", async () => {
    const { pages, sizes } = await proofOf(readAhead());
    expect(sizes).toEqual([[595.276, 841.89].map((side) => expect.closeTo(side, 2))]);
    const words = packed(pages.join(""));
    expect(words).toContain(
      packed("“NATO’s door is open, remains open, and that is our commitment.” [2 ¶11; also 1 ¶6, 3 ¶3]"),
    );
    expect(words).toContain(packed("4 excerpts left out for space; list in the manifest."));
    expect(words).toContain(packed("Weblog, introduction to the RT article. Undated."));
  });

  test("gives its tracked capitals back as words", async () => {
    const { pages } = await proofOf(readAhead());
    expect(pages[0]).toContain("US POSITION");
    expect(pages[0]).toContain("POSITIONS AT A GLANCE");
    expect(pages[0]).toContain("READ-AHEAD · LC-2022-01 · as of 27 January 2022");
  });

  test("says on its foot what it is, and the mark twice", async () => {
    const { pages } = await proofOf(readAhead());
    expect(pages[0]).toContain("Attaché · sha-256 4f1c 09ab 77e2 · LC-2022-01 v1");
    expect(pages[0]).toContain("1 / 1");
    expect(pages[0]?.match(/TLP:GREEN/g)).toHaveLength(2);
  });

  test("has a place for the fingerprint before there is one", async () => {
    const { pages } = await proofOf(readAhead({ fingerprint: "" }));
    expect(pages[0]).toContain("sha-256 ···· ···· ····");
  });

  test("counts the printed lines of the bottom line, whatever stands in it", () => {
    const lines = (...blocks: readonly Block[]) =>
      typesetManuscript(manuscriptOf([division("bottom-line", ...blocks)]), faces).value?.bottomLine;
    expect(lines(paragraph("One line."))).toBe(1);
    expect(lines(paragraph("One line."), paragraph("Two lines."))).toBe(2);
    expect(lines(paragraph(long))).toBeGreaterThan(4);
    expect(typesetManuscript(manuscriptOf([paragraph("None.")]), faces).value?.bottomLine).toBe(0);
  });

  test("warns of lines that are too long to read with ease", () => {
    const { diagnostics } = typesetManuscript(
      manuscriptOf([paragraph(long)], { design: { columns: { main: 174, side: 0, gutter: 0 } } }),
      faces,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["measure-outside"]);
  });

  test("fits Letter sheets with the same columns", async () => {
    const { sizes } = await proofOf(readAhead({ brief: { page: "Letter" } }));
    expect(sizes[0]).toEqual([612, 792].map((side) => expect.closeTo(side, 2)));
  });

  test("keeps a very long reference on one line, clear of the mark", async () => {
    const { pages } = await proofOf(readAhead({ brief: { reference: "R-0123456789".repeat(400) } }));
    expect(pages[0]).toMatch(/READ-AHEAD · R-0123.*….*89 · as of 27 January 2022/);
    expect(pages[0]).toMatch(/Attaché · sha-256 4f1c 09ab 77e2 · R-01.*….*89 v1/);
  });

  test("repeats running head and foot on every page", async () => {
    const { pages } = await proofOf(
      manuscriptOf([heading(1, "Long"), ...Array.from({ length: 30 }, () => paragraph(long))]),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("READ-AHEAD · LC-2022-01");
      expect(page).toContain(`${index + 1} / ${pages.length}`);
      expect(page.match(/TLP:GREEN/g)).toHaveLength(2);
    }
  });
});

describe("what the file says of itself", () => {
  test("title, author, subject, marks and the brief's own day", async () => {
    const { info } = await proofOf(readAhead({ brief: { audience: "press" } }));
    expect(info).toMatchObject({
      Title: "Call with Foreign Minister Lavrov",
      Author: "Eastern Desk",
      Subject: "Read-ahead · press",
      Keywords: "TLP:GREEN, LC-2022-01",
      Producer: "Attaché",
      CreationDate: "D:20220127180000Z",
      PDFFormatVersion: "1.7",
      Language: "en-GB",
    });
    expect(info).not.toHaveProperty("ModDate");
  });

  test("titles that look like markup are escaped in the metadata", async () => {
    const { bytes, info } = await proofOf(readAhead({ brief: { title: "R&D <x> ]]>\u0000 (a) \\" } }));
    expect(info["Title"]).toBe("R&D <x> ]]>  (a) \\");
    expect(Buffer.from(bytes).toString("latin1")).toContain("R&amp;D &lt;x&gt; ]]&gt;");
  });

  test("the outline leads from the title to its sections", async () => {
    const { outline } = await proofOf(readAhead());
    expect(outline.map(({ title }) => title)).toEqual(["Call with Foreign Minister Lavrov"]);
    const sections = outline[0]?.items ?? [];
    expect(sections.map(({ title }) => title)).toEqual([
      "US position",
      "NATO proposals",
      "Russian reaction",
      "Outstanding issues",
      "Positions at a glance",
      "Dates",
      "If raised",
      "Sources",
    ]);
    const heights = sections.slice(0, 4).map(({ place }) => place?.y ?? 0);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(sections[4]?.place?.y).toBeCloseTo(heights[0] ?? 0, 3);
  });
});

describe("links", () => {
  test("every citation leads to its reference, and every reference back", async () => {
    const { links, pages } = await proofOf(readAhead());
    const inside = links.filter(({ place }) => place !== undefined);
    const parts = pages.join("").match(/\[\d ¶[^\]]*\]/g) ?? [];
    const cited = parts.join("").split("; ").length - 1 + parts.length;
    expect(inside).toHaveLength(cited + 5);
    expect(links).toHaveLength(inside.length);
    const foot = 160;
    const toReferences = inside.filter(({ place }) => (place?.y ?? 0) < foot);
    const back = inside.filter(({ place }) => (place?.y ?? 0) >= foot);
    expect(toReferences.every(({ rect }) => rect[3] > foot)).toBe(true);
    expect(back).toHaveLength(5);
    expect(back.every(({ rect }) => rect[3] < foot)).toBe(true);
  });

  test("a link over two lines is one area on each", async () => {
    const words = "a link of many words that goes on and on until the line is full and then on to the next";
    const link = {
      type: "link" as const,
      url: "https://example.org/ä?q=1",
      children: [{ type: "text" as const, value: words }],
    };
    const { links } = await proofOf(
      manuscriptOf([paragraph("See ", link, ".")], { design: { columns: { main: 80, side: 0, gutter: 0 } } }),
    );
    expect(links).toHaveLength(2);
    expect(links.map(({ url }) => url)).toEqual(["https://example.org/%C3%A4?q=1", "https://example.org/%C3%A4?q=1"]);
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "//example.org", "JAVASCRIPT:x", "data:text/html,x"])(
    "no link leads to %s",
    async (url) => {
      const link = { type: "link" as const, url, children: [{ type: "text" as const, value: "words" }] };
      const { links, pages } = await proofOf(manuscriptOf([paragraph("See ", link)]));
      expect(links).toEqual([]);
      expect(pages[0]).toContain("See words");
    },
  );

  test("a citation of what no reference names is plain text", async () => {
    const { links, pages } = await proofOf(manuscriptOf([paragraph("So. ", cite("7 ¶1"))]));
    expect(links).toEqual([]);
    expect(pages[0]).toContain("[7 ¶1]");
  });

  test("notes lead to their citation and back", async () => {
    const note = {
      type: "note" as const,
      number: 1,
      citation: "n1",
      children: [{ type: "text" as const, value: "TASS." }],
    };
    const call = { type: "citeLink" as const, target: "n1", children: [{ type: "text" as const, value: "1" }] };
    const raised = { type: "superscript" as const, children: [call] };
    const citation = { type: "citation" as const, id: "n1", items: [], children: [raised] };
    const { links } = await proofOf(manuscriptOf([paragraph("So.", citation), { type: "noteList", children: [note] }]));
    const [up, down] = links.map(({ place }) => place?.y ?? 0);
    expect(links).toHaveLength(2);
    expect(up).toBeLessThan(down ?? 0);
  });
});

describe("the same bytes", () => {
  test("whatever was set before", () => {
    const bytes = (manuscript = readAhead(), own = faces) => typesetManuscript(manuscript, own).value?.bytes;
    const cold = bytes(readAhead(), coldFaces());
    const other = manuscriptOf([
      paragraph("Non\u2011breaking\u00a0space, soft\u00adhyphen, \ufb01, µ and μ, \u02bc"),
      paragraph(long),
    ]);
    const shared = coldFaces();
    bytes(other, shared);
    measureManuscript(other, shared);
    const warm = bytes(readAhead(), shared);
    expect(warm).toEqual(cold);
    expect(bytes(readAhead(), shared)).toEqual(cold);
    expect(bytes(other, shared)).toEqual(bytes(other, coldFaces()));
  });
});

describe("characters", () => {
  test("one that no face has stops the build, once each, with the words around it", () => {
    const { value, diagnostics } = typesetManuscript(
      manuscriptOf([heading(1, "Talks 🤝 today"), paragraph("Again 🤝 and 漢.")]),
      faces,
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "error glyph-missing",
      "error glyph-missing",
    ]);
    expect(diagnostics[0]?.message).toBe("No face has a glyph for 🤝 (U+1F91D), in “Talks 🤝 today”.");
    expect(diagnostics[1]?.message).toContain("漢 (U+6F22)");
  });

  test("those of the running head are looked up too", () => {
    const { diagnostics } = measureManuscript(readAhead({ brief: { reference: "漢" } }), faces);
    expect(diagnostics.map(({ code }) => code)).toContain("glyph-missing");
  });

  test("Cyrillic and Greek print and read back", async () => {
    const { pages } = await proofOf(
      manuscriptOf([paragraph("Россия сказала: ", quotation("нет", "ru"), " Ґалаґан; Ελληνικά μόνο.")]),
    );
    expect(pages[0]).toContain("Россия сказала: «нет» Ґалаґан; Ελληνικά μόνο.");
  });

  test("no-break characters read back as what they look like", async () => {
    const { pages } = await proofOf(
      manuscriptOf([paragraph("first\u2011class 10\u00a0km so\u00adft w\u2060j \ufb01rst")]),
    );
    expect(pages[0]).toContain("first-class 10 km soft wj first");
  });

  test("hostile text is printed letter by letter, or refused; nothing is interpreted", async () => {
    const hostile = [
      "{{constructor}} __proto__ toString hasOwnProperty",
      "[object Object] ${x %s \\n </text> <svg><image href='/etc/passwd'/></svg>",
      "(unbalanced \\) ( PDF string >> << /Type /Catalog endobj",
      "a".repeat(2000),
      "[@key, para. 1] *not* _emphasis_ `code`",
    ];
    for (const words of hostile) {
      const blocks = [
        heading(1, words),
        excerpt(quotation(words), " ", cite("1 ¶1")),
        division("side", heading(2, words)),
      ];
      const { pages } = await proofOf(
        manuscriptOf([...blocks, { type: "referenceList", children: [reference(1, words)] }]),
      );
      expect(packed(pages.join(""))).toContain(packed(words.slice(0, 40)));
    }
  });

  test("any text at all is either printed whole or refused", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        (a, b) => {
          const { value, diagnostics } = typesetManuscript(
            manuscriptOf([heading(2, a), paragraph(b, " ", quotation(a))]),
            faces,
          );
          expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
        },
      ),
      { numRuns: 40 },
    );
  });
});
