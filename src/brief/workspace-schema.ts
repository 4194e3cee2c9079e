import { z } from "zod";
import { licenceSchema } from "../text/licence-schema.ts";
import {
  annex,
  day,
  evidence,
  id,
  language,
  line,
  mark,
  notes,
  page,
  pages,
  prose,
  style,
  template,
} from "./fields.ts";
import { acronyms, rules, scale } from "./rules-schema.ts";

/** What differs for one audience. */
export const audienceSchema = z
  .strictObject({
    ceiling: mark.optional().describe("Nothing marked above it is used."),
    mark: mark
      .optional()
      .describe("The mark printed on this audience's copy; the brief's, where the ceiling allows it."),
    template: template.optional(),
    page: page.optional(),
    pages: pages.optional(),
    style: style.optional(),
    language: language.optional(),
    annex: annex.optional(),
    notes: notes.optional(),
    evidence: evidence.optional(),
    title: line.optional().describe("Title of this audience's copy."),
    reference: line.optional().describe("Document id on this audience's copy."),
    for: line.optional().describe("Addressee of this audience's copy."),
    "bottom-line": prose.optional().describe("Bottom line of this audience's copy, in Markdown."),
    sections: z
      .strictObject({
        drop: z.array(id).optional().describe("Ids of sections left out."),
        only: z.array(id).optional().describe("Ids of the only sections kept."),
      })
      .optional(),
  })
  .describe("What differs for one audience; whatever is absent stays as the brief has it.");

const topicSchema = z
  .strictObject({
    title: line.optional(),
    terms: z.array(line).min(1).describe("Words and phrases that speak of the topic."),
    actors: z.array(line).optional().describe("Actors whose speakers are raised."),
    speakers: z.array(line).optional().describe("Speakers who are raised, by the names in `people`."),
    from: day.optional().describe("Sources issued from this day are raised."),
    to: day.optional().describe("Sources issued up to this day are raised."),
  })
  .describe("A subject on which the library is asked for excerpts.");

const personSchema = z.strictObject({
  name: line.describe("The one form of the name that this workspace prints."),
  short: line.optional().describe("How labels print it; the last word of the name where nothing is said."),
  capacity: line.optional(),
  actor: line.optional().describe("The state or body spoken for."),
  aliases: z.array(line).optional().describe("Spellings found in sources."),
});

/** `attache.yaml`. */
export const workspaceSchema = z
  .strictObject({
    name: line.describe("Name of the workspace."),
    defaults: z
      .strictObject({
        template: template.optional(),
        style: style.optional(),
        page: page.optional(),
        pages: pages.optional(),
        language: language.optional(),
        mark: mark.optional(),
        annex: annex.optional(),
        notes: notes.optional(),
        evidence: evidence.optional(),
        scale: scale.optional(),
        licence: licenceSchema.optional(),
      })
      .optional()
      .describe("What a brief need not say."),
    rules: rules.optional(),
    acronyms: acronyms.optional(),
    topics: z.record(id, topicSchema).optional(),
    people: z.array(personSchema).optional(),
    audiences: z.record(id, audienceSchema).optional(),
  })
  .describe("An Attaché workspace: defaults, topics, people, audiences.");

export type WorkspaceYaml = z.infer<typeof workspaceSchema>;
export type AudienceYaml = z.infer<typeof audienceSchema>;
