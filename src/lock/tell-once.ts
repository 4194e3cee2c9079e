import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { locatorOf } from "../text/parse-citation.ts";
import type { Holding } from "./hold-lock.ts";

/** What a check of words tells, without the lock, where the lock knows better what has happened to them. */
const plainer: readonly Diagnostic["code"][] = ["misquotation", "quotation-ambiguous", "quotation-of-digest"];

/** What the record of a source, which goes by paragraphs, may have come to say by their moving. */
const ofRecord: readonly Diagnostic["code"][] = [
  "speaker-missing",
  "speaker-differs",
  "date-differs",
  "excerpt-edited",
];

/**
 * What is told of a brief, with what its lock tells: of words that were edited, or are gone, not a second time that they
 * cannot be found; and of words that have moved, where they moved to.
 */
export function tellOnce(found: readonly Diagnostic[], holding: Holding): readonly Diagnostic[] {
  const told: Span[] = holding.held.flatMap(({ verdict, quotes, prose }) =>
    verdict.kind === "same" || verdict.kind === "moved" ? [] : [...quotes.map(({ span }) => span), ...prose],
  );
  const rest = found.filter((one) => {
    const known = plainer.includes(one.code) ? told.findIndex((span) => isSame(span, one.span)) : -1;
    if (known >= 0) told.splice(known, 1);
    return known < 0;
  });
  return [...rest.map((one) => tellMoves(one, holding)), ...holding.diagnostics];
}

/** A diagnostic with where its words have moved to, where that explains it: in prose, or by the paragraphs of the source's record. */
export function tellMoves(one: Diagnostic, { held }: Holding): Diagnostic {
  const isRecord = ofRecord.includes(one.code);
  if (!isRecord && !plainer.includes(one.code)) return one;
  const moves = held.flatMap(({ locked, verdict, quotes, prose }) => {
    const spans = isRecord ? [...quotes.map(({ span }) => span), ...prose] : prose;
    if (verdict.kind !== "moved" || !spans.some((span) => isSame(span, one.span))) return [];
    const [was, now] = [locatorOf(locked.paragraphs), locatorOf(verdict.anchor.paragraphs)];
    const so = isRecord ? `the \`speakers\` of \`${locked.source}\` may still go by the old numbers` : "cite that";
    return [`the words have moved from para. ${was} to para. ${now}: ${so}`];
  });
  return { ...one, hints: [...one.hints, ...moves] };
}

function isSame(one: Span, other: Span | undefined): boolean {
  return one.file === other?.file && one.line === other.line && one.column === other.column;
}
