import type { CodeEntry } from "./code-entry.ts";

/** Codes of the lock: what has become of quoted words whose source has changed. */
export const codesOfLock = {
  "source-changed": {
    meaning:
      "The text of a source is no longer the one from which the lock of a brief was written; the excerpts are counted by what has become of them.",
    example: "a source whose text was taken in again",
    remedy: "Nothing, where all are same or moved; the others are told one by one.",
  },
  "excerpt-moved": {
    meaning:
      "Locked words stand, unchanged, in other paragraphs of their source. The page cites where they stand now, and the lock is written anew.",
    example: "a paragraph was added above the one quoted",
    remedy: "Nothing, unless your own prose states the old paragraph.",
  },
  "excerpt-edited": {
    meaning:
      "Locked words read otherwise in their source now, by however little; or they are the same and their sentence, their quotation marks or their recorded speaker make another statement of them. Nothing is printed until the author has decided.",
    example: "“nothing heavier than 12 tons” became “nothing heavier than 14 tons”",
    remedy:
      "Look at the source; then mend the quotation, or run `attache accept`, which takes over the source's words.",
  },
  "excerpt-gone": {
    meaning: "Nothing in the source, as it is now, answers to locked words.",
    example: "the source was corrected, and the sentence taken out",
    remedy: "Take the quotation out of the brief; where the library offered it, run `attache accept`.",
  },
  "excerpt-ambiguous": {
    meaning:
      "Several places of the source answer to locked words about equally well, or one does whose surroundings are not those of before.",
    example: "the quoted sentence now stands in two paragraphs that were rewritten",
    remedy: "Say `paragraph:` in the brief, and run `attache accept`.",
  },
  "citation-moved": {
    meaning:
      "Prose cites a paragraph by its number, without quoting it, and what stood there when the brief was last built stands under another number now.",
    example: "[@gazette, para. 3]   # and a paragraph was added above it",
    remedy: "Cite the paragraph named; or take the number over as it is with `attache accept --citations`.",
  },
  "citation-edited": {
    meaning:
      "Prose cites a paragraph by its number, without quoting it, and that paragraph reads otherwise now, or is gone.",
    example: "[@gazette, para. 3]   # which said 12 tons, and says 14 now",
    remedy:
      "Read what the source says now, and mend the sentence; or, where it holds, take it over with `attache accept --citations`.",
    rule: "error",
  },
  "excerpt-paragraph": {
    meaning:
      "The brief states a paragraph for a quotation whose words have moved to another one; the page cites the one in which they stand.",
    example: "paragraph: 12   # and the lock knows that the words are in 13",
    remedy: "Write the paragraph named, or let `attache accept` do it.",
    rule: "warning",
  },
  "lock-damaged": {
    meaning: "The lock of a brief is not as the program wrote it, so that it proves nothing.",
    example: "a lock edited by hand, or two that a merge joined",
    remedy:
      "Take it from git as it was, after a merge one side of it whole; or delete it, and read the pages of the next build as if they were new.",
  },
  "accept-refused": {
    meaning:
      "`attache accept` cannot take over what a source says now: the words are gone, or stand in prose or beside brackets that only their author can set right.",
    example: "an edited sentence that the bottom line quotes",
    remedy: "Mend the brief where it says, and accept again.",
  },
} as const satisfies Record<string, CodeEntry>;
