import type { Diagnostic } from "../model/diagnostic.ts";
import type { Held, Lock, LockedSource, Wording } from "../model/lock.ts";
import type { Library, Source } from "../model/source.ts";
import { paragraphPrints } from "../text/paragraph-prints.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { type CitedParagraph, citedParagraphs } from "./cited-paragraphs.ts";
import { groupedBy } from "./grouped-by.ts";

/** A cited paragraph that is not what it was when it was locked. */
export interface CitedChange extends CitedParagraph {
  /** Numbers of the paragraphs that are, letter by letter, what was cited; empty where none is. */
  readonly now: readonly number[];
}

/**
 * Tells of paragraphs that prose cites without quoting them: a number stays the same when the text below it slides.
 *
 * Errors: `citation-moved` where what was cited stands under another number now. Rule: `citation-edited` where it stands
 * nowhere as it did.
 */
export function tellCitations(changes: readonly CitedChange[], id: string): readonly Diagnostic[] {
  const take = `or, where the sentence holds as it is, take it over with \`attache accept ${id} --citations\``;
  return changes.map(({ source, paragraph, span, now }): Diagnostic => {
    const cited = `Para. ${paragraph} of \`${source}\`, which is cited here,`;
    if (now.length === 0) {
      const message = `${cited} has been edited, or is gone, since it was locked.`;
      const hints = [`read what the source says now; then mend the sentence, ${take}`];
      return { code: "citation-edited", severity: "warning", message, span, hints };
    }
    const message = `${cited} is another paragraph than when it was locked: that one is para. ${locatorOf(now)} now.`;
    return {
      code: "citation-moved",
      severity: "error",
      message,
      span,
      hints: [`cite para. ${locatorOf(now)}; ${take}`],
    };
  });
}

/** The paragraphs cited by number that are others now. What is quoted from a paragraph in the same text has a verdict of its own. */
export function citedChanges(
  lock: Lock,
  held: readonly Held[],
  wording: Wording,
  library: Library,
): readonly CitedChange[] {
  const groups = groupedBy(citedParagraphs(wording), ({ source }) => source);
  return [...groups].flatMap(([key, cited]): readonly CitedChange[] => {
    const [source, then] = [library.byId.get(key), lock.sources.get(key)];
    if (!source || !then || source.textSha256 === then.textSha256) return [];
    const placesOf = placesIn(source, then);
    return cited.flatMap((one): readonly CitedChange[] => {
      const { paragraph, span } = one;
      const isQuoted = held.some(
        ({ locked, prose }) =>
          locked.source === key &&
          locked.paragraphs.includes(paragraph) &&
          prose.some(({ line, column }) => line === span.line && column === span.column),
      );
      const now = placesOf(paragraph);
      if (isQuoted || !then.cited.includes(paragraph) || now.includes(paragraph)) return [];
      return isMended(paragraph, cited, then, placesOf) ? [] : [{ ...one, now }];
    });
  });
}

function placesIn(source: Source, then: LockedSource): (paragraph: number) => readonly number[] {
  const prints = paragraphPrints(source);
  return (paragraph) => prints.flatMap((one, index) => (one === then.paragraphs[paragraph - 1] ? [index + 1] : []));
}

/** True of a number to which the author has brought all citations of another: cited no oftener than that one was, which is cited no more. */
function isMended(
  paragraph: number,
  cited: readonly CitedParagraph[],
  then: LockedSource,
  placesOf: (paragraph: number) => readonly number[],
): boolean {
  const now = cited.filter((one) => one.paragraph === paragraph).length;
  const before = then.cited.filter(
    (one) => one !== paragraph && placesOf(one).includes(paragraph) && !cited.some((other) => other.paragraph === one),
  );
  return before.length >= now;
}
