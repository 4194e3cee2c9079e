import type { PrintedText, Signature } from "../model/evidence.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Proof } from "../model/stages.ts";
import { checkClaims } from "./check-claims.ts";
import { checkMeasure } from "./check-measure.ts";
import { embedFiles } from "./embed-files.ts";
import type { Faces } from "./faces.ts";
import { layOut } from "./lay-out.ts";
import { linesOn } from "./page-lines.ts";
import { printedText } from "./printed-text.ts";
import { SheetDocument } from "./sheet-document.ts";
import { SheetRenderer } from "./sheet-renderer.ts";
import { writeStructure } from "./write-structure.ts";

/**
 * Sets a manuscript and draws it: a PDF 1.7 with its fonts, its logical structure, links in both directions between
 * citations and references, an outline, and what
 * `sign` says of it: it is told the text of each page. Without it the file has the manuscript's fingerprint. It says that it is PDF/A-3a (ISO 19005-3)
 * and PDF/UA-1 (ISO 14289-1), unless something on the page would make that untrue (`claim-withheld`, a warning). The
 * same manuscript gives the same bytes, whatever was set before it. A character that no face has is an error
 * (`glyph-missing`); nothing is printed then. Warnings are those of `layOut`, and `measure-outside`.
 */
export function typesetManuscript(
  manuscript: Manuscript,
  faces: Faces,
  sign: (printed: PrintedText) => Signature = () => ({ fingerprint: manuscript.fingerprint, attachments: [] }),
): Outcome<Proof> {
  const { value: layout, diagnostics } = layOut(manuscript, faces, "print");
  if (!layout) return failure(diagnostics);
  const { brief, design } = manuscript;
  const sheets = new SheetDocument(faces, {
    title: brief.title,
    author: brief.from,
    subject: brief.audience === undefined ? design.genre : `${design.genre} · ${brief.audience}`,
    keywords: `${brief.mark}, ${brief.reference}`,
    language: brief.language,
    created: new Date(brief.issued),
  });
  const { order, pages, before: beforeAnnex } = layout;
  const signature = sign(printedText(layout));
  const { fingerprint, attachments } = signature;
  layout.furnish(fingerprint);
  const drawn = new SheetRenderer(sheets, order).drawPages(pages);
  writeStructure(sheets, order, drawn);
  embedFiles(sheets, attachments);
  const withheld = checkClaims({ manuscript, order, fonts: sheets.embedded, attachments });
  const bytes = sheets.finish(withheld.length === 0);
  const bottomLine = [...linesOn(pages)].filter(({ node }) => node.inBottomLine).length;
  const signed = { ...manuscript, fingerprint };
  const proof: Proof = {
    kind: "proof",
    manuscript: signed,
    pages: pages.length,
    beforeAnnex,
    bottomLine,
    signature,
    bytes,
  };
  return outcome(proof, [...diagnostics, ...checkMeasure(design, faces), ...withheld]);
}
