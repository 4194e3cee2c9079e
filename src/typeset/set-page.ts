import type { Block, Division } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import type { LayoutNode, StackNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { bodyType, sideType } from "./lettering.ts";
import { namePlaces } from "./places.ts";
import { setBlocks } from "./set-blocks.ts";
import type { Setting } from "./set-inlines.ts";
import type { SheetGeometry } from "./sheet-geometry.ts";
import type { Column } from "./text-nodes.ts";

/**
 * The definition of a manuscript's text block, made anew for every layout. `main` and `side` that follow each
 * other stand side by side; from the first references at the top level on, everything stands at the foot.
 */
export function setPage({ brief, design, root }: Manuscript, sheet: SheetGeometry, faces: Faces): StackNode {
  const setting: Setting = { design, language: brief.language, places: namePlaces() };
  const measure: Column = { type: bodyType(design), width: sheet.measure, part: "main", faces };
  const at = root.children.findIndex(({ type }) => type === "referenceList" || type === "noteList");
  const [text, apparatus] = at < 0 ? [root.children, []] : [root.children.slice(0, at), root.children.slice(at)];
  const stack = pairs(text).flatMap((blocks) => setBeside(blocks, measure, sheet, setting));
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
