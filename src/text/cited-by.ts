import type { Block, Inline } from "../model/node.ts";

import { anchorsOf, type Element } from "../model/selection.ts";
import { mapTree } from "./map-tree.ts";

/** Keys of the sources that a piece cites. */
export function citedBy(piece: Element): ReadonlySet<string> {
  if (piece.kind === "excerpt") return new Set(anchorsOf(piece).map(({ source }) => source));
  const blocks: readonly Block[] =
    piece.kind === "point" ? piece.children : [{ type: "paragraph", children: piece.children }];
  return citedIn(blocks);
}

/** Keys of the sources cited anywhere in some blocks. */
export function citedIn(blocks: readonly Block[]): ReadonlySet<string> {
  const cited = new Set<string>();
  const visit = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      if (node.type === "citation") for (const { id } of node.items) cited.add(id);
      else if ("children" in node) visit(node.children);
    }
    return nodes;
  };
  mapTree(blocks, { inlines: visit });
  return cited;
}
