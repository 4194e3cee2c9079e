import type { LanguageTag } from "../model/units.ts";

/** Endings that names take in Russian in other cases than the first, and what may stand for them in the first. */
const endings = ["а", "у", "ым", "ом", "е", "я", "ю", "ем", "ой", "ому", "ого", "ему", "его", "им", "и", "ы"];
const firstEndings = ["", "а", "я", "й", "ий", "ый", "ь"];

/** What a word of a name may be in the first case: in Russian by its ending, in German less the genitive’s `s`. */
export function inflectName(key: string, language: LanguageTag): readonly string[] {
  if (language === "de") return key.endsWith("s") ? [key, key.slice(0, -1)] : [key];
  if (language !== "ru") return [key];
  const stems = endings.filter((ending) => key.endsWith(ending)).map((ending) => key.slice(0, -ending.length));
  return [
    ...new Set([
      key,
      ...stems.filter((stem) => stem.length > 2).flatMap((stem) => firstEndings.map((end) => stem + end)),
    ]),
  ];
}
