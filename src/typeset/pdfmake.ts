import { createRequire } from "node:module";
import type {
  PdfDocument as PdfDocumentClass,
  PdfLayout as PdfLayoutClass,
  PdfLine as PdfLineClass,
  PdfRenderer as PdfRendererClass,
  PdfTextBreaker as PdfTextBreakerClass,
} from "./pdfmake-internals.ts";

// pdfmake's parts are CommonJS without types, and loaders disagree about their default exports; `require` does not.
const require = createRequire(import.meta.url);

const parts = {
  document: require("pdfmake/js/PDFDocument.js") as { default: typeof PdfDocumentClass },
  layout: require("pdfmake/js/LayoutBuilder.js") as { default: typeof PdfLayoutClass },
  line: require("pdfmake/js/Line.js") as { default: typeof PdfLineClass },
  renderer: require("pdfmake/js/Renderer.js") as { default: typeof PdfRendererClass },
  textBreaker: require("pdfmake/js/TextBreaker.js") as { default: typeof PdfTextBreakerClass },
};

/**
 * pdfmake's layout, lines, renderer and PDF writer, without its front door: the public entry is one object
 * for the whole process, with fonts and access rights in it, and can fetch addresses that a definition names.
 */
export const PdfDocument = parts.document.default;
export const PdfLayout = parts.layout.default;
export const PdfLine = parts.line.default;
export const PdfRenderer = parts.renderer.default;
export const PdfTextBreaker = parts.textBreaker.default;
