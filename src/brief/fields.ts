import { z } from "zod";
import { evidenceLevels } from "../model/brief.ts";
import { marks } from "../model/mark.ts";
import { languageTag, pageSizes } from "../model/units.ts";
import { isDay } from "../text/dates.ts";

/** Fields that several files share: one definition a meaning, each with the words an editor shows. */

export const id: z.ZodString = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "an id is lower-case letters, digits and hyphens, and starts with a letter or digit")
  .describe("A short name: lower-case letters, digits and hyphens.");

export const day: z.ZodString = z
  .string()
  .refine(isDay, "a day is written YYYY-MM-DD and must be in the calendar")
  .describe("A day, YYYY-MM-DD.");

export const instant: z.ZodString = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z$/,
    "an instant is written YYYY-MM-DDTHH:mm:ssZ, in UTC",
  )
  .refine((text) => isDay(text.slice(0, 10)), "the day must be in the calendar")
  .describe("An instant in UTC, YYYY-MM-DDTHH:mm:ssZ.");

export const mark: z.ZodType<(typeof marks)[number]> = z
  .enum(marks, {
    error: (issue) =>
      issue.input === "TLP:WHITE"
        ? "TLP 2.0 calls `TLP:WHITE` `TLP:CLEAR`"
        : `a mark is one of ${marks.join(", ")} (TLP 2.0)`,
  })
  .describe("A label of the Traffic Light Protocol 2.0.");

export const page: z.ZodType<keyof typeof pageSizes> = z
  .enum(Object.keys(pageSizes) as [keyof typeof pageSizes])
  .describe("The sheet.");

export const pages: z.ZodNumber = z.int().min(1).max(100).describe("The page budget: never exceeded.");

export const language: z.ZodString = z
  .string()
  .regex(languageTag, "a language is a BCP 47 tag such as en, en-GB or fr")
  .describe("Language of the page, a BCP 47 tag: dates, quotation marks, bibliography.");

/** One line of plain text. */
export const line: z.ZodString = z.string().trim().min(1).max(500, "a line has at most 500 characters");

/** Words of the author's, in Markdown. */
export const prose: z.ZodString = z.string().trim().min(1).max(10_000, "a piece of prose has at most 10000 characters");

export const priority: z.ZodType<"must" | "should" | "may"> = z
  .enum(["must", "should", "may"])
  .describe("What may go when the page is full: `may` goes before `should`; `must` never goes.");

export const value: z.ZodNumber = z
  .number()
  .min(0)
  .max(100)
  .describe("Worth beside others of the same priority, 0 to 100; 50 where nothing is said.");

/** Whether what does not fit is printed on further pages. */
export const annex: z.ZodBoolean = z
  .boolean()
  .describe(
    "Whether what does not fit is printed on further pages after the ones allowed; false where nothing is said.",
  );

/** Where the notes of a note style stand. */
export const notes: z.ZodType<"foot" | "end"> = z
  .enum(["foot", "end"])
  .describe("Where a note style's notes stand: at the foot of the page of their call, or before the references.");

/** How much of its evidence a page carries. */
export const evidence: z.ZodType<(typeof evidenceLevels)[number]> = z
  .enum(evidenceLevels)
  .describe(
    "What travels inside the PDF: `none`; the `manifest`; the `passages` behind the quotations and the references too; the texts of `sources` too, where their records allow it. `passages` where nothing is said.",
  );

const shareMessage = "a share is more than 0 and at most 1, or as much in per cent: 0.4 or 40%";

/** A part of the pages allowed, as a number or in per cent. */
export const share: z.ZodType<number | string> = z
  .union([
    z.number().gt(0, shareMessage).lte(1, shareMessage),
    z.string().regex(/^(?!0+(\.0+)?\s?%)(100(\.0{1,3})?|\d{1,2}(\.\d{1,3})?)\s?%$/, shareMessage),
  ])
  .describe("The greatest share of the pages allowed that the section may take: 0.4 or 40%.");

/** The key of a style, or a path to a `.csl` file. */
export const style: z.ZodString = line.describe(
  "Citation style: `numeric`, `author-date`, `note`, or the path of a `.csl` file in the workspace.",
);

export const template: z.ZodString = line.describe("Name of a folder below templates/.");
