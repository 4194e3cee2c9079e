import type { Diagnostic } from "../model/diagnostic.ts";
import type { Excerpt, Selection } from "../model/selection.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";

/**
 * The same words from another mouth are another statement: an error, `excerpt-edited`, for each excerpt whose speaker the
 * record gives otherwise than when it was locked. Where the brief itself says who spoke, that is the author's word.
 */
export function checkSpeakers({ lock }: Holding, { brief, sections }: Selection): readonly Diagnostic[] {
  if (!lock) return [];
  const named = brief.sections.flatMap(({ excerpts }) => excerpts.filter(({ saidBy }) => saidBy !== undefined));
  const isNamed = ({ span }: Excerpt) => named.some((wanted) => wanted.span === span);
  return sections
    .flatMap(({ excerpts }) => excerpts.filter((excerpt) => !isNamed(excerpt)))
    .flatMap((excerpt): readonly Diagnostic[] => {
      const [{ source }] = excerpt.anchors;
      const locked = lock.excerpts.find(
        (one) => one.source === source && nameWords(one.words) === nameWords(excerpt.words),
      );
      const now = excerpt.speaker?.name;
      if (locked?.speaker === undefined || locked.speaker === now) return [];
      const whose = (name: string | undefined) => name ?? "nobody on record";
      const message = `The words “${excerpt.gist}” of \`${source}\` were those of ${whose(locked.speaker)} when they were locked, and are given to ${whose(now)}.`;
      const hints = [`find out who spoke, and mend the record, or take it over with \`attache accept ${brief.id}\``];
      const span = excerpt.span ?? brief.sections.find(({ id }) => id === excerpt.section)?.span ?? brief.span;
      return [{ code: "excerpt-edited", severity: "error", message, span, hints }];
    });
}
