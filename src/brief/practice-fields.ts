import { z } from "zod";
import { emphasisBy } from "../model/translation.ts";
import { translationKinds } from "../model/translator.ts";
import { areMarksPaired } from "../text/are-marks-paired.ts";
import { language, line, prose } from "./fields.ts";

/** Fields of an excerpt that say how its words are quoted. */

const flagged = (what: string) =>
  z
    .union([line, z.array(line).min(1).max(20)])
    .describe(`Words of the quotation, each standing there exactly once: ${what}.`);

/** Words after which `[sic]` is printed. */
export const sic: z.ZodType<string | readonly string[]> = flagged("`[sic]` is printed after them");

/** Words in italics, and whose emphasis they are. */
export const emphasis = z
  .strictObject({
    words: flagged("they are printed in italics; of a translated excerpt, words of the translation"),
    by: z.enum(emphasisBy).describe("`added` by you, or `original`: the source’s own. The page says which."),
  })
  .describe("Emphasis in the quotation.");

const shorter = z.union([prose, z.array(prose).min(1).max(3)]);

/** A translation of the quotation. `paragraphs` is the schema of the place where a source has it. */
export function translationOf<S extends z.ZodType>(paragraphs: S) {
  return z
    .strictObject({
      text: prose.describe("The translation, shortened and altered as the quotation is."),
      short: shorter.optional().describe("The same of each shorter form, in their order."),
      by: z
        .enum(translationKinds)
        .describe("Who translated: `official`, a publisher or an office; `own`; `machine`. The page says which."),
      translator: line.optional().describe("The person or body that translated."),
      system: line.optional().describe("Name and version of the machine."),
      "reviewed-by": line.optional().describe("Who looked the machine's work over."),
      language: language.optional().describe("Language of the translation; the brief's where nothing is said."),
      source: line.optional().describe("Key of the source that has the translation, word for word."),
      paragraph: paragraphs.optional(),
      "print-original": z
        .boolean()
        .optional()
        .describe("Whether the original is printed too; true if nothing is said."),
    })
    .superRefine(({ by, translator, system, source, "reviewed-by": reviewer, paragraph }, check) => {
      const fault = (key: string, message: string) => check.addIssue({ code: "custom", path: [key], message });
      if (by === "official" && translator === undefined && source === undefined) {
        fault("by", "an official translation names its `translator`, or the `source` that has it");
      }
      if (by === "machine" && system === undefined) fault("by", "a machine translation names its `system`");
      if (by !== "machine" && system !== undefined) fault("system", "only a machine translation has a `system`");
      if (by !== "machine" && reviewer !== undefined)
        fault("reviewed-by", "only a machine translation is `reviewed-by`");
      for (const [key, name] of Object.entries({ translator, system, "reviewed-by": reviewer })) {
        if (name !== undefined && !canStandInBrackets(name))
          fault(key, "a name has no square brackets, and each of its marks and brackets has a partner");
      }
      if (source === undefined && paragraph !== undefined) fault("paragraph", "a `paragraph` is one of a `source`");
    })
    .describe("The quotation in another language.");
}

/** How many items one or several are. */
export function listOf(given: string | readonly string[] | undefined): readonly string[] {
  return given === undefined ? [] : typeof given === "string" ? [given] : given;
}

/** True for words that cannot end the round brackets in which they are printed, nor open a quotation. */
function canStandInBrackets(name: string): boolean {
  let depth = 0;
  for (const bracket of name.match(/[()]/gu) ?? []) {
    depth += bracket === "(" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[[\]]/u.test(name) && areMarksPaired(name);
}
