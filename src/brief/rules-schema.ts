import { z } from "zod";
import { codes } from "../model/codes.ts";
import { type RuleLevel, ruleCodes, ruleLevels } from "../model/rules.ts";
import { scaleNames } from "../model/scales.ts";

/** What `rules:` may give for a rule. */
export type RuleYaml = RuleLevel | { readonly severity?: RuleLevel; readonly [limit: string]: RuleLevel | number };

const level = z.enum(ruleLevels);

/** One key for each rule; a rule that counts something takes a mapping as well. */
const settings = Object.fromEntries(
  ruleCodes.map((code) => {
    const { meaning, rule, limit } = codes[code];
    const preset = limit ? `, ${limit.preset} ${limit.key}` : "";
    const setting = limit ? z.union([level, counted(limit.key)]) : level;
    return [code, setting.optional().describe(`${meaning} (${rule}${preset} where nothing is said)`)];
  }),
);

function counted(key: string): z.ZodType<object> {
  const most = z.int().min(1).max(100_000);
  return z.strictObject({ severity: level.optional(), [key]: most.optional() });
}

/** `rules:` of a workspace or a brief. */
export const rules: z.ZodType<Readonly<Record<string, RuleYaml>>> = z
  .strictObject(settings)
  .describe(
    "Rules by their codes: `off`, `note`, `warning` or `error`. A brief's settings win over the workspace's.",
  ) as z.ZodType<Readonly<Record<string, RuleYaml>>>;

/** The scale from which a page takes its words of probability. */
export const scale: z.ZodType<(typeof scaleNames)[number]> = z
  .enum(scaleNames)
  .describe("The scale of the page's words of probability; the one that all of them are of, where nothing is said.");

/** Acronyms that readers know. */
export const acronyms: z.ZodArray<z.ZodString> = z
  .array(z.string().regex(/^[\p{L}\p{N}&.-]{2,12}$/u, "an acronym is two to twelve letters"))
  .describe("Acronyms that every reader knows, and that need not be spelt out.");
