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
      ...excerpts.flatMap(({ form, anchors, translation, also = [], span }): readonly QuotedPlace[] => [
        { form, anchors, span },
        ...(translation?.anchor ? [{ form, anchors: [translation.anchor] as const, span }] : []),
        ...also.flatMap((one) => (one.form === "dissent" ? [{ form, anchors: [one.anchor] as const, span }] : [])),
      ]),
      ...[...points, ...entries].flatMap(({ quoted, span }) => inProse(quoted, span)),
    ]),
  ];
}

/**
 * Keys of the sources that are cited without being quoted word for word, or beside it: in the author's prose, and as telling
 * an excerpt in other words; each as often as it is cited.
 */
export function citedIn({ bottomLine, sections, annex }: Selection): readonly string[] {
  const citations = (inlines: readonly Inline[]) =>
    inlines.flatMap((inline) => (inline.type === "citation" ? inline.items.map(({ id }) => id) : []));
  const inBlocks = (blocks: readonly Block[]) => citations(inlinesIn(blocks));
  const inSection = ({ excerpts, points, entries }: Section) => [
    ...excerpts.flatMap(({ also = [] }) =>
      also.flatMap(({ form, anchor }) => (form === "dissent" ? [] : [anchor.source])),
    ),
    ...points.flatMap(({ children }) => inBlocks(children)),
    ...entries.flatMap(({ children }) => inBlocks([{ type: "paragraph", children }])),
  ];
  return [...inBlocks(bottomLine?.children ?? []), ...[...sections, ...annex].flatMap(inSection)];
}
