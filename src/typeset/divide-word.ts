import { createRequire } from "node:module";
import type { LanguageTag } from "../model/units.ts";
import { primary } from "../text/primary.ts";

/** Words under so many letters are never divided. */
const shortest = 6;
/** Letters that stay before and after a hyphen at least. */
const least = { before: 2, after: 3 } as const;
/** Words remembered before all are forgotten. */
const remembered = 50_000;

/** Languages whose patterns are known by their primary tag; English has two sets of its own. */
const languages: ReadonlySet<string> = new Set(
  "af be bg ca cs cy da de el es et eu fi fr ga gl hr hu is it lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk".split(
    " ",
  ),
);

/** What the package `hyphen` gives for a language. */
interface Patterns {
  hyphenateSync(word: string, options: { readonly hyphenChar: string; readonly minWordLength: number }): string;
}

const require = createRequire(import.meta.url);
const opened = new Map<string, Patterns>();
const known = new Map<string, readonly number[]>();

/**
 * Where a word may be divided by the patterns of its language (Liang 1983, in the sets of hyph-utf8): offsets in
 * UTF-16 code units, ascending. None in a language without patterns. Patterns are read when first asked for. The
 * word is letters only; in German it may begin with a capital, in other languages capitals belong to names, and
 * names are never divided.
 */
export function divideWord(word: string, language: LanguageTag): readonly number[] {
  const set = patternSet(language);
  if (set === undefined || word.length < shortest) return [];
  const key = `${set} ${word}`;
  const met = known.get(key);
  if (met) return met;
  const found = divisions(word, set);
  if (known.size > remembered) known.clear();
  known.set(key, found);
  return found;
}

function divisions(word: string, set: string): readonly number[] {
  const small = word.toLowerCase();
  const capital = set === "de" ? word.slice(1) !== small.slice(1) : word !== small;
  if (capital || small.length !== word.length || !/^[\p{L}\p{M}]+$/u.test(word)) return [];
  const parts = patternsOf(set).hyphenateSync(small, { hyphenChar: "\u00ad", minWordLength: shortest }).split("\u00ad");
  let at = 0;
  const ends = parts.map((part) => {
    at += part.length;
    return at;
  });
  return ends.filter(
    (end) => end >= least.before && word.length - end >= least.after && !/^\p{M}/u.test(word.slice(end)),
  );
}

function patternSet(language: LanguageTag): string | undefined {
  const tongue = primary(language);
  if (tongue === "en") return /^en-us\b/i.test(language) ? "en-us" : "en-gb";
  return languages.has(tongue) ? tongue : undefined;
}

function patternsOf(set: string): Patterns {
  const patterns = opened.get(set) ?? (require(`hyphen/${set}`) as Patterns);
  opened.set(set, patterns);
  return patterns;
}
