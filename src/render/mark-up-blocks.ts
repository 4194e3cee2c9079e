import type { Element, ElementContent } from "hast";
import type { Block, EntryNode, Inline, Table } from "../model/node.ts";
import { newWord } from "../text/new-word.ts";
import { cellsBeginning, headOf, placeCells, sideOf } from "../text/place-cells.ts";
import { splitBlock } from "../text/split-block.ts";
import { element } from "./element.ts";
import { type Markup, markUpInlines } from "./mark-up-inlines.ts";

/** Blocks as HTML, one below the other. */
export function markUpBlocks(blocks: readonly Block[], markup: Markup): Element[] {
  return blocks.flatMap((block) => markUpBlock(block, markup));
}

/** One block; what prints nothing gives nothing. */
export function markUpBlock(block: Block, markup: Markup): readonly Element[] {
  switch (block.type) {
    case "heading": {
      const words = markUpInlines(block.children, markup);
      return holdsText(words) ? [element(`h${markup.level(block.depth)}`, {}, ...words)] : [];
    }
    case "paragraph":
      return paragraph(markUpInlines(block.children, markup));
    case "excerpt": {
      const split = splitBlock(block.children);
      const opening = paragraph([...fresh(block, markup), ...markUpInlines(split?.opening ?? block.children, markup)]);
      const quoted = split?.block.flatMap((inlines) => paragraph(markUpInlines(inlines, markup))) ?? [];
      return quoted.length > 0 ? [...opening, element("blockquote", {}, ...quoted)] : opening;
    }
    case "point": {
      const [first, ...rest] = block.children;
      if (!block.isNew) return markUpBlocks(block.children, markup);
      if (first?.type !== "paragraph") {
        return [...paragraph(fresh(block, markup)), ...markUpBlocks(block.children, markup)];
      }
      const opening = paragraph([...fresh(block, markup), ...markUpInlines(first.children, markup)]);
      return [...opening, ...markUpBlocks(rest, markup)];
    }
    case "list": {
      const items = block.children.map(({ children }) => element("li", {}, ...markUpBlocks(children, markup)));
      const start = block.ordered && block.start !== 1 ? block.start : undefined;
      return items.length > 0 ? [element(block.ordered ? "ol" : "ul", { start }, ...items)] : [];
    }
    case "blockquote":
      return [element("blockquote", {}, ...markUpBlocks(block.children, markup))];
    case "thematicBreak":
      return [element("hr", {})];
    case "table":
      return markUpTable(block, markup);
    case "entryList": {
      const entries = block.children.flatMap((entry) => markUpEntry(entry, markup));
      return entries.length > 0 ? [element("dl", {}, ...entries)] : [];
    }
    case "referenceList":
      return markUpList(
        block.children.map((one) => ({ id: markup.places.idOf(one), label: one.label, words: one.children })),
        markup.words.references,
        markup,
      );
    case "noteList":
      return markUpList(
        block.children.map((one) => {
          const label: Inline = {
            type: "backLink",
            target: one.citation,
            children: [{ type: "text", value: String(one.number) }],
          };
          return { id: markup.places.idOf(one), label: [label], words: one.children };
        }),
        markup.words.notes,
        markup,
      );
    case "sourceSummary":
      return [];
    case "division": {
      const className = block.name === "side" ? undefined : block.name;
      return [element(block.name === "side" ? "aside" : "div", { className }, ...markUpBlocks(block.children, markup))];
    }
  }
}

function paragraph(words: readonly ElementContent[]): readonly Element[] {
  return holdsText(words) ? [element("p", {}, ...words)] : [];
}

function fresh({ isNew }: { readonly isNew: boolean }, { language }: Markup): readonly ElementContent[] {
  return isNew ? [element("strong", { className: "new" }, newWord(language)), { type: "text", value: " " }] : [];
}

function markUpEntry(entry: EntryNode, markup: Markup): readonly Element[] {
  const said = [...fresh(entry, markup), ...markUpInlines(entry.children, markup)];
  return [element("dt", {}, ...markUpInlines(entry.term, markup)), element("dd", {}, ...said)];
}

function markUpTable(table: Table, markup: Markup): readonly Element[] {
  const grid = placeCells(table);
  if ((grid[0]?.length ?? 0) === 0) return [];
  const rows = grid.map((line, row) => {
    const cells = cellsBeginning(line, row).map((cell) => {
      const head = headOf(cell, grid);
      const side = sideOf(cell, table);
      const properties = {
        scope: head && (head === "Row" ? "row" : cell.columns > 1 ? "colgroup" : "col"),
        className: side === "right" || side === "center" ? side : undefined,
        colSpan: cell.columns > 1 ? cell.columns : undefined,
        rowSpan: cell.rows > 1 ? cell.rows : undefined,
      };
      return element(head ? "th" : "td", properties, ...markUpInlines(cell.children, markup));
    });
    return element("tr", {}, ...cells);
  });
  const [head, ...body] = rows;
  const parts = [...(head ? [element("thead", {}, head)] : []), element("tbody", {}, ...body)];
  return [element("table", {}, ...parts)];
}

/** Entries with labels of their own, in a region with a name, as no head stands over them. Where styles are stripped, as in some mail, no second number shows. */
function markUpList(
  entries: readonly {
    readonly id: string | undefined;
    readonly label: readonly Inline[];
    readonly words: readonly Inline[];
  }[],
  name: string,
  markup: Markup,
): readonly Element[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ id, label, words }) => {
    const labelled = markUpInlines(label, markup);
    const number = labelled.length > 0 ? [element("span", { className: "number" }, ...labelled), " "] : [];
    return element("li", { id }, ...number, ...markUpInlines(words, markup));
  });
  const isNumbered = entries.some(({ label }) => label.length > 0);
  const properties = { className: "entries", role: "list", style: "list-style:none" };
  return [element("section", { ariaLabel: name }, element(isNumbered ? "ol" : "ul", properties, ...items))];
}

function holdsText(content: readonly ElementContent[]): boolean {
  return content.some((one) =>
    one.type === "text" ? one.value.trim() !== "" : one.type === "element" && holdsText(one.children),
  );
}
