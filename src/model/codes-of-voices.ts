import type { CodeEntry } from "./code-entry.ts";

/** Codes of trouble with who said what. */
export const codesOfVoices = {
  "speaker-doubted": {
    meaning: "The text of a source gives quoted words plainly to somebody else than its record, or the brief, does.",
    example: "“We shall stay,” said Peskov.   # and the record has Sergei Lavrov",
    remedy:
      "Read the paragraph; mend `speakers` in the record, or `said-by`. `attache show <source> --speakers` tells the reason.",
    rule: "warning",
  },
  "date-differs": {
    meaning: "The brief dates words otherwise than the source's record does.",
    example: "date: 2031-02-01   # and the record has 2031-02-20 for the speaker",
    remedy: "Find out when it was said; mend the brief or the record.",
  },
  "words-doubted": {
    meaning: "Quoted words have a note in their source's record that speaks of these very words.",
    example: "“after Moscow has had a chance to read the newspaper”   # noted: evidently “read the paper”",
    remedy: "Quote other words, or say in your own what is meant.",
    rule: "warning",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
