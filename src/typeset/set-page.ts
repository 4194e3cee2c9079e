import type { Block, Division, NoteNode } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import { mapTree } from "../text/map-tree.ts";
import type { FootNote, FootRule, LayoutNode, StackNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { bodyType, sideType } from "./lettering.ts";
import { namePlaces } from "./places.ts";
import { setBlocks } from "./set-blocks.ts";
import type { Setting } from "./set-inlines.ts";
import { noteRule, setFootNotes } from "./set-references.ts";
import type { SheetGeometry } from "./sheet-geometry.ts";
import type { Column } from "./text-nodes.ts";

/** The definition of a manuscript, made anew for every layout. */
export interface PageDefinition {
  /** All that stands in the text block of the pages, but for the notes at their feet. */
  readonly content: StackNode;
  /** The part before the annex: all of `content` where there is none. */
  readonly text: StackNode;
  /** In order; none where notes stand before the references. */
  readonly notes: readonly FootNote[];
  readonly noteRule: FootRule;
}

/**
 * The definition of a manuscript's text block. `main` and `side` that follow each other stand side by side; from
 * the first references at the top level on, everything stands at the foot. An `annex` at the top level, with all
 * that follows it, is set in the same way on pages of its own.
 */
export function setPage({ brief, design, root }: Manuscript, sheet: SheetGeometry, faces: Faces): PageDefinition {
  const setting: Setting = { design, language: brief.language, places: namePlaces() };
  const measure: Column = { type: bodyType(design), width: sheet.measure, part: "main", faces };
  const { blocks, notes } = brief.notes === "foot" ? takeNotes(root.children) : { blocks: root.children, notes: [] };
  const at = blocks.findIndex((block) => block.type === "division" && block.name === "annex");
  const text = setPart(at < 0 ? blocks : blocks.slice(0, at), measure, sheet, setting);
  const further = at < 0 ? [] : blocks.slice(at).flatMap(opened);
  const annex = setPart(further, measure, sheet, setting);
  return {
    content: annex.stack.length > 0 ? { stack: [text, { ...annex, opensPage: true }] } : text,
    text,
    notes: setFootNotes(notes, measure, setting),
    noteRule: noteRule(setting, sheet.measure),
  };
}

/** Takes the lists of notes out of a tree. */
function takeNotes(tree: readonly Block[]): { readonly blocks: readonly Block[]; readonly notes: readonly NoteNode[] } {
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

function opened(block: Block): readonly Block[] {
  return block.type === "division" && block.name === "annex" ? block.children : [block];
}

function setPart(blocks: readonly Block[], measure: Column, sheet: SheetGeometry, setting: Setting): StackNode {
  const at = blocks.findIndex(({ type }) => type === "referenceList" || type === "noteList");
  const [text, apparatus] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
  const stack = pairs(text).flatMap((pair) => setBeside(pair, measure, sheet, setting));
  const foot = setBlocks(apparatus, measure, setting);
  const before = foot[0]?.before ?? 0;
  return { stack: foot.length > 0 ? [...stack, { stack: foot, foot: true, before }] : stack };
}

/** Blocks one by one, but for a `main` and a `side` beside each other. */
function pairs(blocks: readonly Block[]): (readonly Block[])[] {
  const grouped: Block[][] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    const [before] = last ?? [];
    if (last?.length === 1 && before && isColumn(before) && isColumn(block) && before.name !== block.name)
      last.push(block);
    else grouped.push([block]);
  }
  return grouped;
}

function isColumn(block: Block): block is Division {
  return block.type === "division" && (block.name === "main" || block.name === "side");
}

function setBeside(blocks: readonly Block[], measure: Column, sheet: SheetGeometry, setting: Setting): LayoutNode[] {
  const before = setting.design.body.leading * 0.9;
  const columns = blocks.filter(isColumn);
  const main: Column = { ...measure, width: sheet.main };
  const side: Column = { type: sideType(setting.design), width: sheet.side, part: "side", faces: measure.faces };
  const named = (name: "main" | "side") => columns.find((column) => column.name === name);
  const [inMain, inSide] = [named("main"), named("side")];
  if (inMain && inSide && sheet.side > 0) {
    const stackOf = ({ children }: Division, column: Column): StackNode => {
      return { stack: setBlocks(children, column, setting), width: column.width };
    };
    return [{ columns: [stackOf(inMain, main), stackOf(inSide, side)], columnGap: sheet.gutter, before }];
  }
  if (inMain && !inSide) {
    const stack = setBlocks(inMain.children, main, setting);
    return [{ stack, before, margin: [0, 0, sheet.measure - main.width, 0] }];
  }
  return setBlocks(blocks, measure, setting);
}
