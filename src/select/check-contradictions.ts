import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Block, Inline } from "../model/node.ts";
import { elementsOf, type Quoted, type Section } from "../model/selection.ts";
import type { Contradiction, Wording } from "../model/statement.ts";
import { compareWordings, otherNumber } from "../text/compare-wordings.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { splitSentences } from "../text/split-sentences.ts";
import type { Means } from "./gather-means.ts";
import { tellContradictions } from "./tell-contradictions.ts";
import { weighWordings } from "./weigh-wordings.ts";

/** Most sentences of the places that one claim cites which are held against each other. */
const mostCompared = 120;

/** Words of the author's, and what they quote. */
interface Claim {
  readonly blocks: readonly Block[];
  readonly quoted: readonly Quoted[];
  readonly span: Span | undefined;
}

/**
 * Tells where the places that one claim cites contradict each other (`sources-contradict`): sentences of different
 * sources in nearly the same words with other numbers or days. Whatever a claim quotes is held against the other wordings
 * of its statement as well. Who quotes both sides tells the reader of both. Sentences in the sources' own words are never
 * said to deny each other: too much turns on how they are told.
 */
export function checkContradictions(
  bottomLine: Claim | undefined,
  sections: readonly Section[],
  means: Means,
): readonly Diagnostic[] {
  const claims = sections.flatMap(elementsOf).flatMap((piece): readonly Claim[] => {
    if (piece.kind === "excerpt") return [];
    const blocks: readonly Block[] =
      piece.kind === "point" ? piece.children : [{ type: "paragraph", children: piece.children }];
    return [{ blocks, quoted: piece.quoted, span: piece.span }];
  });
  return [...(bottomLine ? [bottomLine] : []), ...claims].flatMap((claim) => {
    const found = [...citedTogether(claim, means), ...quotedAgainst(claim, means)];
    const open = found.filter((one) => !quotesBoth(claim, one));
    return tellContradictions(open, claim.span, "prose");
  });
}

/** What the places that a claim cites have against each other. */
function citedTogether({ blocks }: Claim, means: Means): readonly Contradiction[] {
  const sentences = inlinesIn(blocks)
    .flatMap((node) => sentencesOf(node, means))
    .slice(0, mostCompared);
  return sentences.flatMap((one, index) =>
    sentences.slice(index + 1).flatMap((other): readonly Contradiction[] => {
      if (one.source === other.source || one.language !== other.language) return [];
      const on = compareWordings(one.words, other.words, one.language)?.on;
      return on === "how many" || on === "when" ? [{ on, one, other }] : [];
    }),
  );
}

/** What other sources have against the words that a claim quotes. */
function quotedAgainst({ quoted }: Claim, means: Means): readonly Contradiction[] {
  return quoted.flatMap(({ words, anchor }) => {
    const language = means.library.byId.get(anchor.source)?.language ?? means.brief.language;
    return weighWordings({ words, anchors: [anchor], language }, means).contradictions;
  });
}

/** True where a claim quotes what is in dispute from both sources: its reader sees that they differ. */
function quotesBoth({ quoted }: Claim, { on, one, other }: Contradiction): boolean {
  const from = (wording: Wording) =>
    quoted.filter(({ anchor: { source, paragraphs } }) => {
      return source === wording.source && paragraphs.includes(wording.paragraph);
    });
  return from(one).some((mine) =>
    from(other).some((theirs) => {
      const found =
        compareWordings(mine.words, theirs.words, one.language)?.on ?? otherNumber(mine.words, theirs.words);
      return found === on;
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
