import type { Diagnostic } from "../model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Manuscript } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import { linkWords, unspoken } from "../text/link-words.ts";
import { noFingerprint } from "../text/page-ink.ts";
import { type BlockHeights, blockHeights, ruleHeight } from "./block-heights.ts";
import { breakLines } from "./break-lines.ts";
import { checkGlyphs, noteSubstitutes, runsOf } from "./check-glyphs.ts";
import { checkPlaced } from "./check-placed.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { LayoutNode, Run, StackNode } from "./definition.ts";
import { documentCode } from "./document-code.ts";
import type { Faces } from "./faces.ts";
import { type Furniture, footRoom, furniture } from "./furniture.ts";
import { openingWords } from "./opening-words.ts";
import { type LaidOut, PageLayout } from "./page-layout.ts";
import { PageNotes } from "./page-notes.ts";
import type { PdfPage } from "./pdfmake-internals.ts";
import { type ReadingOrder, readingOrder } from "./reading-order.ts";
import { type PageDefinition, setPage } from "./set-page.ts";
import { type SheetGeometry, sheetGeometry } from "./sheet-geometry.ts";

/** Laid-out pages. */
export interface Layout {
  readonly pages: readonly PdfPage[];
  /** The structure of what is drawn; empty where pages are only measured. */
  readonly order: ReadingOrder;
  /** The words that stand in a running head and are read as part of the text: the mark on the first page. */
  readonly mark: string;
  /** What stands in the head and the foot of a page, with noughts for the fingerprint. */
  around(page: number, pages: number): string;
  /** Sets the running heads and the feet, with a fingerprint. Once, and before anything is drawn. */
  furnish(fingerprint: string): void;
  /** How many pages stand before the annex: all where there is none. */
  readonly before: number;
  /** The blocks before the annex, and after them the notes that they call. */
  readonly text: StackNode;
  /** Heights of these blocks; they stand in a column as wide as the measure. */
  readonly heights: BlockHeights;
  readonly sheet: SheetGeometry;
  /** Height of the text block of a page, in points. */
  readonly room: Points;
  /** Numbers of the notes at the foot as the pages have them, where that is not their own order. */
  readonly noteOrder: readonly number[] | undefined;
}

/** A page holds at least so many lines of its largest type. */
const fewestLines = 4;
/** Notes leave so many lines of a page to its text, and a little that rounding may take. */
const linesOfText = 2;
const spare: Points = 0.01;

/** A manuscript's blocks before they are placed: what measuring and laying out begin with. */
export interface Opened {
  readonly sheet: SheetGeometry;
  readonly room: Points;
  readonly page: PageDefinition;
  readonly runs: readonly Run[];
  readonly around: Furniture;
  readonly notes: PageNotes;
  readonly heights: BlockHeights;
  /** The structure of what will be drawn; empty where pages are only measured. */
  readonly order: ReadingOrder;
}

/**
 * Sets a manuscript's blocks. Errors: characters that no face prints (`glyph-missing`), and margins that leave no
 * room for text (`template-design`).
 */
export function openPages(manuscript: Manuscript, faces: Faces, purpose: "print" | "measure"): Outcome<Opened> {
  const { brief, design } = manuscript;
  const code = design.qr ? documentCode(manuscript) : undefined;
  const sheet = sheetGeometry(design, brief.page, footRoom(code));
  const { height, margins } = sheet;
  const room = height - margins.top - margins.bottom;
  const tallest = Math.max(
    ...[design.title, design.header, design.bottomLine, design.head, design.body, design.side].map(
      (one) => one.leading,
    ),
  );
  if (room < fewestLines * tallest) return failure([noRoom(manuscript)]);
  const print = purpose === "print";
  const words = print ? linkWords(manuscript.root.children, brief.language) : unspoken;
  const page = setPage(manuscript, sheet, faces, words);
  const around = furniture(manuscript, sheet, faces, page.tags, code);
  const runs = [...runsOf(page.content), ...page.notes.flatMap(({ node }) => node.text)];
  const missing = checkGlyphs([...around.runs, ...runs], faces);
  if (missing.length > 0) return failure(missing);
  const notes = new PageNotes(
    page.notes,
    (node) => breakLines(node, cutPieces(node.text, faces), sheet.measure, faces),
    {
      page: room,
      least: Math.max(linesOfText * design.body.leading, tallest) + spare,
      rule: ruleHeight(page.noteRule),
    },
  );
  const uncoded: readonly Diagnostic[] = design.qr && !code ? [noCode(manuscript)] : [];
  // The layout uses the definition up, so its order is taken before.
  const order = readingOrder(print ? [around.mark, ...page.order] : []);
  return outcome({ sheet, room, page, runs, around, notes, heights: blockHeights(faces, notes), order }, uncoded);
}

/**
 * Lays a manuscript out in pages, without running heads and feet. For printing, the references are pushed down to the
 * foot of their page; for measuring they are not, and the breaks are the same. Errors are those of
 * `openPages`. Warnings: `block-broken`, `layout-unsettled`, `face-substituted`, and `template-design` for a code that
 * would hold too much.
 */
export function layOut(manuscript: Manuscript, faces: Faces, purpose: "print" | "measure"): Outcome<Layout> {
  return andThen(openPages(manuscript, faces, purpose), (opened) => placeOn(opened, manuscript, faces, purpose));
}

/** Lays out what is set already. */
export function placeOn(
  { sheet, room, page, runs, around, notes, heights, order }: Opened,
  manuscript: Manuscript,
  faces: Faces,
  purpose: "print" | "measure",
): Outcome<Layout> {
  const { width, height, margins } = sheet;
  const print = purpose === "print";
  const needs = { faces, heights, notes, noteRule: page.noteRule, pushesFeet: print };
  const layout = new PageLayout({ width, height, orientation: "portrait" }, margins, needs);
  const laid = layout.lay(page.content);
  if (print) checkPlaced(runs, laid.pages, faces);
  const { pages, before } = laid;
  const noteOrder = notes.pageOrder;
  const mark = around.mark.text.map(({ text }) => text).join("");
  const furnish = (fingerprint: string) => {
    const { figure, place } = around.sign(fingerprint);
    if (figure) order.append(figure);
    layout.furnish(place);
  };
  const text = withNotes(page, notes);
  return outcome(
    {
      pages,
      order,
      mark,
      around: around.sign(noFingerprint).words,
      furnish,
      before,
      text,
      heights,
      sheet,
      room,
      noteOrder,
    },
    [...noteSubstitutes(runs, faces), ...trouble(laid, notes, manuscript)],
  );
}

/** The blocks before the annex and the notes they call, one below the other: what the pages allowed must hold. */
function withNotes({ text, notes, noteRule }: PageDefinition, { calls }: PageNotes): StackNode {
  const called = new Set(calls.within(text));
  const stack: LayoutNode[] = notes.filter((_, at) => called.has(at)).map(({ node }) => node);
  if (stack.length === 0) return text;
  const rule = { text: [], leading: 0, baseline: 0, rule: noteRule };
  return { stack: [text, { stack: [rule, ...stack] }] };
}

function trouble({ broken, unsettled }: LaidOut, { calls }: PageNotes, { brief }: Manuscript): readonly Diagnostic[] {
  const blocks = broken.map((node): Diagnostic => {
    const notes = calls.within(node).length > 0 ? " with its notes" : "";
    const message = `“${openingWords(node)}”${notes} is taller than a page and is broken over two.`;
    return { code: "block-broken", severity: "warning", message, span: brief.span, hints: ["Make it shorter."] };
  });
  if (!unsettled) return blocks;
  const message = `The notes of “${openingWords(unsettled)}” kept moving between two pages.`;
  const hints = ["Each note stands with its call, and some room is free; change a few words there."];
  return [...blocks, { code: "layout-unsettled", severity: "warning", message, span: brief.span, hints }];
}

function noCode({ brief }: Manuscript): Diagnostic {
  return {
    code: "template-design",
    severity: "warning",
    message: "The reference is too long for a QR code at the foot of a page; none is printed.",
    span: brief.span,
    hints: ["Give the brief a shorter `reference`."],
  };
}

function noRoom({ brief }: Manuscript): Diagnostic {
  return {
    code: "template-design",
    severity: "error",
    message: `The margins of the template \`${brief.template}\` leave no room for text on ${brief.page} sheets.`,
    span: brief.spans.template,
    hints: ["Make the margins in its `design.yaml` smaller."],
  };
}
