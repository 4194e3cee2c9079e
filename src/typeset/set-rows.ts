import type { EntryList } from "../model/node.ts";
import type { Points } from "../model/units.ts";
import type { ColumnsNode, LayoutNode, Rule, Run, TextNode } from "./definition.ts";
import { strong } from "./lettering.ts";
import { type Setting, setInlines } from "./set-inlines.ts";
import { type Tag, tagIn } from "./tags.ts";
import { type Column, naturalWidth, newRuns, textNode } from "./text-nodes.ts";

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
    const term = terms[index] ?? [];
    // A term ends like other labels, so that its last word is not read as one with the next.
    const space = term.slice(-1).map((run): Run => ({ ...run, text: " " }));
    const cells = [cellNode([...term, ...space], first, column), cellNode(said, second, column)];
    return { ...rowNode(cells, gap, column), of: { piece: entry.id } };
  });
  return rows.length > 0 ? [{ stack: rows, before: column.type.leading * 0.28 }] : [];
}

/** Cells beside each other over a hairline. */
export function rowNode(columns: LayoutNode[], columnGap: Points, column: Column): ColumnsNode {
  const rule = hairline(column);
  return { columns, columnGap, before: rule.above, row: { rule } };
}

/** The rule below a row, as far from the text above it as the next row stands below it. */
export function hairline({ type }: Column): Rule {
  return { above: type.leading * 0.26, below: 0, colour: rowColour };
}

/** A cell of a width; where it has an element, this is there even without text. */
export function cellNode(runs: Run[], width: Points, column: Column, tag?: Tag): TextNode {
  return { ...textNode(runs, column), width, before: 0, ...(tag ? { tag } : {}) };
}
