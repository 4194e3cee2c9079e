import type { LayoutNode, Run, TextNode } from "./definition.ts";
import type { PdfReference } from "./pdfmake-internals.ts";
import type { Role, Tag } from "./tags.ts";

/** An element with what stands in it, in reading order. */
export interface Branch {
  readonly tag: Tag;
  /** What it is written as: a link that leads nowhere is a span of text. */
  role: Role;
  readonly children: (Branch | Slot)[];
  /** The areas of a link that can be clicked, one a line. */
  readonly areas: Area[];
}

/** A place among the children of an element: what is drawn of its own runs between two other children. */
export interface Slot {
  readonly branch: Branch;
  /** In the order in which they were drawn. */
  readonly stretches: Stretch[];
}

/** A stretch of a page's content, by the page, from 0, and by its number there. */
export interface Stretch {
  readonly page: number;
  readonly number: number;
  /** What is read in place of what is drawn: a soft hyphen at a line's end, or letters that are drawn in another order. */
  readonly actual: string | undefined;
}

/** A link annotation: its page from 0, and its key in the parent tree. */
export interface Area {
  readonly page: number;
  readonly annotation: PdfReference;
  readonly key: number;
}

/**
 * The logical structure of a page in the order in which it is read, which may be another than that of drawing. The
 * renderer fills its slots.
 */
export interface ReadingOrder {
  /** Absent where nothing has an element. */
  readonly root: Branch | undefined;
  /** Names of the places that links can lead to. */
  readonly places: ReadonlySet<string>;
  /** Where a run, or what else is drawn for an element, stands; absent for what only adorns the page. */
  slotOf(drawn: Run | Tag): Slot | undefined;
  /** The element of a link. */
  branchOf(tag: Tag): Branch | undefined;
  /** All runs that lead somewhere. */
  readonly links: readonly Run[];
  /** All titles of the outline. */
  readonly headings: readonly string[];
  /** Puts an element without text at the end of the one it stands in. */
  append(figure: Tag): void;
}

/** Puts nodes, given in reading order, into a tree of their elements. */
export function readingOrder(nodes: readonly LayoutNode[]): ReadingOrder {
  const branches = new Map<Tag, Branch>();
  const slots = new Map<Run | Tag, Slot>();
  const places = new Set<string>();
  const links: Run[] = [];
  const headings: string[] = [];
  let root: Branch | undefined;

  function grow(tag: Tag): Branch {
    const known = branches.get(tag);
    if (known) return known;
    const branch: Branch = { tag, role: tag.role, children: [], areas: [] };
    branches.set(tag, branch);
    if (tag.within) grow(tag.within).children.push(branch);
    else root ??= branch;
    return branch;
  }

  function place(drawn: Run | Tag, tag: Tag): void {
    const branch = grow(tag);
    const last = branch.children.at(-1);
    const slot: Slot = last && "stretches" in last ? last : { branch, stretches: [] };
    if (slot !== last) branch.children.push(slot);
    slots.set(drawn, slot);
  }

  for (const { tag, text, outline } of textsOf(nodes)) {
    if (tag) grow(tag);
    if (outline) headings.push(outline.title);
    for (const run of text) {
      for (const name of run.anchors ?? []) places.add(name);
      if (run.tag) place(run, run.tag);
      if (run.lead) links.push(run);
    }
  }
  for (const { lead } of links) {
    const branch = lead && "place" in lead && !places.has(lead.place) ? branches.get(lead.tag) : undefined;
    if (branch) branch.role = "Span";
  }
  return {
    root,
    places,
    links,
    headings,
    slotOf: (drawn) => slots.get(drawn),
    branchOf: (tag) => branches.get(tag),
    append: (figure) => place(figure, figure),
  };
}

function* textsOf(nodes: readonly LayoutNode[]): Generator<TextNode> {
  for (const node of nodes) {
    if ("text" in node) yield node;
    else yield* textsOf("stack" in node ? node.stack : node.columns);
  }
}
