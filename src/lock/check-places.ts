import type { Diagnostic } from "../model/diagnostic.ts";
import type { Held, LockedExcerpt } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { shortOpening } from "../text/short-opening.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";
import { type QuotedWords, quotedWords } from "./quoted-words.ts";

/**
 * Holds what a copy quotes against what its lock knows: the words of a changed source are taken from where the lock has found
 * them again and from no twin of theirs, and those of any source are still the same speaker's. Where the brief itself
 * says who spoke, that is the author's word.
 *
 * Errors: `excerpt-edited` for another speaker, `excerpt-ambiguous` for another place.
 */
export function checkPlaces({ lock, held }: Holding, selection: Selection): readonly Diagnostic[] {
  if (!lock) return [];
  const byName = new Map<string, LockedExcerpt[]>();
  for (const locked of lock.excerpts) {
    const key = `${locked.source}\n${nameWords(locked.words)}`;
    byName.set(key, [...(byName.get(key) ?? []), locked]);
  }
  const heldOf = new Map(held.map((one) => [one.locked, one]));
  const id = selection.brief.id;
  return quotedWords(selection).flatMap((quoted): readonly Diagnostic[] => {
    const known = byName.get(`${quoted.anchor.source}\n${nameWords(quoted.words)}`) ?? [];
    const here = known.find((locked) => standsAt(locked, heldOf.get(locked), quoted));
    if (here) return checkSpeaker(here, quoted, id);
    return known.length > 0 && known.every((locked) => hasMoved(heldOf.get(locked))) ? [astray(known, quoted, id)] : [];
  });
}

/** True where the lock has the words where the copy takes them from. */
function standsAt(locked: LockedExcerpt, held: Held | undefined, { anchor }: QuotedWords): boolean {
  const verdict = held?.verdict;
  const known = verdict?.kind === "same" || verdict?.kind === "moved" ? verdict.anchor.segments : locked.segments;
  return known[0]?.start === anchor.segments[0]?.start && known.at(-1)?.end === anchor.segments.at(-1)?.end;
}

function hasMoved(held: Held | undefined): boolean {
  return held?.verdict.kind === "same" || held?.verdict.kind === "moved";
}

function checkSpeaker(locked: LockedExcerpt, quoted: QuotedWords, id: string): readonly Diagnostic[] {
  if (quoted.isNamed || locked.speaker === undefined || locked.speaker === quoted.speaker) return [];
  const whose = (name: string | undefined) => name ?? "nobody on record";
  const words = shortOpening(quoted.words, 60);
  const message = `The words “${words}” of \`${locked.source}\` were those of ${whose(locked.speaker)} when they were locked, and are given to ${whose(quoted.speaker)}.`;
  const hints = [`find out who spoke, and mend the record, or take it over with \`attache accept ${id}\``];
  return [{ code: "excerpt-edited", severity: "error", message, span: quoted.span, hints }];
}

function astray(known: readonly LockedExcerpt[], { words, anchor, span }: QuotedWords, id: string): Diagnostic {
  const was = locatorOf([...new Set(known.flatMap(({ paragraphs }) => paragraphs))].sort((a, b) => a - b));
  const message = `The words “${shortOpening(words, 60)}” of \`${anchor.source}\` are taken from para. ${locatorOf(anchor.paragraphs)}, and those that were locked, of para. ${was}, stand elsewhere now.`;
  const hints = [
    `cite where the words that were meant stand now; or, if these are, take them over with \`attache accept ${id}\``,
  ];
  return { code: "excerpt-ambiguous", severity: "error", message, span, hints };
}
