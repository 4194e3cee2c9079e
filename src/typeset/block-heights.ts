import type { Points } from "../model/units.ts";
import { balanceColumns, type Stacked } from "./balance-columns.ts";
import { breakLines, type TypeLine } from "./break-lines.ts";
import type { Piece } from "./cut-pieces.ts";
import type { ColumnsNode, LayoutNode, Rule, TextNode } from "./definition.ts";
import type { Faces } from "./faces.ts";

/** The fewest lines of a paragraph at the foot and at the head of a page. */
const fewestLines = 2;
/** How far two sums of the same widths can lie apart. */
const rounding: Points = 1e-6;
/** Paragraphs of up to so many lines are not split. */
const wholeLines = 4;

/** Heights of measured nodes before they are placed, and the lines that they break into. */
export interface BlockHeights {
  lines(node: TextNode, width: Points): readonly TypeLine[];
  height(node: LayoutNode, width: Points): Points;
  /** What must stand on the page on which the child of a stack begins: a head takes the start of what follows. */
  opening(stack: readonly LayoutNode[], index: number, width: Points): Points;
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

/** How many of a paragraph's last `lines` lines stand here, where there is room for `room` of them. */
export function linesHere(lines: number, room: number, opens: boolean): number {
  if (room >= lines) return lines;
  if (opens && lines <= wholeLines) return 0;
  const here = Math.min(room, lines - fewestLines);
  return opens && here < fewestLines ? 0 : here;
}

/** `page` is the height of a page's text block: rows of more than a third of it may be split. */
export function blockHeights(faces: Faces, page: Points): BlockHeights {
  const broken = new WeakMap<TextNode, { readonly width: Points; readonly lines: readonly TypeLine[] }>();

  function lines(node: TextNode, width: Points): readonly TypeLine[] {
    const met = broken.get(node);
    if (met && Math.abs(met.width - width) < rounding) return met.lines;
    const fresh = breakLines(node, (node as MeasuredText)._inlines, width, faces);
    broken.set(node, { width, lines: fresh });
    return fresh;
  }

  function height(node: LayoutNode, outer: Points): Points {
    const width = innerWidth(node, outer);
    if ("text" in node) return lines(node, width).length * node.leading + ruleHeight(node.rule);
    if ("columns" in node) return tallest(node, width, height) + ruleHeight(node.row?.rule);
    if (node.balanced) {
      return balanceColumns(stacked(node.stack, columnWidth(node.balanced, width)), node.balanced.columns).height;
    }
    return stacked(node.stack, width).reduce((sum, child, at) => sum + child.height + (at > 0 ? child.before : 0), 0);
  }

  function stacked(children: readonly LayoutNode[], width: Points): Stacked[] {
    return children.map((child) => ({ height: height(child, width), before: child.before ?? 0 }));
  }

  function opening(stack: readonly LayoutNode[], index: number, width: Points): Points {
    const node = stack[index];
    if (!node) return 0;
    const next = stack[index + 1];
    if (!node.keepNext || !next) return ownOpening(node, width);
    return height(node, width) + (next.before ?? 0) + opening(stack, index + 1, width);
  }

  function ownOpening(node: LayoutNode, outer: Points): Points {
    const width = innerWidth(node, outer);
    if ("text" in node) {
      const count = lines(node, width).length;
      return (count <= wholeLines ? count : fewestLines) * node.leading + ruleHeight(node.rule);
    }
    if ("columns" in node) {
      const whole = node.row ? height(node, outer) : page;
      return whole < page / 3 ? whole : tallest(node, width, ownOpening);
    }
    return opening(node.stack, 0, node.balanced ? columnWidth(node.balanced, width) : width);
  }

  return { lines, height, opening, stacked };
}

/** A paragraph after pdfmake has had its text cut and measured. */
interface MeasuredText extends TextNode {
  readonly _inlines: readonly Piece[];
}

function innerWidth(node: LayoutNode, width: Points): Points {
  return width - (node.margin?.[0] ?? 0) - (node.margin?.[2] ?? 0);
}

function tallest(node: ColumnsNode, width: Points, of: (cell: LayoutNode, width: Points) => Points): Points {
  return Math.max(0, ...node.columns.map((cell) => of(cell, cell.width ?? width)));
}
