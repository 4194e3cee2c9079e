import type { Block } from "../model/node.ts";
import type { LanguageTag } from "../model/units.ts";
import type { Level } from "../text/count-levels.ts";

/** The standard structure types in use (ISO 32000-1, 14.8.4); none is our own, so no role map is needed. */
export type Role =
  | "Document"
  | "Div"
  | "Sect"
  | `H${Level}`
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Quote"
  | "Code"
  | "Span"
  | "Reference"
  | "Link"
  | "Note"
  | "BibEntry"
  | "Figure";

/**
 * An element of a page's logical structure, known by identity. It knows the element around it and not its children:
 * these are the runs that name it, and the elements that do, in reading order.
 */
export interface Tag extends TagMarks {
  readonly role: Role;
  /** Absent around the whole. */
  readonly within?: Tag | undefined;
}

/** What an element says beside what it is. */
export interface TagMarks {
  /** Where it is another than around it. */
  readonly language?: LanguageTag | undefined;
  /** How the items of a list are labelled. */
  readonly numbering?: "Decimal" | "Disc" | "None";
  /** Words stressed: italics, as CSS says it (ISO 32000-1, table 327). */
  readonly emphasis?: true;
  /** What a head of a table is the head of. */
  readonly scope?: "Column" | "Row";
  /** How many columns and rows of a table a cell takes; one where nothing is said. */
  readonly columns?: number;
  readonly rows?: number;
  /** What a picture shows, in words. */
  readonly alternative?: string;
  /** Where a picture stands: left, bottom, right and top, in points from the lower left corner of the sheet. */
  readonly box?: readonly [number, number, number, number];
}

/** A new element in another. */
export function tagIn(within: Tag | undefined, role: Role, marks: TagMarks = {}): Tag {
  return { role, within, ...marks };
}

const inlineRoles: ReadonlySet<Role> = new Set(["Quote", "Code", "Span", "Reference", "Link"]);

/** The paragraph, label or cell in which something stands. */
export function blockOf(tag: Tag): Tag {
  return tag.within && inlineRoles.has(tag.role) ? blockOf(tag.within) : tag;
}

/**
 * For each of some blocks below each other, the element it stands in: a heading below the first level opens a
 * section, which lasts until the next heading of its level or above; lists of notes and of references have sections
 * of their own, columns and annexes begin anew. What stands before all that is in `opening`.
 */
export function sectionTags(blocks: readonly Block[], within: Tag, opening: Tag = within): readonly Tag[] {
  if (within.role !== "Document" && within.role !== "Div" && within.role !== "Sect") return blocks.map(() => within);
  const open: { readonly depth: number; readonly tag: Tag }[] = [];
  let outer = opening;
  return blocks.map((block) => {
    const depth = depthOf(block);
    if (depth !== undefined) {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      if (depth > 0) open.push({ depth, tag: tagIn(open.at(-1)?.tag ?? within, "Sect") });
      outer = within;
    }
    const own = open.at(-1)?.tag ?? outer;
    return block.type === "noteList" || block.type === "referenceList" ? tagIn(own, "Sect") : own;
  });
}

/** How deep a block opens a section; 0 where it only ends those before it. */
function depthOf(block: Block): number | undefined {
  if (block.type === "heading") return block.depth > 1 ? block.depth : undefined;
  if (block.type === "noteList" || block.type === "referenceList") return 0;
  return block.type === "division" && ["main", "side", "annex"].includes(block.name) ? 0 : undefined;
}
