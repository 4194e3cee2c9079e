import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/text/parse-markdown.ts";
import { drawStructure, elementsIn, type ReadElement, structureOf, textIn } from "./read-structure.ts";
import {
  call,
  cite,
  entry,
  excerpt,
  heading,
  label,
  manuscriptOf,
  note,
  paragraph,
  point,
  quotation,
  reference,
  text,
} from "./sample-manuscript.ts";
import { foreign, link, list, table, wordsIn } from "./tagged-blocks.ts";

const contentsIn = (element: ReadElement) =>
  [...elementsIn(element)].flatMap(({ children }) =>
    children.flatMap((child) => ("contents" in child ? [child.contents] : [])),
  );
describe("blocks", () => {
  test("lists have labels and bodies, and lie in one another", () => {
    const blocks = [list(true, [paragraph("One")], [paragraph("Two"), list(false, [paragraph("Deep")])])];
    const { named } = structureOf(manuscriptOf(blocks));
    const [outer, inner] = named("L");
    expect(outer && drawStructure(outer)).toBe(
      [
        "L",
        "  LI",
        "    Lbl 1.",
        "    LBody",
        "      P One",
        "  LI",
        "    Lbl 2.",
        "    LBody",
        "      P Two",
        "      L",
      ].join("\n") + ["", "        LI", "          Lbl •", "          LBody", "            P Deep"].join("\n"),
    );
    expect([outer, inner].map((one) => one?.entries["A"])).toMatchObject([
      { ListNumbering: "/Decimal" },
      { ListNumbering: "/Disc" },
    ]);
  });

  test("tables have heads, and a cell for every place", () => {
    const { named } = structureOf(manuscriptOf([table(["Zone", "Metres"], ["North", "12"], ["South"])]));
    const [one] = named("Table");
    expect(one && drawStructure(one)).toBe(
      "Table\n  TR\n    TH Zone\n    TH Metres\n  TR\n    TD North\n    TD 12\n  TR\n    TD South\n    TD",
    );
  });

  test("cells say how many columns and rows they take, and stand where they begin", () => {
    const { blocks } = parseMarkdown(
      "| Zone | Depth | < |\n|---|---|---|\n| North | 12 | 13 |\n| ^ | none | < |\n| South | 9 | x |\n| East | < | ^ |",
      { span: { file: "x.md", line: 1, column: 1 } },
    );
    const { named } = structureOf(manuscriptOf(blocks));
    expect(named("TR").map((row) => drawStructure(row).replace(/\n */g, "; "))).toEqual([
      "TR; TH Zone; TH Depth",
      "TR; TD North; TD 12; TD 13",
      "TR; TD none",
      "TR; TD South; TD 9; TD x",
      "TR; TD East",
    ]);
    expect([...named("TH"), ...named("TD")].map(({ entries }) => entries["A"])).toEqual([
      { O: "/Table", Scope: "/Column" },
      { O: "/Table", ColSpan: 2, Scope: "/Column" },
      { O: "/Table", RowSpan: 2 },
      undefined,
      undefined,
      { O: "/Table", ColSpan: 2 },
      undefined,
      undefined,
      { O: "/Table", RowSpan: 2 },
      { O: "/Table", ColSpan: 2 },
    ]);
  });

  test("below an empty first head cell stand the heads of the rows", () => {
    const { named } = structureOf(manuscriptOf([table(["", "Depth"], ["North", "12"], ["South", "9"])]));
    expect(named("TH").map((one) => [textIn(one).trim(), one.entries["A"]])).toEqual([
      ["", { O: "/Table", Scope: "/Column" }],
      ["Depth", { O: "/Table", Scope: "/Column" }],
      ["North", { O: "/Table", Scope: "/Row" }],
      ["South", { O: "/Table", Scope: "/Row" }],
    ]);
  });

  test("the head of a table is read once, on however many pages it stands", () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`Zone ${at}`, "deep"]);
    const { root, adorning } = structureOf(manuscriptOf([table(["Harbour", "Depth"], ...rows)]));
    expect(textIn(root).match(/Harbour/g)).toHaveLength(1);
    expect(adorning.filter((page) => page.includes("Harbour"))).toHaveLength(adorning.length - 1);
  });

  test("lists of entries are lists whose terms are the labels", () => {
    const blocks = [{ type: "entryList" as const, children: [entry("Missiles", "Talks ", cite("1 ¶1", "c1"))] }];
    const { named } = structureOf(manuscriptOf(blocks));
    const [one] = named("L");
    expect(one && drawStructure(one).split("\n").slice(0, 4)).toEqual([
      "L",
      "  LI",
      "    Lbl Missiles",
      "    LBody Talks",
    ]);
  });

  test("what is new says so in its own paragraph, or in the label of a list", () => {
    const fresh = { type: "point" as const, id: "p", isNew: true };
    const blocks = [
      { ...excerpt(quotation("We will see"), "."), isNew: true },
      { ...fresh, children: [paragraph("A point.")] },
      { ...fresh, children: [list(false, [paragraph("In a list")])] },
    ];
    const { root } = structureOf(manuscriptOf(blocks));
    const lines = drawStructure(root)
      .split("\n")
      .map((line) => line.replace(/\u00a0/g, " ").trim());
    expect(lines).toContain("Quote “We will see”");
    expect(lines.filter((line) => line.includes("NEW"))).toEqual(["P NEW  .", "P NEW  A point.", "Lbl NEW  •"]);
  });
});

describe("inlines", () => {
  test("quotations say their language where it is another", () => {
    const blocks = ["en", "en-US", "ru", "fr-CA"].map((language) => paragraph(quotation("Words", language)));
    const { named, catalog, objects } = structureOf(manuscriptOf(blocks, { brief: { language: "en-GB" } }));
    expect(named("Quote").map(({ language }) => language)).toEqual([undefined, undefined, "ru", "fr-CA"]);
    expect(objects.text(catalog["Lang"])).toBe("en-GB");
  });

  test("citations say where they lead, references and notes where back", () => {
    const blocks = [
      paragraph("So. ", cite("1 ¶3; also 2 ¶1", "c1"), call(4)),
      { type: "noteList" as const, children: [note(4, "Note.")] },
      {
        type: "referenceList" as const,
        children: [1, 2].map((number) => reference(number, "TASS, 26 January 2022.", "c1")),
      },
    ];
    const { root, named } = structureOf(manuscriptOf(blocks));
    expect(contentsIn(root)).toEqual([
      "Source 1: TASS, 26 January 2022.",
      "Source 2: TASS, 26 January 2022.",
      "Note 4",
      "Back to citation",
      "Back to citation",
      "Back to citation",
    ]);
    expect(named("Reference").map(textIn)).toEqual(["[1 ¶3; also 2 ¶1]", "4"]);
    expect(named("Note").map((one) => drawStructure(one))).toEqual(["Note Note.\n  Lbl\n    Link 4"]);
    expect(named("BibEntry").map(textIn)).toEqual(Array(2).fill("TASS, 26 January 2022."));
  });

  test("links outside say their words and their address, once a line", () => {
    const long = "a link of many words that goes on and on until the line is full and then on to the next";
    const { named, bytes } = structureOf(
      manuscriptOf([paragraph(link("https://example.org/ä", text(long)))], {
        design: { columns: { main: 80, side: 0, gutter: 0 } },
      }),
    );
    expect(named("Link")).toHaveLength(1);
    expect(named("Link").flatMap(contentsIn)).toEqual(Array(2).fill(`${long}: https://example.org/%C3%A4`));
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Subtype \/Link/g),
    ).toHaveLength(2);
  });

  test("a citation of what no reference names is no link", () => {
    const { named } = structureOf(manuscriptOf([paragraph("So. ", cite("7 ¶1", "c1"))]));
    expect(named("Link")).toEqual([]);
    expect(named("Span").map(textIn)).toEqual(["7 ¶1"]);
  });

  test("a label and what is quoted stand in one paragraph, and lines broken by hand stay apart", () => {
    const blocks = [
      excerpt(label("Chair."), " ", quotation("We will see"), "."),
      point("First", { type: "break" }, "second"),
    ];
    const { named } = structureOf(manuscriptOf(blocks));
    expect(named("P").map((one) => textIn(one).trim())).toEqual(["TLP:GREEN", "Chair. “We will see”.", "First second"]);
  });

  test("words of another language say theirs where it is not that of the words around them", () => {
    const { root, named } = structureOf(
      manuscriptOf([
        paragraph("It is ", foreign("de", text("Realpolitik")), ", as ", foreign("en-US", text("they")), " say."),
        paragraph(foreign("fr", text("la "), foreign("fr", text("même ")), foreign("de", text("Lage")))),
        paragraph(foreign("de", quotation("so", "de"), text(" "), quotation("so", "en"), cite("1 ¶2", "c1"))),
        paragraph(link("https://example.org/", foreign("de", text("Lage")))),
      ]),
    );
    const spans = named("Span").filter(({ language }) => language !== undefined);
    expect(spans.map((one) => [one.language, textIn(one).trim()])).toEqual([
      ["de", "Realpolitik"],
      ["fr", "la même Lage"],
      ["de", "Lage"],
      ["de", "„so“ “so”[1 ¶2]"],
      ["de", "Lage"],
    ]);
    expect([...named("Quote"), ...named("Reference")].map(({ language }) => language)).toEqual([
      undefined,
      "en",
      "en-GB",
    ]);
    expect(root && textIn(root)).toContain("It is Realpolitik, as they say.");
  });

  test("a hyphen at a line's end is a soft one, a hyphen of the word is not", () => {
    const design = { hyphenation: true, setting: "justified", columns: { main: 80, side: 0, gutter: 0 } } as const;
    const words = `${wordsIn["de"]} Schleswig-Holstein `.repeat(4).trim();
    const { root } = structureOf(manuscriptOf([paragraph(words)], { brief: { language: "de" }, design }));
    expect(textIn(root)).toContain("\u00ad");
    expect(
      textIn(root)
        .replace(/\u00ad/g, "")
        .replace(/\s+/g, " "),
    ).toBe(`TLP:GREEN${words.replace(/\s+/g, " ")}`);
  });

  test("a script whose signs stand in another order on paper is read in the order of its letters", () => {
    const words = "दिल्ली में वार्ता हुई कि कार्य पूर्ण है।";
    const { root, named } = structureOf(
      manuscriptOf([heading(2, "हिन्दी"), paragraph(`Talks: ${words} So it is.`), paragraph(quotation(words, "hi"))]),
    );
    expect(textIn(root)).toContain(`Talks: ${words} So it is.`);
    expect(textIn(root)).toContain("हिन्दी");
    expect(named("Quote").map(textIn)).toEqual([`“${words}”`]);
  });

  test("what is drawn as it is read is said once", () => {
    const { all } = structureOf(
      manuscriptOf([paragraph("Office, ﬁne; Việt Nam, порт, λιμάνι, ქართ, Հայ, é é № → ∞.")]),
    );
    expect(all.filter(({ actual }) => actual !== undefined)).toEqual([]);
  });

  test("of two characters that share a glyph each is read as it was written, also where its line divides a word", () => {
    const design = { hyphenation: true, columns: { main: 80, side: 0, gutter: 0 } } as const;
    const words = `μ µ ${wordsIn["de"]}`.repeat(5).trim();
    const { root } = structureOf(manuscriptOf([paragraph(words)], { brief: { language: "de" }, design }));
    expect(textIn(root)).toContain("\u00ad");
    expect(
      textIn(root)
        .replace(/\u00ad/g, "")
        .replace(/\s+/g, " "),
    ).toBe(`TLP:GREEN${words.replace(/\s+/g, " ")}`);
  });

  test("no label runs into what it labels", () => {
    const { named } = structureOf(
      manuscriptOf([
        { type: "entryList", children: [entry("Enlargement", text("open door"))] },
        list(true, [paragraph("One")]),
        { type: "noteList", children: [note(1, "So it is.")] },
      ]),
    );
    expect(named("Lbl").map(textIn)).toEqual(["Enlargement ", "1. ", "1 "]);
  });
});
