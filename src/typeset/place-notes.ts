import type { Points } from "../model/units.ts";
import type { FootRule, TextNode } from "./definition.ts";
import { black } from "./lettering.ts";
import { type Foot, spaceAbove } from "./page-notes.ts";
import type { PdfMargins, PdfPage, PdfSize } from "./pdfmake-internals.ts";

/** Where the feet of pages stand. */
export interface FootPlace {
  readonly size: PdfSize;
  readonly margins: PdfMargins;
  readonly rule: FootRule;
}

/** Puts notes at the feet of their pages, above the lower margin; gives the notes that go on over a page. */
export function placeNotes(pages: readonly PdfPage[], feet: readonly Foot[], place: FootPlace): readonly TextNode[] {
  const begun = new Set<TextNode>();
  const divided = new Set<TextNode>();
  for (const [at, { items }] of pages.entries()) {
    const { lines = [], height = 0 } = feet[at] ?? {};
    if (lines.length === 0) continue;
    const { size, margins, rule } = place;
    let y: Points = size.height - margins.bottom - height + rule.above;
    const middle = y + rule.width / 2;
    const ends = { x1: margins.left, x2: margins.left + rule.length, y1: middle, y2: middle };
    items.push({ type: "vector", item: { type: "line", ...ends, lineWidth: rule.width, lineColor: black } });
    y += rule.width + rule.below;
    for (const line of lines) {
      y += spaceAbove(line);
      const item = line.clone();
      item.x = margins.left + (line.x ?? 0);
      item.y = y;
      items.push({ type: "line", item });
      y += line.getHeight();
    }
    const here = new Set(lines.map(({ node }) => node));
    for (const node of here) if (begun.has(node)) divided.add(node);
    for (const node of here) begun.add(node);
  }
  return [...divided];
}
