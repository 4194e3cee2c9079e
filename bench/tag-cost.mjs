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
  const { order, pages } = layOut(manuscript, faces, "print").value;
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

/** What an edition can bring along: its manifest, and the sources that it cites as they stand in the library. */
export function evidenceOf({ manifest, proof }, desk) {
  const modified = proof.manuscript.brief.issued;
  const own = { description: "What the page rests on", modified };
  const sources = proof.manuscript.cited.map((key) => {
    const { file } = desk.library.byId.get(key);
    return {
      ...own,
      name: `${key}.md`,
      mediaType: "text/markdown",
      relationship: "Data",
      bytes: desk.world.read(file),
    };
  });
  const bytes = new TextEncoder().encode(JSON.stringify(manifest, null, 2));
  return [{ ...own, name: "manifest.json", mediaType: "application/json", relationship: "Source", bytes }, ...sources];
}
