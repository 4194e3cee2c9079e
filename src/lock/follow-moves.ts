import type { Brief } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Held, WordedQuote } from "../model/lock.ts";
import type { Library } from "../model/source.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { locatorOf } from "../text/parse-citation.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";

/**
 * The paragraphs to which the words of a quotation have moved from those that the author states, where the lock knows
 * them: they stand there word for word. Nothing where all is as stated.
 */
export function movedTo(
  { source: key, words, paragraphs }: Pick<WordedQuote, "source" | "words" | "paragraphs">,
  { lock, held }: Holding,
  library: Library,
): readonly number[] | undefined {
  const source = library.byId.get(key);
  if (!lock || !source || !paragraphs) return undefined;
  const known = lock.excerpts.filter((one) => one.source === key && nameWords(one.words) === nameWords(words));
  const stated = known.find((one) => one.paragraphs.join() === paragraphs.join());
  const locked = stated ?? (known.length === 1 ? known[0] : undefined);
  if (!locked) return undefined;
  const verdict = held.find((one) => one.locked === locked)?.verdict;
  if (verdict && verdict.kind !== "same" && verdict.kind !== "moved") return undefined;
  // a twin may stand by now in the paragraph stated: the words that moved are still those that are meant
  const isMeant = known.length === 1 && (locked.stated ?? locked.paragraphs).join() === paragraphs.join();
  if (!isMeant && findQuotation(words, source, paragraphs).kind !== "absent") return undefined;
  const now = verdict?.anchor.paragraphs ?? locked.paragraphs;
  if (now.join() === paragraphs.join()) return undefined;
  return findQuotation(words, source, now).kind === "found" ? now : undefined;
}

/**
 * The paragraphs to which an excerpt's words have moved by the verdict on them, though a look-alike stands in those that
 * the author states. Nothing where the author has mended a paragraph of the same words already.
 */
export function movedFrom(
  { source, words, paragraphs }: Pick<WordedQuote, "source" | "words" | "paragraphs">,
  { held }: Holding,
): readonly number[] | undefined {
  const group = held.filter(({ locked }) => locked.source === source && nameWords(locked.words) === nameWords(words));
  const isLocked = (these: readonly number[]) => group.some(({ locked }) => locked.paragraphs.join() === these.join());
  const placeOf = ({ verdict }: Held) => ("anchor" in verdict ? verdict.anchor.paragraphs.join() : "");
  const isMended = group
    .flatMap(({ quotes }) => quotes)
    .some(({ paragraphs: said }) => said && !isLocked(said) && group.some((one) => placeOf(one) === said.join()));
  const stated = group.find(({ locked }) => locked.paragraphs.join() === paragraphs?.join());
  const own = stated ?? (group.length === 1 ? group[0] : undefined);
  if (!paragraphs || !own || isMended || !("anchor" in own.verdict)) return undefined;
  const now = own.verdict.anchor.paragraphs;
  return now.join() === paragraphs.join() ? undefined : now;
}

/**
 * A brief whose excerpts state the paragraphs in which their words stand now. Warning: `excerpt-paragraph` for each that
 * states others.
 */
export function followMoves(
  brief: Brief,
  holding: Holding,
  library: Library,
): { readonly brief: Brief; readonly diagnostics: readonly Diagnostic[] } {
  if (!holding.lock) return { brief, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const sections = brief.sections.map((section) => ({
    ...section,
    excerpts: section.excerpts.map((wanted) => {
      const { source, quote, paragraphs = [], span } = wanted;
      const now = movedTo({ source, words: quote, paragraphs: wanted.paragraphs }, holding, library);
      if (!now) return wanted;
      const message = `The brief says para. ${locatorOf(paragraphs)} of \`${source}\`; the words stand in para. ${locatorOf(now)} now, which is cited.`;
      const hints = [`write \`paragraph: ${locatorOf(now)}\`, or let \`attache accept ${brief.id}\` do it`];
      diagnostics.push({ code: "excerpt-paragraph", severity: "warning", message, span, hints });
      return { ...wanted, paragraphs: now, stated: paragraphs };
    }),
  }));
  return diagnostics.length > 0 ? { brief: { ...brief, sections }, diagnostics } : { brief, diagnostics };
}
