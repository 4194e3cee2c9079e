import type { Lock, LockedExcerpt, Wording } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import type { Anchor, Library, Source } from "../model/source.ts";
import { normalisation } from "../text/normalise-text.ts";
import { paragraphPrints } from "../text/paragraph-prints.ts";
import { placesOf } from "../text/places-of.ts";
import { areInMarks, settingOf } from "../text/setting-of.ts";
import { witnessOf } from "./check-witnesses.ts";
import { citedParagraphs } from "./cited-paragraphs.ts";
import { groupedBy } from "./grouped-by.ts";
import { nameWords } from "./name-words.ts";
import { quotationsOf } from "./quotations-of.ts";

/**
 * The lock of a brief from the selections of all its copies: every quotation in them, of excerpts with their shorter
 * forms and their published translations, points, entries and bottom lines, each once. `dated` are copies as of other
 * days, which were built now: what only they quote has the day. `kept` is what stays of the last lock, for copies that
 * cannot be selected now, or were built earlier as of a day.
 */
export function lockSelections(
  file: string,
  selections: readonly Selection[],
  dated: readonly Selection[],
  kept: readonly LockedExcerpt[],
  wording: Wording,
  library: Library,
): Lock {
  const excerpts = new Map<string, LockedExcerpt>();
  const add = (one: LockedExcerpt) => {
    const key = keyOf(one);
    const known = excerpts.get(key);
    const first = known && weight(one) <= weight(known) ? known : one;
    const also = new Map([...(known?.also ?? []), ...(one.also ?? [])].map((witness) => [witness.source, witness]));
    const witnesses = [...also.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
    const merged = { ...first, voice: known?.voice ?? one.voice };
    excerpts.set(key, { ...merged, also: witnesses.length > 0 ? witnesses : undefined });
  };
  for (const selection of selections) for (const one of lockSelection(selection, library)) add(one);
  const fresh = new Set([...excerpts.values()].map(({ source, words }) => `${source}\n${nameWords(words)}`));
  for (const selection of dated) {
    for (const one of lockSelection(selection, library)) {
      if (!excerpts.has(keyOf(one))) excerpts.set(keyOf(one), { ...one, asOf: selection.brief.asOf });
    }
  }
  for (const one of kept) if (!fresh.has(`${one.source}\n${nameWords(one.words)}`)) add(one);
  const cited = groupedBy(citedParagraphs(wording), ({ source }) => source);
  const keys = new Set([...[...excerpts.values()].map(({ source }) => source), ...cited.keys()]);
  const sources = [...keys].flatMap((key) => {
    const source = library.byId.get(key);
    if (!source) return [];
    const numbers = (cited.get(key) ?? []).map(({ paragraph }) => paragraph).sort((a, b) => a - b);
    return [[key, { textSha256: source.textSha256, paragraphs: paragraphPrints(source), cited: numbers }] as const];
  });
  return { kind: "lock", file, normalisation, sources: new Map(sources), excerpts: [...excerpts.values()] };
}

function keyOf({ source, words, paragraphs }: LockedExcerpt): string {
  return `${source}\n${nameWords(words)}\n${paragraphs.join()}`;
}

/** Of the same words the author's count before the library's, and those with a speaker before those in prose. */
function weight({ by, speaker }: LockedExcerpt): number {
  return (by === "author" ? 2 : 0) + (speaker === undefined ? 0 : 1);
}

function lockSelection(selection: Selection, library: Library): readonly LockedExcerpt[] {
  return quotationsOf(selection).flatMap(({ words, anchor, also, ...chosen }) => {
    const source = library.byId.get(anchor.source);
    const witnesses = also?.flatMap((one) => witnessOf(one, library) ?? []);
    return source ? [lockWords(words, anchor, source, { ...chosen, also: witnesses })] : [];
  });
}

function lockWords(
  words: string,
  anchor: Anchor,
  source: Source,
  {
    by,
    section,
    stated,
    speaker,
    voice,
    also,
  }: Pick<LockedExcerpt, "by" | "section" | "stated" | "speaker" | "voice" | "also">,
): LockedExcerpt {
  const places = placesOf(source, anchor.segments);
  if (!places) throw new Error(`an anchor of ${source.id} does not fit its text`);
  return {
    source: source.id,
    words,
    by,
    section,
    paragraphs: anchor.paragraphs,
    stated,
    speaker,
    voice,
    also,
    isSpoken: areInMarks(source, places),
    setting: settingOf(source, places),
    segments: anchor.segments,
  };
}
