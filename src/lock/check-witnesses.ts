import type { Diagnostic } from "../model/diagnostic.ts";
import type { LockedExcerpt, LockedWitness } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import type { Anchor, Library, Source } from "../model/source.ts";
import { placesOf } from "../text/places-of.ts";
import { areInMarks, settingOf } from "../text/setting-of.ts";
import { shortOpening } from "../text/short-opening.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";
import { quotationsOf } from "./quotations-of.ts";

/** Words that were cited to a further source, which has changed and does not have them as it had. */
export interface LostWitness {
  readonly words: string;
  readonly source: string;
  readonly span: Diagnostic["span"];
}

/** The library, and whether a copy may use a source of it. */
export interface Admitted {
  readonly library: Library;
  readonly isAdmitted: (source: Source) => boolean;
}

/**
 * Error: `excerpt-gone` for each further source that was cited for the same words, was changed in text or record, and is
 * cited no more, or has them in another sentence now.
 */
export function checkWitnesses(holding: Holding, selection: Selection, admission: Admitted): readonly Diagnostic[] {
  return lostWitnesses(holding, selection, admission).map(({ words, source, span }): Diagnostic => {
    const message = `The words “${shortOpening(words, 60)}” were cited to \`${source}\` as well, which has changed and does not have them as it had.`;
    const hints = [`look at the source; then take over what it is now with \`attache accept ${selection.brief.id}\``];
    return { code: "excerpt-gone", severity: "error", message, ...(span ? { span } : {}), hints };
  });
}

/** The further sources of quotations that were locked with them, and are lost by a change of them or of the library. */
export function lostWitnesses(
  { lock }: Holding,
  selection: Selection,
  { library, isAdmitted }: Admitted,
): readonly LostWitness[] {
  const known = lock?.excerpts.filter(({ also }) => also) ?? [];
  const isChanged = ({ source: key, sha256 }: LockedWitness) => {
    const source = library.byId.get(key);
    return !source || (source.sha256 !== sha256 && isAdmitted(source));
  };
  if (!known.some(({ also = [] }) => also.some(isChanged))) return [];
  const nameOf = ({ words }: Pick<LockedExcerpt, "words">) => nameWords(words);
  const groups = groupedBy(known, nameOf);
  return quotationsOf(selection).flatMap(({ words, anchor, also = [], span }): readonly LostWitness[] => {
    const locked = groups.get(nameOf({ words }))?.find(({ source }) => source === anchor.source);
    const changed = locked?.also?.filter(isChanged) ?? [];
    const lost = changed.filter((witness) => {
      const now = also.find(({ source }) => source === witness.source);
      const standing = now && witnessOf(now, library);
      return standing?.isSpoken !== witness.isSpoken || standing.setting.join(" ") !== witness.setting.join(" ");
    });
    return lost.map(({ source }) => ({ words, source, span }));
  });
}

/** How the words at an anchor stand in a further source; nothing where the source is not there. */
export function witnessOf({ source: key, segments }: Anchor, library: Library): LockedWitness | undefined {
  const source = library.byId.get(key);
  const places = source && placesOf(source, segments);
  if (!places) return undefined;
  const { sha256 } = source;
  return { source: key, sha256, isSpoken: areInMarks(source, places), setting: settingOf(source, places) };
}
