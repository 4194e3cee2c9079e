import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import type { Said } from "../text/disagreement.ts";
import type { Found } from "../text/find-quotation.ts";
import { isUnsaid } from "../text/find-unsaid.ts";
import { carriesDenial, judgeSurroundings } from "../text/judge-surroundings.ts";

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
  const unsaid = isUnsaid(source, found.anchor);
  if (!left && !unsaid) return [];
  const side = left?.where === "before" ? "begins after" : "ends before";
  const message = unsaid
    ? `\`${source.id}\` says that the quoted words were never said, or not by whom they are given to.`
    : `The quotation ${side} “${left?.word}”, which bears on its words in \`${source.id}\`.`;
  const hints = ["quote the clause whole, or say it in your own words before the quotation"];
  return [{ code: "denial-left-out", severity: "warning", message, span, hints }];
}
