import type { Block, Citation, NoteNode, ReferenceNode } from "../model/node.ts";
import { inlinesIn, mapTree } from "../text/map-tree.ts";

/** The places of a page that links lead to, each with an id of its own. */
export interface Places {
  /** The id of a citation, a reference or a note; absent where another with its name came first. */
  idOf(node: Citation | ReferenceNode | NoteNode): string | undefined;
  /** The id of the reference or note to which a citation leads; absent where no list has it. */
  entry(target: string): string | undefined;
  /** The id of a citation, by its name in the manuscript. */
  citation(name: string): string | undefined;
}

/** Names the places of some blocks in reading order: citations `c1`, `c2` …, entries of lists `r1`, `r2` …. */
export function namePlaces(blocks: readonly Block[]): Places {
  const ids = new Map<Citation | ReferenceNode | NoteNode, string>();
  const citations = new Map<string, string>();
  const entries = new Map<string, string>();
  for (const inline of inlinesIn(blocks)) {
    if (inline.type === "citation" && !citations.has(inline.id)) {
      ids.set(inline, `c${citations.size + 1}`);
      citations.set(inline.id, `c${citations.size + 1}`);
    }
  }
  const listed: (ReferenceNode | NoteNode)[] = [];
  mapTree(blocks, {
    block: (block) => {
      if (block.type === "referenceList" || block.type === "noteList") listed.push(...block.children);
      return [block];
    },
  });
  for (const one of listed) {
    const known = one.type === "reference" ? [one.source] : [`note:${one.number}`, one.citation];
    const names = known.filter((name) => !entries.has(name));
    if (names.length === 0) continue;
    const id = `r${ids.size - citations.size + 1}`;
    ids.set(one, id);
    for (const name of names) entries.set(name, id);
  }
  return {
    idOf: (node) => ids.get(node),
    entry: (target) => entries.get(target),
    citation: (name) => citations.get(name),
  };
}
