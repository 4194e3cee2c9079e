import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Measure } from "../model/stages.ts";
import { linesOn } from "./check-placed.ts";
import type { Faces } from "./faces.ts";
import { layOut } from "./lay-out.ts";
import type { PdfPage } from "./pdfmake-internals.ts";

/**
 * Lays a manuscript out as it would be printed, draws nothing, and says how it fills its pages. A character
 * that no face has is an error (`glyph-missing`).
 */
export function measureManuscript(manuscript: Manuscript, faces: Faces): Outcome<Measure> {
  const layout = layOut(manuscript, faces, "measure");
  if (!layout.pages) return failure(layout.diagnostics);
  const over = layout.pages.slice(manuscript.brief.pages);
  const lines = [...linesOn(over)].length;
  const height = over.reduce((sum, page) => sum + heightOf(page), 0);
  const bottomLine = [...linesOn(layout.pages)].filter(({ node }) => node.inBottomLine).length;
  return outcome({ pages: layout.pages.length, over: { lines, height }, bottomLine });
}

/** From the top of the text on a page to its foot. */
function heightOf(page: PdfPage): number {
  const lines = [...linesOn([page])];
  if (lines.length === 0) return 0;
  const tops = lines.map((line) => line.y ?? 0);
  const bottoms = lines.map((line) => (line.y ?? 0) + line.getHeight());
  return Math.max(...bottoms) - Math.min(...tops);
}
