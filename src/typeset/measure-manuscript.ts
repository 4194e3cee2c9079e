import { andThen, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript, Measure } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import type { Faces } from "./faces.ts";
import { galleyOf } from "./galley.ts";
import { type Layout, openPages, placeOn } from "./lay-out.ts";

/** Nearer to the edge of a page than this, rounding could decide: then the pages are laid out. */
const doubt: Points = 0.1;

/**
 * Says how a manuscript would fill its pages if it were printed; an annex does not count. Errors and warnings are those
 * of printing it. What is too much is measured as if on one endless page. For a budget of one page the heights
 * of the blocks tell all: nothing but a lack of room ever starts another.
 */
export function measureManuscript(manuscript: Manuscript, faces: Faces): Outcome<Measure> {
  return andThen(openPages(manuscript, faces, "measure"), (opened) => {
    const { page, heights, sheet, room, notes } = opened;
    const height = heights.height(page.text, sheet.measure);
    const isPlain = manuscript.brief.pages === 1 && notes.none && Math.abs(height - room) > doubt;
    if (isPlain) {
      const pages = Math.max(1, Math.ceil(height / room));
      return outcome(measureOf(manuscript, { pages, text: page.text, heights, sheet, room, noteOrder: undefined }));
    }
    return andThen(placeOn(opened, manuscript, faces, "measure"), (layout) =>
      outcome(measureOf(manuscript, { ...layout, pages: layout.before })),
    );
  });
}

function measureOf(
  { brief, design }: Manuscript,
  {
    pages,
    text,
    heights,
    sheet,
    room,
    noteOrder,
  }: Omit<Layout, "pages" | "before" | "order" | "mark" | "around" | "furnish"> & { readonly pages: number },
): Measure {
  const { leading } = design.body;
  const allowed = brief.pages * room;
  // at least a line, for a break can cost room too
  const height = pages > brief.pages ? Math.max(leading, heights.height(text, sheet.measure) - allowed) : 0;
  const galley = galleyOf(text, heights, sheet.measure);
  return { pages, over: { lines: Math.ceil(height / leading), height }, room: allowed, leading, noteOrder, galley };
}
