import type { Block, Division } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import { countLevels } from "../text/count-levels.ts";
import type { LinkWords } from "../text/link-words.ts";
import { isColumn, pairColumns } from "../text/pair-columns.ts";
import { takeNotes } from "../text/take-notes.ts";
import { runsOf } from "./check-glyphs.ts";
import type { FootNote, FootRule, LayoutNode, StackNode } from "./definition.ts";
import type { Faces } from "./faces.ts";
import { bodyType, sideType } from "./lettering.ts";
import { namePlaces } from "./places.ts";
import { setBlock, setBlocks } from "./set-blocks.ts";
import type { Setting } from "./set-inlines.ts";
import { noteRule, setFootNotes } from "./set-references.ts";
import type { SheetGeometry } from "./sheet-geometry.ts";
import { sectionTags, type Tag, tagIn } from "./tags.ts";
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
  /** Content and notes in the order in which they are read, wherever they stand: notes come before references. */
  readonly order: readonly LayoutNode[];
  /** The element of the whole, and the one in it that begins it: what stands before the first section. */
  readonly tags: { readonly document: Tag; readonly opening: Tag };
}

/** A part of the page in two: its text, and the lists at its end. */
interface Part {
  readonly body: readonly LayoutNode[];
  readonly foot: readonly LayoutNode[];
}

/** A block and the element it stands in. */
interface Tagged {
  readonly block: Block;
  readonly within: Tag;
}

/**
 * The definition of a manuscript's text block. `main` and `side` that follow each other stand side by side; from
 * the first references at the top level on, everything stands at the foot. An `annex` at the top level, with all
 * that follows it, is set in the same way on pages of its own.
 */
export function setPage(
  { brief, design, root, cited }: Manuscript,
  sheet: SheetGeometry,
  faces: Faces,
  words: LinkWords,
): PageDefinition {
  const { language } = brief;
  const setting: Setting = { design, language, places: namePlaces(cited), words, level: countLevels() };
  const document = tagIn(undefined, "Document");
  const opening = tagIn(document, "Div");
  const annexTag = tagIn(document, "Sect");
  const measure: Column = { type: bodyType(design), width: sheet.measure, part: "main", within: document, faces };
  const { blocks, notes } = brief.notes === "foot" ? takeNotes(root.children) : { blocks: root.children, notes: [] };
  const at = blocks.findIndex((block) => block.type === "division" && block.name === "annex");
  const early = at < 0 ? blocks : blocks.slice(0, at);
  const late = at < 0 ? [] : blocks.slice(at).flatMap(opened);
  const before = setPart(tagged(early, document, opening), measure, sheet, setting);
  const after = setPart(tagged(late, annexTag), measure, sheet, setting);
  const called = new Set(runsIn(before).flatMap((run) => run.anchors ?? []));
  const [earlyNotes, lateNotes] = [tagIn(document, "Sect"), tagIn(annexTag, "Sect")];
  const feet = setFootNotes(notes, measure, setting, (call) => (called.has(call) ? earlyNotes : lateNotes));
  const inText = feet.filter(({ call }) => called.has(call)).map(({ node }) => node);
  const inAnnex = feet.filter(({ call }) => !called.has(call)).map(({ node }) => node);
  const [text, annex] = [stackOf(before), stackOf(after)];
  return {
    content: annex.stack.length > 0 ? { stack: [text, { ...annex, opensPage: true }] } : text,
    text,
    notes: feet,
    noteRule: noteRule(setting, sheet.measure),
    order: [...before.body, ...inText, ...before.foot, ...after.body, ...inAnnex, ...after.foot],
    tags: { document, opening },
  };
}

function opened(block: Block): readonly Block[] {
  return block.type === "division" && block.name === "annex" ? block.children : [block];
}

function tagged(blocks: readonly Block[], within: Tag, opening?: Tag): readonly Tagged[] {
  const tags = sectionTags(blocks, within, opening);
  return blocks.map((block, at) => ({ block, within: tags[at] ?? within }));
}

function setPart(blocks: readonly Tagged[], measure: Column, sheet: SheetGeometry, setting: Setting): Part {
  const at = blocks.findIndex(({ block: { type } }) => type === "referenceList" || type === "noteList");
  const [text, apparatus] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
  const body = pairColumns(text, ({ block }) => block).flatMap((pair) => setBeside(pair, measure, sheet, setting));
  const foot = apparatus.flatMap(({ block, within }) => setBlock(block, { ...measure, within }, setting));
  return { body, foot };
}

function stackOf({ body, foot }: Part): StackNode {
  const before = foot[0]?.before ?? 0;
  return { stack: foot.length > 0 ? [...body, { stack: [...foot], foot: true, before }] : [...body] };
}

function runsIn({ body, foot }: Part) {
  return [...body, ...foot].flatMap((node) => [...runsOf(node)]);
}

function setBeside(blocks: readonly Tagged[], outer: Column, sheet: SheetGeometry, setting: Setting): LayoutNode[] {
  const before = setting.design.body.leading * 0.9;
  const measure: Column = { ...outer, within: blocks[0]?.within ?? outer.within };
  const columns = blocks.flatMap(({ block }) => (isColumn(block) ? [block] : []));
  const main: Column = { ...measure, width: sheet.main };
  const side: Column = { ...measure, type: sideType(setting.design), width: sheet.side, part: "side" };
  const named = (name: "main" | "side") => columns.find((column) => column.name === name);
  const [inMain, inSide] = [named("main"), named("side")];
  if (inMain && inSide && sheet.side > 0) {
    const columnOf = ({ children }: Division, column: Column): StackNode => {
      return { stack: setBlocks(children, column, setting), width: column.width };
    };
    return [{ columns: [columnOf(inMain, main), columnOf(inSide, side)], columnGap: sheet.gutter, before }];
  }
  if (inMain && !inSide) {
    const stack = setBlocks(inMain.children, main, setting);
    return [{ stack, before, margin: [0, 0, sheet.measure - main.width, 0] }];
  }
  return blocks.flatMap(({ block }) => setBlock(block, measure, setting));
}
