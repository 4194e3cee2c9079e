import type { Block, Inline } from "../model/node.ts";

/** What becomes of the nodes of a tree; whatever is not named stays as it is. */
export interface TreeMap {
  /** Inlines that stand side by side: a paragraph's, a cell's, a term's. */
  readonly inlines?: (nodes: readonly Inline[]) => readonly Inline[];
  /** A block, after all that stands in it. */
  readonly block?: (block: Block) => readonly Block[];
}

/** A new tree, made from the inside out and in reading order. */
export function mapTree(blocks: readonly Block[], map: TreeMap): readonly Block[] {
  const { inlines = (nodes) => nodes, block: replace = (block) => [block] } = map;
  const within = (block: Block): Block => {
    switch (block.type) {
      case "paragraph":
      case "heading":
      case "excerpt":
        return { ...block, children: inlines(block.children) };
      case "division":
      case "blockquote":
      case "point":
        return { ...block, children: mapTree(block.children, map) };
      case "list":
        return {
          ...block,
          children: block.children.map((item) => ({ ...item, children: mapTree(item.children, map) })),
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

/** All inlines of a tree, however deep, in reading order; those inside others follow them. */
export function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  const found: Inline[] = [];
  const gather = (nodes: readonly Inline[]): readonly Inline[] => {
    for (const node of nodes) {
      found.push(node);
      if ("children" in node) gather(node.children);
    }
    return nodes;
  };
  mapTree(blocks, { inlines: gather });
  return found;
}
