import type { Layout } from "./lay-out.ts";
import { linesOn } from "./page-lines.ts";

/**
 * The text of each page as it will be drawn, in the order of drawing: all that belongs to the structure, without what
 * only adorns the page, which may say what is known only when the text is. Hyphens at line ends are in it.
 */
export function printedText({ pages, order, mark }: Layout): readonly string[] {
  const drawn = new Set<object>();
  return pages.map((page, index) => {
    let text = "";
    for (const line of linesOn([page])) {
      // the head of a table, on every page but its first
      if (drawn.has(line.inlines)) continue;
      drawn.add(line.inlines);
      for (const { text: words, run } of line.pieces) if (order.slotOf(run.partOf ?? run)) text += words;
      text += " ";
    }
    return index === 0 ? text + mark : text;
  });
}
