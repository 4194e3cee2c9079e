import type { Source } from "../model/source.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { foldText } from "../text/fold-text.ts";
import { matchQuotation } from "../text/match-quotation.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { bareQuotation, parseQuotation } from "../text/parse-quotation.ts";
import type { Highlight } from "./highlight.ts";

/** A highlight in the terms of a brief's excerpt. */
export interface Anchored {
  readonly source: string;
  /** In the source's own characters where they stand there, otherwise as they were marked. */
  readonly quote: string;
  readonly paragraphs: readonly number[];
  /** Says which words of the source these are; the same for the same words, `undefined` where they do not stand there. */
  readonly place: string | undefined;
  /** True where ellipses or brackets stand for something, or for nothing: the source does not have them itself. */
  readonly isAltered: boolean;
  /** True where the words stand nowhere in the source. */
  readonly isAbsent?: boolean;
  readonly highlight: Highlight;
}

/** Letters of the surroundings that must agree for one place to be taken before another. */
const leastAgreement = 4;

/**
 * Finds the words of a highlight in their source. Positions in the file are never used: they count in another text. Where
 * the words stand in several paragraphs, what stood around them tells which is meant. Words marked over the ends of
 * lines are one highlight where the source has them in one paragraph, and one for each line where it has them in several.
 */
export function anchorHighlight(highlight: Highlight, source: Source): readonly Anchored[] {
  const whole = anchor(highlight, source);
  const lines = highlight.words.split(/\s*[\n\r\u2028\u2029]\s*/u).filter((line) => line.trim() !== "");
  if (whole.place !== undefined || lines.length < 2 || lines.length > 50) return [whole];
  const parts = lines.map((words) => anchor({ ...highlight, words }, source));
  return parts.every(({ place }) => place !== undefined) ? parts : [whole];
}

function anchor(highlight: Highlight, source: Source): Anchored {
  const given = highlight.words.trim();
  // a single mark can be an apostrophe, so that words with it are looked for first
  const inner = /^(?:‘(.+)’|'(.+)')$/su.exec(given)?.slice(1).find(Boolean);
  const words = inner !== undefined && isAbsent(given, source) ? inner : given;
  const stated = highlight.paragraphs?.filter((number) => number <= source.paragraphs.length);
  const nowhere: Anchored = {
    source: source.id,
    quote: words,
    paragraphs: [],
    place: undefined,
    isAltered: false,
    highlight,
  };
  if (isAbsent(words, source)) return { ...nowhere, isAbsent: true };
  const first = findQuotation(words, source, stated && stated.length > 0 ? stated : undefined);
  const meant = first.kind === "ambiguous" ? placeAround(highlight, source) : undefined;
  const check = meant === undefined ? first : findQuotation(words, source, [meant]);
  if (check.kind !== "found") return nowhere;
  const { paragraphs, segments } = check.anchor;
  const place = `${source.id} ${segments.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
  const isAltered = hasGaps(words) && !(segments.length === 1 && written(words) === written(segments[0]?.exact ?? ""));
  return { source: source.id, quote: check.words, paragraphs, place, isAltered, highlight };
}

/** True where the words stand nowhere in the source, however far apart; what is most like them is not looked for. */
function isAbsent(words: string, source: Source): boolean {
  const quotation = parseQuotation(words);
  const anywhere = { at: ["ellipsis", "omission"], to: "later" } as const;
  return quotation.kind !== "syntax" && matchQuotation(quotation, source.paragraphs, false, anywhere).length === 0;
}

function hasGaps(words: string): boolean {
  return /[[\]…]/u.test(foldText(words).text);
}

/** Words with their ellipses and brackets as characters, whatever their form and the space around them. */
function written(words: string): string {
  return foldText(bareQuotation(words)).text.replace(/\s/gu, "");
}

/** The paragraph whose words around a place agree best with those around the highlight, if one does. */
function placeAround({ words, prefix, suffix }: Highlight, source: Source): number | undefined {
  const quotation = parseQuotation(words);
  if (quotation.kind === "syntax") return undefined;
  const [before, after] = [reversed(lettersOf(prefix)), lettersOf(suffix)];
  const best = new Map<number, number>();
  for (const chain of matchQuotation(quotation, source.paragraphs, source.text === "digest")) {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last) continue;
    const text = source.normalised;
    const from = (source.paragraphs[first.paragraph - 1]?.start ?? 0) + first.start;
    const until = (source.paragraphs[last.paragraph - 1]?.start ?? 0) + last.end;
    const agreed =
      agreement(before, reversed(lettersOf(text.slice(Math.max(0, from - 200), from)))) +
      agreement(after, lettersOf(text.slice(until, until + 200)));
    best.set(first.paragraph, Math.max(best.get(first.paragraph) ?? 0, agreed));
  }
  const [one, other] = [...best].sort(([, a], [, b]) => b - a);
  return one && one[1] >= leastAgreement && one[1] > (other?.[1] ?? 0) ? one[0] : undefined;
}

/** Letters and digits only, folded: what is between them differs from page to page. */
function lettersOf(text: string): string {
  return foldText(normaliseText(text.slice(0, 1000)).text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

/** Characters from the start that are the same. */
function agreement(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}
