import { type Mark, markColours } from "../model/mark.ts";
import type { Manuscript } from "../model/stages.ts";
import type { Points } from "../model/units.ts";
import { colophon } from "../text/colophon.ts";
import { noFingerprint } from "../text/page-ink.ts";
import { runningHead } from "../text/running-head.ts";
import type { Lettering, Run, TextNode } from "./definition.ts";
import { type DocumentCode, documentCode } from "./document-code.ts";
import type { Faces } from "./faces.ts";
import { black, capitals, sideType } from "./lettering.ts";
import type { PdfFurniture, PdfVector } from "./pdfmake-internals.ts";
import type { SheetGeometry } from "./sheet-geometry.ts";
import { type Tag, tagIn } from "./tags.ts";
import { naturalWidth } from "./text-nodes.ts";

/** A mark's letters are never smaller (TLP 2.0), nor is the box around them. */
const mark = { size: 12, height: 15, padding: 6.5 } as const;
/** From the rule of the running head down to the text block, and from the mark's box down to the rule. */
const ruleAboveText: Points = 14.5;
const boxAboveRule: Points = 6.2;
/** From the text block down to the box at the foot, and what remains below it at least. */
const boxBelowText: Points = 11;
const sheetEdge: Points = 14;

/** A node of the running head or the foot, at a place of its own on the sheet. */
interface Fixed {
  readonly absolutePosition: { readonly x: Points; readonly y: Points };
  readonly canvas?: readonly PdfVector[];
  readonly furniture?: "Header" | "Footer";
}

/** What stands outside the text block of every page. */
export interface Furniture {
  /** All its texts: for the check of glyphs. */
  readonly runs: readonly Run[];
  /** The mark at the head of the first page, which is read as the first words of the text; the others adorn. */
  readonly mark: TextNode;
  /** What is placed on every page when the fingerprint is known; all else is as high and wide without it. */
  sign(fingerprint: string): Signed;
}

/** Heads and feet with their fingerprint. */
export interface Signed {
  /** The code at the foot of the last page, as an element. */
  readonly figure: Tag | undefined;
  readonly place: PdfFurniture;
  /** All text of a page's head and foot, but for the mark that is read as part of the page. */
  words(page: number, pages: number): string;
}

/** Height that a foot with a code needs below the text block. */
export function footRoom(code: DocumentCode | undefined): Points {
  return code ? code.side + sheetEdge : 0;
}

/**
 * The running head with what the page is, its reference and its day; the foot with the fingerprint and the
 * folio; the mark at both, on black. On every page, outside the text block. A code stands at the left of the last
 * page's foot, and the line of the foot after it. `tags` are the elements of the whole and of its beginning.
 */
export function furniture(
  manuscript: Manuscript,
  sheet: SheetGeometry,
  faces: Faces,
  tags: { readonly document: Tag; readonly opening: Tag },
  code: DocumentCode | undefined,
): Furniture {
  const { brief, design } = manuscript;
  const { letters } = sideType(design);
  const [genre, ...particulars] = runningHead(manuscript);
  const head: Run[] = [{ ...capitals(letters), text: genre.toUpperCase() }, ...apart(particulars, letters)];
  const small: Lettering = { ...letters, size: letters.size * 0.95 };
  const box = markBox(brief.mark, faces);
  const headRoom = sheet.measure - box.width - mark.size;
  const ruleY = sheet.margins.top - ruleAboveText;
  const headY = ruleY - boxAboveRule - mark.height;
  const footY = Math.min(sheet.height - sheet.margins.bottom + boxBelowText, sheet.height - sheetEdge - mark.height);
  const left = sheet.margins.left;
  const right = left + sheet.measure - box.width;
  const codeY = Math.max(sheet.height - sheet.margins.bottom, footY + mark.height - (code?.side ?? 0));
  // The dark of the code stands on the edge of the text.
  const codeX = left - (code?.quiet ?? 0);
  const first = box.runs.map((run): Run => ({ ...run, tag: tagIn(tags.opening, "P") }));
  const [maker, blank, ...rest] = colophon({ ...manuscript, fingerprint: noFingerprint });
  // A reader holds the fingerprint against the file, and so it stands whole where other things give way. The line is
  // fitted with noughts, so that nothing in it depends on what it will be.
  const told = apart([blank, ...rest], small).map((run) => (run.text === blank ? { ...run, whole: true } : run));
  const long: readonly Run[] = [{ ...small, text: maker }, ...told];
  return {
    runs: [...head, ...long, ...box.runs],
    mark: lineOf(first),
    sign: (fingerprint) => {
      const code = design.qr ? documentCode({ ...manuscript, fingerprint }) : undefined;
      const figure = code ? tagIn(tags.document, "Figure", pictured(code, codeX, sheet.height - codeY)) : undefined;
      const [, proof] = colophon({ ...manuscript, fingerprint });
      const linesOf = (page: number, pages: number) => {
        const folio: Run[] = [{ ...small, text: `${page} / ${pages}` }];
        const folioWidth = naturalWidth(folio, faces);
        const withCode = code && page === pages;
        const indent = withCode ? code.side - code.quiet : 0;
        const room = (sheet.measure - folioWidth) / 2 - mark.size - indent;
        const foot = [long, long.slice(4)].find((runs) => naturalWidth(runs, faces) <= room) ?? long;
        const signed = fitted(foot, room, faces).map((run) => (run.whole ? { ...run, text: proof } : run));
        return { folio, folioWidth, withCode, indent, head: fitted(head, headRoom, faces), foot: signed };
      };
      const place: PdfFurniture = (page, pages) => {
        const { folio, folioWidth, withCode, indent, ...lines } = linesOf(page, pages);
        const header = [
          textAt(lines.head, left, headY),
          ruleAt(left, ruleY, sheet.measure),
          ...boxAt(box.width, page === 1 ? first : box.runs, right, headY),
        ];
        const footer = [
          textAt(lines.foot, left + indent, footY),
          textAt(folio, left + (sheet.measure - folioWidth) / 2, footY),
          ...boxAt(box.width, box.runs, right, footY),
          ...(withCode && code ? [codeAt(code, codeX, codeY, figure)] : []),
        ];
        const heads = header.map((node) => furnished(node, "Header"));
        return { stack: [...heads, ...footer.map((node) => furnished(node, "Footer"))] };
      };
      const words = (page: number, pages: number) => {
        const { head: top, foot, folio } = linesOf(page, pages);
        return [...top, ...(page === 1 ? [] : box.runs), ...foot, ...folio, ...box.runs]
          .map(({ text }) => text)
          .join("");
      };
      return { figure, place, words };
    },
  };
}

/** What a code is to who cannot see it: its words, and where it stands. */
function pictured({ words, side }: DocumentCode, left: Points, top: Points) {
  const box = [left, top - side, left + side, top] as const;
  return { alternative: `QR: ${words}`, box };
}

/** Particulars on one line, each after a dot with a little air around it. */
function apart(particulars: readonly string[], letters: Lettering): Run[] {
  const air: Run = { ...letters, text: " ", advance: letters.size * 0.33 };
  return particulars.flatMap((text) => [{ ...air }, { ...letters, text: "·" }, { ...air }, { ...letters, text }]);
}

/** Runs that must stay on one line: set smaller, down to six points; then the longest lose their middle, but for those that stay whole. */
function fitted(runs: readonly Run[], room: Points, faces: Faces): Run[] {
  const largest = Math.max(...runs.map(({ size }) => size));
  const scale = Math.min(1, Math.max(room / naturalWidth(runs, faces), 6 / largest));
  let set = runs.map((run): Run => ({ ...run, size: run.size * scale, tracking: (run.tracking ?? 0) * scale }));
  let longest = Number.POSITIVE_INFINITY;
  while (naturalWidth(set, faces) > room && longest > 3) {
    longest = Math.max(...set.map(({ text, whole }) => (whole ? 0 : text.length)));
    const at = set.findIndex(({ text, whole }) => !whole && text.length === longest);
    set = set.map((run, index) => (index === at ? { ...run, text: shortened(run.text) } : run));
  }
  return set;
}

/** A text less some characters in the middle, where an ellipsis says so. */
function shortened(text: string): string {
  const characters = [...text.replace("…", "")];
  const kept = Math.floor((characters.length - Math.ceil(characters.length / 20)) / 2);
  return `${characters.slice(0, kept).join("")}…${characters.slice(characters.length - kept).join("")}`;
}

function markBox(label: Mark, faces: Faces) {
  const runs: Run[] = [{ face: "sans-bold", size: mark.size, colour: markColours[label], text: label }];
  return { runs, width: naturalWidth(runs, faces) + 2 * mark.padding };
}

function boxAt(width: Points, runs: readonly Run[], x: Points, y: Points): Fixed[] {
  return [
    vectorAt({ type: "rect", x: 0, y: 0, w: width, h: mark.height, color: black }, x, y),
    textAt(runs, x + mark.padding, y),
  ];
}

function codeAt(code: DocumentCode, x: Points, y: Points, tag: Tag | undefined): Fixed {
  const { module, quiet } = code;
  const parts = code.strips().map(({ column, row, length }) => ({
    x: quiet + column * module,
    y: quiet + row * module,
    w: length * module,
    h: module,
  }));
  const area = { type: "rect" as const, x: 0, y: 0, w: code.side, h: code.side, color: black, parts };
  return vectorAt(tag ? { ...area, tag } : area, x, y);
}

/** A line of text as high as the mark's box, on the box's baseline. */
function lineOf(runs: readonly Run[]): TextNode {
  return { text: [...runs], leading: mark.height, baseline: 11.5 };
}

function textAt(runs: readonly Run[], x: Points, y: Points): Fixed {
  return { ...lineOf(runs), absolutePosition: { x, y } };
}

/** Tells the drawing that a node belongs to the running head or the foot. */
function furnished(node: Fixed, part: "Header" | "Footer"): Fixed {
  const { canvas } = node;
  return canvas
    ? { ...node, canvas: canvas.map((one) => ({ ...one, furniture: part })) }
    : { ...node, furniture: part };
}

function ruleAt(x: Points, y: Points, width: Points): Fixed {
  return vectorAt({ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75, lineColor: black }, x, y);
}

function vectorAt(vector: PdfVector, x: Points, y: Points): Fixed {
  return { canvas: [vector], absolutePosition: { x, y } };
}
