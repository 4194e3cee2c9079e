import type { Block } from "../model/node.ts";
import { inlinesIn, mapTree } from "../text/map-tree.ts";

/** In which excerpt, point or entry each citation stands: the piece's id by the citation's. */
export function findCallers(tree: readonly Block[]): ReadonlyMap<string, string> {
  const callers = new Map<string, string>();
  const note = (piece: string, blocks: readonly Block[]): void => {
    for (const inline of inlinesIn(blocks)) if (inline.type === "citation") callers.set(inline.id, piece);
  };
  mapTree(tree, {
    block: (block) => {
      if (block.type === "excerpt" || block.type === "point") note(block.id, [block]);
      if (block.type === "entryList") {
        for (const entry of block.children) note(entry.id, [{ type: "entryList", children: [entry] }]);
      }
      return [block];
    },
  });
  return callers;
}
