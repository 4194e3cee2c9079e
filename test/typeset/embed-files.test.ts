import { PDFParse } from "pdf-parse";
import { describe, expect, test } from "vitest";
import type { Attachment } from "../../src/model/evidence.ts";
import { md5 } from "../../src/text/fixity.ts";
import { isMediaType } from "../../src/typeset/embed-files.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readStructure } from "./read-structure.ts";
import { coldFaces, faces, manuscriptOf, paragraph } from "./sample-manuscript.ts";
import { attaching, attachments } from "./tagged-blocks.ts";

function printed(files: readonly Attachment[], own = faces): Uint8Array {
  return typesetManuscript(manuscriptOf([paragraph("x")]), own, attaching(files)).value?.bytes ?? new Uint8Array();
}

const named = (name: string): Attachment => ({ ...(attachments[0] as Attachment), name });

describe("attachments", () => {
  test("come out as they went in", async () => {
    const parser = new PDFParse({ data: new Uint8Array(printed(attachments)) });
    await parser.getInfo();
    const { doc } = parser as unknown as { doc: { getAttachments(): Promise<Record<string, ReadFile>> } };
    const found = Object.values(await doc.getAttachments());
    expect(found.map(({ filename }) => filename)).toEqual(["empty.txt", "manifest.json", "zürich.csv"]);
    expect(found.map(({ content }) => Buffer.from(content).toString())).toEqual(["", "{}", "zone,metres\nnorth,12\n"]);
    expect(found.map(({ description }) => description)).toEqual([
      "",
      "What the page was made from",
      "Depths of the fairway",
    ]);
    await parser.destroy();
  });

  test("are associated with the whole, with their type, size, day and check sum", () => {
    const { objects, catalog } = readStructure(printed(attachments));
    const files = objects.array(catalog["AF"]).map((file) => objects.dictionary(file));
    const names = objects.dictionary(objects.dictionary(catalog["Names"])["EmbeddedFiles"])["Names"];
    expect(objects.array(names).filter((_, at) => at % 2 === 1)).toEqual(objects.array(catalog["AF"]));
    expect(files.map((file) => file["AFRelationship"])).toEqual(["/Supplement", "/Source", "/Data"]);
    const csv = files[2] ?? {};
    expect([objects.text(csv["F"]), objects.text(csv["UF"])]).toEqual(["zürich.csv", "zürich.csv"]);
    const stream = objects.dictionary(objects.dictionary(csv["EF"])["F"]);
    const params = objects.dictionary(stream["Params"]);
    expect(stream["Subtype"]).toBe("/text#2fcsv");
    expect(params["Size"]).toBe(21);
    expect(objects.text(params["ModDate"])).toBe("D:20220127180000Z");
    expect(objects.text(params["CreationDate"])).toBe("D:20220127180000Z");
    expect(Buffer.from(objects.text(params["CheckSum"]) ?? "", "latin1").toString("hex")).toBe(
      md5(new TextEncoder().encode("zone,metres\nnorth,12\n")),
    );
  });

  test("give the same bytes in whatever order they are handed over", () => {
    expect(printed([...attachments].reverse(), coldFaces())).toEqual(printed(attachments));
  });

  test("stand in the order of their names' bytes, whatever the names are", () => {
    const names = ["ä", "a", "Z", "__proto__", "10", "9", "a.b", "€", "\ud83d\ude00", "constructor"];
    const { objects, catalog } = readStructure(printed(names.map(named)));
    const listed = objects.array(catalog["AF"]).map((file) => objects.text(objects.dictionary(file)["UF"]));
    // Beyond ASCII names are UTF-16 behind a byte order mark, which comes last.
    expect(listed).toEqual(["10", "9", "Z", "__proto__", "a", "a.b", "constructor", "ä", "€", "\ud83d\ude00"]);
  });

  test("leave no trace where there are none", () => {
    expect(Buffer.from(printed([])).toString("latin1")).not.toMatch(/EmbeddedFile|\/AF /);
    expect(printed([])).toEqual(printed([], coldFaces()));
  });

  test("of one name are a defect of the caller", () => {
    expect(() => printed([named("a"), named("a")])).toThrow("Two attachments are called a.");
  });
});

interface ReadFile {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

test.each([
  ["application/json", true],
  ["image/svg+xml", true],
  ["application/vnd.oasis.opendocument.text", true],
  ["json", false],
  ["text/", false],
  ["text/plain; charset=utf-8", false],
  ["a/b/c", false],
  [`text/${"x".repeat(90)}`, false],
])("%s is a media type: %s", (text, is) => {
  expect(isMediaType(text)).toBe(is);
});
