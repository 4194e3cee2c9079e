import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import type { Said } from "../text/disagreement.ts";
import { type Found, findQuotation } from "../text/find-quotation.ts";
import { isUnsaid } from "../text/find-unsaid.ts";
import { judgeStance } from "../text/judge-stance.ts";
import { carriesDenial, judgeSurroundings, type LeftOut } from "../text/judge-surroundings.ts";

/**
 * Tells where a quotation leaves out what its sentence says against the quoted words, or that they were never said, and the
 * author's own words before it do not say so either. A rule: `denial-left-out`.
 */
export function checkSurroundings(
  found: Found,
  source: Source,
  span: Span,
  lead: Said | undefined,
): readonly Diagnostic[] {
  if (lead && carriesDenial(lead.words, lead.language)) return [];
  const left = judgeSurroundings(found, source);
  if (isUnsaid(source, found.anchor)) {
    const message = `\`${source.id}\` says that the quoted words were never said, or not by whom they are given to.`;
    return [{ code: "denial-left-out", severity: "warning", message, span, hints: [whole] }];
  }
  return left ? [leftOut(left, source, span, whole)] : [];
}

const whole = "quote the clause whole, or say it in your own words before the quotation";

/** A place that has the words of a quotation. */
interface Held {
  readonly words: string;
  readonly source: Source;
  readonly paragraphs: readonly number[];
}

/**
 * Tells where another source cited for the same words denies, doubts or asks what the first one says: it bears nothing out.
 * A rule: `denial-left-out`.
 */
export function checkWitness(first: Held, other: Held, span: Span, lead: Said | undefined): readonly Diagnostic[] {
  const left = stanceAt(other);
  if (!left || stanceAt(first) || (lead && carriesDenial(lead.words, lead.language))) return [];
  return [leftOut(left, other.source, span, "cite only the sources that bear the words out, or say what this one has")];
}

function stanceAt({ words, source, paragraphs }: Held): LeftOut | undefined {
  const found = findQuotation(words, source, paragraphs);
  return found.kind === "found" ? judgeStance(found, source) : undefined;
}

function leftOut({ word, where }: LeftOut, source: Source, span: Span, hint: string): Diagnostic {
  const side = where === "before" ? "begins after" : "ends before";
  const message = `The quotation ${side} “${word}”, which bears on its words in \`${source.id}\`.`;
  return { code: "denial-left-out", severity: "warning", message, span, hints: [hint] };
}
