import type { Diagnostic } from "../model/diagnostic.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import { levelOf, type Rules } from "../model/rules.ts";

/**
 * Tells what a stage said as the rules have it: a rule that is off is not told, any other has the severity set for it, or
 * its own. What is no rule stays as it is. The value is withheld where an error is told here: a stage says `warning` of a
 * broken rule and hands its value over, so that the rule's setting decides whether the line goes on.
 */
export function applyRules<T>({ value, diagnostics }: Outcome<T>, rules: Rules): Outcome<T> {
  const told = diagnostics.flatMap((one): readonly Diagnostic[] => {
    const level = levelOf(one.code, rules);
    if (level === "off") return [];
    return [level === undefined ? one : { ...one, severity: level }];
  });
  return value === undefined ? { value, diagnostics: told } : outcome(value, told);
}
