import type { Run } from "./definition.ts";
import { countInk, displayText } from "./display-text.ts";
import type { Faces } from "./faces.ts";
import { linesOn } from "./page-lines.ts";
import type { PdfPage } from "./pdfmake-internals.ts";

/**
 * Makes sure that every letter of a definition stands on some page: pdfmake drops in silence what it cannot
 * place. Throws where one does not, for that is a defect of the typesetter and never the author's fault. The
 * hyphens of divided words do not count.
 */
export function checkPlaced(runs: Iterable<Run>, pages: readonly PdfPage[], faces: Faces): void {
  const placed = new Map<Run, number>();
  const seen = new Set<object>();
  for (const line of linesOn(pages)) {
    for (const piece of line.pieces) {
      // The repeated head of a table shares its pieces with the first.
      if (seen.has(piece)) continue;
      seen.add(piece);
      const run = piece.run.partOf ?? piece.run;
      placed.set(run, (placed.get(run) ?? 0) + countInk(piece.text) - (piece.hyphenated ? 1 : 0));
    }
  }
  for (const run of runs) {
    const lost = countInk(displayText(run.text, faces.face(run.face).has)) - (placed.get(run) ?? 0);
    if (lost !== 0) throw new Error(`The layout lost ${lost} characters of “${run.text.slice(0, 60)}”.`);
  }
}
