import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Measure } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import type { Faces } from "./faces.ts";
import { galleyOf } from "./galley.ts";
import { type Layout, layOut } from "./lay-out.ts";

/**
 * Lays a manuscript out as it would be printed, draws nothing, and says how it fills its pages; an annex does not
 * count. Errors and warnings are those of printing it. What is too much is measured as if on one endless page.
 */
export function measureManuscript(manuscript: Manuscript, faces: Faces): Outcome<Measure> {
  const { value: layout, diagnostics } = layOut(manuscript, faces, "measure");
  if (!layout) return failure(diagnostics);
  const { text, heights, sheet } = layout;
  const { leading } = manuscript.design.body;
  const allowed = manuscript.brief.pages;
  const height = layout.before > allowed ? excess(manuscript, layout) : 0;
  return outcome(
    {
      pages: layout.before,
      over: { lines: Math.ceil(height / leading), height },
      room: allowed * layout.room,
      leading,
      noteOrder: layout.noteOrder,
      galley: galleyOf(text, heights, sheet.measure),
    },
    diagnostics,
  );
}

/** How much higher the whole text is than the pages allowed; at least a line, for a break can cost room too. */
function excess({ brief, design }: Manuscript, { text, heights, sheet, room }: Layout): Points {
  return Math.max(design.body.leading, heights.height(text, sheet.measure) - brief.pages * room);
}
