import type { Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import { findInnerQuotations } from "../text/find-inner-quotations.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { checkSeams } from "./check-seams.ts";
import { checkSurroundings } from "./check-surroundings.ts";
import type { Means } from "./gather-means.ts";

/** Marks that writers set for want of others; in a line of plain text they are no code. */
const makeshift = /(?<![\p{L}\p{N}])[`´](?=\S)(?<words>[^`´]{1,400})[`´’'](?!\p{L})/gu;

/**
 * Holds what a `lead` has between single marks to the source of its excerpt, and to what stands around it there: readers take it for
 * quoted. Double marks and angles are told of by `checkLine`. Errors: `misquotation`, and those of a quotation's seams; rule: `denial-left-out`.
 */
export function checkLead(
  { lead = "", leadSpan, span }: Wanted,
  source: Source,
  { brief, speakers }: Pick<Means, "brief" | "speakers">,
): readonly Diagnostic[] {
  const at = leadSpan ?? span;
  const single = findInnerQuotations(lead)
    .filter(({ open }) => /[‘‚']/u.test(lead.charAt(open.start)))
    .map(({ open, close }) => ({ start: open.start, marked: lead.slice(open.start, close.end) }));
  const others = [...lead.matchAll(makeshift)].map(({ 0: marked, index }) => ({ start: index, marked }));
  return [...single, ...others].flatMap(({ start, marked }): readonly Diagnostic[] => {
    const found = findQuotation(marked.slice(1, -1).replace(/[,.;:]$/u, ""), source);
    if (found.kind === "found") {
      const before = { words: lead.slice(0, start), language: brief.language };
      return [...checkSeams(found, source, at, speakers), ...checkSurroundings(found, source, at, before)];
    }
    if (found.kind === "ambiguous") return [];
    const message = `The words ${marked} do not stand in \`${source.id}\`.`;
    const hints = [
      "leave the marks out where nobody is quoted; quote in an excerpt or a point, where a citation can follow",
    ];
    return [{ code: "misquotation", severity: "error", message, span: at, hints }];
  });
}
