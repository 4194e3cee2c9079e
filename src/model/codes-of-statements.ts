import type { CodeEntry } from "./code-entry.ts";

/** Codes of statements that stand in several sources, and of what a section rests on. */
export const codesOfStatements = {
  "wordings-differ": {
    meaning: "Another source has a quoted statement in other words, and the brief does not say which are of record.",
    example: "“that is our commitment” quoted, where another report has “that remains our commitment”",
    remedy: "Look at the originals. Say `of-record: true`, quote the other wording, or cite it with `also`.",
    rule: "warning",
  },
  "wordings-offered": {
    meaning: "A passage that the library offered on a topic stands in another source in other words.",
    example: "a section with a topic that takes one of two wordings of a statement",
    remedy: "Nothing, if the wording will do; quote the one you want in the brief otherwise.",
    rule: "note",
  },
  "witness-unknown": {
    meaning:
      "`also` names a source that does not tell what the excerpt quotes, or that has the very same words; or `against` one that does not contradict it.",
    example: "also: [rt-2022-01-27] at an excerpt of which that source says nothing",
    remedy: "Leave the source out, or name one that `attache show <brief> --statements` shows.",
  },
  "sources-contradict": {
    meaning:
      "Two places that tell one thing contradict each other: on who spoke, when, where, how many, or whether it is so at all.",
    example: "“nothing heavier than 12 tons” in one report, “nothing heavier than 15 tons” in another",
    remedy:
      "Find out which is right. Say `of-record: true` where the excerpt is, and `against: [source]` to print the other beside it; in prose quote both, each before its citation.",
    rule: "warning",
  },
  "single-origin": {
    meaning: "All that a section says rests on one origin: one source, its reprints, or several of one outlet.",
    example: "a section whose three points cite one agency, and a weblog that reprints it",
    remedy: "Add an independent source, or tell the reader how narrow the ground is.",
    rule: "warning",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
