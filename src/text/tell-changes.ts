import type { LanguageTag } from "../model/units.ts";
import { namesIn } from "./find-names.ts";
import { findNegations } from "./find-negations.ts";
import { numbersIn } from "./find-numbers.ts";

/**
 * What an edit changed that a reader could act on, in clauses: numbers (of dates too), names and words that deny. None
 * of these is ever a matter of wording.
 */
export function tellChanges(before: string, after: string, language: LanguageTag): readonly string[] {
  const deny = (text: string) => findNegations(text, language).map(({ word }) => word);
  return [
    ...change("numbers", numbersIn(before), numbersIn(after)),
    ...change("names", namesIn(before), namesIn(after)),
    ...change("words that deny", deny(before), deny(after)),
  ];
}

function change(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [before.join(", ") || "none", after.join(", ") || "none"];
  return was === is ? [] : [`the ${what} were ${was} and are ${is}`];
}
