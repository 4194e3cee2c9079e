import type { EntryList, Table } from "../model/node.ts";
import type { Points } from "../model/units.ts";
import type { ColumnsNode, LayoutNode, Run, TextNode } from "./definition.ts";
import { strong } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { type Tag, tagIn } from "./tags.ts";
import { type Column, longestWord, naturalWidth, newRuns, textNode } from "./text-nodes.ts";

/** Lines between rows only guide the eye, and stand back behind the text. */
const rowColour = "#808080";
/** Share of the column that the terms of a list may take. */
const mostForTerms = 0.45;

/**
 * Terms at left, what is said of them at right, a hairline below each. To the structure it is a list whose terms are
 * the labels (ISO 32000-1, 14.8.4.3.3, a dictionary list): it has no columns that a head could stand over.
 */
export function setEntries({ children }: EntryList, column: Column, setting: Setting): LayoutNode[] {
  const { letters } = column.type;
  const gap = letters.size * 0.5;
  const list = tagIn(column.within, "L", { numbering: "None" });
  const items = children.map(() => tagIn(list, "LI"));
  const terms = children.map((entry, at) => setInlines(entry.term, strong(letters), setting, tagIn(items[at], "Lbl")));
  const longest = Math.max(0, ...terms.map((term) => naturalWidth(term, column.faces)));
  const first = Math.min(longest + 0.01, column.width * mostForTerms);
  const second = column.width - first - gap;
  const rows = children.map((entry, index) => {
    const body = tagIn(items[index], "LBody");
    const fresh = entry.isNew ? newRuns(column, setting, body) : [];
    const said = [...fresh, ...setInlines(entry.children, letters, setting, body)];
    const cells = [cell(terms[index] ?? [], first, column), cell(said, second, column)];
    return { ...row(cells, gap, column), of: { piece: entry.id } };
  });
  return rows.length > 0 ? [{ stack: rows, before: column.type.leading * 0.28 }] : [];
}

/** A table: the head row in strong type over a rule, and again on every page that the table reaches. */
export function setTable({ align, children }: Table, column: Column, setting: Setting): LayoutNode[] {
  const { letters } = column.type;
  const count = Math.max(0, ...children.map((tableRow) => tableRow.children.length));
  if (count === 0) return [];
  const table = tagIn(column.within, "Table");
  const tags = children.map((_, index) => {
    const inRow = tagIn(table, "TR");
    const isHead = index === 0;
    return Array.from({ length: count }, () => tagIn(inRow, isHead ? "TH" : "TD", isHead ? { scope: "Column" } : {}));
  });
  const texts = children.map((tableRow, index) =>
    (tags[index] ?? []).map((tag, at) =>
      setInlines(tableRow.children[at]?.children ?? [], index === 0 ? strong(letters) : letters, setting, tag),
    ),
  );
  const gap = Math.min(letters.size * 0.9, column.width / (count * 4));
  const widths = shareWidth(texts, column.width - gap * (count - 1), column);
  const rows = texts.map((cells, index) => {
    const nodes = cells.map((runs, at) => {
      const side = align[at];
      const node = cell(runs, widths[at] ?? 0, column, tags[index]?.[at]);
      return side === "right" || side === "center" ? { ...node, align: side } : node;
    });
    const set = row(nodes, gap, column);
    return index === 0 ? { ...set, keepNext: true, row: { rule: { above: 2, below: 0, width: 0.75 } } } : set;
  });
  return [{ stack: rows, before: column.type.leading * 0.5, repeatsHead: true }];
}

/** Widths between the longest word and the whole text of each column; where even words are too wide, in proportion. */
function shareWidth(rows: readonly (readonly Run[][])[], width: Points, { faces }: Column): Points[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((cells) => cells[at] ?? []));
  const wanted = columns.map((cells) => Math.max(1, ...cells.map((runs) => naturalWidth(runs, faces) + 0.01)));
  const least = columns.map((cells) => Math.max(1, ...cells.map((runs) => longestWord(runs, faces) + 0.01)));
  const [allWanted, allLeast] = [sum(wanted), sum(least)];
  if (allWanted <= width) return wanted.map((own) => own + (width - allWanted) / wanted.length);
  if (allLeast >= width) return least.map((own) => (own * width) / allLeast);
  const share = (width - allLeast) / (allWanted - allLeast);
  return least.map((own, at) => own + ((wanted[at] ?? own) - own) * share);
}

function row(columns: LayoutNode[], columnGap: Points, { type }: Column): ColumnsNode {
  const pad = type.leading * 0.26;
  return { columns, columnGap, before: pad, row: { rule: { above: pad, below: 0, colour: rowColour } } };
}

function cell(runs: Run[], width: Points, column: Column, tag?: Tag): TextNode {
  return { ...textNode(runs, column), width, before: 0, ...(tag ? { tag } : {}) };
}

function sum(widths: readonly Points[]): Points {
  return widths.reduce((total, width) => total + width, 0);
}
