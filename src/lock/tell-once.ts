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
export function tellOnce(found: readonly Diagnostic[], { held, diagnostics }: Holding): readonly Diagnostic[] {
  const told: Span[] = held.flatMap(({ verdict, quotes, prose }) =>
    verdict.kind === "same" || verdict.kind === "moved" ? [] : [...quotes.map(({ span }) => span), ...prose],
  );
  const rest = found.flatMap((one): readonly Diagnostic[] => {
    if (ofRecord.includes(one.code)) return [{ ...one, hints: [...one.hints, ...recordMoves(one, held)] }];
    if (!plainer.includes(one.code)) return [one];
    const known = told.findIndex((span) => isSame(span, one.span));
    if (known >= 0) {
      told.splice(known, 1);
      return [];
    }
    const moves = held.flatMap(({ locked, verdict, prose }) => {
      if (verdict.kind !== "moved" || !prose.some((span) => isSame(span, one.span))) return [];
      const [was, now] = [locatorOf(locked.paragraphs), locatorOf(verdict.anchor.paragraphs)];
      return [`the words have moved from para. ${was} to para. ${now}: cite that`];
    });
    return [{ ...one, hints: [...one.hints, ...moves] }];
  });
  return [...rest, ...diagnostics];
}

/** For words that have moved: that the source's record may still go by the old numbers of its paragraphs. */
function recordMoves({ span }: Diagnostic, held: Holding["held"]): readonly string[] {
  return held.flatMap(({ locked, verdict, quotes, prose }) => {
    const isHere = [...quotes.map((quote) => quote.span), ...prose].some((one) => isSame(one, span));
    if (verdict.kind !== "moved" || !isHere) return [];
    const [was, now] = [locatorOf(locked.paragraphs), locatorOf(verdict.anchor.paragraphs)];
    return [
      `the words have moved from para. ${was} to para. ${now}: the \`speakers\` of \`${locked.source}\` may still go by the old numbers`,
    ];
  });
}

function isSame(one: Span, other: Span | undefined): boolean {
  return one.file === other?.file && one.line === other.line && one.column === other.column;
}
