import type { Diagnostic } from "../model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { LanguageTag } from "../model/units.ts";
import type { World } from "../model/world.ts";
import { decodeText } from "../text/decode-text.ts";
import { suggest } from "../text/suggest.ts";
import { findMismatch } from "./find-mismatch.ts";
import { addTerms } from "./locator-terms.ts";
import { tryStyle } from "./run-style.ts";
import type { Style } from "./style.ts";

/** The locale CSL falls back on where another lacks a term (CSL 1.0.2, "Locale fallback"). */
const fallback = "en-US";

/** The region meant by a bare language, as CSL's locales are named. */
const regions: ReadonlyMap<string, LanguageTag> = new Map(
  "cs-CZ da-DK de-DE el-GR en-GB es-ES et-EE fi-FI fr-FR hu-HU it-IT lt-LT lv-LV nb-NO nl-NL pl-PL pt-PT ro-RO ru-RU sk-SK sl-SI sv-SE tr-TR uk-UA"
    .split(" ")
    .map((tag) => [tag.slice(0, 2), tag]),
);

/**
 * Reads a citation style: one in the workspace's or the program's `styles/` by name, or any `.csl` file of
 * the workspace by path. `no-such-style`, `not-text`, `style-syntax` for what is no independent style or what the
 * processor refuses, `no-such-language` where CSL has no locale for the brief's language.
 */
export function readStyle(world: World, name: string, language: LanguageTag): Outcome<Style> {
  const isPath = name.endsWith(".csl");
  const path = isPath ? name : `styles/${name}.csl`;
  const shipped = isPath ? undefined : world.shipped(path);
  const bytes = world.read(path) ?? shipped;
  if (!bytes) return failure([unknownStyle(world, name)]);
  return andThen(decodeText(bytes, path), (text) => {
    const fault = faultOf(text);
    if (fault !== undefined) return failure([noStyle(path, fault)]);
    const locale = [language, regions.get(language.replace(/-.*/, "")) ?? ""].find((tag) => world.locale(tag));
    if (locale === undefined) return failure([unknownLanguage(language)]);
    const isNote = /\bclass=["']note["']/.test(headOf(text));
    const style: Style = { kind: "style", name, path, text, isNote, locale, locales: localesFor(world, locale) };
    // What is shipped is known to run.
    const refusal = sameBytes(bytes, shipped) ? undefined : tryStyle(style);
    if (refusal === undefined) return outcome(style);
    return failure([noStyle(path, `cannot be run: ${refusal.replace(/[.\s]+$/, "")}`)]);
  });
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}

/** The locale itself, what it varies, and what every locale falls back on; the last is also the first. */
function localesFor(world: World, locale: LanguageTag): ReadonlyMap<LanguageTag, string> {
  const tags = [fallback, regions.get(locale.slice(0, 2)) ?? fallback, locale];
  return new Map(
    tags.flatMap((tag): [LanguageTag, string][] => {
      const found = world.locale(tag);
      return found === undefined ? [] : [[tag, addTerms(found, tag)]];
    }),
  );
}

/** A style's text without its comments. */
function bare(text: string): string {
  return text.replace(/<!--.*?-->/gs, "");
}

/** The root element's opening tag. */
function headOf(text: string): string {
  return /<style\b[^>]*>/.exec(bare(text))?.[0] ?? "";
}

/** What keeps a text from being an independent style, as the end of a sentence. */
function faultOf(text: string): string | undefined {
  const rules = bare(text);
  if (!/\bxmlns=["']http:\/\/purl\.org\/net\/xbiblio\/csl["']/.test(headOf(text))) return "is not a CSL style";
  if (/\brel=["']independent-parent["']/.test(rules)) return "only points to another style, which has the rules";
  if (!/<citation\b/.test(rules) || !/<\/style>\s*$/.test(rules)) {
    return "is a style without rules for citations, or is cut off";
  }
  if (!/<bibliography\b/.test(rules)) return "is a style without a bibliography, and a brief lists what it cites";
  const mismatch = findMismatch(text);
  return mismatch === undefined ? undefined : `is no sound XML: the tags of <${mismatch}> do not match`;
}

function noStyle(path: string, fault: string): Diagnostic {
  const hints = ["take an independent CSL 1.0 style"];
  return { code: "style-syntax", severity: "error", message: `${path} ${fault}.`, hints };
}

function unknownLanguage(language: LanguageTag): Diagnostic {
  const message = `There is no CSL locale for \`${language}\`.`;
  const hints = ["take a language such as en, fr, de, es, it, pl, ru or uk"];
  return { code: "no-such-language", severity: "error", message, hints };
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
