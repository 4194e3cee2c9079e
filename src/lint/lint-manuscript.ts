import { type Code, codes } from "../model/codes.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import { levelOf } from "../model/rules.ts";
import type { Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import type { Person } from "../model/workspace.ts";
import { placeWords } from "../text/place-words.ts";
import { primary } from "../text/primary.ts";
import { checkAcronyms } from "./check-acronyms.ts";
import { checkCitations } from "./check-citations.ts";
import { checkClaims } from "./check-claims.ts";
import { checkCurrency } from "./check-currency.ts";
import { checkDates } from "./check-dates.ts";
import { checkJudgments } from "./check-judgments.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkQuotations } from "./check-quotations.ts";
import { checkScales } from "./check-scales.ts";
import { checkSources } from "./check-sources.ts";
import { gatherWritten } from "./gather-written.ts";
import type { Check, Finding, Page } from "./page.ts";

/** What a manuscript is held against. */
export interface Lint {
  readonly manuscript: Manuscript;
  /** What was chosen before it was fitted: rules look at all that the author wrote for this copy. */
  readonly selection: Selection;
  readonly library: Library;
  readonly people: readonly Person[];
  /** The text of a file of the workspace, to find the words in it. */
  readonly textOf: (file: string) => string | undefined;
}

const checks: readonly Check[] = [
  checkPlaceholders,
  checkSources,
  checkClaims,
  checkCitations,
  checkCurrency,
  checkJudgments,
  checkScales,
  checkAcronyms,
  checkDates,
  checkQuotations,
];

/**
 * Holds what the author wrote, and what is printed, against the rules of the trade (`codes-of-rules.ts`). Words of sources are
 * never faulted for their language. Every finding is told as a warning; what it is in the end, the rules' settings say.
 */
export function lintManuscript({ manuscript, selection, library, people, textOf }: Lint): Outcome<Manuscript> {
  const { brief } = manuscript;
  const written = gatherWritten(brief, selection);
  const page: Page = { brief, language: primary(brief.language), library, people, selection, manuscript, written };
  const findings = checks.flatMap((check) => check(page));
  const told = findings.filter(({ code }) => levelOf(code, brief.rules) !== "off" && looksAt(code, page.language));
  return outcome(manuscript, told.map((finding) => diagnosticOf(finding, textOf)).sort(byPlace));
}

/** Rules on words of judgment are English only. */
function looksAt(code: Code, language: string): boolean {
  return (codes[code].language ?? language) === language;
}

/** In the order of the file; at one place in the order of the rules. */
function byPlace({ span: one }: Diagnostic, { span: other }: Diagnostic): number {
  const [file = "", beside = ""] = [one?.file, other?.file];
  if (file !== beside) return file < beside ? -1 : 1;
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function diagnosticOf({ code, message, hints, at }: Finding, textOf: Lint["textOf"]): Diagnostic {
  const rest = { code, severity: "warning", message, hints } as const;
  if ("span" in at) return { ...rest, span: at.span };
  const { text, span } = at.written;
  const file = textOf(span.file);
  return { ...rest, span: file === undefined ? span : placeWords(file, text, span, at.start, at.end) };
}
