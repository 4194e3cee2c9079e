import { z } from "zod";
import { numbersOf } from "../text/parse-citation.ts";
import { checkShorter } from "./check-shorter.ts";
import {
  annex,
  day,
  evidence,
  id,
  instant,
  language,
  line,
  mark,
  notes,
  page,
  pages,
  priority,
  prose,
  share,
  style,
  template,
  value,
} from "./fields.ts";
import { emphasis, listOf, sic, translationOf } from "./practice-fields.ts";
import { acronyms, rules, scale } from "./rules-schema.ts";
import { audienceSchema } from "./workspace-schema.ts";

const paragraphs = z
  .union([
    z.int().min(1),
    z
      .string()
      .regex(/^\d+([–-]\d+)?(,\s*\d+([–-]\d+)?)*$/, "paragraphs are written 7, 7-8 or 3, 7")
      .refine((text) => numbersOf(text).length > 0, "a range runs upwards, and counts to 999999 at most"),
  ])
  .describe("Number or numbers of the paragraphs in which the words stand; looked for in the whole source otherwise.");

/** One shorter form or a list of them; whether each is shorter than the one before is checked beside the whole. */
const shorter = z
  .union([prose, z.array(prose).min(1).max(3)])
  .describe("A shorter form, or up to three, each shorter than the one before: printed where the whole has no room.");

/** An item of a section's `excerpts`. */
export const excerptSchema = z
  .strictObject({
    source: line.describe("Key of the source."),
    quote: prose.describe("The words, verbatim: shortened with … and altered in [brackets] only."),
    paragraph: paragraphs.optional(),
    "said-by": line.optional().describe("Who said it; the source's record where nothing is said."),
    date: day.optional().describe("When it was said; the source's record, or its date, where nothing is said."),
    lead: line.optional().describe("Words printed between the speaker and the quotation."),
    sic: sic.optional(),
    emphasis: emphasis.optional(),
    translation: translationOf(paragraphs).optional(),
    short: shorter.optional(),
    priority: priority.optional(),
    value: value.optional(),
    mark: mark.optional().describe("At least the source's own mark."),
    "of-record": z
      .literal(true)
      .optional()
      .describe(
        "These are the words of record, where other sources have other words for the statement, or contradict it.",
      ),
    also: z
      .union([z.literal(true), z.array(line).min(1)])
      .optional()
      .describe(
        "Sources to be cited for the same in other words: their keys, or true for all that quote it otherwise.",
      ),
    against: z
      .array(line)
      .min(1)
      .optional()
      .describe("Keys of sources that contradict these words: what they have is printed beside them."),
  })
  .superRefine(({ quote, short, translation }, check) => {
    for (const fault of checkShorter(quote, short)) check.addIssue(fault);
    if (translation === undefined || listOf(short).length === listOf(translation.short).length) return;
    const message = "a translation has a `short` for each shorter form of its excerpt, and no more";
    check.addIssue({ code: "custom", path: ["translation", "text"], message });
  })
  .describe("An excerpt that the author insists on.");

const own = z.boolean().describe("Rests on no source, and says so: a line to take, a judgment of the author's.");

const markedProse = {
  short: shorter.optional(),
  own: own.optional(),
  judgment: z.boolean().optional().describe("A judgment, whatever its words: vague words in it are faulted."),
  priority: priority.optional(),
  value: value.optional(),
  mark: mark.optional().describe("The section's mark where nothing is said."),
};

const pointSchema = z
  .union([
    prose,
    z.strictObject({ text: prose, ...markedProse }).superRefine(({ text, short }, check) => {
      for (const fault of checkShorter(text, short)) check.addIssue(fault);
    }),
  ])
  .describe("The author's own words, in Markdown; a claim cites its source: [@key, para. 4].");

const entrySchema = z
  .strictObject({ term: line, text: prose, ...markedProse })
  .superRefine(({ text, short }, check) => {
    for (const fault of checkShorter(text, short)) check.addIssue(fault);
  })
  .describe("A line of a two-column list: a term, and what is said of it.");

const sectionSchema = z
  .strictObject({
    id: id.optional().describe("Made from the heading where nothing is said."),
    heading: line,
    column: z.enum(["main", "side"]).optional().describe("Which column, where the template has two."),
    mark: mark
      .optional()
      .describe("Mark of the heading, and of points and entries that have none; the brief's otherwise."),
    topic: id.optional().describe("A topic of the workspace, on which the library adds excerpts."),
    take: z
      .strictObject({
        least: z.int().min(0).optional().describe("So many excerpts must stay."),
        most: z.int().min(0).max(50).optional().describe("No more than so many excerpts in all."),
      })
      .refine(({ least = 0, most = 50 }) => least <= most, "`least` is at most `most`")
      .optional(),
    priority: priority
      .optional()
      .describe(
        "What may go as a whole when the page is full, with all that stands in it; `must` where nothing is said.",
      ),
    value: value.optional(),
    share: share.optional(),
    own: own.optional(),
    excerpts: z.array(excerptSchema).optional(),
    points: z.array(pointSchema).optional(),
    entries: z.array(entrySchema).optional(),
  })
  .describe("A section of the page.");

const editionSchema = z.strictObject({
  number: z.int().min(1),
  "as-of": day,
  issued: instant.optional(),
  covers: z.strictObject({ from: day, to: day }).describe("The period reported on."),
  next: day.optional().describe("When the next edition is due."),
  title: line.optional(),
  "bottom-line": prose.optional(),
});

/** `briefs/<id>.yaml`. */
export const briefSchema = z
  .strictObject({
    id,
    title: line,
    reference: line.optional().describe("The document id on the page; the id in capitals where nothing is said."),
    version: z.int().min(1).optional(),
    template: template.optional(),
    "as-of": day.optional().describe("No source issued later can enter. Editions of a series have their own."),
    issued: instant.optional().describe("The only clock of a build: dates, PDF metadata."),
    pages: pages.optional(),
    page: page.optional(),
    style: style.optional(),
    language: language.optional(),
    annex: annex.optional(),
    notes: notes.optional(),
    evidence: evidence.optional(),
    rules: rules.optional(),
    scale: scale.optional(),
    acronyms: acronyms.optional(),
    mark: mark.optional().describe("Mark of the page, and of everything of the author's that has none of its own."),
    for: line.optional().describe("Addressee."),
    from: line.optional().describe("Who wrote it."),
    purpose: line.optional(),
    meeting: z.strictObject({ with: line.optional(), date: line.optional(), place: line.optional() }).optional(),
    "bottom-line": prose.optional().describe("What the principal must know, in Markdown; at most four printed lines."),
    sources: z
      .strictObject({
        include: z
          .array(line)
          .optional()
          .describe("Keys of sources, * stands for any characters; all where nothing is said."),
        exclude: z.array(line).optional(),
        published: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
      })
      .optional(),
    sections: z.array(sectionSchema).min(1),
    series: z
      .strictObject({ title: line, editions: z.array(editionSchema).min(1) })
      .optional()
      .describe("A series of numbered editions."),
    audiences: z
      .union([z.array(id), z.record(id, audienceSchema.nullable())])
      .optional()
      .describe("Audiences of the workspace by name, or names with what differs in this brief."),
  })
  .describe("A brief: what a page says, from which sources, for whom.");

export type BriefYaml = z.infer<typeof briefSchema>;
