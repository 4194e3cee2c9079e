import type { Block, NoteList, NoteNode } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { pairColumns } from "../text/pair-columns.ts";
import { takeNotes } from "../text/take-notes.ts";

/** A part of a page: its text, row below row, and the lists at its end. */
export interface Part {
  /** One block a row, or the main and the side column that stand beside each other. */
  readonly rows: readonly (readonly Block[])[];
  /** From the first list of notes or references on. */
  readonly lists: readonly Block[];
}

/** The blocks of a page in the order in which the printed one is read. */
export interface PageOrder {
  /** What opens the page: its title and its header lines. */
  readonly opening: readonly Block[];
  readonly text: Part;
  /** Without rows and lists where there is none. */
  readonly annex: Part;
}

/**
 * Orders a manuscript as `typeset` tags it: the main column before the side column, notes that stand at the feet of
 * pages before the references of their part, the annex last.
 */
export function orderPage({ brief, design, root }: Manuscript): PageOrder {
  const { blocks, notes } = brief.notes === "foot" ? takeNotes(root.children) : { blocks: root.children, notes: [] };
  const at = blocks.findIndex((block) => block.type === "division" && block.name === "annex");
  const early = at < 0 ? blocks : blocks.slice(0, at);
  const late = at < 0 ? [] : blocks.slice(at).flatMap(opened);
  const called = new Set(inlinesIn(early).flatMap((inline) => (inline.type === "citation" ? [inline.id] : [])));
  const inText = ({ citation }: NoteNode) => called.has(citation);
  const first = early.findIndex((block) => !opensPage(block));
  const opening = first < 0 ? early : early.slice(0, first);
  const sideBeside = design.columns.side > 0;
  return {
    opening,
    text: partOf(early.slice(opening.length), notes.filter(inText), sideBeside),
    annex: partOf(
      late,
      notes.filter((note) => !inText(note)),
      sideBeside,
    ),
  };
}

function opensPage(block: Block): boolean {
  return (block.type === "heading" && block.depth === 1) || (block.type === "division" && block.name === "header");
}

function opened(block: Block): readonly Block[] {
  return block.type === "division" && block.name === "annex" ? block.children : [block];
}

function partOf(blocks: readonly Block[], notes: readonly NoteNode[], sideBeside: boolean): Part {
  const at = blocks.findIndex(({ type }) => type === "referenceList" || type === "noteList");
  const [text, lists] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
  const list: readonly NoteList[] = notes.length > 0 ? [{ type: "noteList", children: notes }] : [];
  const rows = sideBeside ? pairColumns(text, (block) => block).map(mainFirst) : text.map((block) => [block]);
  return { rows, lists: [...list, ...lists] };
}

function mainFirst(row: readonly Block[]): readonly Block[] {
  const [first] = row;
  return first?.type === "division" && first.name === "side" ? row.toReversed() : row;
}
