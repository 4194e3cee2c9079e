import type { Brief } from "../../src/model/brief.ts";
import type {
  Block,
  Citation,
  Division,
  DivisionName,
  EntryNode,
  ExcerptNode,
  Heading,
  Inline,
  NoteNode,
  Paragraph,
  PointNode,
  ReferenceNode,
} from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import type { Design } from "../../src/model/template.ts";
import { openFaces } from "../../src/typeset/faces.ts";
import { readFont } from "../../src/world/read-font.ts";

/** The design of the one-page brief. */
export const design: Design = {
  columns: { main: 118, side: 50, gutter: 6 },
  margins: { top: 25, bottom: 18 },
  title: { size: 21, leading: 25 },
  header: { size: 9.4, leading: 12.4 },
  bottomLine: { size: 11, leading: 15 },
  head: { size: 9.6, leading: 12 },
  body: { size: 10.3, leading: 13.6 },
  side: { size: 8.6, leading: 11.3 },
  citation: { size: 8.2, leading: 11 },
  references: { size: 8.2, leading: 10.6 },
  setting: "ragged",
  hyphenation: false,
  blockQuotation: 50,
  referenceColumns: 2,
  labels: "full",
  genre: "Read-ahead",
  qr: false,
};

const span = { file: "briefs/lavrov-call.yaml", line: 1, column: 1 };

export const brief: Brief = {
  kind: "brief",
  lines: [],
  rules: new Map(),
  acronyms: [],
  file: "briefs/lavrov-call.yaml",
  id: "lavrov-call",
  title: "Call with Foreign Minister Lavrov",
  reference: "LC-2022-01",
  version: 1,
  template: "read-ahead",
  style: "numeric",
  language: "en-GB",
  page: "A4",
  pages: 1,
  annex: false,
  notes: "end",
  evidence: "passages",
  asOf: "2022-01-27",
  issued: "2022-01-27T18:00:00Z",
  mark: "TLP:GREEN",
  ceiling: "TLP:RED",
  from: "Eastern Desk",
  sources: { include: ["*"], exclude: [] },
  sections: [],
  series: false,
  withheld: [],
  span,
  spans: { template: span, style: span, language: span, evidence: span },
};

/** A manuscript of some blocks. */
export function manuscriptOf(
  children: readonly Block[],
  changes: { readonly brief?: Partial<Brief>; readonly design?: Partial<Design>; readonly fingerprint?: string } = {},
): Manuscript {
  const own = { ...brief, ...changes.brief };
  return {
    kind: "manuscript",
    brief: own,
    selection: { kind: "selection", brief: own, sections: [], candidates: [], ledger: [], annex: [] },
    design: { ...design, ...changes.design },
    root: { type: "root", children },
    cited: [],
    fingerprint: changes.fingerprint ?? "4f1c09ab77e2",
  };
}

/** Faces of their own, for tests that must start cold. */
export function coldFaces() {
  return openFaces(readFont);
}

export const faces = coldFaces();

export const text = (value: string): Inline => ({ type: "text", value });
export const strong = (value: string): Inline => ({ type: "strong", children: [text(value)] });
export const label = (value: string): Inline => ({ type: "label", children: [{ type: "text", value }] });
export const quotation = (value: string, language = "en"): Inline => ({
  type: "quotation",
  language,
  children: [{ type: "text", value }],
});

let citations = 0;

/** Starts counting citations anew, so that the same blocks can be made twice. */
export function countCitationsAnew(): void {
  citations = 0;
}

/** `cite("2 ¶11; also 1 ¶6")`: each part leads to the source of its number, `s1`, `s2` … */
export function cite(parts: string, id = `c${++citations}`): Citation {
  const links = parts.split("; ").flatMap((part, index): Inline[] => {
    const target = `s${/\d+/.exec(part)?.[0] ?? "1"}`;
    const link: Inline = { type: "citeLink", target, children: [text(part)] };
    return index === 0 ? [link] : [text("; "), link];
  });
  return { type: "citation", id, items: [], children: [text("["), ...links, text("]")] };
}

export function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  return { type: "paragraph", children: children.map(asInline) };
}

export function excerpt(...children: readonly (Inline | string)[]): ExcerptNode {
  return { type: "excerpt", id: "e", isNew: false, children: children.map(asInline) };
}

export function point(...children: readonly (Inline | string)[]): PointNode {
  return { type: "point", id: "p", isNew: false, children: [paragraph(...children)] };
}

export function entry(term: string, ...children: readonly (Inline | string)[]): EntryNode {
  return { type: "entry", id: "n", isNew: false, term: [text(term)], children: children.map(asInline) };
}

export function division(name: DivisionName, ...children: readonly Block[]): Division {
  return { type: "division", name, children };
}

/** The call of a note: a raised number; see `note`. */
export function call(number: number): Citation {
  const link: Inline = { type: "citeLink", target: `note:${number}`, children: [text(String(number))] };
  return { type: "citation", id: `n${number}`, items: [], children: [{ type: "superscript", children: [link] }] };
}

/** The note of `call(number)`. */
export function note(number: number, words: string, piece?: string): NoteNode {
  return { type: "note", number, citation: `n${number}`, piece, children: [text(words)] };
}

/** A numbered reference whose number leads back to a citation. */
export function reference(number: number, words: string, citation = `c${number}`): ReferenceNode {
  const back: Inline = { type: "backLink", target: citation, children: [text(String(number))] };
  return { type: "reference", source: `s${number}`, label: [back], children: [text(words)] };
}

const asInline = (given: Inline | string): Inline => (typeof given === "string" ? text(given) : given);
