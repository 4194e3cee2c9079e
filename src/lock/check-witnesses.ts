import type { Diagnostic } from "../model/diagnostic.ts";
import type { LockedExcerpt } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import type { Library, Source } from "../model/source.ts";
import { shortOpening } from "../text/short-opening.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";
import { quotationsOf } from "./quotations-of.ts";

/** Words that were cited to a further source, which has changed and has them no more. */
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

/** Error: `excerpt-gone` for each further source that was cited for the same words, was changed, and does not have them now. */
export function checkWitnesses(holding: Holding, selection: Selection, admission: Admitted): readonly Diagnostic[] {
  return lostWitnesses(holding, selection, admission).map(({ words, source, span }): Diagnostic => {
    const message = `The words “${shortOpening(words, 60)}” were cited to \`${source}\` as well, which has changed and does not have them as it had.`;
    const hints = [`look at the source; then let it go with \`attache accept ${selection.brief.id}\``];
    return { code: "excerpt-gone", severity: "error", message, ...(span ? { span } : {}), hints };
  });
}

/** The further sources of quotations that were locked with them, and are lost by a change of their text or of the library. */
export function lostWitnesses(
  { lock }: Holding,
  selection: Selection,
  { library, isAdmitted }: Admitted,
): readonly LostWitness[] {
  const known = lock?.excerpts.filter(({ also }) => also) ?? [];
  const isChanged = (key: string) => {
    const source = library.byId.get(key);
    return !source || (source.textSha256 !== lock?.sources.get(key)?.textSha256 && isAdmitted(source));
  };
  if (!known.some(({ also = [] }) => also.some(isChanged))) return [];
  const nameOf = ({ words }: Pick<LockedExcerpt, "words">) => nameWords(words);
  const groups = groupedBy(known, nameOf);
  return quotationsOf(selection).flatMap(({ words, anchor, also = [], span }): readonly LostWitness[] => {
    const locked = groups.get(nameOf({ words }))?.find(({ source }) => source === anchor.source);
    const lost = locked?.also?.filter((key) => isChanged(key) && !also.includes(key)) ?? [];
    return lost.map((source) => ({ words, source, span }));
  });
}
