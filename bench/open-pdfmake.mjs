import pdfmake from "pdfmake";
import { pdfmakeFonts } from "./pdfmake-page.mjs";

/** pdfmake with faces in files; the function takes a definition and gives the bytes of its PDF. */
export function openPdfmake(files) {
  pdfmake.setFonts(pdfmakeFonts(files));
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return (definition) => pdfmake.createPdf(definition).getBuffer();
}
