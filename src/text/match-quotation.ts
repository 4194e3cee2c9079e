import type { Paragraph } from "../model/source.ts";
import { endInOriginal, type Folded, foldText, startInOriginal } from "./fold-text.ts";
import { type Joint, mostLettersAltered, mostWordsAltered, type Quotation, type Segment } from "./quotation.ts";
import { directQuotations, type Stretch } from "./quotation-marks.ts";
import { canCut, characterBefore, splitsCharacter } from "./word-boundary.ts";

/** Where one segment of a quotation stands: offsets in the text of one paragraph. */
export interface Occurrence {
  /** Number of the paragraph. */
  readonly paragraph: number;
  /** With the letters that a bracket inside the word stands for. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly from: number;
  readonly until: number;
}

/** All segments of a quotation, one after another. */
export type Chain = readonly Occurrence[];

/** Where a chain may go on when its paragraph ends. */
export interface Crossing {
  /** The joints at which it may. */
  readonly at: readonly Joint["kind"][];
  /** `next`: only to the paragraph that follows; `later`: to any later one that is searched. */
  readonly to: "next" | "later";
}

/** Places of one segment that are looked at in one paragraph; a text that holds more is hostile. */
const mostOccurrences = 5000;
/** Code units that `mostWordsAltered` words can take, amply. */
const longestAlteration = mostWordsAltered * 50;

/**
 * Finds a quotation in some paragraphs: for each place where its first segment stands and all others
 * follow, the chain of the earliest places. `verbatim` looks only inside direct quotations.
 */
export function matchQuotation(
  quotation: Quotation,
  paragraphs: readonly Paragraph[],
  verbatim: boolean,
  crossing: Crossing = { at: [], to: "next" },
): readonly Chain[] {
  const texts = new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph.text]));
  const order = new Map(paragraphs.map((paragraph, index) => [paragraph.number, index]));
  return crossing.at.length === 0 ? paragraphs.flatMap((paragraph) => matchIn([paragraph])) : matchIn(paragraphs);

  function matchIn(searched: readonly Paragraph[]): readonly Chain[] {
    let links: readonly Link[] = [];
    for (let index = quotation.segments.length - 1; index >= 0; index -= 1) {
      const segment = quotation.segments[index];
      const joint = quotation.joints[index];
      const here = segment ? searched.flatMap((paragraph) => occurrencesOf(segment, paragraph, verbatim)) : [];
      if (here.length === 0) return [];
      const later = links;
      links = here.flatMap((occurrence): Link[] => {
        if (!joint) return [{ occurrence, next: undefined }];
        const next = later[firstAfter(later, occurrence)];
        return next && follows(joint, occurrence, next.occurrence) ? [{ occurrence, next }] : [];
      });
    }
    return links.map(chainOf);
  }

  function follows(joint: Joint, before: Occurrence, after: Occurrence): boolean {
    if (before.paragraph === after.paragraph) {
      return fits(joint, (texts.get(before.paragraph) ?? "").slice(before.end, after.start));
    }
    if (!crossing.at.includes(joint.kind)) return false;
    return crossing.to === "later" || (order.get(after.paragraph) ?? 0) === (order.get(before.paragraph) ?? 0) + 1;
  }
}

interface Link {
  readonly occurrence: Occurrence;
  readonly next: Link | undefined;
}

function chainOf(first: Link): Chain {
  const chain: Occurrence[] = [];
  for (let link: Link | undefined = first; link; link = link.next) chain.push(link.occurrence);
  return chain;
}

/** Index of the first link that starts where an occurrence ends, or later. */
function firstAfter(links: readonly Link[], { paragraph, end }: Occurrence): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = links[middle]?.occurrence;
    const before = other && (other.paragraph < paragraph || (other.paragraph === paragraph && other.start < end));
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when the words between two segments are what the joint may stand for. */
function fits(joint: Joint, between: string): boolean {
  switch (joint.kind) {
    case "ellipsis":
    case "omission":
      return true;
    case "alteration":
      return between.length <= longestAlteration && countWords(between) <= mostWordsAltered;
    case "letters":
      return standsForLetters(joint, between);
    case "nothing":
      return between.trim() === "" || between.trim().toLowerCase() === joint.printed.toLowerCase();
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function standsForLetters(joint: Joint, letters: string): boolean {
  if (joint.letter !== undefined) return letters.toLowerCase() === joint.letter.toLowerCase();
  return /^[\p{L}\p{M}\p{N}\p{Pc}'’‐‑-]*$/u.test(letters) && [...letters].length <= mostLettersAltered;
}

/** A paragraph prepared for matching; kept as long as the paragraph is. */
interface Prepared {
  readonly folded: Folded;
  quotations?: readonly Stretch[];
}
const prepared = new WeakMap<Paragraph, Prepared>();

function prepare(paragraph: Paragraph): Prepared {
  const known = prepared.get(paragraph);
  if (known) return known;
  const fresh = { folded: foldText(paragraph.text) };
  prepared.set(paragraph, fresh);
  return fresh;
}

function occurrencesOf(segment: Segment, paragraph: Paragraph, verbatim: boolean): readonly Occurrence[] {
  const ready = prepare(paragraph);
  const { folded } = ready;
  const found: Occurrence[] = [];
  let index = folded.text.indexOf(segment.text);
  for (let count = 0; index >= 0 && count < mostOccurrences; count += 1) {
    const occurrence = occurrenceAt(segment, paragraph, folded, index);
    if (occurrence && (!verbatim || isQuoted(ready, paragraph, occurrence))) found.push(occurrence);
    index = folded.text.indexOf(segment.text, index + 1);
  }
  return found;
}

function isQuoted(ready: Prepared, { text }: Paragraph, { start, end }: Occurrence): boolean {
  ready.quotations ??= directQuotations(text);
  return ready.quotations.some((stretch) => start >= stretch.start && end <= stretch.end);
}

/** The segment as it stands at an index of the folded text, unless that would tear a word or a number. */
function occurrenceAt(
  segment: Segment,
  { number, text }: Paragraph,
  folded: Folded,
  index: number,
): Occurrence | undefined {
  const last = index + segment.text.length;
  const from = startInOriginal(folded, index);
  const until = endInOriginal(folded, last);
  if (!segment.freeStart && (from < endInOriginal(folded, index) || !canCut(text, from))) return undefined;
  if (!segment.freeEnd && (until > startInOriginal(folded, last) || !canCut(text, until))) return undefined;
  const start = segment.before ? wordStart(text, from) : from;
  const end = segment.after ? wordEnd(text, until) : until;
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return undefined;
  if (segment.before && !standsForLetters(segment.before, text.slice(start, from))) return undefined;
  if (segment.after && !standsForLetters(segment.after, text.slice(until, end))) return undefined;
  return { paragraph: number, start, end, from, until };
}

/** Back to where the word begins, or one step more than a bracket may stand for. */
function wordStart(text: string, from: number): number {
  let at = from;
  for (let steps = 0; steps <= mostLettersAltered && !canCut(text, at); steps += 1)
    at -= characterBefore(text, at).length;
  return at;
}

function wordEnd(text: string, until: number): number {
  let at = until;
  for (let steps = 0; steps <= mostLettersAltered && !canCut(text, at); steps += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
