import type { Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import { findInnerQuotations } from "../text/find-inner-quotations.ts";
import { findQuotation } from "../text/find-quotation.ts";

/**
 * Holds what a `lead` has between single marks to the source of its excerpt: readers take it for quoted. Double marks and angles are
 * told of by `checkLine`. Error: `misquotation`.
 */
export function checkLead({ lead = "", leadSpan, span }: Wanted, source: Source): readonly Diagnostic[] {
  return findInnerQuotations(lead).flatMap(({ open, close }): readonly Diagnostic[] => {
    const words = lead.slice(open.end, close.start);
    if (!/[‘‚']/u.test(lead.charAt(open.start)) || stands(words, source)) return [];
    const message = `The words ${lead.slice(open.start, close.end)} do not stand in \`${source.id}\`.`;
    const hints = [
      "leave the marks out where nobody is quoted; quote in an excerpt or a point, where a citation can follow",
    ];
    return [{ code: "misquotation", severity: "error", message, span: leadSpan ?? span, hints }];
  });
}

function stands(words: string, source: Source): boolean {
  const { kind } = findQuotation(words.replace(/[,.;:]$/u, ""), source);
  return kind === "found" || kind === "ambiguous";
}
