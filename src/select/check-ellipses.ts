import type { Code } from "../model/codes.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import type { Found } from "../text/find-quotation.ts";

/** Words in a bracket right beside an ellipsis; a letter of the word that follows is none, nor is `[sic]`. */
const besideBracket =
  /(?:…|\[…\])\s*\[(?!…|sic\b)[^[\]]+\](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\[(?!…|sic\b)[^[\]]+\]\s*(?:…|\[…\])/u;

/**
 * Where ellipses are not as careful writers set them (CMOS 13.50–13.58): without the stop of a whole sentence before
 * them, over the end of a paragraph without a bracket, or beside words that replace what is left out. Warnings:
 * `ellipsis-without-stop`, `ellipsis-over-paragraphs`, `ellipsis-beside-bracket`.
 */
export function checkEllipses({ words, seams }: Found, source: Source, span: Span): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const warn = (code: Code, message: string, hint: string) =>
    found.push({ code, severity: "warning", message, span, hints: [hint] });
  for (const { printed, isOmission, before, after } of seams) {
    if (!isOmission || !before || !after) continue;
    const text = source.paragraphs[before.paragraph - 1]?.text ?? "";
    const stop = /^([.!?])["”’»)\]]*(?:\s|$)/u.exec(text.slice(before.until))?.[1];
    if (stop !== undefined && !/\[[^…]/u.test(printed)) {
      const last = /\S+$/u.exec(text.slice(0, before.until))?.[0] ?? "";
      const message = `The sentence ends after “${last}”, and its “${stop}” is left out with what follows.`;
      warn("ellipsis-without-stop", message, `write “${last}${stop} … ”: a stop before the ellipsis says so`);
    }
    if (before.paragraph !== after.paragraph && !/\[\s*(?:…|\.\s?\.\s?\.)\s*\]/u.test(printed)) {
      const message = `The ellipsis goes from paragraph ${before.paragraph} to paragraph ${after.paragraph} of \`${source.id}\`.`;
      warn("ellipsis-over-paragraphs", message, "write […], which says that a paragraph ends there");
    }
  }
  const beside = besideBracket.exec(words)?.[0];
  if (beside !== undefined) {
    const message = `“${beside}” has an ellipsis right beside a bracket.`;
    warn("ellipsis-beside-bracket", message, "leave the ellipsis out: the bracket says that words were changed");
  }
  return found;
}
