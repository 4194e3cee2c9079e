import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

const newWords: ReadonlyMap<string, string> = new Map([
  ["de", "NEU"],
  ["es", "NUEVO"],
  ["fr", "NOUVEAU"],
  ["it", "NUOVO"],
  ["pl", "NOWE"],
  ["ru", "НОВОЕ"],
  ["uk", "НОВЕ"],
]);

/** The word before what was not in the last edition of a series, in capitals. */
export function newWord(language: LanguageTag): string {
  return newWords.get(primary(language)) ?? "NEW";
}
