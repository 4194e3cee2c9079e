import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manuscript } from "../model/stages.ts";
import { checkGlyphs, runsOf } from "./check-glyphs.ts";
import { checkPlaced } from "./check-placed.ts";
import type { Faces } from "./faces.ts";
import { furniture } from "./furniture.ts";
import { PageLayout } from "./page-layout.ts";
import type { PdfPage } from "./pdfmake-internals.ts";
import { setPage } from "./set-page.ts";
import { sheetGeometry } from "./sheet-geometry.ts";

/** Laid-out pages, or the characters that no face can print. */
export type Layout =
  | { readonly pages: readonly PdfPage[] }
  | { readonly pages: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Lays a manuscript out in pages. For printing, running heads and feet are set and the references are pushed
 * down to the foot of their page; for measuring neither is done, and the breaks are the same. `endless` sets
 * everything on one sheet as high as so many, to see how much there is.
 */
export function layOut(manuscript: Manuscript, faces: Faces, purpose: "print" | "measure", endless = 1): Layout {
  const sheet = sheetGeometry(manuscript.design, manuscript.brief.page);
  const page = setPage(manuscript, sheet, faces);
  const around = furniture(manuscript, sheet, faces);
  const runs = [...runsOf(page)];
  const diagnostics = checkGlyphs([...around.runs, ...runs], faces);
  if (diagnostics.length > 0) return { pages: undefined, diagnostics };
  const { width, margins } = sheet;
  const height = sheet.height * endless;
  const print = purpose === "print";
  const layout = new PageLayout({ width, height, orientation: "portrait" }, margins, faces, { pushesFeet: print });
  const pages = layout.lay(page, print ? around.place : undefined);
  if (print) checkPlaced(runs, pages, faces);
  return { pages };
}
