import { z } from "zod";
import { marks } from "../model/mark.ts";
import { origins } from "../model/source.ts";
import { translationKinds } from "../model/translator.ts";
import { isDay } from "../text/dates.ts";
import { licenceSchema } from "../text/licence-schema.ts";
import { dateVariables, itemTypes, nameVariables, numberVariables, textVariables } from "./csl-variables.ts";
import { isEdtf } from "./read-edtf.ts";

/** One schema for each of some keys, all optional. */
function each<K extends string, S extends z.ZodType>(
  keys: readonly K[],
  schema: (key: K) => S,
): Record<K, z.ZodOptional<S>> {
  return Object.fromEntries(keys.map((key) => [key, schema(key).optional()])) as Record<K, z.ZodOptional<S>>;
}

function keysOf<K extends string>(record: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(record) as K[];
}

const text = z.string().trim().min(1);

const day = z
  .string()
  .refine(isDay, "a day is written YYYY-MM-DD and must be in the calendar")
  .describe("A day, YYYY-MM-DD.");

const key = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    "a key is letters, digits, hyphens, dots and underscores, and begins and ends with a letter or digit",
  );

/** YAML reads a bare year as a number. */
const date = z
  .union([
    z.string().refine(isEdtf, "a date is written YYYY, YYYY-MM or YYYY-MM-DD, with a ? behind it where it is inferred"),
    z.int().min(1000).max(9999),
  ])
  .transform(String);

const name = z
  .strictObject({
    family: text.optional(),
    given: text.optional(),
    literal: text.optional().describe("A name that has no parts: a body, a ministry."),
    suffix: text.optional(),
    "dropping-particle": text.optional(),
    "non-dropping-particle": text.optional(),
  })
  .refine((parts) => parts.family !== undefined || parts.literal !== undefined, "a name has a `family` or a `literal`");

const paragraphs = z
  .union([
    z
      .string()
      .regex(
        /^\d{1,6}(\s*[–-]\s*\d{1,6})?(\s*,\s*\d{1,6}(\s*[–-]\s*\d{1,6})?)*$/,
        "paragraphs are written 7, 3-5 or 3, 6-7",
      ),
    z.int().min(1),
  ])
  .transform(String)
  .describe("Numbers of paragraphs: 7, 3-5, or 3, 6-7.");

const mark = z
  .enum(marks, {
    error: ({ input }) =>
      input === "TLP:WHITE"
        ? "TLP 2.0 calls `TLP:WHITE` `TLP:CLEAR`"
        : `a mark is one of ${marks.join(", ")} (TLP 2.0)`,
  })
  .describe("A label of the Traffic Light Protocol 2.0; TLP:CLEAR where nothing is said.");

const grade = z
  .strictObject({
    reliability: z.enum(["A", "B", "C", "D", "E", "F"]).describe("The source over time; F: cannot be judged."),
    credibility: z.literal([1, 2, 3, 4, 5, 6]).describe("This item; 6: cannot be judged."),
  })
  .describe("Admiralty grade (AJP-2.1).");

const original = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "a SHA-256 is 64 lower-case hexadecimal digits")
      .optional()
      .describe("SHA-256 of the original's bytes."),
    "media-type": text.optional().describe("Media type of the original: text/html."),
    retrieved: day.optional().describe("When the original was taken."),
    note: text.optional().describe("What was left aside, and anything odd about it."),
  })
  .describe("What the text was taken from.");

const speaker = z
  .strictObject({
    paragraphs,
    name: text,
    capacity: text.optional().describe("In what capacity: US Secretary of State."),
    date: day.optional().describe("When it was said."),
    venue: text.optional().describe("Where it was said."),
    via: z
      .array(text)
      .min(1)
      .max(8)
      .optional()
      .describe("From whom the source has the words, the nearest to the speaker first: [Süddeutsche Zeitung]."),
  })
  .describe("Who utters the direct quotations of some paragraphs.");

const note = z
  .strictObject({
    paragraph: z.int().min(1).optional().describe("The paragraph spoken of; the whole source where there is none."),
    text,
  })
  .describe("Something the author of a brief must know when the place is used.");

const translation = z
  .strictObject({
    from: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a BCP 47 tag such as en, en-GB or fr")
      .describe("Language of the original."),
    kind: z.enum(translationKinds).describe("Who translated: an office or a publisher, ourselves, or a machine."),
    translator: text.optional().describe("The person or body that translated."),
    system: text.optional().describe("Name and version of the machine; a machine's translation names it."),
    "reviewed-by": text.optional().describe("Who looked the machine's work over."),
  })
  .refine(
    ({ kind, system }) => (kind === "machine") === (system !== undefined),
    "a machine, and nobody else, has a `system`",
  )
  .describe("The whole text is a translation; the reference says so.");

const provenance = z
  .strictObject({
    text: z
      .enum(["full", "digest"])
      .optional()
      .describe(
        "`full`: the source's own words. `digest`: a summary; only what stands in double quotation marks is verbatim.",
      ),
    translation: translation.optional(),
    attach: z
      .enum(["quoted", "full"])
      .optional()
      .describe(
        "What may travel inside a page that cites the source: `quoted`, the words quoted there; `full`, the whole text, for readers who may have it.",
      ),
    descriptor: text.optional().describe("What kind of source it is, in a line."),
    origin: z.enum(origins).optional().describe("Who stands behind it."),
    "derived-from": z.array(key).optional().describe("Keys of the sources it reprints: they count as one origin."),
    "known-from": key
      .optional()
      .describe("Key of the source in which this text was found, where nobody saw it where it first appeared."),
    "date-basis": text.optional().describe("How an inferred date was found."),
    grade: grade.optional(),
    mark: mark.optional(),
    licence: licenceSchema.optional(),
    original: original.optional(),
    speakers: z.array(speaker).optional(),
    notes: z.array(note).optional(),
  })
  .describe("Where the source comes from and how far it goes.");

/** The front matter of `sources/**\/<id>.md`: CSL 1.0.2 variables by their names, and provenance below `attache`. */
export const sourceSchema = z
  .strictObject({
    id: key.describe("The citation key; the file has the same name."),
    type: z.enum(itemTypes).describe("Item type of CSL 1.0.2."),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a BCP 47 tag such as en, en-GB or fr")
      .optional()
      .describe("Language of the text, a BCP 47 tag; en where nothing is said."),
    URL: z
      .string()
      .regex(/^https?:\/\/[^\s<>"]+$/i, "a URL begins with http:// or https:// and has no spaces")
      .optional()
      .describe("Where the item was found."),
    ...each(keysOf(textVariables), (variable) => text.describe(textVariables[variable])),
    ...each(numberVariables, (variable) =>
      z.union([text, z.number()]).describe(`CSL's ${variable}: a number, or text.`),
    ),
    ...each(keysOf(dateVariables), (variable) => date.describe(dateVariables[variable])),
    ...each(nameVariables, (variable) => z.array(name).min(1).describe(`CSL's ${variable}: a list of names.`)),
    attache: provenance.optional(),
  })
  .describe("Front matter of a source.");

/** The front matter of a source, valid. */
export type SourceYaml = z.infer<typeof sourceSchema>;
