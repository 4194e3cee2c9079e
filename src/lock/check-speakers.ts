import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { LockedExcerpt } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import { shortOpening } from "../text/short-opening.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";
import { keyOf, type Quotation, quotationsOf } from "./quotations-of.ts";

/** Locked words that the record gives to somebody else now, or to nobody. */
export interface OtherSpeaker {
  readonly source: string;
  readonly words: string;
  readonly paragraphs: readonly number[];
  readonly from: string;
  readonly to: string | undefined;
  readonly span: Span;
}

/**
 * The same words from another mouth are another statement: an error, `excerpt-edited`, for each quotation whose speaker
 * the record gives otherwise than when it was locked.
 */
export function checkSpeakers(holding: Holding, selection: Selection): readonly Diagnostic[] {
  return otherSpeakers(holding, selection).map(({ source, words, from, to, span }): Diagnostic => {
    const message = `The words “${shortOpening(words, 60)}” of \`${source}\` were those of ${from} when they were locked, and are given to ${to ?? "nobody on record"}.`;
    const take = `or take it over with \`attache accept ${selection.brief.id}\``;
    return {
      code: "excerpt-edited",
      severity: "error",
      message,
      span,
      hints: [`find out who spoke, and mend the record, ${take}`],
    };
  });
}

/** The quotations of a selection that have another speaker. Where the brief itself says who spoke, that is the author's word. */
export function otherSpeakers(holding: Holding, selection: Selection): readonly OtherSpeaker[] {
  if (!holding.lock) return [];
  const { brief } = selection;
  const known = groupedBy(holding.lock.excerpts, ({ source, words }) => `${source}\n${nameWords(words)}`);
  const named = brief.sections.flatMap(({ excerpts }) => excerpts.filter(({ saidBy }) => saidBy !== undefined));
  const spans = new Set(named.flatMap(({ span, short }) => [span, ...short.map((form) => form.span)]).map(keyOf));
  return quotationsOf(selection).flatMap((quotation): readonly OtherSpeaker[] => {
    const { anchor, words, section, span, isProse } = quotation;
    if (span && spans.has(keyOf(span))) return [];
    const { source, paragraphs } = anchor;
    const locked = lockedOf(quotation, known.get(`${source}\n${nameWords(words)}`) ?? [], holding);
    const [from, to] = isProse ? [locked?.voice, quotation.voice] : [locked?.speaker, quotation.speaker];
    if (from === undefined || from === to) return [];
    const place = span ?? brief.sections.find(({ id }) => id === section)?.span ?? brief.span;
    return [{ source, words, paragraphs, from, to, span: place }];
  });
}

/** The entry of a quotation: of those with its words the one that stands where it does. */
function lockedOf(
  { anchor }: Quotation,
  known: readonly LockedExcerpt[],
  { held }: Holding,
): LockedExcerpt | undefined {
  const placeOf = (locked: LockedExcerpt) => {
    const verdict = held.find((one) => one.locked === locked)?.verdict;
    return (verdict && "anchor" in verdict ? verdict.anchor : locked).paragraphs.join();
  };
  const here = known.find((locked) => placeOf(locked) === anchor.paragraphs.join());
  return here ?? (known.length === 1 ? known[0] : undefined);
}
