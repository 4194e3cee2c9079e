import { type Brief, middling, type Wanted } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Flagged } from "../model/translation.ts";
import { findStretches } from "../text/find-stretches.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { locatorOf } from "../text/parse-citation.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What of an excerpt is otherwise, or not said. */
type Part = { readonly [K in keyof Wanted]?: Wanted[K] | undefined };

/** Terms whose values are lists in an order that counts. */
const listed = ["short", "sic", "words", "also"];

/** Our terms for a JSON-LD context: those that list something keep its order (JSON-LD 1.1, section 4.3.1). */
export const termsContext: object = {
  attache: "urn:attache:terms:",
  ...Object.fromEntries(listed.map((name) => [`attache:${name}`, { "@id": `attache:${name}`, "@container": "@list" }])),
};

/**
 * What the brief says of an excerpt that a copy prints, by the names of the brief with `attache:` before them; nothing of
 * an excerpt that the library offered. A `whole` copy is its author's and has all of it. Of any other it is what shows
 * on the page, and the mark: the shorter forms, the ranks, and witnesses that the copy does not cite stay out.
 */
export function excerptTerms(excerpt: Excerpt, { sections }: Brief, whole: boolean): object | undefined {
  const all = sections.flatMap(({ excerpts }) => excerpts);
  const wanted = all.find((one) => [one, ...one.short].some(({ span }) => isSame(span, excerpt.span)));
  if (wanted === undefined || excerpt.origin !== "author") return undefined;
  return prefixed(termsOf(wanted, whole ? {} : printedPart(wanted, excerpt)));
}

function isSame(one: Span, other: Span | undefined): boolean {
  return one.file === other?.file && one.line === other.line && one.column === other.column;
}

/** An excerpt by the names of a brief; `part` says what is otherwise, or left out. */
function termsOf(given: Wanted, part: Part): Fields {
  const { translation, ...wanted } = { ...given, ...part };
  return {
    source: wanted.source,
    quote: wanted.quote,
    paragraph: wanted.paragraphs && locatorOf(wanted.paragraphs),
    "said-by": wanted.saidBy,
    date: wanted.date,
    lead: wanted.lead,
    sic: wanted.sic?.words,
    emphasis: wanted.emphasis && { words: wanted.emphasis.words, by: wanted.emphasis.by },
    translation: translation && {
      text: translation.text,
      short: translation.short,
      by: translation.by.kind,
      translator: translation.by.translator,
      system: translation.by.system,
      "reviewed-by": translation.by.reviewedBy,
      language: translation.language,
      source: translation.source,
      paragraph: translation.paragraphs && locatorOf(translation.paragraphs),
      "print-original": translation.printsOriginal,
    },
    short: wanted.short?.map(({ text }) => text),
    priority: wanted.priority === middling.priority ? undefined : wanted.priority,
    value: wanted.value === middling.value ? undefined : wanted.value,
    mark: wanted.mark,
    "of-record": wanted.ofRecord,
    also: wanted.also,
  };
}

/** What a copy does not print of an excerpt, or prints in another form. */
function printedPart(wanted: Wanted, excerpt: Excerpt): Part {
  const unsaid = { short: [], priority: undefined, value: undefined, ofRecord: undefined };
  const also = excerpt.also?.map(({ anchor }) => anchor.source);
  const { sic, emphasis, translation } = wanted;
  const index = wanted.short.findIndex(({ span }) => isSame(span, excerpt.span));
  const quote = wanted.short[index]?.text;
  if (quote === undefined) return { ...unsaid, also, translation: translation && { ...translation, short: [] } };
  const text = translation?.short[index] ?? "";
  const within = <F extends Flagged>(flagged: F | undefined, printed: string): F | undefined => {
    const stands = (one: string) => findStretches(normaliseText(printed).text, one).length === 1;
    const words = flagged?.words.filter(stands) ?? [];
    return flagged && words.length > 0 ? { ...flagged, words } : undefined;
  };
  return {
    ...unsaid,
    also,
    quote,
    paragraphs: wanted.paragraphs ?? excerpt.anchors[0].paragraphs,
    sic: within(sic, quote),
    emphasis: within(emphasis, translation ? text : quote),
    translation: translation && { ...translation, text, short: [], printsOriginal: false },
  };
}

/** The same with our prefix before each name, and without what is not said. */
function prefixed(fields: Fields): Fields {
  const said = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const isInner = (value: unknown): value is Fields => typeof value === "object" && !Array.isArray(value);
  return Object.fromEntries(said.map(([name, value]) => [`attache:${name}`, isInner(value) ? prefixed(value) : value]));
}
