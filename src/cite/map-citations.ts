import type { Block, Citation, Inline } from "../model/node.ts";
import { mapTree } from "../text/map-tree.ts";

/** What becomes of the nodes of a tree; whatever is not named stays as it is. */
export interface CitationMap {
  readonly citation: (citation: Citation) => Inline;
  /** Nodes that stand side by side, after their citations have been replaced. */
  readonly siblings?: (nodes: readonly Inline[]) => readonly Inline[];
  readonly block?: (block: Block) => readonly Block[];
}

/** A new tree in which each citation, in reading order, and then each block has been replaced. */
export function mapCitations(blocks: readonly Block[], map: CitationMap): readonly Block[] {
  const { citation, siblings = (nodes) => nodes, block } = map;
  const inlines = (nodes: readonly Inline[]): readonly Inline[] =>
    siblings(
      nodes.map((node): Inline => {
        if (node.type === "citation") return citation(node);
        if (node.type === "quotation" || node.type === "label" || !("children" in node)) return node;
        return { ...node, children: inlines(node.children) };
      }),
    );
  return mapTree(blocks, { inlines, ...(block ? { block } : {}) });
}
