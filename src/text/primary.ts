import type { LanguageTag } from "../model/units.ts";

/** The language of a tag, its region and script left out: `fr` of `fr-CA`. */
export function primary(tag: LanguageTag): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
