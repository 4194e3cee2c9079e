import { codes } from "../model/codes.ts";
import { isCode, type RuleSetting, type Rules } from "../model/rules.ts";
import type { RuleYaml } from "./rules-schema.ts";

/** The rules that a file sets. */
export function readRules(yaml: Readonly<Record<string, RuleYaml>> = {}): Rules {
  const given = Object.entries(yaml).map(([code, one]) => [code, settingOf(code, one)] as const);
  return new Map(given.flatMap(([code, setting]) => (isCode(code) ? [[code, setting] as const] : [])));
}

function settingOf(code: string, given: RuleYaml): RuleSetting {
  if (typeof given === "string") return { level: given };
  const limit = isCode(code) ? given[codes[code].limit?.key ?? ""] : undefined;
  return { level: given.severity, limit: typeof limit === "number" ? limit : undefined };
}
