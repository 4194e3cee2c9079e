import { describe, expect, test } from "vitest";
import type { Attachment } from "../../src/model/evidence.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readAhead } from "./read-ahead.ts";
import { readStructure } from "./read-structure.ts";
import { faces, heading, manuscriptOf, paragraph, quotation, text } from "./sample-manuscript.ts";
import { attaching, attachments, link } from "./tagged-blocks.ts";

const [first] = attachments;
const attached = (changes: Partial<Attachment>) => (first ? [{ ...first, ...changes }] : []);
const x = [paragraph("x")];

describe("the claim to be PDF/A-3a and PDF/UA-1", () => {
  test("stands, and nothing is said of it", () => {
    const { value, diagnostics } = typesetManuscript(readAhead(), faces, attaching(attachments));
    expect(diagnostics).toEqual([]);
    expect(readStructure(value?.bytes ?? new Uint8Array()).metadata).toMatch(/pdfaid:part>3<.*pdfuaid:part>1</s);
  });

  test.each<[string, string, Manuscript, (readonly Attachment[])?]>([
    ["a title of control characters", "the brief has no title", manuscriptOf(x, { brief: { title: "\u0007 \n" } })],
    [
      "a language that is none",
      "`Deutsch (AT)` is not a language tag",
      manuscriptOf(x, { brief: { language: "Deutsch (AT)" } }),
    ],
    [
      "a quotation in such a language",
      "`latin_classical`",
      manuscriptOf([paragraph(quotation("Veni", "latin_classical"))]),
    ],
    [
      "a link without words",
      "a link has no words",
      manuscriptOf([paragraph("See", link("https://example.org/", text("\u00a0 ")), " it.")]),
    ],
    [
      "a character of nobody's",
      "U+F6C5 in the face fallback-symbols stands for no character",
      manuscriptOf([paragraph("x \uf6c5")]),
    ],
    [
      "an endless address",
      "an address has more than 16000 characters",
      manuscriptOf([paragraph(link(`https://example.org/${"a".repeat(20_000)}`, text("x")))]),
    ],
    [
      "an endless description",
      "more than 16000 characters",
      manuscriptOf(x),
      attached({ description: "d".repeat(16_001) }),
    ],
    ["an attachment of no media type", "`JSON` is not a media type", manuscriptOf(x), attached({ mediaType: "JSON" })],
  ])("is withheld for %s, with a warning, and the page is printed", (_, reason, manuscript, files = []) => {
    const { value, diagnostics } = typesetManuscript(manuscript, faces, attaching(files));
    const withheld = diagnostics.filter(({ code }) => code === "claim-withheld");
    expect(withheld).toHaveLength(1);
    expect(withheld[0]).toMatchObject({ severity: "warning", span: manuscript.brief.span });
    expect(withheld[0]?.message).toContain(reason);
    expect(withheld[0]?.message).toMatch(/\.$/);
    const { metadata, root } = readStructure(value?.bytes ?? new Uint8Array());
    expect(metadata).not.toMatch(/pdfaid|pdfuaid/);
    expect(root?.role).toBe("Document");
  });

  test("gives every reason once", () => {
    const wordless = link("https://example.org/", text("\u00a0"));
    const { diagnostics } = typesetManuscript(
      manuscriptOf([heading(1, "\uf6c5 \uf6c5"), paragraph("x", wordless, "y", wordless, "z")], {
        brief: { title: " " },
      }),
      faces,
    );
    expect(diagnostics.filter(({ code }) => code === "claim-withheld")).toHaveLength(3);
  });
});
