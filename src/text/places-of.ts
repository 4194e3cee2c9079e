import type { AnchorSegment, Source } from "../model/source.ts";
import type { Place } from "./anchor-words.ts";

/**
 * Where the segments of an anchor stand in the paragraphs of their source, or nothing where the source has other words
 * at one of the positions. Positions of anchors count code points, places count code units.
 */
export function placesOf(source: Source, segments: readonly AnchorSegment[]): readonly Place[] | undefined {
  const { normalised, paragraphs } = source;
  const unitAt = unitsOf(normalised);
  const places: Place[] = [];
  for (const { exact, start, end } of segments) {
    const [from, until] = [unitAt(start), unitAt(end)];
    const paragraph = paragraphs.findLast((one) => one.start <= from);
    if (!paragraph || normalised.slice(from, until) !== exact) return undefined;
    places.push({ paragraph: paragraph.number, start: from - paragraph.start, end: until - paragraph.start });
  }
  return places;
}

/** Turns a count of code points into one of code units; beyond the text it gives the text's end. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => Math.min(point, text.length);
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return (point) => offsets[point] ?? text.length;
}
