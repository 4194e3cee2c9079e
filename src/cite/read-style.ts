import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { LanguageTag } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { suggest } from "../text/suggest.ts";
import type { Style } from "./style.ts";

/** The locale CSL falls back on where another lacks a term (CSL 1.0.2, "Locale fallback"). */
const fallback = "en-US";

/** The region meant by a bare language, as CSL's locales are named. */
const regions: Readonly<Record<string, string>> = {
  cs: "CZ",
  da: "DK",
  de: "DE",
  el: "GR",
  en: "GB",
  es: "ES",
  et: "EE",
  fi: "FI",
  fr: "FR",
  hu: "HU",
  it: "IT",
  lt: "LT",
  lv: "LV",
  nb: "NO",
  nl: "NL",
  pl: "PL",
  pt: "PT",
  ro: "RO",
  ru: "RU",
  sk: "SK",
  sl: "SI",
  sv: "SE",
  tr: "TR",
  uk: "UA",
};

/**
 * Reads a citation style: one in the workspace's or the program's `styles/` by name, or any `.csl` file of
 * the workspace by path. `no-such-style`, `style-syntax` for what is no independent style, `no-such-language`
 * where CSL has no locale for the brief's language.
 */
export function readStyle(world: World, name: string, language: LanguageTag): Outcome<Style> {
  const path = name.endsWith(".csl") ? name : `styles/${name}.csl`;
  const bytes = world.read(path) ?? (name.endsWith(".csl") ? undefined : world.shipped(path));
  if (!bytes) return failure([unknownStyle(world, name)]);
  const text = new TextDecoder().decode(bytes);
  const fault = faultOf(text);
  if (fault !== undefined) {
    const hints = ["take an independent CSL 1.0 style"];
    return failure([{ code: "style-syntax", severity: "error", message: `${path} ${fault}.`, hints }]);
  }
  const locale = localeOf(language);
  const locales = new Map<LanguageTag, string>();
  for (const tag of [fallback, locale]) {
    const found = world.locale(tag);
    if (found !== undefined) locales.set(tag, found);
  }
  if (!locales.has(locale)) {
    const message = `There is no CSL locale for \`${language}\`.`;
    const hints = ["take a language such as en, fr, de, es, it, pl, ru or uk"];
    return failure([{ code: "no-such-language", severity: "error", message, hints }]);
  }
  const isNote = /<style\b[^>]*\bclass="note"/.test(text);
  return outcome<Style>({ kind: "style", name, path, text, isNote, locale, locales });
}

/** `de` is `de-DE`; a tag with a region stands for itself. */
function localeOf(language: LanguageTag): LanguageTag {
  const region = Object.hasOwn(regions, language) ? regions[language] : undefined;
  return region === undefined ? language : `${language}-${region}`;
}

/** What keeps a text from being an independent style, as the end of a sentence. */
function faultOf(text: string): string | undefined {
  if (!/<style\b[^>]*xmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"/.test(text)) return "is not a CSL style";
  if (/\brel="independent-parent"/.test(text)) return "only points to another style, which has the rules";
  if (!/<citation\b/.test(text) || !/<\/style>\s*$/.test(text))
    return "is a style without rules for citations, or is cut off";
  if (!/<bibliography\b/.test(text)) return "is a style without a bibliography, and a brief lists what it cites";
  return undefined;
}

function unknownStyle(world: World, name: string): Diagnostic {
  if (name.endsWith(".csl")) {
    const hints = ["paths count from the workspace folder and stay within it"];
    return { code: "no-such-style", severity: "error", message: `There is no style file ${name}.`, hints };
  }
  const names = [...world.list("styles"), ...world.listShipped("styles")].flatMap(
    (path) => /^styles\/([^/]+)\.csl$/.exec(path)?.[1] ?? [],
  );
  const near = suggest(name, names);
  const known = [...new Set(names)].sort().map((one) => `\`${one}\``);
  const hints = [near ? `did you mean \`${near}\`?` : `there are ${known.join(", ")}`];
  return { code: "no-such-style", severity: "error", message: `There is no style \`${name}\`.`, hints };
}
