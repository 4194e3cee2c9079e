import type { Block, NoteNode } from "../model/node.ts";
import { mapTree } from "./map-tree.ts";

/** Takes the lists of notes out of a tree; the notes come in the order of their numbers. */
export function takeNotes(tree: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly notes: readonly NoteNode[];
} {
  const notes: NoteNode[] = [];
  const blocks = mapTree(tree, {
    block: (block) => {
      if (block.type !== "noteList") return [block];
      notes.push(...block.children);
      return [];
    },
  });
  return { blocks, notes: notes.sort((a, b) => a.number - b.number) };
}
