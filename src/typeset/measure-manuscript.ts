import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Measure } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import type { Faces } from "./faces.ts";
import { layOut } from "./lay-out.ts";
import { bottomOf, linesOn } from "./page-lines.ts";
import { sheetGeometry } from "./sheet-geometry.ts";

/**
 * Lays a manuscript out as it would be printed, draws nothing, and says how it fills its pages. A character
 * that no face has is an error (`glyph-missing`). What is too much is measured on one endless page.
 */
export function measureManuscript(manuscript: Manuscript, faces: Faces): Outcome<Measure> {
  const layout = layOut(manuscript, faces, "measure");
  if (!layout.pages) return failure(layout.diagnostics);
  const pages = layout.pages.length;
  const bottomLine = [...linesOn(layout.pages)].filter(({ node }) => node.inBottomLine).length;
  const height = pages > manuscript.brief.pages ? excess(manuscript, faces, pages) : 0;
  return outcome({ pages, over: { lines: Math.ceil(height / manuscript.design.body.leading), height }, bottomLine });
}

/** How much higher the whole text is than the pages allowed; at least a line, for a break can cost room too. */
function excess(manuscript: Manuscript, faces: Faces, pages: number): Points {
  const { brief, design } = manuscript;
  const { height, margins } = sheetGeometry(design, brief.page);
  const [page] = layOut(manuscript, faces, "measure", pages + 1).pages ?? [];
  const lines = page ? [...linesOn([page])] : [];
  const foot = Math.max(margins.top, ...lines.map(bottomOf));
  return Math.max(design.body.leading, foot - margins.top - brief.pages * (height - margins.top - margins.bottom));
}
