import type { Span } from "../model/diagnostic.ts";
import type { Block, Inline } from "../model/node.ts";
import type { Excerpt, Quoted, Section, Selection } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import { inlinesIn } from "./map-tree.ts";

/** Words that a selection quotes, where they stand, and where the brief quotes them. */
export interface QuotedPlace {
  readonly form: Excerpt["form"];
  /** The first is the source quoted from; the others have the same words. */
  readonly anchors: readonly [Anchor, ...Anchor[]];
  readonly span: Span | undefined;
}

/** All that a selection quotes, in excerpts and in the author's prose, with its annex. */
export function quotedIn({ bottomLine, sections, annex, brief }: Selection): readonly QuotedPlace[] {
  const inProse = (quoted: readonly Quoted[], span: Span | undefined) =>
    quoted.map(({ anchor }): QuotedPlace => ({ form: "quotation", anchors: [anchor], span }));
  return [
    ...inProse(bottomLine?.quoted ?? [], brief.bottomLine?.span),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts.map(({ form, anchors, span }): QuotedPlace => ({ form, anchors, span })),
      ...[...points, ...entries].flatMap(({ quoted, span }) => inProse(quoted, span)),
    ]),
  ];
}

/** Keys of the sources that the author's prose cites, with or without a quotation; each as often as it is cited. */
export function citedIn({ bottomLine, sections, annex }: Selection): readonly string[] {
  const citations = (inlines: readonly Inline[]) =>
    inlines.flatMap((inline) => (inline.type === "citation" ? inline.items.map(({ id }) => id) : []));
  const inBlocks = (blocks: readonly Block[]) => citations(inlinesIn(blocks));
  const inSection = ({ points, entries }: Section) => [
    ...points.flatMap(({ children }) => inBlocks(children)),
    ...entries.flatMap(({ children }) => inBlocks([{ type: "paragraph", children }])),
  ];
  return [...inBlocks(bottomLine?.children ?? []), ...[...sections, ...annex].flatMap(inSection)];
}
