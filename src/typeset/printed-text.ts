import type { PrintedText } from "../model/evidence.ts";
import type { Layout } from "./lay-out.ts";
import { linesOn } from "./page-lines.ts";

/**
 * What pages will print, before they have their heads and feet, which say what is known only when this is: the text of
 * the structure in the order of drawing, hyphens at line ends included, and what only adorns the pages.
 */
export function printedText({ pages, order, mark, around }: Layout): PrintedText {
  const met = new Set<object>();
  const printed = pages.map((page, index) => {
    let [drawn, adorning] = ["", ""];
    for (const line of linesOn([page])) {
      // the head of a table adorns every page but its first
      const isAgain = met.has(line.inlines);
      met.add(line.inlines);
      for (const { text, run } of line.pieces) {
        if (!isAgain && order.slotOf(run.partOf ?? run)) drawn += text;
        else adorning += text;
      }
    }
    return { drawn: index === 0 ? drawn + mark : drawn, around: adorning + around(index + 1, pages.length) };
  });
  const addresses = order.links.flatMap(({ lead }) => (lead && "url" in lead ? [lead.url] : []));
  return { pages: printed, addresses: [...new Set(addresses)].sort() };
}
