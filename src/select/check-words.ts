import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Quoted } from "../model/selection.ts";
import type { Source } from "../model/source.ts";
import type { Said } from "../text/disagreement.ts";
import { findQuotation, type QuotationCheck } from "../text/find-quotation.ts";
import { areSpoken } from "../text/judge-marks.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { pickForm } from "../text/pick-form.ts";
import { checkBrackets } from "./check-brackets.ts";
import { checkEllipses } from "./check-ellipses.ts";
import { checkSeams } from "./check-seams.ts";
import { checkSurroundings } from "./check-surroundings.ts";
import type { Speakers } from "./know-speakers.ts";
import { whoseWords } from "./whose-words.ts";

/** Words to be looked up. */
export interface WordsToCheck {
  readonly words: string;
  readonly source: Source;
  readonly paragraphs?: readonly number[] | undefined;
  /** Where the author wrote them. */
  readonly span: Span;
  readonly speakers: Speakers;
  /** The author's own words before them, which may say what the quotation leaves out. */
  readonly lead?: Said | undefined;
}

/** Words that were found and that nothing done to them turns round. */
export interface CheckedWords extends Quoted {
  /** True when all of them stand inside direct quotations of their source. */
  readonly isSpoken: boolean;
}

/** Looks words up in their source; they come back in the source's own characters. Whatever is not found, word for word, is an error with the way out. */
export function checkWords({ words, source, paragraphs, span, speakers, lead }: WordsToCheck): Outcome<CheckedWords> {
  const beyond = paragraphs?.find((number) => number < 1 || number > source.paragraphs.length);
  if (beyond !== undefined) return failure([noSuchParagraph(beyond, source, span)]);
  const brackets = checkBrackets(words, span);
  if (brackets.length > 0) return failure(brackets);
  const check = findQuotation(words, source, paragraphs);
  if (check.kind === "found") {
    const { words: exact, anchor, pieces } = check;
    const isSpoken = areSpoken(pieces, source);
    return outcome({ words: exact, anchor, isSpoken }, [
      ...checkSeams(check, source, span, speakers),
      ...checkEllipses(check, source, span),
      ...checkSurroundings(check, source, span, lead),
    ]);
  }
  return failure([explain(check, { words, source, paragraphs, span, speakers })]);
}

/** The diagnostic for a locator that runs past the end of its source. */
export function noSuchParagraph(number: number, source: Source, span: Span): Diagnostic {
  return {
    code: "no-such-paragraph",
    severity: "error",
    message: `\`${source.id}\` has ${source.paragraphs.length} ${pickForm(source.paragraphs.length, "en", ["paragraph", "paragraphs"])}, and ${number} is not one of them.`,
    span,
    hints: [`\`attache show ${source.id}\` shows them with their numbers`],
  };
}

function explain(
  check: Exclude<QuotationCheck, { kind: "found" }>,
  { source, span, paragraphs: stated, speakers }: WordsToCheck,
): Diagnostic {
  const error = (code: Diagnostic["code"], message: string, hints: readonly string[]): Diagnostic => {
    return { code, severity: "error", message, span, hints };
  };
  switch (check.kind) {
    case "ambiguous": {
      const message = `The words stand in paragraphs ${locatorOf(check.places)} of \`${source.id}\`; which is meant?`;
      return error("quotation-ambiguous", message, [`add \`paragraph: ${check.places[0]}\``]);
    }
    case "of-digest": {
      const message = `The words stand in paragraph ${check.paragraph} of \`${source.id}\`, but they are the digest's, nobody's speech.`;
      return error("quotation-of-digest", message, [
        "quote only what stands in quotation marks there, or say it in your own words with a citation",
      ]);
    }
    case "syntax":
      return error("quotation-syntax", check.message, ["quote the source's words; … and [brackets] stand inside only"]);
    case "absent": {
      const where = stated
        ? `paragraph${stated.length > 1 ? "s" : ""} ${locatorOf(stated)} of \`${source.id}\``
        : `\`${source.id}\``;
      const message = `The quoted words do not stand in ${where}.`;
      if (check.elsewhere.length > 0) {
        return error("misquotation", message, [`they stand in paragraph ${locatorOf(check.elsewhere)}`]);
      }
      if (check.recased !== undefined) {
        const changed = "The words stand in the source but for the case of a letter.";
        return error("first-letter-changed", changed, [`write “${check.recased}”: a bracket says what was changed`]);
      }
      if (!check.nearest) return error("misquotation", message, ["nothing like them is in that source"]);
      const { paragraph, line } = check.nearest;
      const whose = whoseWords(check.nearest, source, speakers);
      const place = `nearest: para. ${paragraph}, ${source.file}:${line}${whose === undefined ? "" : ` (${whose})`}`;
      return error("misquotation", message, [`${place}\n${check.difference}`, "[-yours-] is {+the source's+}"]);
    }
  }
}
