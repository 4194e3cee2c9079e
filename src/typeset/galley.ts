import type { Galley } from "../model/galley.ts";
import type { Points } from "../model/units.ts";
import { type BlockHeights, columnWidth } from "./block-heights.ts";
import type { LayoutNode } from "./definition.ts";

/**
 * A definition as heights, in a column of `width`: the same blocks, with the lines they break into counted. What
 * belongs to no piece, section or source is one block, however much stands in it.
 */
export function galleyOf(node: LayoutNode, heights: BlockHeights, width: Points): Galley {
  const before = node.before ?? 0;
  const of = node.of ? { of: node.of } : {};
  if (!holdsBelongings(node)) return { kind: "block", before, height: heights.height(node, width), ...of };
  const inner = width - (node.margin?.[0] ?? 0) - (node.margin?.[2] ?? 0);
  if ("columns" in node) {
    const children = node.columns.map((cell) => galleyOf(cell, heights, cell.width ?? inner));
    return { kind: "beside", before, children, ...of };
  }
  const { stack, balanced } = node as Extract<LayoutNode, { readonly stack: LayoutNode[] }>;
  const column = balanced ? columnWidth(balanced, inner) : inner;
  const children = stack.map((child) => galleyOf(child, heights, column));
  if (balanced) return { kind: "columns", before, columns: balanced.columns, children, ...of };
  return { kind: "stack", before, children, ...of };
}

/** True where something inside a node can go while the rest stays. */
function holdsBelongings(node: LayoutNode): boolean {
  if ("text" in node) return false;
  const children = "stack" in node ? node.stack : node.columns;
  return children.some((child) => child.of !== undefined || holdsBelongings(child));
}
