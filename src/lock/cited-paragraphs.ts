import type { Span } from "../model/diagnostic.ts";
import type { Block } from "../model/node.ts";
import { elementsOf, type Selection } from "../model/selection.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { numbersOf } from "../text/parse-citation.ts";

/** A paragraph that the author's prose cites, and where. */
export interface CitedParagraph {
  readonly source: string;
  readonly paragraph: number;
  readonly span: Span;
}

/** Every paragraph that the prose of a selection cites by its number: bottom line, points and entries with their shorter forms. */
export function citedParagraphs({ brief, bottomLine, sections }: Selection): readonly CitedParagraph[] {
  const pieces = sections.flatMap(elementsOf).flatMap((element) => {
    if (element.kind === "excerpt") return [];
    return [element, ...element.short].map((piece) => ({ span: piece.span, blocks: blocksOf(piece) }));
  });
  const all = [...(bottomLine ? [{ span: brief.bottomLine?.span, blocks: bottomLine.children }] : []), ...pieces];
  return all.flatMap(({ blocks, span = brief.span }) =>
    inlinesIn(blocks)
      .flatMap((node) => (node.type === "citation" ? node.items : []))
      .flatMap(({ id: source, label, locator }) =>
        label === "paragraph" && locator !== undefined
          ? numbersOf(locator).map((paragraph) => ({ source, paragraph, span }))
          : [],
      ),
  );
}

function blocksOf(piece: Exclude<ReturnType<typeof elementsOf>[number], { kind: "excerpt" }>): readonly Block[] {
  return piece.kind === "point" ? piece.children : [{ type: "paragraph", children: piece.children }];
}
