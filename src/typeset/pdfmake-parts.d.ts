/** Parts of pdfmake that have no types of their own; `pdfmake-internals.ts` says what is used of them. */
declare module "pdfmake/js/PDFDocument.js";
declare module "pdfmake/js/LayoutBuilder.js";
declare module "pdfmake/js/Line.js";
declare module "pdfmake/js/Renderer.js";
declare module "pdfmake/js/TextBreaker.js";
