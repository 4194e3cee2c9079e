import type { Brief, Priority } from "../../src/model/brief.ts";
import type { Galley } from "../../src/model/galley.ts";
import { type Outcome, outcome } from "../../src/model/outcome.ts";
import { elementsOf, type Point, type Section, type Selection } from "../../src/model/selection.ts";
import type { Measure } from "../../src/model/stages.ts";
import { balanceColumns } from "../../src/text/balance-columns.ts";

/** A piece with heights in lines instead of words: the whole first, then shorter forms. */
export interface Piece {
  readonly lines: readonly [number, ...number[]];
  readonly priority: Priority;
  readonly value: number;
  readonly cites?: readonly number[];
  readonly covers?: readonly string[];
  readonly isExcerpt?: boolean;
}

/** A section of such pieces. */
export interface Part {
  readonly pieces: readonly Piece[];
  readonly column?: "main" | "side";
  readonly priority?: Priority;
  readonly value?: number;
  readonly least?: number;
  readonly share?: number;
}

/** Ten points a line, ten lines a page, if nothing else is said. */
export const leading = 10;
const span = { file: "briefs/b.yaml", line: 1, column: 1 };
const heights = new WeakMap<object, number>();

export function selectionOf(parts: readonly Part[], brief: Partial<Brief> = {}): Selection {
  const sections = parts.map((part, at): Section => {
    const id = `s${at}`;
    const made = part.pieces.map((piece, index) => pointOf(piece, id, index));
    const excerpts = made.filter((_, index) => part.pieces[index]?.isExcerpt) as unknown as Section["excerpts"];
    return {
      id,
      heading: `Section ${at}`,
      column: part.column ?? "main",
      least: part.least ?? 0,
      priority: part.priority ?? "must",
      value: part.value ?? 50,
      share: part.share,
      excerpts,
      points: made.filter((_, index) => !part.pieces[index]?.isExcerpt),
      entries: [],
    };
  });
  const own = {
    kind: "brief",
    pages: 1,
    series: false,
    annex: false,
    sections: [],
    span,
    ...brief,
  } as unknown as Brief;
  return { kind: "selection", brief: own, sections, candidates: [], ledger: [], annex: [] };
}

function pointOf(piece: Piece, section: string, index: number): Point {
  const { priority, value, cites = [], covers = [] } = piece;
  const [whole, ...shorter] = piece.lines.map((lines): Point => {
    const point = {
      kind: piece.isExcerpt ? "excerpt" : "point",
      id: `${section}/p${index}`,
      section,
      priority,
      value,
      mark: "TLP:CLEAR",
      isNew: false,
      origins: cites.map((source) => `origin ${source % 3}`),
      covers,
      gist: `piece ${index}`,
      quoted: [],
      anchors: cites.map((source) => ({ source: `k${source}` })),
      short: [],
      children: [
        {
          type: "paragraph",
          children: [{ type: "citation", id: "", items: cites.map((source) => ({ id: `k${source}` })), children: [] }],
        },
      ],
    } as unknown as Point;
    heights.set(point, lines * leading);
    return point;
  });
  const point: Point = { ...(whole as Point), short: shorter };
  heights.set(point, piece.lines[0] * leading);
  return point;
}

/** How a page of these pieces is set. */
export interface Page {
  readonly lines?: number;
  /** A line that counts what was left out. */
  readonly ledgerLine?: boolean;
  /** Each source cited takes so many lines at the foot, in so many columns. */
  readonly reference?: number;
  readonly columns?: number;
  /** Further height that only the real setting shows: what a galley cannot foresee. */
  readonly surprise?: (selection: Selection) => number;
}

/** Sets a selection: heads of a line, pieces a quarter of a line apart, main beside side, references, ledger. */
export function measureOn(page: Page = {}): (selection: Selection) => Outcome<Measure> {
  const { lines = 10, ledgerLine = true, reference = 0, columns = 1, surprise = () => 0 } = page;
  return (selection) => {
    const block = (height: number, of?: Galley["of"], before = 0): Galley => ({ kind: "block", before, height, of });
    const column = (name: "main" | "side"): Galley => ({
      kind: "stack",
      before: 0,
      children: selection.sections
        .filter((section) => section.column === name)
        .flatMap((section) => [
          block(leading, { section: section.id }, 5),
          ...elementsOf(section).map((piece) => block(heights.get(piece) ?? 0, { piece: piece.id }, 2.5)),
        ]),
    });
    const cited = new Set(
      selection.sections
        .flatMap(elementsOf)
        .flatMap((piece) => (piece as unknown as { anchors: readonly { source: string }[] }).anchors)
        .map(({ source }) => source),
    );
    const references = [...cited].sort().map((source) => block(reference * leading, { source }, 1));
    const galley: Galley = {
      kind: "stack",
      before: 0,
      children: [
        { kind: "beside", before: 0, children: [column("main"), column("side")] },
        ...(ledgerLine && selection.ledger.length > 0 ? [block(leading)] : []),
        block(surprise(selection)),
        ...(reference > 0 ? [{ kind: "columns", before: 5, columns, children: references } as Galley] : []),
      ],
    };
    const room = lines * leading * selection.brief.pages;
    const height = heightIn(galley);
    const over = Math.max(0, height - room);
    return outcome({
      pages: Math.max(1, Math.ceil((height - 1e-6) / (lines * leading))),
      over: { lines: Math.ceil(over / leading), height: over },
      room,
      leading,
      galley,
    });
  };
}

/** Height of a galley, reckoned here once more so that the tests do not lean on what they test. */
export function heightIn(galley: Galley): number {
  if (galley.kind === "block") return galley.height;
  const heightsOf = galley.children.map((child) => ({ before: child.before, height: heightIn(child) }));
  if (galley.kind === "beside") return Math.max(0, ...heightsOf.map(({ height }) => height));
  if (galley.kind === "columns") return balanceColumns(heightsOf, galley.columns).height;
  const standing = heightsOf.filter((_, index) => !isEmpty(galley.children[index] as Galley));
  return standing.reduce((sum, { height, before }, index) => sum + height + (index > 0 ? before : 0), 0);
}

function isEmpty(galley: Galley): boolean {
  return galley.kind !== "block" && galley.children.every(isEmpty);
}
