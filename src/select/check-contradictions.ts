import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Block, Inline } from "../model/node.ts";
import { elementsOf, type Section } from "../model/selection.ts";
import type { Wording } from "../model/statement.ts";
import { compareWordings } from "../text/compare-wordings.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { splitSentences } from "../text/split-sentences.ts";
import type { Means } from "./gather-means.ts";
import { tellContradiction } from "./tell-variants.ts";
import { weighWordings } from "./weigh-wordings.ts";

/** Most sentences of the places that one claim cites which are held against each other. */
const mostCompared = 120;

/** Words of the author's, and the contradictions told already: a place is told of once for each. */
interface Claim {
  readonly blocks: readonly Block[];
  readonly span: Span | undefined;
}

/**
 * Tells where the places that one claim cites contradict each other (`sources-contradict`): sentences of different
 * sources in nearly the same words with other numbers or days. Whatever a claim quotes is held against the other wordings
 * of its statement as well. Sentences in the sources' own words are never said to deny each other: too much turns on how
 * they are told.
 */
export function checkContradictions(
  bottomLine: Claim | undefined,
  sections: readonly Section[],
  means: Means,
): readonly Diagnostic[] {
  const pieces = sections.flatMap(elementsOf);
  const claims = pieces.flatMap((piece): readonly Claim[] => {
    if (piece.kind === "excerpt") return [];
    const children: readonly Block[] =
      piece.kind === "point" ? piece.children : [{ type: "paragraph", children: piece.children }];
    return [{ blocks: children, span: piece.span }];
  });
  const quoted = pieces.flatMap((piece) =>
    piece.kind === "excerpt" ? [] : piece.quoted.map((one) => ({ ...one, span: piece.span })),
  );
  return [
    ...[...(bottomLine ? [bottomLine] : []), ...claims].flatMap((claim) => checkClaim(claim, means)),
    ...quoted.flatMap(({ words, anchor, span }) => {
      const language = means.library.byId.get(anchor.source)?.language ?? means.brief.language;
      const { contradictions } = weighWordings({ words, anchors: [anchor], language }, means);
      return contradictions.map((one) => tellContradiction(one, span));
    }),
  ];
}

function checkClaim({ blocks, span }: Claim, means: Means): readonly Diagnostic[] {
  const sentences = inlinesIn(blocks)
    .flatMap((node) => sentencesOf(node, means))
    .slice(0, mostCompared);
  return sentences.flatMap((one, index) =>
    sentences.slice(index + 1).flatMap((other): readonly Diagnostic[] => {
      if (one.source === other.source || one.language !== other.language) return [];
      const on = compareWordings(one.words, other.words, one.language)?.on;
      return on === "how many" || on === "when" ? [tellContradiction({ on, one, other }, span)] : [];
    }),
  );
}

/** The sentences of the paragraphs that a citation names; a source cited as a whole is held against nothing. */
function sentencesOf(node: Inline, { library, admission }: Means): readonly Wording[] {
  if (node.type !== "citation") return [];
  return node.items.flatMap(({ id, label, locator }): readonly Wording[] => {
    const source = library.byId.get(id);
    if (!source || label !== "paragraph" || !admission.sources.includes(source)) return [];
    const numbers = numbersOf(locator ?? "");
    return source.paragraphs
      .filter(({ number }) => numbers.includes(number))
      .flatMap(({ number, text }) =>
        splitSentences(text).map(({ start, end }) => {
          const words = text.slice(start, end);
          return { source: id, paragraph: number, start, end, words, language: source.language };
        }),
      );
  });
}
