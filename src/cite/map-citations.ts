import type { Block, Citation, Inline } from "../model/node.ts";

/** What becomes of the nodes of a tree; whatever is not named stays as it is. */
export interface CitationMap {
  readonly citation: (citation: Citation) => Inline;
  /** Nodes that stand side by side, after their citations have been replaced. */
  readonly siblings?: (nodes: readonly Inline[]) => readonly Inline[];
  readonly block?: (block: Block) => readonly Block[];
}

/** A new tree in which each citation, in reading order, and then each block has been replaced. */
export function mapCitations(blocks: readonly Block[], map: CitationMap): readonly Block[] {
  const { siblings = (nodes) => nodes, block: replace = (block) => [block] } = map;
  const inlines = (nodes: readonly Inline[]): readonly Inline[] =>
    siblings(
      nodes.map((node): Inline => {
        if (node.type === "citation") return map.citation(node);
        if (node.type === "quotation" || node.type === "label" || !("children" in node)) return node;
        return { ...node, children: inlines(node.children) };
      }),
    );
  const within = (block: Block): Block => {
    switch (block.type) {
      case "paragraph":
      case "heading":
      case "excerpt":
        return { ...block, children: inlines(block.children) };
      case "division":
      case "blockquote":
      case "point":
        return { ...block, children: mapCitations(block.children, map) };
      case "list":
        return {
          ...block,
          children: block.children.map((item) => ({ ...item, children: mapCitations(item.children, map) })),
        };
      case "table":
        return {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: inlines(cell.children) })),
          })),
        };
      case "entryList":
        return {
          ...block,
          children: block.children.map((entry) => ({
            ...entry,
            term: inlines(entry.term),
            children: inlines(entry.children),
          })),
        };
      default:
        return block;
    }
  };
  return blocks.flatMap((block) => replace(within(block)));
}
