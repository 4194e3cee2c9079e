import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Proof } from "../model/stages.ts";
import type { Faces } from "./faces.ts";
import { layOut } from "./lay-out.ts";
import { SheetDocument } from "./sheet-document.ts";
import { SheetRenderer } from "./sheet-renderer.ts";

/**
 * Sets a manuscript and draws it: a PDF 1.7 with its fonts, links in both directions between citations and
 * references, and an outline. The same manuscript gives the same bytes, whatever was set before it. A character
 * that no face has is an error (`glyph-missing`); nothing is printed then.
 */
export function typesetManuscript(manuscript: Manuscript, faces: Faces): Outcome<Proof> {
  const layout = layOut(manuscript, faces, "print");
  if (!layout.pages) return failure(layout.diagnostics);
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
  return outcome({ kind: "proof", manuscript, pages: layout.pages.length, bytes: sheets.finish() });
}
