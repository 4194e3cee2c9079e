import type { Library } from "../model/source.ts";
import { foldOutlet } from "../text/fold-outlet.ts";
import { leastOrigins, relay } from "../text/least-origins.ts";
import { type Speakers, utteranceIn } from "./know-speakers.ts";

/** What must be known of sources to trace where their words come from. */
interface Known {
  readonly library: Library;
  readonly speakers: Speakers;
  readonly originOf: (key: string) => string;
  readonly outletOrigin: (outlet: string) => string | undefined;
}

/** A place that is cited; the paragraphs are given where its words are quoted. */
export interface CitedPlace {
  readonly source: string;
  readonly paragraphs?: readonly number[] | undefined;
}

/**
 * On what places rest: for each its origin, and from whom its source has the words that are quoted; and the fewest
 * origins that all this comes to. An outlet of which a source is here is that source's origin.
 */
export function traceLines(places: readonly CitedPlace[], known: Known) {
  const lines = places.map((place) => lineOf(place, known));
  return { lines, origins: leastOrigins(lines) };
}

function lineOf({ source: key, paragraphs = [] }: CitedPlace, known: Known): readonly string[] {
  const source = known.library.byId.get(key);
  const own = known.originOf(key);
  const utterance = source && paragraphs[0] !== undefined ? utteranceIn(source, paragraphs[0]) : undefined;
  const speaker = utterance && known.speakers.named(utterance.name).name;
  const via = (utterance?.via ?? []).filter((name) => known.speakers.named(name).name !== speaker).map(foldOutlet);
  return [...new Set([own, ...via.map((name) => known.outletOrigin(name) ?? `${relay}${name}`)])];
}
