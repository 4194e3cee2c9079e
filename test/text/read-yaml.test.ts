import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "../../src/text/read-yaml.ts";

const schema = z.strictObject({
  title: z.string().trim().min(1),
  "bottom-line": z.string().optional(),
  pages: z.int().min(1).max(10).optional(),
  page: z.enum(["A4", "Letter"]).optional(),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD")
    .optional(),
  points: z
    .array(z.union([z.string(), z.strictObject({ text: z.string(), value: z.number().optional() })]))
    .max(2)
    .optional(),
  topics: z
    .record(z.string().regex(/^[a-z-]+$/, "an id is lower-case"), z.strictObject({ terms: z.array(z.string()) }))
    .optional(),
  draft: z.boolean().optional(),
});

const read = (text: string, line?: number) =>
  readYaml(text, "brief.yaml", schema, line === undefined ? undefined : { line });

/** Code, place and message of everything that was said. */
function said(text: string) {
  return read(text).diagnostics.map(
    ({ code, span, message }) => `${code} ${span?.line}:${span?.column}-${span?.endColumn} ${message}`,
  );
}

describe("a valid file", () => {
  const text = "title: Talks\nday: 2022-01-26\npoints:\n  - one\n  - text: two\n    value: 5\n";

  test("comes back as its schema has it, days as text", () => {
    expect(read(text).value?.value).toEqual({
      title: "Talks",
      day: "2022-01-26",
      points: ["one", { text: "two", value: 5 }],
    });
  });

  test("tells where each value stands, and of what is not there the nearest thing above", () => {
    const spanOf = read(text).value?.spanOf;
    expect(spanOf?.(["day"])).toEqual({ file: "brief.yaml", line: 2, column: 6, endColumn: 16 });
    expect(spanOf?.(["points", 1, "value"])).toEqual({ file: "brief.yaml", line: 6, column: 12, endColumn: 13 });
    expect(spanOf?.(["points", 1, "mark"])).toMatchObject({ line: 5, column: 5 });
    expect(spanOf?.(["pages"])).toMatchObject({ line: 1, column: 1 });
  });

  test("below other text counts lines from there", () => {
    expect(read(text, 8).value?.spanOf(["day"])).toMatchObject({ line: 9, column: 6 });
  });

  test("may be bytes, with a byte order mark and Windows line ends", () => {
    const bytes = new TextEncoder().encode("\ufefftitle: Talks\r\nday: 2022-01-26\r\n");
    const { value } = readYaml(bytes, "brief.yaml", schema);
    expect(value?.value.title).toBe("Talks");
    expect(value?.spanOf(["day"])).toMatchObject({ line: 2, column: 6, endColumn: 16 });
  });

  test("may say no, yes and times without turning them into something else", () => {
    const any = z.array(z.unknown());
    expect(readYaml("[no, yes, 2022-01-26T18:00:00Z, 12:30, 0777]", "a.yaml", any).value?.value).toEqual([
      "no",
      "yes",
      "2022-01-26T18:00:00Z",
      "12:30",
      777,
    ]);
  });

  test("may use an alias", () => {
    const { value } = read("title: &t Talks\nbottom-line: *t\n");
    expect(value?.value["bottom-line"]).toBe("Talks");
    expect(value?.spanOf(["bottom-line"])).toMatchObject({ line: 2, column: 14 });
  });
});

describe("what is wrong with a file", () => {
  test.each([
    ["an unknown key", "title: T\nbotom-line: x\n", "unknown-key 2:1-11 The key `botom-line` means nothing here."],
    ["a missing key", "pages: 1\n", "missing-key 1:1-9 The key `title` is missing."],
    ["a missing key further in", "title: T\ntopics:\n  us: {}\n", "missing-key 3:3-5 The key `terms` is missing."],
    ["text for a number", "title: T\npages: one\n", "wrong-value 2:8-11 `pages` must be a number, not “one”."],
    ["a broken number", "title: T\npages: 1.5\n", "wrong-value 2:8-11 `pages` must be a whole number, not 1.5."],
    ["a number for text", "title: 1984\n", "wrong-value 1:8-12 `title` must be text, not 1984."],
    ["too small a number", "title: T\npages: 0\n", "wrong-value 2:8-9 `pages` must be at least 1."],
    ["too large a number", "title: T\npages: 11\n", "wrong-value 2:8-10 `pages` must be at most 10."],
    ["too many items", "title: T\npoints: [a, b, c]\n", "wrong-value 2:9-18 `points` must have at most 2 items."],
    ["empty text", 'title: " "\n', "wrong-value 1:8-11 `title` must not be empty."],
    ["nothing", "title:\n", "wrong-value 1:1-6 `title` must be text, not nothing."],
    ["a word not in the list", "title: T\npage: A5\n", "wrong-value 2:7-9 `page` must be A4 or Letter, not “A5”."],
    [
      "what the schema has its own words for",
      "title: T\nday: 26/1\n",
      "wrong-value 2:6-10 `day` will not do: a day is written YYYY-MM-DD.",
    ],
    [
      "a list item of no allowed kind",
      "title: T\npoints: [[a]]\n",
      "wrong-value 2:10-13 Item 1 of `points` must be text or keys with values, not a list.",
    ],
    [
      "a key in one of several kinds",
      "title: T\npoints:\n  - text: a\n    valeu: 1\n",
      "unknown-key 4:5-10 The key `valeu` means nothing here.",
    ],
    [
      "a key that is no id",
      "title: T\ntopics: { US: { terms: [] } }\n",
      "wrong-value 2:11-13 The key `US` will not do: an id is lower-case.",
    ],
    ["a list for keys", "- a\n", "wrong-value 1:1-4 The file must be keys with values, not a list."],
    ["an empty file", "", "missing-key 1:1-undefined The key `title` is missing."],
    ["the same key twice", "title: T\ntitle: U\n", "yaml-syntax 2:1-6 The key `title` stands here twice."],
    [
      "a key that objects are born with",
      "title: T\n__proto__: { x: 1 }\n",
      "unknown-key 2:1-10 The key `__proto__` means nothing here.",
    ],
    ["another such key", "title: T\nconstructor: 1\n", "unknown-key 2:1-12 The key `constructor` means nothing here."],
  ])("%s", (_, text, expected) => {
    expect(read(text).value).toBeUndefined();
    expect(said(text)).toEqual([expected]);
  });

  test("comes with what was probably meant", () => {
    const hints = (text: string) => read(text).diagnostics.map((diagnostic) => diagnostic.hints[0]);
    expect(hints("title: T\nbotom-line: x\n")).toEqual(["did you mean `bottom-line`?"]);
    expect(hints("title: T\nqqqqqq: x\n")).toEqual([
      "the keys here are title, bottom-line, pages, page, day, points, topics, draft",
    ]);
    expect(hints("title: T\npage: leter\n")).toEqual(["did you mean `Letter`?"]);
    expect(hints("title: T\npoints:\n  - text: a\n    valeu: 1\n")).toEqual(["did you mean `value`?"]);
    expect(hints("title: T\ntopics: { us: { terms: [], term: [] } }\n")).toEqual(["did you mean `terms`?"]);
    expect(hints("title: 1984\n")).toEqual(['put it between quotation marks: "1984"']);
  });

  test("is told all at once", () => {
    expect(said("pages: none\nbotom-line: x\n")).toHaveLength(3);
  });
});

describe("what is no YAML", () => {
  test("is told with its place", () => {
    const [first] = read("pages: 1\ntitle: Talks: the replies\n").diagnostics;
    expect(first).toMatchObject({ code: "yaml-syntax", severity: "error", span: { line: 2 } });
    expect(first?.hints).toEqual(["put a value that holds a colon and a space between quotation marks"]);
  });

  test.each([
    ["a tag of its own", "title: !mine T\n"],
    ["several files in one", "title: T\n---\ntitle: U\n"],
    ["an alias of nothing", "title: *t\n"],
    ["an open bracket", "title: [\n"],
    [
      "aliases that multiply",
      `title: T\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${"abcdefg"[i]}`).join(",")}]\n`).join("")}`,
    ],
    ["a key that holds itself", "&a \n: *a"],
    ["a list that holds itself", "title: &a [*a]\n"],
    ["bottomless nesting", `title: ${"[".repeat(20_000)}`],
  ])("%s", (_, text) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain("yaml-syntax");
  });

  test("tells the first of very many faults, and how many there are besides", () => {
    const { diagnostics } = read(`title: T\n${Array.from({ length: 1000 }, (_, index) => `k${index}: 1\n`).join("")}`);
    expect(diagnostics.length).toBeLessThanOrEqual(201);
    const { diagnostics: numbers } = read(
      `topics:\n${Array.from({ length: 900 }, (_, index) => `  A${index}: 1\n`).join("")}`,
    );
    expect(numbers.at(-1)?.message).toMatch(/^The file has \d+ more faults of this kind, which are not told\.$/u);
  });

  test("is not read at all when it is not UTF-8", () => {
    const { diagnostics } = readYaml(Uint8Array.of(0x61, 0xff), "brief.yaml", schema);
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-text"]);
  });
});

test("characters that steer the display are taken out of values, with a warning at the value", () => {
  const { value, diagnostics } = read('title: "a\u202eb"\npoints: ["c\\u0007d"]\n');
  expect(value?.value).toEqual({ title: "ab", points: ["cd"] });
  expect(diagnostics.map(({ code, severity, span }) => [code, severity, span?.line])).toEqual([
    ["hostile-character", "warning", 1],
    ["hostile-character", "warning", 2],
  ]);
});

test("any text is read or refused with a place in it", () => {
  const units = fc.constantFrom(
    "title",
    ": ",
    "\n",
    "  ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "&a ",
    "*a",
    "|",
    ">",
    "#",
    "1",
    "é",
    "!",
    "?",
    "%",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(units, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const { value, diagnostics } = read(text);
      if (value) return;
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { span, message } of diagnostics) {
        expect(span?.line).toBeLessThanOrEqual(text.split("\n").length);
        expect(message).toMatch(/^[A-Z`].*\.$/s);
      }
    }),
    { numRuns: 2000 },
  );
});
