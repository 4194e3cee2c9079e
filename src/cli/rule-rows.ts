import { codes } from "../model/codes.ts";
import { levelOf, limitOf, type Rules, ruleCodes } from "../model/rules.ts";
import type { Desk } from "../open-desk.ts";

/** Every rule: what it is unless somebody sets it, how the workspace has it, on which pages, which briefs have it otherwise. */
export function ruleRows({ workspace, briefs }: Pick<Desk, "workspace" | "briefs">) {
  return ruleCodes.map((rule) => {
    const { rule: preset = null, meaning, language } = codes[rule];
    const told = (rules: Rules) => [levelOf(rule, rules) ?? "", ...limitIn(rule, rules)].join(", ");
    const here = told(workspace.rules);
    const others = [...briefs.values()].filter((brief) => told(brief.rules) !== here);
    const pages = language === undefined ? "all" : "English only";
    return {
      rule,
      default: preset,
      here,
      pages,
      briefs: others.map(({ id, rules }) => `${id}: ${told(rules)}`),
      meaning,
    };
  });
}

function limitIn(rule: (typeof ruleCodes)[number], rules: Rules): readonly string[] {
  const { limit } = codes[rule];
  return limit ? [`${limitOf(rule, rules)} ${limit.key}`] : [];
}
