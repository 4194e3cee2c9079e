import { describe, expect, test } from "vitest";
import { describeFile, printable } from "../../src/typeset/describe-file.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readAhead } from "./read-ahead.ts";
import { readStructure } from "./read-structure.ts";
import { faces } from "./sample-manuscript.ts";

const particulars = {
  title: "T",
  subject: "S",
  keywords: "K",
  language: "en",
  created: new Date("2022-01-27T18:00:00Z"),
};

describe("describeFile", () => {
  test("claims only what it is told to claim", () => {
    expect(describeFile(particulars, false)).not.toMatch(/pdfaid|pdfuaid/);
    expect(describeFile(particulars, true)).toMatch(/<pdfaid:conformance>A<.*<pdfuaid:part>1<.*pdfaExtension:schemas/s);
  });

  test("lets no words out of their element", () => {
    const words = describeFile({ ...particulars, title: "</rdf:li>&<x>", author: "]]>", language: "<en>" }, true);
    expect(words).toContain("&lt;/rdf:li&gt;&amp;&lt;x&gt;");
    expect(words.match(/<\/rdf:RDF>/g)).toHaveLength(1);
    expect(words).not.toContain("<en>");
  });

  test("has no place for what is not known", () => {
    expect(describeFile(particulars, true)).not.toContain("dc:creator");
  });
});

describe("the metadata of a file", () => {
  test("say the same as the document information, whatever stands in it", () => {
    const brief = { title: "R&D <x> \u0007☃ \ud800 é", from: "Büro & Söhne", reference: "ß/№7" };
    const { value } = typesetManuscript(readAhead({ brief }), faces);
    const { objects, metadata } = readStructure(value?.bytes ?? new Uint8Array());
    const info = objects.dictionary(objects.trailer["Info"]);
    const told = (element: string) =>
      new RegExp(`<${element}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`)
        .exec(metadata)?.[1]
        ?.replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&");
    expect(told("dc:title")).toBe(objects.text(info["Title"]));
    expect(told("dc:title")).toBe("R&D <x>  ☃   é");
    expect(told("dc:creator")).toBe(objects.text(info["Author"]));
    expect(told("dc:description")).toBe(objects.text(info["Subject"]));
    expect(told("pdf:Keywords")).toBe(objects.text(info["Keywords"]));
    expect(told("pdf:Producer")).toBe(objects.text(info["Producer"]));
    expect(told("xmp:CreatorTool")).toBe(objects.text(info["Creator"]));
    expect(told("xmp:CreateDate")).toBe("2022-01-27T18:00:00Z");
    expect(objects.text(info["CreationDate"])).toBe("D:20220127180000Z");
    expect([metadata.includes("ModifyDate"), "ModDate" in info]).toEqual([false, false]);
  });

  test("can be read without a reader of PDF", () => {
    const { value } = typesetManuscript(readAhead(), faces);
    expect(Buffer.from(value?.bytes ?? []).toString("latin1")).toContain("<dc:title>");
  });
});

test("printable leaves no character that PDF or XML cannot hold", () => {
  expect(printable("a\u0000\u001b\u0085\ud800\ufffe\uffffé😀")).toBe("a      é😀");
});
