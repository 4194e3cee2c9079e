import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { findUnpaired } from "../text/find-inner-quotations.ts";

/**
 * A single mark of an author's that opens words and that nothing surely closes: nobody can tell which words are quoted. An
 * apostrophe is none. Warning: `quotation-syntax`.
 */
export function checkPartners(text: string, span: Span): readonly Diagnostic[] {
  const at = findUnpaired(text);
  if (at === undefined) return [];
  const [words = ""] = /^[^\s\0]+(?:\s+[^\s\0]+){0,3}/u.exec(text.slice(at)) ?? [];
  const message = `The single quotation mark of ${words} has no partner, or could have several.`;
  const hints = ["close it, or use double marks; for an apostrophe write ’"];
  return [{ code: "quotation-syntax", severity: "warning", message, span, hints }];
}
