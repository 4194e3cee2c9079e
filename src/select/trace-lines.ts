import type { Library, Source } from "../model/source.ts";
import { foldOutlet } from "../text/fold-outlet.ts";
import { groupOrigins, outletOf } from "../text/group-origins.ts";
import { leastOrigins, relay } from "../text/least-origins.ts";
import { type Speakers, utteranceIn } from "./know-speakers.ts";

/** The origins of some sources. */
export interface Origins {
  /** The origin behind a source; several where it rests on several. */
  readonly originsOf: (key: string) => readonly string[];
  /** The same of an outlet, by its name as `foldOutlet` has it, where one of the sources is of it. */
  readonly outletOrigins: (outlet: string) => readonly string[] | undefined;
}

/** What must be known of sources to trace where their words come from. */
interface Known extends Origins {
  readonly library: Library;
  readonly speakers: Speakers;
}

/** Finds the origins of some sources; others have no say in them. */
export function knowOrigins(sources: readonly Source[]): Origins {
  const originsOf = groupOrigins(sources);
  const outlets = new Map(sources.map((source) => [outletOf(source), source.id]));
  return {
    originsOf,
    outletOrigins: (outlet) => {
      const key = outlets.get(outlet);
      return key === undefined ? undefined : originsOf(key);
    },
  };
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

/**
 * Counts the origins to which some places come, and numbers the places by them: that of the first is 1, and equal numbers
 * are one origin. `others` are numbered too, and do not count.
 */
export function numberOrigins(places: readonly CitedPlace[], known: Known, others: readonly CitedPlace[] = []) {
  const { lines, origins } = traceLines(places, known);
  const more = traceLines(others, known).lines;
  const further = leastOrigins(more.filter((line) => !origins.some((one) => line.includes(one))));
  const numbers = new Map<string, number>();
  return {
    count: origins.length,
    numbers: [...lines, ...more].map((line) => {
      const origin = [...origins, ...further].find((one) => line.includes(one)) ?? line[0] ?? "";
      const number = numbers.get(origin) ?? numbers.size + 1;
      numbers.set(origin, number);
      return number;
    }),
  };
}

function lineOf({ source: key, paragraphs = [] }: CitedPlace, known: Known): readonly string[] {
  const source = known.library.byId.get(key);
  const own = known.originsOf(key);
  const utterance = source && paragraphs[0] !== undefined ? utteranceIn(source, paragraphs[0]) : undefined;
  const speaker = utterance && known.speakers.named(utterance.name).name;
  const via = (utterance?.via ?? []).filter((name) => known.speakers.named(name).name !== speaker).map(foldOutlet);
  return [...new Set([...own, ...via.flatMap((name) => known.outletOrigins(name) ?? [`${relay}${name}`])])];
}
