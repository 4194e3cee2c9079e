import type { Block, NoteNode, ReferenceNode } from "../model/node.ts";

/** A tree in two: what stands before the annex, and the annex with all that follows it; empty where there is none. */
export type Parts = readonly [text: readonly Block[], annex: readonly Block[]];

/** Cuts a tree before the first annex that stands at its top level. */
export function partsOf(tree: readonly Block[]): Parts {
  const at = tree.findIndex((block) => block.type === "division" && block.name === "annex");
  return at < 0 ? [tree, []] : [tree.slice(0, at), tree.slice(at)];
}

/** True where a block of a type stands in some blocks, or in a division among them. */
export function holdsBlock(blocks: readonly Block[], type: Block["type"]): boolean {
  return blocks.some((block) => block.type === type || (block.type === "division" && holdsBlock(block.children, type)));
}

/** What is listed. */
export interface Lists {
  readonly references: readonly ReferenceNode[];
  readonly notes: readonly NoteNode[];
  /** Id of the citation in which each source is first cited. */
  readonly firsts: ReadonlyMap<string, string>;
}

type Fill = (block: Block) => readonly Block[];

/**
 * For each part of a tree, what fills its lists. Where both parts have a place, the annex lists what is first cited,
 * or called, in the annex; `inText` are the ids of the citations before it. Notes stand where the template says, or
 * before the references. A list without entries is left out.
 */
export function fillLists(parts: Parts, lists: Lists, inText: ReadonlySet<string>): readonly [text: Fill, annex: Fill] {
  const { references, notes, firsts } = lists;
  const bothList = parts.every((part) => holdsBlock(part, "referenceList"));
  const bothNote = parts.every((part) => holdsBlock(part, "noteList") || holdsBlock(part, "referenceList"));
  const fill = (part: readonly Block[], early: boolean): Fill => {
    const belongs = (citation: string | undefined) => inText.has(citation ?? "") === early;
    const own = bothNote ? notes.filter(({ citation }) => belongs(citation)) : notes;
    const cited = bothList ? references.filter(({ source }) => belongs(firsts.get(source))) : references;
    const noteList: readonly Block[] = own.length > 0 ? [{ type: "noteList", children: own }] : [];
    const list: readonly Block[] = cited.length > 0 ? [{ type: "referenceList", children: cited }] : [];
    const apart = holdsBlock(part, "noteList");
    return (block) => {
      if (block.type === "noteList") return noteList;
      if (block.type !== "referenceList") return [block];
      return apart ? list : [...noteList, ...list];
    };
  };
  const [text, annex] = parts;
  return [fill(text, true), fill(annex, false)];
}
