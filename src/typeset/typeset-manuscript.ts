import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Proof } from "../model/stages.ts";
import { checkMeasure } from "./check-measure.ts";
import type { Faces } from "./faces.ts";
import { layOut } from "./lay-out.ts";
import { linesOn } from "./page-lines.ts";
import { SheetDocument } from "./sheet-document.ts";
import { SheetRenderer } from "./sheet-renderer.ts";

/**
 * Sets a manuscript and draws it: a PDF 1.7 with its fonts, links in both directions between citations and
 * references, and an outline. The same manuscript gives the same bytes, whatever was set before it. A character
 * that no face has is an error (`glyph-missing`); nothing is printed then. Warnings are those of `layOut`,
 * and `measure-outside`.
 */
export function typesetManuscript(manuscript: Manuscript, faces: Faces): Outcome<Proof> {
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
  new SheetRenderer(sheets).renderPages(layout.pages);
  const bottomLine = [...linesOn(layout.pages)].filter(({ node }) => node.inBottomLine).length;
  const { pages, before: beforeAnnex } = layout;
  const proof: Proof = {
    kind: "proof",
    manuscript,
    pages: pages.length,
    beforeAnnex,
    bottomLine,
    bytes: sheets.finish(),
  };
  return outcome(proof, [...diagnostics, ...checkMeasure(design, faces)]);
}
