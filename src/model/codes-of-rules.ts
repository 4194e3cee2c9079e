import type { CodeEntry } from "./code-entry.ts";

/** Codes of the rules of the trade: how claims rest on sources, how judgments are worded, what readers can make out. */
export const codesOfRules = {
  "claim-uncited": {
    rule: "warning",
    meaning: "A point, an entry or a bottom line asserts something, and nothing in its paragraph says who says so.",
    example: "- NATO rejected the proposals.",
    remedy:
      "Cite the source; or write `own: true` beside the `text` of a point that rests on none, or beside a section's `heading`.",
  },
  "citation-idle": {
    rule: "warning",
    meaning:
      "A citation supports nothing: no words stand before it, or the paragraphs it names have hardly a word of its sentence where another paragraph plainly has it, or none where the sentence has a name or a number that its source lacks.",
    example: "- The Eskby tunnel was closed [@gazette-2031-03-01, para. 9].   # which is about the weather",
    remedy: "Mend the paragraph number, or put the citation behind the claim that it supports.",
  },
  "source-stale": {
    rule: "warning",
    limit: { key: "days", preset: 30 },
    meaning:
      "A claim in the present rests on information that is older, counted back from the day as of which the page speaks. A sentence that names a date or a year is history, and may rest on any.",
    example: "- The bridge is shut [@gazette-2029-01-04, para. 1].   # as-of: 2031-03-10",
    remedy: "Say as of when it was so, find a newer source, or let the rule count more `days`.",
  },
  "statement-older": {
    rule: "warning",
    limit: { key: "days", preset: 14 },
    meaning: "Prose cites what somebody said long before the source that reports it came out, and does not say when.",
    example: "- The chair refuses trams [@herald-2031-03-02, para. 1].   # who said so in 2030",
    remedy: "Say in the sentence when it was said.",
  },
  "likelihood-with-confidence": {
    rule: "warning",
    language: "en",
    meaning:
      "One sentence says how likely something is and with what confidence. Readers take the two for one (ICD 203, D.6.e.2).",
    example: "- We judge with high confidence that a reply is likely [@rt-2022-01-27, para. 6].",
    remedy: "Give the confidence and what it rests on in a sentence of its own.",
  },
  "scales-mixed": {
    rule: "warning",
    language: "en",
    meaning: "Words of probability are of two scales, so that a reader cannot tell what either means.",
    example: "- A reply is highly likely; a leak is very likely.   # PHIA, and ICD 203",
    remedy: "Keep to the words of one scale; `scale:` says which.",
  },
  "judgment-vague": {
    rule: "warning",
    language: "en",
    meaning: "A judgment uses a word that gives no probability: may, might, could, possibly, cannot rule out.",
    example: "- We assess that Moscow might reply in February [@rt-2022-01-27, para. 6].",
    remedy: "Use a word of the page's scale, such as `unlikely` or `likely`.",
  },
  "acronym-unexplained": {
    rule: "warning",
    meaning: "An acronym is used on the page before it is spelt out.",
    example: "- The CFE was not mentioned [@tass-2022-01-26, para. 2].",
    remedy: "Write the words and the acronym in brackets where it is first used; or list it under `acronyms:`.",
  },
  "date-ambiguous": {
    rule: "warning",
    meaning: "A date can be read in two ways, or only on the day it was written: 03/02/22, next Tuesday, yesterday.",
    example: "meeting: { date: 03/02/22 }",
    remedy: "Write the month as a word, or the day as 2022-02-03.",
  },
  "placeholder-left": {
    rule: "error",
    meaning:
      "Words of yours, or the record of a source that is cited, hold what stands for words still to come: TODO, TBC, XXX, ??, [insert …], lorem ipsum.",
    example: "purpose: agree the line on XXX",
    remedy: "Write what belongs there, or delete it.",
  },
  "descriptor-missing": {
    rule: "warning",
    meaning:
      "A source that is cited belongs to a state's media, or its grade is low, and its record has no descriptor that says what weight it bears.",
    example: "origin: state-media   # and no descriptor",
    remedy: "Say in `descriptor:` who publishes it, and how they know.",
  },
  "quotation-long": {
    rule: "warning",
    limit: { key: "words", preset: 100 },
    meaning: "A quotation is so long that it is no longer an excerpt.",
    example: "an excerpt of 160 words",
    remedy: "Shorten it with `…`, or tell part of it in your own words.",
  },
} as const satisfies Record<string, CodeEntry>;
