import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, Table } from "mdast";
import { markMeanings } from "../model/mark.ts";
import type { Block, Inline, Table as OwnTable } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import type { LanguageTag } from "../model/units.ts";
import { colophon } from "../text/colophon.ts";
import { countLevels, type Level } from "../text/count-levels.ts";
import { newWord } from "../text/new-word.ts";
import { placeCells } from "../text/place-cells.ts";
import { runningHead } from "../text/running-head.ts";
import { splitBlock } from "../text/split-block.ts";
import { cleanText } from "./clean-text.ts";
import { orderPage, type Part } from "./order-page.ts";
import { plainInlines, printAnything, text, wordsOf } from "./plain-inlines.ts";

interface Setting {
  readonly language: LanguageTag;
  readonly level: (depth: Level) => Level;
}

/**
 * A manuscript in Markdown's terms, in the order in which the printed page is read: the mark and its meaning first and
 * last, as FIRST wants it in messages (TLP 2.0), the running head after it and the colophon before it.
 */
export function plainPage(manuscript: Manuscript): Root {
  const { brief } = manuscript;
  const order = orderPage(manuscript);
  const setting: Setting = { language: brief.language, level: countLevels() };
  const mark = (): Paragraph =>
    paragraph([{ type: "strong", children: [text(brief.mark)] }, text(`: ${markMeanings[brief.mark]}`)]);
  const line = (particulars: readonly string[]) => paragraph([text(particulars.map(cleanText).join(" · "))]);
  const part = ({ rows, lists }: Part) => [...rows.flat(), ...lists];
  const blocks = [...order.opening, ...part(order.text), ...part(order.annex)];
  const children = [mark(), line(runningHead(manuscript)), ...plainBlocks(blocks, setting)];
  return { type: "root", children: [...children, { type: "thematicBreak" }, line(colophon(manuscript)), mark()] };
}

function plainBlocks(blocks: readonly Block[], setting: Setting): BlockContent[] {
  return blocks.flatMap((block) => plainBlock(block, setting));
}

function plainBlock(block: Block, setting: Setting): readonly BlockContent[] {
  switch (block.type) {
    case "heading": {
      const children = plainInlines(block.children);
      return printAnything(children) ? [{ type: "heading", depth: setting.level(block.depth), children }] : [];
    }
    case "paragraph":
      return printed(plainInlines(block.children));
    case "excerpt": {
      const split = splitBlock(block.children);
      const opening = printed([...fresh(block, setting), ...plainInlines(split?.opening ?? block.children)]);
      const children = split?.block.flatMap((inlines) => printed(plainInlines(inlines))) ?? [];
      return children.length > 0 ? [...opening, { type: "blockquote", children: [...children] }] : opening;
    }
    case "point": {
      const [first, ...rest] = plainBlocks(block.children, setting);
      if (!block.isNew) return first ? [first, ...rest] : [];
      const mark = fresh(block, setting);
      if (first?.type === "paragraph") return [paragraph([...mark, ...first.children]), ...rest];
      return [...printed(mark), ...(first ? [first, ...rest] : [])];
    }
    case "list": {
      const { ordered, start } = block;
      const items = block.children.map(({ children }) => item(plainBlocks(children, setting)));
      return listOf(items, ordered ? start : undefined);
    }
    case "blockquote": {
      const children = plainBlocks(block.children, setting);
      return children.length > 0 ? [{ type: "blockquote", children }] : [];
    }
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "table":
      return plainTable(block);
    case "entryList": {
      const items = block.children.map((entry) => {
        const term = plainInlines(entry.term);
        const said = [...fresh(entry, setting), ...plainInlines(entry.children)];
        const head: PhrasingContent[] = printAnything(term) ? [{ type: "strong", children: term }, text(" – ")] : [];
        return item(printed([...head, ...said]));
      });
      return listOf(items);
    }
    case "referenceList":
      return plainEntries(block.children);
    case "noteList":
      return plainEntries(block.children.map(({ number, children }) => ({ label: [text(String(number))], children })));
    case "sourceSummary":
      return [];
    case "division": {
      const blocks = plainBlocks(block.children, setting);
      return block.name === "bottom-line" ? blocks.map(inStrong) : blocks;
    }
  }
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function printed(children: PhrasingContent[]): readonly Paragraph[] {
  return printAnything(children) ? [paragraph(children)] : [];
}

function fresh({ isNew }: { readonly isNew: boolean }, { language }: Setting): PhrasingContent[] {
  return isNew ? [{ type: "strong", children: [text(newWord(language))] }, text(" ")] : [];
}

function item(children: readonly BlockContent[]): ListItem {
  return { type: "listItem", spread: children.length > 1, children: [...children] };
}

function listOf(children: ListItem[], start?: number): readonly List[] {
  if (children.length === 0) return [];
  const spread = children.some((one) => one.spread === true);
  return [{ type: "list", ordered: start !== undefined, start: start ?? null, spread, children }];
}

/** A numbered list where the labels are numbers that follow each other; otherwise each label stands before its text. */
function plainEntries(
  entries: readonly { readonly label: readonly Inline[]; readonly children: readonly Inline[] }[],
): readonly List[] {
  const labels = entries.map(({ label }) => wordsOf(plainInlines(label)));
  const numbers = labels.map((label) => Number(label.replace(/^[[(]|[\]).]+$/gu, "") || Number.NaN));
  const first = numbers[0] ?? Number.NaN;
  if (Number.isSafeInteger(first) && first >= 0 && numbers.every((number, at) => number === first + at)) {
    return listOf(
      entries.map(({ children }) => item(printed(plainInlines(children)))),
      first,
    );
  }
  const items = entries.map(({ children }, at) => {
    const label = labels[at] === "" ? [] : [text(`${labels[at]} `)];
    return item(printed([...label, ...plainInlines(children)]));
  });
  return listOf(items);
}

/** Markdown's tables know no joined cells: the places that a cell goes on to point back to it. */
function plainTable(table: OwnTable): readonly Table[] {
  const grid = placeCells(table);
  if ((grid[0]?.length ?? 0) === 0) return [];
  const rows = grid.map((line, row): Table["children"][number] => ({
    type: "tableRow",
    children: line.map((cell, column) => ({
      type: "tableCell",
      children:
        cell.row === row && cell.column === column ? plainInlines(cell.children) : [text(cell.row === row ? "←" : "↑")],
    })),
  }));
  return [{ type: "table", align: [...table.align], children: rows }];
}

/** The bottom line stands out as it does on the printed page. */
function inStrong(block: BlockContent): BlockContent {
  if (block.type !== "paragraph") return block;
  const flat = block.children.flatMap((one) => (one.type === "strong" ? one.children : [one]));
  return paragraph([{ type: "strong", children: flat }]);
}
