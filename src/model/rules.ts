import { type Code, codes } from "./codes.ts";
import type { Severity } from "./diagnostic.ts";

/** What a rule can be set to: silent, or told with a severity. */
export const ruleLevels = ["off", "note", "warning", "error"] as const;
export type RuleLevel = Severity | "off";

/** What somebody set for a rule; what is absent stays as the rule has it. */
export interface RuleSetting {
  readonly level?: RuleLevel | undefined;
  /** In what the rule counts: days, words or lines. */
  readonly limit?: number | undefined;
}

/** The rules that somebody set, by code. */
export type Rules = ReadonlyMap<Code, RuleSetting>;

/** The codes of all rules, in the order of the list of codes. */
export const ruleCodes: readonly Code[] = Object.keys(codes)
  .filter(isCode)
  .filter((code) => codes[code].rule !== undefined);

/** True for a code of the list. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(codes, word);
}

/** How a rule is told here; `undefined` for a code that is no rule. */
export function levelOf(code: Code, rules: Rules): RuleLevel | undefined {
  const { rule } = codes[code];
  return rule && (rules.get(code)?.level ?? rule);
}

/** The most that a rule lets pass here. */
export function limitOf(code: Code, rules: Rules): number {
  const { limit } = codes[code];
  if (!limit) throw new Error(`the rule ${code} counts nothing`);
  return rules.get(code)?.limit ?? limit.preset;
}

/** Rules with others laid on top, setting by setting. */
export function mergeRules(base: Rules, own: Rules): Rules {
  const merged = [...own].map(([code, { level, limit }]) => {
    const under = base.get(code);
    return [code, { level: level ?? under?.level, limit: limit ?? under?.limit }] as const;
  });
  return new Map([...base, ...merged]);
}
