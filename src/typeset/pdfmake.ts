import * as layout from "pdfmake/js/LayoutBuilder.js";
import * as line from "pdfmake/js/Line.js";
import * as document from "pdfmake/js/PDFDocument.js";
import * as renderer from "pdfmake/js/Renderer.js";
import * as textBreaker from "pdfmake/js/TextBreaker.js";
import type {
  PdfDocument as PdfDocumentClass,
  PdfLayout as PdfLayoutClass,
  PdfLine as PdfLineClass,
  PdfRenderer as PdfRendererClass,
  PdfTextBreaker as PdfTextBreakerClass,
} from "./pdfmake-internals.ts";

/**
 * pdfmake's layout, lines, renderer and PDF writer, without its front door: the public entry is one object
 * for the whole process, with fonts and access rights in it, and can fetch addresses that a definition names.
 */
export const PdfDocument = partOf<typeof PdfDocumentClass>(document);
export const PdfLayout = partOf<typeof PdfLayoutClass>(layout);
export const PdfLine = partOf<typeof PdfLineClass>(line);
export const PdfRenderer = partOf<typeof PdfRendererClass>(renderer);
export const PdfTextBreaker = partOf<typeof PdfTextBreakerClass>(textBreaker);

/** The parts are CommonJS without types, and loaders disagree whether a default export is the class or wraps it. */
function partOf<T>(module: unknown): T {
  let part = module;
  while (typeof part === "object" && part !== null && "default" in part) part = part.default;
  return part as T;
}
