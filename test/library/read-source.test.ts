import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readSource } from "../../src/library/read-source.ts";
import { sourceSchema } from "../../src/library/source-schema.ts";
import { sha256 } from "../../src/text/fixity.ts";

const full = `---
id: tass-2022-01-26
type: article-newspaper
title: "NATO\u2019s  doors"
container-title: TASS
author: [{ family: Good, given: Pat }, { literal: The Editors }]
issued: 2022-01
accessed: 2024-07-20
original-date: 2021
language: en-GB
URL: https://example.org/a
volume: 12
attache:
  text: digest
  descriptor: "An agency"
  origin: state-media
  derived-from: [other]
  grade: { reliability: C, credibility: 2 }
  mark: TLP:GREEN
  original: { sha256: "${"0".repeat(64)}", media-type: text/plain, retrieved: 2024-07-20, note: "x" }
  licence: { name: by leave, words: 200, share: 12.5% }
  speakers:
    - { paragraphs: "1, 2-3", name: A B, capacity: Minister, date: 2022-01-26, venue: Moscow }
    - { paragraphs: 2, name: C D }
  notes:
    - { paragraph: 2, text: "mind" }
    - { text: "whole" }
---

First.

Second
goes on.

## Head

Third.
`;

const read = (text: string, file = "sources/tass-2022-01-26.md") => readSource(file, new TextEncoder().encode(text));
const codes = (text: string, file?: string) =>
  read(text, file).diagnostics.map(({ code, severity, span }) => [code, severity, span?.line]);
const minimal = (more = "", body = "Text.") => `---\nid: a\ntype: document\n${more}---\n${body}\n`;

describe("readSource", () => {
  test("reads record and text", () => {
    const { value, diagnostics } = read(full);
    expect(diagnostics).toEqual([]);
    const normalised = "First.\n\nSecond goes on.\n\nThird.";
    expect(value?.source).toEqual({
      kind: "source",
      id: "tass-2022-01-26",
      file: "sources/tass-2022-01-26.md",
      sha256: sha256(full),
      item: {
        id: "tass-2022-01-26",
        type: "article-newspaper",
        title: "NATO’s doors",
        "container-title": "TASS",
        author: [{ family: "Good", given: "Pat" }, { literal: "The Editors" }],
        issued: { "date-parts": [[2022, 1]] },
        accessed: { "date-parts": [[2024, 7, 20]] },
        "original-date": { "date-parts": [[2021]] },
        language: "en-GB",
        URL: "https://example.org/a",
        volume: 12,
      },
      issued: "2022-01-31",
      dateInferred: false,
      dateBasis: undefined,
      language: "en-GB",
      text: "digest",
      attach: "quoted",
      descriptor: "An agency",
      origin: "state-media",
      derivedFrom: ["other"],
      grade: { reliability: "C", credibility: 2 },
      mark: "TLP:GREEN",
      licence: { name: "by leave", words: 200, share: 0.125 },
      original: { sha256: "0".repeat(64), mediaType: "text/plain", retrieved: "2024-07-20" },
      utterances: [
        { paragraphs: [1, 2, 3], name: "A B", capacity: "Minister", date: "2022-01-26", venue: "Moscow" },
        { paragraphs: [2], name: "C D", capacity: undefined, date: undefined, venue: undefined },
      ],
      notes: [
        { paragraph: 2, text: "mind" },
        { paragraph: undefined, text: "whole" },
      ],
      paragraphs: [
        { number: 1, text: "First.", start: 0, line: 30 },
        { number: 2, text: "Second goes on.", start: 8, line: 32 },
        { number: 3, text: "Third.", start: 25, line: 37 },
      ],
      normalised,
      textSha256: sha256(normalised),
      blanks: [],
    });
    expect(value?.spanOf(["issued"])).toEqual({
      file: "sources/tass-2022-01-26.md",
      line: 7,
      column: 9,
      endColumn: 16,
    });
  });

  test("asks for little: what a record does not say takes its usual value", () => {
    expect(read(minimal(), "sources/x/a.md")).toMatchObject({
      value: {
        source: {
          item: { id: "a", type: "document" },
          issued: undefined,
          text: "full",
          origin: "unknown",
          mark: "TLP:CLEAR",
          language: "en",
          derivedFrom: [],
          grade: undefined,
        },
      },
      diagnostics: [],
    });
  });

  test("an inferred date is kept as circa and needs its basis", () => {
    const inferred = minimal('issued: "2022-01-26?"\nattache: { date-basis: "says Wednesday" }\n');
    expect(read(inferred, "sources/a.md").value?.source).toMatchObject({
      issued: "2022-01-26",
      dateInferred: true,
      dateBasis: "says Wednesday",
      item: { issued: { "date-parts": [[2022, 1, 26]], circa: true } },
    });
    expect(codes(minimal('issued: "2022-01-26?"\n'), "sources/a.md")).toEqual([["date-basis-missing", "error", 4]]);
  });

  test("a bare year is a date, and counts as out on its last day", () => {
    expect(read(minimal("issued: 2022\n"), "sources/a.md").value?.source).toMatchObject({
      issued: "2022-12-31",
      item: { issued: { "date-parts": [[2022]] } },
    });
  });

  test.each([
    ["no front matter", "Text.\n", [["front-matter-missing", "error", 1]]],
    ["an open front matter", "---\nid: a\n", [["front-matter-missing", "error", 1]]],
    ["front matter that is no YAML", "---\nid: a: b\n---\nText.\n", [["yaml-syntax", "error", 2]]],
    ["a key CSL does not have", minimal("titel: x\n"), [["unknown-key", "error", 4]]],
    ["a key that provenance does not have", minimal("attache:\n  graed: {}\n"), [["unknown-key", "error", 5]]],
    ["no type", "---\nid: a\n---\nText.\n", [["missing-key", "error", 2]]],
    ["a day out of the calendar", minimal("issued: 2022-02-30\n"), [["wrong-value", "error", 4]]],
    ["a mark of TLP 1.0", minimal("attache: { mark: TLP:WHITE }\n"), [["wrong-value", "error", 4]]],
    [
      "a grade beyond the scale",
      minimal("attache: { grade: { reliability: G, credibility: 7 } }\n"),
      [
        ["wrong-value", "error", 4],
        ["wrong-value", "error", 4],
      ],
    ],
    ["a URL that is a script", minimal('URL: "javascript:alert(1)"\n'), [["wrong-value", "error", 4]]],
    ["a nameless name", minimal("author: [{ given: Pat }]\n"), [["wrong-value", "error", 4]]],
    [
      "a speaker beyond the end",
      minimal('attache: { speakers: [{ paragraphs: "1-2", name: A }] }\n'),
      [["no-such-paragraph", "error", 4]],
    ],
    [
      "a note beyond the end",
      minimal("attache:\n  notes:\n    - { paragraph: 9, text: x }\n"),
      [["no-such-paragraph", "error", 6]],
    ],
    ["no text", minimal("", "## Only a head"), [["text-empty", "warning", 2]]],
    ["an id of another file", minimal().replace("id: a", "id: b"), [["id-mismatch", "warning", 2]]],
    ["a hostile title", minimal('title: "a\u202e"\n'), [["hostile-character", "warning", 4]]],
  ])("tells of %s", (_, text, expected) => {
    expect(codes(text, "sources/a.md")).toEqual(expected);
  });

  test("TLP:WHITE is told its new name", () => {
    const [first] = read(minimal("attache: { mark: TLP:WHITE }\n"), "sources/a.md").diagnostics;
    expect(first?.message).toBe("`mark` will not do: TLP 2.0 calls `TLP:WHITE` `TLP:CLEAR`.");
  });

  test("a file that is not UTF-8 is told so", () => {
    const { diagnostics } = readSource("sources/a.md", Uint8Array.of(0x2d, 0xff));
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-text"]);
  });

  test("Windows line ends change neither text nor lines", () => {
    const source = read(full.replaceAll("\n", "\r\n")).value?.source;
    expect(source?.paragraphs).toEqual(read(full).value?.source.paragraphs);
    expect(source?.textSha256).toBe(read(full).value?.source.textSha256);
  });
});

test("editors get a JSON Schema in which every key is described", () => {
  const { properties = {} } = z.toJSONSchema(sourceSchema, { io: "input" });
  const described = Object.entries(properties).filter(([, node]) => typeof node === "object" && node.description);
  expect(described).toHaveLength(Object.keys(properties).length);
  expect(properties).toHaveProperty("container-title");
  expect(properties).not.toHaveProperty("locator");
});
