import type { Points } from "../model/units.ts";
import type { TypeLine } from "./break-lines.ts";
import type { PdfPage } from "./pdfmake-internals.ts";

/** Where a line of type ends, from the top of the sheet. */
export function bottomOf(line: TypeLine): Points {
  return (line.y ?? 0) + line.getHeight();
}

/** The lines of type on some pages, in the order in which they were placed. */
export function* linesOn(pages: readonly PdfPage[]): Generator<TypeLine> {
  for (const { items } of pages) for (const { type, item } of items) if (type === "line") yield item as TypeLine;
}
