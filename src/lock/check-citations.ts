import type { Diagnostic } from "../model/diagnostic.ts";
import type { Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import { paragraphPrints } from "../text/paragraph-prints.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { type CitedParagraph, citedParagraphs } from "./cited-paragraphs.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Holding } from "./hold-lock.ts";

/** A cited paragraph that is not what it was when it was locked. */
export interface CitedChange extends CitedParagraph {
  /** Numbers of the paragraphs that are, letter by letter, what was cited; empty where none is. */
  readonly now: readonly number[];
}

/**
 * Holds the paragraphs that prose cites without quoting them: a number stays the same when the text below it slides.
 *
 * Errors: `citation-moved` where what was cited stands under another number now. Rule: `citation-edited` where it stands
 * nowhere as it did.
 */
export function checkCitations(holding: Holding, selection: Selection, library: Library): readonly Diagnostic[] {
  const take = `or take it over with \`attache accept ${selection.brief.id}\``;
  return citedChanges(holding, selection, library).map(({ source, paragraph, span, now }): Diagnostic => {
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

/** The paragraphs cited by number that are others now. Where the author has begun to cite new ones, all of a source are his choice. */
export function citedChanges({ lock, held }: Holding, selection: Selection, library: Library): readonly CitedChange[] {
  if (!lock) return [];
  const groups = groupedBy(citedParagraphs(selection), ({ source }) => source);
  return [...groups].flatMap(([key, cited]): readonly CitedChange[] => {
    const [source, then] = [library.byId.get(key), lock.sources.get(key)];
    if (!source || !then || source.textSha256 === then.textSha256) return [];
    const prints = paragraphPrints(source);
    const placesOf = (paragraph: number) => {
      const print = then.paragraphs[paragraph - 1];
      return prints.flatMap((one, index) => (one === print ? [index + 1] : []));
    };
    const isMended = cited.some(
      ({ paragraph }) =>
        !then.cited.includes(paragraph) && then.cited.some((before) => placesOf(before).includes(paragraph)),
    );
    if (isMended) return [];
    const told = new Set<number>();
    return cited.flatMap((one): readonly CitedChange[] => {
      const { paragraph } = one;
      // what is quoted from a paragraph has a verdict of its own
      const isQuoted = held.some(
        ({ locked, prose }) => locked.source === key && prose.length > 0 && locked.paragraphs.includes(paragraph),
      );
      if (told.has(paragraph) || isQuoted || !then.cited.includes(paragraph)) return [];
      const now = placesOf(paragraph);
      if (now.includes(paragraph)) return [];
      told.add(paragraph);
      return [{ ...one, now }];
    });
  });
}
