import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostHighlights } from "../../src/annotations/highlight.ts";
import { readHighlights } from "../../src/annotations/read-highlights.ts";
import { tellLeft } from "../../src/annotations/tell-left.ts";

const read = (content: unknown) => {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
  return readHighlights(new TextEncoder().encode(text), "given");
};
const wordsIn = (content: unknown) => read(content).value?.highlights.map(({ words }) => words);
const quote = (exact: unknown, more: object = {}) => ({ type: "TextQuoteSelector", exact, ...more });
const row = (exact: string, more: object = {}) => ({
  id: "x",
  uri: "https://example.org/a",
  user: "acct:reader@hypothes.is",
  created: "2024-05-01T10:00:00.000000+00:00",
  text: "",
  tags: [],
  target: [
    {
      source: "https://example.org/a",
      selector: [
        { type: "RangeSelector", startContainer: "/p[1]", endContainer: "/p[1]", startOffset: 0, endOffset: 9 },
        { type: "TextPositionSelector", start: 7000, end: 7009 },
        quote(exact, { prefix: "before ", suffix: " after" }),
      ],
    },
  ],
  ...more,
});

describe("JSON of Hypothesis", () => {
  test.each([
    ["an answer of its search", { total: 1, rows: [row("the quay")] }],
    ["an export of its client", { export_date: "2024-05-01", client_version: "1", annotations: [row("the quay")] }],
    ["a bare list", [row("the quay")]],
    ["one annotation", row("the quay")],
  ])("%s is read", (_, content) => {
    expect(read(content).value?.highlights).toMatchObject([
      {
        words: "the quay",
        prefix: "before ",
        suffix: " after",
        addresses: ["https://example.org/a", "https://example.org/a"],
      },
    ]);
  });

  test("the reader's note and tags are kept, and his name is not", () => {
    const given = read([row("the quay", { text: "why?", tags: ["noon", "tide"] })]);
    expect(given.value?.highlights[0]?.note).toBe("why?\n#noon #tide");
    expect(JSON.stringify(given)).not.toContain("reader@");
  });

  test("a DOI and other names of the page count as addresses", () => {
    const document = { dc: { identifier: ["doi:10.1000/x"] }, highwire: { doi: ["10.1000/y"] } };
    expect(read([row("the quay", { document })]).value?.highlights[0]?.addresses).toContain("doi:10.1000/x");
  });

  test("page notes and replies quote no words and are counted", () => {
    const note = { uri: "https://example.org/a", text: "all of it", target: [{ source: "https://example.org/a" }] };
    expect(read({ rows: [note, row("the quay"), { references: ["x"], text: "yes" }] }).value).toMatchObject({
      wordless: 2,
      highlights: [{ words: "the quay" }],
    });
  });

  test("the place in the file is that of the quoted words", () => {
    const text =
      '[\n{"target":[{"selector":[{"type":"TextQuoteSelector","exact":"one"}]}]},\n{"target":[{"selector":[{"type":"TextQuoteSelector","exact":"two"}]}]}\n]';
    expect(read(text).value?.highlights.map(({ span }) => span.line)).toEqual([2, 3]);
  });
});

describe("annotations of the Web Annotation Data Model", () => {
  const target = { source: { id: "https://example.org/a" }, selector: quote("the quay") };

  test.each([
    ["one annotation with one target", { type: "Annotation", target }],
    ["a page of them", { type: "AnnotationPage", items: [{ type: "Annotation", target: [target] }] }],
    ["a collection with its first page", { type: "AnnotationCollection", first: { items: [{ target }] } }],
  ])("%s is read", (_, content) => {
    expect(wordsIn(content)).toEqual(["the quay"]);
  });

  test("bodies are the note, and tags are marked as tags", () => {
    const body = [
      { type: "TextualBody", value: "why?" },
      { type: "TextualBody", value: "noon", purpose: "tagging" },
    ];
    expect(read({ target, body }).value?.highlights[0]?.note).toBe("why?\n#noon");
  });

  test("ours come back as one excerpt with its ellipses, from the source chosen", () => {
    const ours = (key: string, exact: string, number: number) => ({
      source: `urn:attache:source:${key}`,
      selector: [quote(exact)],
      "attache:key": key,
      "attache:paragraphs": [{ "attache:number": number }],
    });
    const body = { type: "TextualBody", value: "the quay … is shut" };
    const given = { body, target: [ours("a", "the quay", 3), ours("a", "is shut", 4), ours("b", "the quay", 9)] };
    expect(read(given).value?.highlights).toMatchObject([
      { words: "the quay … is shut", addresses: ["a"], paragraphs: [3, 4], note: "" },
    ]);
  });
});

describe("plain lists", () => {
  const cases: readonly (readonly [name: string, text: string, words: readonly string[]])[] = [
    ["one a line", "the quay\nthe tide\n", ["the quay", "the tide"]],
    [
      "one a paragraph, where empty lines divide them",
      "the quay\nis shut\n\nthe tide",
      ["the quay\nis shut", "the tide"],
    ],
    [
      "list items, wrapped where empty lines divide",
      "- the quay\n  is shut\n\n- the tide\n- noon",
      ["the quay\n  is shut", "the tide", "noon"],
    ],
    ["numbers and other marks", "1. the quay\n2) the tide\n* noon\n• dusk", ["the quay", "the tide", "noon", "dusk"]],
    ["block quotations", "> the quay\n> is shut\n\n> the tide", ["the quay\nis shut", "the tide"]],
    ["words that begin with a number", "12 tons and no more\n3.5 per cent", ["12 tons and no more", "3.5 per cent"]],
    ["words that begin with a bracket", "[…] the quay", ["[…] the quay"]],
    ["line ends of other systems", "the quay\r\nthe tide\rnoon", ["the quay", "the tide", "noon"]],
    ["nothing", "\n \n", []],
  ];
  test.each(cases)("%s", (_, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test("headings name the source of what follows, by key or by address", () => {
    const found = read("stray\n# gazette\nthe quay\n\n## <https://example.org/a> ##\n- the tide\n").value?.highlights;
    expect(found?.map(({ words, addresses, span }) => [words, addresses[0], span.line])).toEqual([
      ["stray", undefined, 1],
      ["the quay", "gazette", 3],
      ["the tide", "https://example.org/a", 6],
    ]);
  });
});

describe("hostile files", () => {
  const unreadable = (content: unknown) => read(content).diagnostics.map(({ code, severity }) => `${code} ${severity}`);

  test.each([
    ["broken JSON", '{"rows": ['],
    ["JSON of another kind", { name: "x" }],
    ["rows that are no list", { rows: {} }],
  ])("%s is one error", (_, content) => {
    expect(unreadable(content)).toEqual(["annotations-unreadable error"]);
  });

  test("clippings of a reading device are one error, where they show", () => {
    const { value, diagnostics } = read("Bells\n- Your Highlight on page 3\n\nthe quay\n==========\n");
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "annotations-unreadable", span: { line: 5, column: 1 } }]);
  });

  test("a fault is told where it stands", () => {
    const [told] = read('{"rows": [\n  {"target": [],\n   "text": "x",}\n]}').diagnostics;
    expect(told?.span).toEqual({ file: "given", line: 3, column: 16 });
    expect(told?.message).toMatch(
      /^No annotations can be read from given: it begins like JSON, and a name .* is missing\.$/,
    );
  });

  test("words are told where they stand, however they are escaped, and the second time where they stand again", () => {
    const item = '{"target": {"selector": {"type": "TextQuoteSelector", "exact": "\\u201cnoon\\u201d"}}}';
    const spans = read(`[\n ${item},\n ${item}]`).value?.highlights.map(({ span }) => [span.line, span.column]);
    expect(spans).toEqual([
      [2, 65],
      [3, 65],
    ]);
  });

  test("what is no annotation is told, and the others are read", () => {
    const rows = [1, row("the quay"), { target: [7] }, { target: { selector: quote(12) } }, null, { text: "a reply" }];
    const { value } = read(rows);
    expect(value).toMatchObject({ highlights: [{ words: "the quay" }], wordless: 1 });
    expect(value?.strange).toHaveLength(4);
    expect(value && tellLeft(value)).toMatchObject([
      { severity: "warning", message: "4 items of the list are no annotations, and left out.", span: { line: 2 } },
      { severity: "note" },
    ]);
  });

  test("bytes that are no text", () => {
    expect(readHighlights(Uint8Array.of(0xff, 0xfe, 0x20), "given").diagnostics[0]?.code).toBe("not-text");
  });

  test("nesting without end is refused or read, and never thrown", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(read(deep).value?.highlights ?? []).toEqual([]);
    expect(read(`{"rows":${deep}}`).value?.highlights ?? []).toEqual([]);
  });

  test("more than is read at once is read so far, and said", () => {
    const many = read(Array.from({ length: mostHighlights + 5 }, () => row("x")));
    expect(many.value?.highlights).toHaveLength(mostHighlights);
    expect(many.diagnostics).toMatchObject([{ code: "annotations-unreadable", severity: "warning" }]);
    expect(read("x\n".repeat(mostHighlights + 1)).diagnostics).toHaveLength(1);
  });

  test("values of any kind in any place give highlights or none, never a throw", () => {
    const keys = [
      "target",
      "selector",
      "type",
      "exact",
      "source",
      "uri",
      "body",
      "value",
      "tags",
      "rows",
      "items",
      "document",
      "attache:key",
      "attache:paragraphs",
      "__proto__",
    ];
    const leaf = fc.oneof(fc.constantFrom("TextQuoteSelector", "Annotation", "words"), fc.jsonValue());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...keys), tie("tree")),
      ),
    }));
    fc.assert(
      fc.property(tree, (content) => {
        for (const highlight of read(content).value?.highlights ?? []) {
          expect(typeof highlight.words).toBe("string");
          expect(highlight.addresses.every((address) => typeof address === "string")).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("any text is a list or an error", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void read(text)));
  });
});
