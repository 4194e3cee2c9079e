import type { Anchor, AnchorSegment, Source } from "../model/source.ts";
import { normalisation } from "./normalise-text.ts";
import { remember } from "./remember.ts";
import { splitsCharacter } from "./word-boundary.ts";

/** A stretch of one paragraph, in UTF-16 code units of the paragraph's text, end excluded. */
export interface Place {
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Code points of a selector's prefix and suffix, at most. */
const margin = 32;

/**
 * The anchor of some stretches of a source: W3C Web Annotation selectors that count code points of the
 * normalised text. Prefix and suffix are at most 32 code points and never begin or end inside a character
 * that a reader sees as one (sections 4.2.4 and 4.2.5 of the Web Annotation Data Model).
 */
export function anchorWords(source: Source, places: readonly Place[]): Anchor {
  const paragraphs = [...new Set(places.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return {
    source: source.id,
    paragraphs,
    segments: places.map((place) => segmentOf(source, place)),
    textSha256: source.textSha256,
    normalisation,
  };
}

function segmentOf(source: Source, place: Place): AnchorSegment {
  const text = source.normalised;
  const offset = source.paragraphs[place.paragraph - 1]?.start ?? 0;
  const from = offset + place.start;
  const until = offset + place.end;
  const start = countCodePoints(text, 0, from);
  return {
    exact: text.slice(from, until),
    prefix: text.slice(marginBefore(text, from), from),
    suffix: text.slice(until, marginAfter(text, until)),
    start,
    end: start + countCodePoints(text, from, until),
  };
}

function marginBefore(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < margin && at > 0; count += 1) at -= isPair(text, at - 2) ? 2 : 1;
  while (at < from && splitsCharacter(text, at)) at += isPair(text, at) ? 2 : 1;
  return at;
}

function marginAfter(text: string, until: number): number {
  let at = until;
  for (let count = 0; count < margin && at < text.length; count += 1) at += isPair(text, at) ? 2 : 1;
  while (at > until && splitsCharacter(text, at)) at -= isPair(text, at - 2) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  return at >= 0 && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Hardly any source has characters of two code units: one look at the whole spares counting at every place. */
const isSingle = remember(2_000, (text) => !/[\udc00-\udfff]/.test(text));

function countCodePoints(text: string, from: number, until: number): number {
  let count = until - from;
  if (isSingle(text)) return count;
  for (let at = from; at < until; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count -= 1;
  return count;
}
