import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Held } from "../model/lock.ts";
import type { Selection } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { shortOpening } from "../text/short-opening.ts";
import { groupedBy } from "./grouped-by.ts";
import type { Holding } from "./hold-lock.ts";
import { nameWords } from "./name-words.ts";
import { keyOf, type Quotation, quotationsOf } from "./quotations-of.ts";

/** A locked excerpt of a source that has changed, and where its words stand now. */
interface Placed extends Held {
  readonly anchor: Anchor;
}

/**
 * What is printed must be taken from where the lock found its words again: the same words elsewhere are a look-alike.
 * Error: `excerpt-ambiguous` for each quotation of a changed source that the selection takes from another place.
 */
export function checkAnchors({ held }: Holding, selection: Selection): readonly Diagnostic[] {
  const placed = held.flatMap((one): readonly Placed[] =>
    one.verdict.kind === "gone" || one.verdict.kind === "ambiguous" ? [] : [{ ...one, anchor: one.verdict.anchor }],
  );
  if (placed.length === 0) return [];
  const { brief } = selection;
  const groups = groupedBy(placed, ({ locked }) => nameOf(locked.source, locked.words));
  const told = new Set<string>();
  const printed = quotationsOf(selection);
  const others = groupedBy(printed, ({ anchor, words }) => nameOf(anchor.source, words));
  return printed.flatMap((quotation): readonly Diagnostic[] => {
    const { anchor, words, section } = quotation;
    const name = nameOf(anchor.source, words);
    const group = groups.get(name);
    if (!group || isRight(quotation, group, others.get(name) ?? [])) return [];
    const span = quotation.span ?? brief.sections.find(({ id }) => id === section)?.span ?? brief.span;
    const key = `${name}\n${keyOf(span)}`;
    if (told.has(key)) return [];
    told.add(key);
    const now = [...new Set(group.map((one) => locatorOf(one.anchor.paragraphs)))].join(", or ");
    const here = locatorOf(anchor.paragraphs);
    const message = `The words “${shortOpening(words, 60)}” would be taken from para. ${here} of \`${anchor.source}\`, and those that were locked stand ${here === now ? "elsewhere in it" : `in para. ${now}`} now.`;
    return [
      { code: "excerpt-ambiguous", severity: "error", message, span, hints: hintsOf(quotation, here, now, brief.id) },
    ];
  });
}

function hintsOf({ by, isProse }: Quotation, here: string, now: string, id: string): readonly string[] {
  if (by === "library") return [`look at the source, and have the library choose again with \`attache accept ${id}\``];
  if (here === now) return ["look at the source; then quote more words, by which the two can be told apart"];
  if (isProse) return [`look at the source; then cite para. ${now}`];
  return [`look at the source; then write \`paragraph: ${now}\`, or let \`attache accept ${id}\` do it`];
}

/**
 * The place that answers to the paragraph that the author states is the only right one. Where the brief was mended
 * already, or states none that the lock knows, any of the places is.
 */
function isRight(quotation: Quotation, group: readonly Placed[], others: readonly Quotation[]): boolean {
  const { anchor } = quotation;
  const stated = statedBy(quotation, group) ?? anchor.paragraphs;
  const own = group.filter(({ locked }) => locked.paragraphs.join() === stated.join());
  if (own.some((one) => isAt(anchor, one.anchor))) return true;
  const isMended = others.some((other) => {
    const said = (statedBy(other, group) ?? other.anchor.paragraphs).join();
    return (
      !group.some(({ locked }) => locked.paragraphs.join() === said) &&
      group.some((one) => one.anchor.paragraphs.join() === said)
    );
  });
  return (own.length === 0 || isMended) && group.some((one) => isAt(anchor, one.anchor));
}

/** The paragraphs that the brief's file states for an excerpt. */
function statedBy({ span, isProse }: Quotation, group: readonly Placed[]): readonly number[] | undefined {
  if (!span || isProse) return undefined;
  const isHere = (other: Span) => keyOf(other) === keyOf(span);
  return group.flatMap(({ quotes }) => quotes).find((quote) => isHere(quote.span))?.paragraphs;
}

function isAt(one: Anchor, other: Anchor): boolean {
  const startsOf = ({ segments }: Anchor) => segments.map(({ start }) => start).join();
  return one.paragraphs.join() === other.paragraphs.join() && startsOf(one) === startsOf(other);
}

function nameOf(source: string, words: string): string {
  return `${source}\n${nameWords(words)}`;
}
