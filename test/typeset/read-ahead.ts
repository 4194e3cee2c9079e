import type { Block, Division, Inline, ReferenceNode } from "../../src/model/node.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import {
  cite,
  countCitationsAnew,
  division,
  entry,
  excerpt,
  heading,
  label,
  manuscriptOf,
  paragraph,
  point,
  quotation,
  reference,
  strong,
} from "./sample-manuscript.ts";

const brk: Inline = { type: "break" };

/** The one-page brief of the design, block by block. */
export function readAheadBlocks(): readonly Block[] {
  countCitationsAnew();
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
