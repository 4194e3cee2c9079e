import { layOut } from "../dist/typeset/lay-out.js";
import { MarkedContent } from "../dist/typeset/marked-content.js";
import { SheetDocument } from "../dist/typeset/sheet-document.js";
import { SheetRenderer } from "../dist/typeset/sheet-renderer.js";

/**
 * Sets a manuscript as the typesetter does, less the marks around what is drawn and the tree that leads to them: what
 * tagging costs is the difference. Laying out still names the elements. The product has no such option.
 */
export function typesetUntagged(manuscript, faces) {
  const { brief } = manuscript;
  const { order, pages, furnish } = layOut(manuscript, faces, "print").value;
  furnish(manuscript.fingerprint);
  const [subject, keywords, language] = [manuscript.design.genre, brief.reference, brief.language];
  const created = new Date(brief.issued);
  const sheets = new SheetDocument(faces, { title: brief.title, subject, keywords, language, created });
  unmarked(() => new SheetRenderer(sheets, order).drawPages(pages));
  return sheets.finish(false);
}

/** Does something while nothing marks what is drawn. */
function unmarked(work) {
  const { enter, softly, endPage } = MarkedContent.prototype;
  Object.assign(MarkedContent.prototype, { enter() {}, softly: (draw) => draw(), endPage() {} });
  try {
    work();
  } finally {
    Object.assign(MarkedContent.prototype, { enter, softly, endPage });
  }
}
