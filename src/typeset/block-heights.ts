import type { Points } from "../model/units.ts";
import { balanceColumns, type Stacked } from "../text/balance-columns.ts";
import { breakLines, type TypeLine } from "./break-lines.ts";
import { cutPieces, type Piece } from "./cut-pieces.ts";
import type { ColumnsNode, LayoutNode, Rule, TextNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import type { NoteCalls } from "./note-calls.ts";

/** The fewest lines of a paragraph at the foot and at the head of a page. */
const fewestLines = 2;
/** How far two sums of the same widths can lie apart. */
const rounding: Points = 1e-6;
/** Paragraphs of up to so many lines are not split. */
const wholeLines = 4;

/** What something takes of a page: a height, and the notes it calls. */
export interface Extent {
  readonly height: Points;
  readonly calls: readonly number[];
}

/** What the notes of a page ask of its blocks. */
export interface NoteRoom {
  readonly calls: NoteCalls;
  /** True where something and the notes it calls go on one page. */
  fitsPage(extent: Extent): boolean;
}

/** Heights of nodes before they are placed, and the lines that they break into. */
export interface BlockHeights {
  lines(node: TextNode, width: Points): readonly TypeLine[];
  height(node: LayoutNode, width: Points): Points;
  /** Height of a whole node with the notes it calls. */
  extent(node: LayoutNode, width: Points): Extent;
  /** What must stand on the page on which the child of a stack begins: a head takes the start of what follows. */
  opening(stack: readonly LayoutNode[], index: number, width: Points): Extent;
  /** How many lines a paragraph may have and is not split; `all` are the lines it has. */
  whole(node: TextNode, all: readonly TypeLine[]): number;
  /** Children of a balanced stack, in columns of `width`. */
  stacked(children: readonly LayoutNode[], width: Points): Stacked[];
}

/** Height of a rule with the space above and below it. */
export function ruleHeight(rule: Rule | undefined): Points {
  return rule ? rule.above + ruleWidth(rule) + rule.below : 0;
}

/** Half a point if nothing else is said: thinner lines break up on paper. */
export function ruleWidth(rule: Rule): Points {
  return rule.width ?? 0.5;
}

/** Width of each of some columns beside each other. */
export function columnWidth({ columns, gap }: { columns: number; gap: Points }, width: Points): Points {
  return (width - gap * (columns - 1)) / columns;
}

/**
 * How many of a paragraph's last `lines` lines stand here, where there is room for `room` of them. Where the
 * paragraph `opens`, it is not split if it has up to `whole` lines.
 */
export function linesHere(lines: number, room: number, opens: boolean, whole = wholeLines): number {
  if (room >= lines) return lines;
  if (opens && lines <= whole) return 0;
  const here = Math.min(room, lines - fewestLines);
  return opens && here < fewestLines ? 0 : here;
}

/** Heights of blocks set in some faces. What must stay whole is split where, with its notes, no page holds it. */
export function blockHeights(faces: Faces, room: NoteRoom): BlockHeights {
  const broken = new WeakMap<TextNode, { readonly width: Points; readonly lines: readonly TypeLine[] }>();

  function lines(node: TextNode, width: Points): readonly TypeLine[] {
    const met = broken.get(node);
    if (met && Math.abs(met.width - width) < rounding) return met.lines;
    const fresh = breakLines(node, (node as MeasuredText)._inlines ?? cutPieces(node.text, faces), width, faces);
    broken.set(node, { width, lines: fresh });
    return fresh;
  }

  function height(node: LayoutNode, outer: Points): Points {
    const width = innerWidth(node, outer);
    if ("text" in node) return lines(node, width).length * node.leading + ruleHeight(node.rule);
    if ("columns" in node) return (node.row?.height ?? tallest(node, width, height)) + ruleHeight(node.row?.rule);
    if (node.balanced) {
      return balanceColumns(stacked(node.stack, columnWidth(node.balanced, width)), node.balanced.columns).height;
    }
    return stacked(node.stack, width).reduce((sum, child, at) => sum + child.height + (at > 0 ? child.before : 0), 0);
  }

  function stacked(children: readonly LayoutNode[], width: Points): Stacked[] {
    return children.map((child) => ({ height: height(child, width), before: child.before ?? 0 }));
  }

  function extent(node: LayoutNode, width: Points): Extent {
    return { height: height(node, width), calls: room.calls.within(node) };
  }

  function whole(node: TextNode, all: readonly TypeLine[]): number {
    const together = { height: all.length * node.leading + ruleHeight(node.rule), calls: room.calls.within(node) };
    return node.keep && room.fitsPage(together) ? Number.POSITIVE_INFINITY : wholeLines;
  }

  function opening(stack: readonly LayoutNode[], index: number, width: Points): Extent {
    const node = stack[index];
    if (!node) return { height: 0, calls: [] };
    const next = stack[index + 1];
    if (!node.keepNext || !next) return ownOpening(node, width);
    const following = opening(stack, index + 1, width);
    return {
      height: height(node, width) + (next.before ?? 0) + following.height,
      calls: [...room.calls.within(node), ...following.calls],
    };
  }

  function ownOpening(node: LayoutNode, outer: Points): Extent {
    const width = innerWidth(node, outer);
    if ("text" in node) {
      const all = lines(node, width);
      if (all.length <= whole(node, all)) return extent(node, outer);
      const first = all.slice(0, fewestLines);
      return { height: first.length * node.leading + ruleHeight(node.rule), calls: room.calls.on(first) };
    }
    if ("columns" in node) {
      const together = node.row ? extent(node, outer) : undefined;
      if (together && room.fitsPage(together)) return together;
      const cells = node.columns.map((cell) => ownOpening(cell, cell.width ?? width));
      const calls = cells.flatMap((cell) => cell.calls);
      return { height: Math.max(0, ...cells.map((cell) => cell.height)), calls };
    }
    return opening(node.stack, 0, node.balanced ? columnWidth(node.balanced, width) : width);
  }

  return { lines, height, extent, opening, whole, stacked };
}

/** A paragraph; pdfmake has its text cut and measured. */
interface MeasuredText extends TextNode {
  readonly _inlines?: readonly Piece[];
}

function innerWidth(node: LayoutNode, width: Points): Points {
  return width - (node.margin?.[0] ?? 0) - (node.margin?.[2] ?? 0);
}

function tallest(node: ColumnsNode, width: Points, of: (cell: LayoutNode, width: Points) => Points): Points {
  return Math.max(0, ...node.columns.map((cell) => of(cell, cell.width ?? width)));
}
