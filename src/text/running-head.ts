import type { Manuscript } from "../model/stages.ts";
import { fullDate } from "./dates.ts";
import { primary } from "./primary.ts";
import { spaced } from "./spaced.ts";

const asOfWords: ReadonlyMap<string, string> = new Map([
  ["de", "Stand"],
  ["es", "a"],
  ["fr", "au"],
  ["it", "al"],
  ["pl", "stan na"],
  ["ru", "по состоянию на"],
  ["uk", "станом на"],
]);

/** What stands above a page: what it is called, its reference, and the day as of which it speaks. */
export function runningHead({ brief, design }: Manuscript): readonly [genre: string, reference: string, day: string] {
  const { reference, asOf: day, language } = brief;
  return [spaced(design.genre), spaced(reference), `${asOf(language)} ${fullDate(day, language)}`];
}

function asOf(language: string): string {
  return asOfWords.get(primary(language)) ?? "as of";
}
