import { describe, expect, test } from "vitest";
import { SheetDocument } from "../../src/typeset/sheet-document.ts";
import { faces } from "./sample-manuscript.ts";

function sheets(): SheetDocument {
  const created = new Date("2022-01-27T18:00:00Z");
  return new SheetDocument(faces, { title: "T", subject: "S", keywords: "K", language: "en", created });
}

describe("SheetDocument", () => {
  test("opens no pictures and attaches no files, by whatever name", () => {
    const file = sheets() as unknown as Record<
      "openImage" | "file" | "image" | "provideImage",
      (source: string) => unknown
    >;
    for (const source of ["/etc/hostname", "data:image/png;base64,AAAA", "http://127.0.0.1/x.png"]) {
      expect(() => file.openImage(source)).toThrow("no pictures");
      expect(() => file.file(source)).toThrow("attaches no files");
      expect(() => file.image(source)).toThrow();
      expect(() => file.provideImage(source)).toThrow();
    }
  });

  test("embeds a face once", () => {
    const file = sheets();
    expect(file.useFace("serif")).toBe(file.useFace("serif"));
    expect(file.useFace("sans").id).toBe("F2");
  });
});
