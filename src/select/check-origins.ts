import type { Diagnostic } from "../model/diagnostic.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import { elementsOf, type Section, type Selection } from "../model/selection.ts";
import { citedBy } from "../text/cited-by.ts";
import { leastOrigins } from "../text/least-origins.ts";

/** A section of one claim rests on one origin by its nature, unless the claim must be printed. */
const leastClaims = 2;

/**
 * Warns of sections that rest on one origin (`single-origin`), as they are printed: what was left out for space supports
 * nothing. A claim is a piece that cites; sections with a single claim that may go are not spoken of.
 */
export function checkOrigins(selection: Selection): Outcome<Selection> {
  return outcome(
    selection,
    selection.sections.flatMap((section) => checkSection(section, selection)),
  );
}

function checkSection(section: Section, { brief }: Selection): readonly Diagnostic[] {
  const claims = elementsOf(section).filter(({ origins }) => origins.length > 0);
  const origins = leastOrigins(claims.flatMap(({ lines, origins: own }) => lines ?? own.map((one) => [one])));
  const isWeighty = claims.length >= leastClaims || claims.some(({ priority }) => priority === "must");
  if (origins.length !== 1 || !isWeighty) return [];
  const what = ["The one claim", "Both claims"][claims.length - 1] ?? `All ${claims.length} claims`;
  const keys = [...new Set(claims.flatMap((claim) => [...citedBy(claim)]))].sort().map((key) => `\`${key}\``);
  const message = `${what} of “${section.heading}” ${claims.length === 1 ? "rests" : "rest"} on one origin: ${keys.join(", ")}.`;
  const span = brief.sections.find(({ id }) => id === section.id)?.span;
  const hints = ["add an independent source, or say in the text that there is only one"];
  return [{ code: "single-origin", severity: "warning", message, ...(span ? { span } : {}), hints }];
}
