import { faceNames } from "../dist/model/world.js";
import { linkWords } from "../dist/text/link-words.js";
import { setPage } from "../dist/typeset/set-page.js";
import { sheetGeometry } from "../dist/typeset/sheet-geometry.js";

/** The faces that stand in Attaché's own pages. */
export const ownFaces = faceNames.filter((name) => !name.startsWith("fallback"));

/**
 * What a manuscript puts on its pages, in a form that other programs can be given: the sheet, and a tree of texts,
 * stacks and columns with the words, faces, sizes, leadings and colours that Attaché sets.
 */
export function contentOf(manuscript, faces) {
  const { brief, design } = manuscript;
  const sheet = sheetGeometry(design, brief.page);
  const { content } = setPage(manuscript, sheet, faces, linkWords(manuscript.root.children, brief.language));
  return {
    sheet,
    content,
    language: brief.language,
    head: `${design.genre} · ${brief.reference} · ${brief.mark}`,
    foot: `${brief.reference} · ${manuscript.fingerprint}`,
  };
}

/** A manuscript as long as so many of it, with its references once; each part has words of its own. */
export function repeated(manuscript, times) {
  const { children } = manuscript.root;
  const parts = Array.from({ length: times }, (_, part) => changed(children.filter(isText), part + 1));
  const rest = children.filter((block) => !isText(block));
  return { ...manuscript, root: { type: "root", children: [...parts.flat(), ...rest] } };
}

/** A manuscript with a word of each text changed, so that no program can answer from what it did before. */
export function withWords(manuscript, seed) {
  return { ...manuscript, root: { type: "root", children: changed(manuscript.root.children, seed) } };
}

/** A desk with a word of each point of one of its briefs changed. */
export function withPoints(desk, id, seed) {
  const file = desk.briefs.get(id);
  const sections = file.yaml.sections.map((section) => ({
    ...section,
    ...(section.points ? { points: section.points.map((point) => changedPoint(point, seed)) } : {}),
  }));
  return { ...desk, briefs: new Map([...desk.briefs, [id, { ...file, yaml: { ...file.yaml, sections } }]]) };
}

function changedPoint(point, seed) {
  return typeof point === "string" ? changedText(point, seed) : { ...point, text: changedText(point.text, seed) };
}

function changed(node, seed) {
  if (Array.isArray(node)) return node.map((one) => changed(one, seed));
  if (typeof node !== "object" || node === null) return node;
  if (node.type === "text") return { ...node, value: changedText(node.value, seed) };
  return node.children ? { ...node, children: changed(node.children, seed) } : node;
}

/** Two letters, other ones for each seed, behind the first word of three letters or more; quotations stay. */
function changedText(text, seed) {
  const letters = String.fromCharCode(97 + (seed % 26), 97 + (Math.floor(seed / 26) % 26));
  return /^[“‘"'[]/.test(text) ? text : text.replace(/[A-Za-z]{3,}/, (word) => word + letters);
}

function isText({ type }) {
  return type !== "referenceList" && type !== "noteList";
}
