import type { Section } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import { compareWordings } from "../text/compare-wordings.ts";
import { foldText } from "../text/fold-text.ts";
import { remember } from "../text/remember.ts";
import type { Statements, Told } from "./keep-statements.ts";

/** Words that stand on the page already. */
export interface Standing {
  /** The excerpt, point or entry that has them. */
  readonly id: string;
  readonly words: string;
  readonly anchors: readonly Anchor[];
}

/** All words of sources in a section: its excerpts, and what its points and entries quote. */
export function standingIn(section: Section): readonly Standing[] {
  return [
    ...section.excerpts.map(({ id, words, anchors }) => ({ id, words, anchors })),
    ...[...section.points, ...section.entries].flatMap(({ id, quoted }) =>
      quoted.map(({ words, anchor }) => ({ id, words, anchors: [anchor] })),
    ),
  ];
}

/** From this share of common words on, of all words or of the shorter one's, two quotations tell one statement. */
const alike = { ofAll: 0.6, ofShorter: 0.85 } as const;

/** Shorter quotations than this are in others by chance. */
const leastWords = 5;

/**
 * Why words need not be printed beside what stands: the same stretch of the same source, or a statement in
 * nearly the same words from another source. The second is left out, never merged: its words differ.
 */
export function compareStanding(
  words: string,
  anchors: readonly Anchor[],
  standing: readonly Standing[],
  statements: Statements,
): string | undefined {
  const same = standing.find((other) => overlap(anchors, other.anchors));
  if (same) return `these words stand in \`${same.id}\``;
  const near = standing.find((other) => areAlike(words, other.words));
  if (near) return `nearly the words of \`${near.id}\`, from another place; not merged`;
  const told = anchors.flatMap(statements.at).filter(({ statement }) => statement.wordings.length > 1);
  if (told.length === 0) return undefined;
  const retold = standing.find(
    (other) =>
      isSameStatement(told, other.anchors.flatMap(statements.at)) &&
      compareWordings(words, other.words, told[0]?.wording.language ?? "und"),
  );
  return retold && `another wording of \`${retold.id}\`; not merged`;
}

function isSameStatement(mine: readonly Told[], theirs: readonly Told[]): boolean {
  return mine.some(({ statement }) => theirs.some((other) => other.statement === statement));
}

/** True when two lists of anchors share a stretch of a source. */
export function overlap(mine: readonly Anchor[], theirs: readonly Anchor[]): boolean {
  return mine.some((a) =>
    theirs.some((b) => {
      if (a.source !== b.source) return false;
      return a.segments.some((one) => b.segments.some((other) => one.start < other.end && other.start < one.end));
    }),
  );
}

/** Compares the sets of words, case and typography aside. */
function areAlike(a: string, b: string): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  let common = 0;
  for (const word of mine) if (theirs.has(word)) common += 1;
  const shorter = Math.min(mine.size, theirs.size);
  return (
    common / (mine.size + theirs.size - common) >= alike.ofAll ||
    (shorter >= leastWords && common / shorter >= alike.ofShorter)
  );
}

/** Every candidate is compared with all that stands: each text is folded once. */
const wordsOf = remember(20_000, (text): ReadonlySet<string> => {
  return new Set(
    foldText(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
});
