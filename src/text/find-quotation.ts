import type { Anchor, Source } from "../model/source.ts";
import { anchorWords, type Place } from "./anchor-words.ts";
import { compareWords } from "./compare-words.ts";
import { findRecased } from "./find-recased.ts";
import { findSeams, type Seam } from "./find-seams.ts";
import { type Chain, type Crossing, matchQuotation } from "./match-quotation.ts";
import { nearestPassage } from "./nearest-passage.ts";
import { normaliseText } from "./normalise-text.ts";
import { parseQuotation } from "./parse-quotation.ts";
import type { Filling, Joint, Quotation } from "./quotation.ts";
import { setEllipses } from "./set-ellipses.ts";

/** Words that were found in a source, and what they are. */
export interface Found {
  readonly anchor: Anchor;
  /** The quotation in the source's own characters, its own ellipses among them, with the author's brackets. */
  readonly words: string;
  readonly fillings: readonly Filling[];
  /** Where each unbroken piece of the quotation stands. */
  readonly pieces: Chain;
  readonly seams: readonly Seam[];
}

/** What comes of looking for a quotation. Only `found` may be printed as a quotation. */
export type QuotationCheck =
  | ({ readonly kind: "found" } & Found)
  /** The words stand in more than one paragraph, and nothing says which is meant. */
  | { readonly kind: "ambiguous"; readonly places: readonly number[] }
  /** The words stand in a digest, outside any direct quotation: the librarian's, nobody's speech. */
  | ({ readonly kind: "of-digest"; readonly paragraph: number } & Found)
  | {
      readonly kind: "absent";
      /** Paragraphs not stated in which the very words do stand. */
      readonly elsewhere: readonly number[];
      readonly nearest: { readonly paragraph: number; readonly line: number; readonly text: string } | undefined;
      /** The quotation as it would stand there, where only the case of a first letter is another: `[t]he door`. */
      readonly recased?: string;
      /** How the quotation differs from the nearest passage: `compareWords`. */
      readonly difference: string | undefined;
    }
  | { readonly kind: "syntax"; readonly message: string };

/** Fewer words than these stand anywhere by chance. */
const leastWordsHeld = 3;

/**
 * Checks a quotation against a source, word by word. Case, digits and punctuation count; the form of quotation
 * marks, dashes and ellipses does not. Whole words only; of a digest only what stands in direct quotation.
 *
 * With paragraphs stated the words must stand in them; at an ellipsis they may go on in a later one of them.
 * Otherwise they must stand in one paragraph, or in neighbouring ones where `[…]` joins them, and nowhere else;
 * several times in one paragraph is once, and the first counts. Ellipses are no part of what is searched, so
 * a source's own `…` answers to one, and the filling says that it is literal.
 */
export function findQuotation(quote: string, source: Source, paragraphs?: readonly number[]): QuotationCheck {
  const quotation = parseQuotation(quote);
  if (quotation.kind === "syntax") return quotation;
  const search = searchFor(quotation, source, paragraphs);
  const digest = source.text === "digest";
  const chains = search(digest);
  const [first] = chains;
  if (first) {
    const places = [...new Set(chains.map(([start]) => start?.paragraph ?? 0))];
    if (!paragraphs && places.length > 1) return { kind: "ambiguous", places };
    return { kind: "found", ...foundAt(first, quotation, source) };
  }
  const summary = digest ? search(false)[0] : undefined;
  if (summary) {
    return { kind: "of-digest", paragraph: summary[0]?.paragraph ?? 0, ...foundAt(summary, quotation, source) };
  }
  const recased = findRecased(normaliseText(quote).text, (text) => {
    const other = parseQuotation(text);
    return other.kind === "quotation" && searchFor(other, source, paragraphs)(digest).length > 0;
  });
  const absent = absence(quotation, source, paragraphs);
  return recased === undefined || absent.kind !== "absent" ? absent : { ...absent, recased };
}

/**
 * Looks for the very same words in another source, so that an excerpt can cite both. No ellipsis or bracket may
 * stand for anything there but itself, the digest rule holds, and fewer than three words are never the same.
 */
export function holdsWords(words: string, source: Source): Anchor | undefined {
  return findHeld(words, source)[0]?.anchor;
}

/** Places of the same words in one source that are looked at. */
const mostHeld = 50;

/** All places in a source that have the very same words, as `holdsWords` knows them. */
export function findHeld(words: string, source: Source): readonly Found[] {
  const quotation = parseQuotation(words);
  if (quotation.kind === "syntax" || countWords(quotation) < leastWordsHeld) return [];
  return matchQuotation(quotation, source.paragraphs, source.text === "digest")
    .slice(0, mostHeld)
    .map((chain) => foundAt(chain, quotation, source))
    .filter(({ fillings }) => fillings.every(({ literal, kind }) => literal || kind === "nothing"));
}

function countWords({ segments }: Quotation): number {
  return segments.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}

/** All places of a quotation within what is stated, or within the whole source. */
function searchFor(quotation: Quotation, source: Source, stated: readonly number[] | undefined) {
  return (verbatim: boolean): readonly Chain[] => {
    if (stated) {
      const within = source.paragraphs.filter(({ number }) => stated.includes(number));
      return matchQuotation(quotation, within, verbatim, { at: ["ellipsis", "omission"], to: "later" });
    }
    const whole = matchQuotation(quotation, source.paragraphs, verbatim);
    if (whole.length > 0 || !quotation.joints.some(({ kind }) => kind === "omission")) return whole;
    const crossing: Crossing = { at: ["omission"], to: "next" };
    return matchQuotation(quotation, source.paragraphs, verbatim, crossing);
  };
}

function absence(quotation: Quotation, source: Source, stated: readonly number[] | undefined): QuotationCheck {
  const search = searchFor(quotation, source, undefined);
  const quoted = stated ? search(source.text === "digest") : [];
  const chains = stated && quoted.length === 0 ? search(false) : quoted;
  const elsewhere = [...new Set(chains.flatMap((chain) => chain.map(({ paragraph }) => paragraph)))].sort(
    (a, b) => a - b,
  );
  const near = nearestPassage(quotation, source.paragraphs, elsewhere.length > 0 ? elsewhere : stated);
  if (!near) return { kind: "absent", elsewhere, nearest: undefined, difference: undefined };
  const { paragraph, line, text } = near;
  const printed = printAs(
    quotation,
    quotation.segments.map((segment) => segment.text),
  );
  return {
    kind: "absent",
    elsewhere,
    nearest: { paragraph, line, text },
    difference: compareWords(printed, near.shortened),
  };
}

function foundAt(chain: Chain, quotation: Quotation, source: Source): Found {
  const places: Place[] = [];
  const fillings: Filling[] = [];
  for (const [index, { paragraph, start, end }] of chain.entries()) {
    const joint = quotation.joints[index - 1];
    const last = places.at(-1);
    const filling = joint && last && fillingOf(joint, between(source, last, { paragraph, start, end }));
    if (filling) fillings.push(filling);
    if (last && filling && isUnbroken(filling)) places[places.length - 1] = { ...last, end };
    else places.push({ paragraph, start, end });
  }
  const exact = chain.map(
    ({ paragraph, from, until }) => source.paragraphs[paragraph - 1]?.text.slice(from, until) ?? "",
  );
  return {
    anchor: anchorWords(source, places),
    words: printAs(quotation, exact, fillings),
    fillings,
    pieces: chain,
    seams: findSeams(quotation, chain, fillings),
  };
}

function between(source: Source, before: Place, after: Place): string {
  const offset = (place: Place) => source.paragraphs[place.paragraph - 1]?.start ?? 0;
  return source.normalised.slice(offset(before) + before.end, offset(after) + after.start);
}

function fillingOf({ kind, printed }: Joint, original: string): Filling {
  const has = original.trim();
  const plain = (text: string) => text.replace(/\.\s?\.\s?\./g, "…").replace(/\s/g, "");
  // what runs over the end of a paragraph is two stretches, whatever stands between them
  const literal = plain(has) === plain(printed) && !original.includes("\n");
  return { kind, printed, original, literal };
}

/** What stands in the source without a gap is one stretch of it. */
function isUnbroken({ kind, literal }: Filling): boolean {
  return literal || kind === "letters" || kind === "nothing";
}

/** The quotation with other words for its segments; where the source has the gap itself, as the source has it. */
function printAs({ printed }: Quotation, segments: readonly string[], fillings: readonly Filling[] = []): string {
  let words = "";
  let gap = "";
  for (const piece of printed) {
    if (typeof piece === "string") gap += piece;
    else {
      const filling = fillings[piece - 1];
      const segment = segments[piece] ?? "";
      words += (filling?.literal ? filling.original : setEllipses(gap, segment)) + segment;
      gap = "";
    }
  }
  return words + gap;
}
