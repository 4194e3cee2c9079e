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
  referenceColumns: 2,
  genre: "Read-ahead",
};

const span = { file: "briefs/lavrov-call.yaml", line: 1, column: 1 };

export const brief: Brief = {
  kind: "brief",
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
    selection: { kind: "selection", brief: own, sections: [], candidates: [], ledger: [] },
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
export const emphasis = (value: string): Inline => ({ type: "emphasis", children: [text(value)] });
export const label = (value: string): Inline => ({ type: "label", children: [{ type: "text", value }] });
export const quotation = (value: string, language = "en"): Inline => ({
  type: "quotation",
  language,
  children: [{ type: "text", value }],
});

let citations = 0;

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

/** A numbered reference whose number leads back to a citation. */
export function reference(number: number, words: string, citation = `c${number}`): ReferenceNode {
  const back: Inline = { type: "backLink", target: citation, children: [text(String(number))] };
  return { type: "reference", source: `s${number}`, label: [back], children: [text(words)] };
}

const asInline = (given: Inline | string): Inline => (typeof given === "string" ? text(given) : given);
const brk: Inline = { type: "break" };

/** The one-page brief of the design, block by block. */
export function readAheadBlocks(): readonly Block[] {
  citations = 0;
  const header = division(
    "header",
    paragraph(
      strong("For"),
      " the Secretary’s party · ",
      strong("Meeting"),
      " date to be agreed, by telephone · ",
      strong("Purpose"),
      " hear Moscow’s first answer to the two papers",
    ),
  );
  const bottomLine = division(
    "bottom-line",
    paragraph(
      "Washington and NATO keep the door to membership open and offer talks on missiles, exercises and risk reduction. Moscow says its main demand went unanswered but does not close the door to talks. ",
      cite("1 ¶3"),
      " ",
      cite("4 ¶1"),
    ),
  );
  return [
    heading(1, "Call with Foreign Minister Lavrov"),
    header,
    bottomLine,
    mainColumn(),
    sideColumn(),
    { type: "referenceList", children: readAheadReferences() },
  ];
}

function mainColumn(): Division {
  return division(
    "main",
    heading(2, "US position"),
    excerpt(
      label("Blinken, 26 Jan."),
      " ",
      quotation("NATO’s door is open, remains open, and that is our commitment."),
      " ",
      cite("2 ¶11; also 1 ¶6, 3 ¶3"),
    ),
    point(
      "The paper is not a negotiating text: it ",
      quotation("lays out the areas and some ideas of how we can … advance collective security"),
      ". ",
      cite("2 ¶8"),
      " It was agreed with allies and with Ukraine, and will not be published by Washington. ",
      cite("1 ¶4–5"),
    ),
    point(
      "Open to discussion: missile deployment, exercises, arms control, transparency, risk reduction. ",
      cite("1 ¶7"),
      " Arms supplies to Ukraine go on. ",
      cite("1 ¶9"),
    ),
    heading(2, "NATO proposals"),
    excerpt(
      label("Stoltenberg, 26 Jan."),
      " ",
      quotation("three main areas where we see room for progress"),
      " ",
      cite("2 ¶21"),
      ": reopening the two missions, with a civilian hotline; ",
      quotation("a real conversation"),
      " on the principles of European security; and risk reduction, from exercises to missiles. ",
      cite("2 ¶22–25"),
    ),
    point(
      "He wants Russian forces out of Ukraine, Georgia and Moldova, ",
      cite("2 ¶24"),
      " and is ready to call a NATO–Russia Council as soon as possible. ",
      cite("2 ¶26"),
    ),
    heading(2, "Russian reaction"),
    excerpt(
      label("Lavrov, 27 Jan."),
      " ",
      quotation("there has been no positive response"),
      " on the main issue: NATO’s expansion to the east and the deployment of weapons that could threaten Russia. ",
      cite("4 ¶2–3"),
    ),
    excerpt(
      label("Peskov, 27 Jan."),
      " Requests not fully taken into account; the reply is being studied by the President. ",
      quotation("There are and should always be prospects … for further dialogue."),
      " ",
      cite("4 ¶6–7"),
    ),
    excerpt(
      label("Ryabkov"),
      " on a missile crisis: ",
      quotation("there’s still time to try to reach an agreement based on reason."),
      " ",
      cite("5 ¶8"),
    ),
    heading(2, "Outstanding issues"),
    point("Formal bar on enlargement: demanded by Moscow, refused by both papers. ", cite("2 ¶1, ¶6")),
    point(
      "Publication: Lavrov expects the text to leak; Washington asks for ",
      quotation("space for confidential talks"),
      ". ",
      cite("4 ¶8; 2 ¶3"),
    ),
    point("Next Russian step: proposals to the President by several agencies. ", cite("2 ¶15")),
  );
}

function sideColumn(): Division {
  const glance: Block = {
    type: "entryList",
    children: [
      entry("Enlargement", "US, NATO: open door", brk, "Russia: legal bar"),
      entry("Missiles", "US, NATO: talks", brk, "Russia: main weapons out"),
      entry("Exercises", "US, NATO: transparency", brk, "Russia: none near its border"),
      entry("Forces", "NATO: out of UA, GE, MD", brk, "Russia: pre-1997 posture"),
    ],
  };
  const dates: Block = {
    type: "entryList",
    children: [
      entry("17 Dec.", "Moscow publishes two drafts ", cite("2 ¶5")),
      entry("26 Jan.", "US and NATO reply in writing ", cite("2 ¶1")),
      entry("27 Jan.", "Lavrov and Peskov react ", cite("4 ¶2, ¶6")),
    ],
  };
  return division(
    "side",
    heading(2, "Positions at a glance"),
    glance,
    heading(2, "Dates"),
    dates,
    heading(2, "If raised"),
    point("Arms to Ukraine: supplies continue. ", cite("1 ¶9")),
    point("Sanctions: a package is being readied. ", cite("3 ¶11")),
    heading(2, "Sources"),
    paragraph(
      "Five sources, four independent origins: two state media, one private outlet, one unattributed, one weblog. All in English, 26–27 January 2022. One claim in three rests on one source.",
    ),
    division("small", paragraph("4 excerpts left out for space; list in the manifest.")),
  );
}

function readAheadReferences(): readonly ReferenceNode[] {
  return [
    reference(
      1,
      "TASS. “NATO’s doors to remain open, US says in response to Russian proposals.” 26 January 2022. State news agency, Russia.",
    ),
    reference(
      2,
      "Goodenough, Patrick. “Blinken: Paper Handed to Russia Reiterates US Position.” CNSNews, 26 January 2022.",
      "c3",
    ),
    reference(
      3,
      "[Publisher unknown.] Report on the US written response. 26 January 2022 (date inferred). Machine-translated in part.",
      "c3",
    ),
    reference(4, "RT. “Russia reveals US response to security proposals.” 27 January 2022. State media, Russia.", "c2"),
    reference(5, "Weblog, introduction to the RT article. Undated.", "c15"),
  ];
}

/** The one-page brief. */
export function readAhead(changes: Parameters<typeof manuscriptOf>[1] = {}): Manuscript {
  return manuscriptOf(readAheadBlocks(), changes);
}
