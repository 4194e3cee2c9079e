import type { CodeEntry } from "./code-entry.ts";

/** Codes of the practice of quoting: ellipses, brackets, flags, translations. */
export const codesOfPractice = {
  "first-letter-changed": {
    meaning: "A quotation is word for word but for the case of a letter, and no bracket says so.",
    example: "quoting “the door is open” from “The door is open”",
    remedy: "Put the letter into a bracket: “[t]he door is open”; or write it as the source does.",
  },
  "ellipsis-without-stop": {
    meaning:
      "The words before an ellipsis are a whole sentence of the source, and its full stop is left out with what follows.",
    example: "“We are ready … We will wait.” of “We are ready. They know it. We will wait.”",
    remedy: "Write the stop before the ellipsis, as in “We are ready. … We will wait.”, if the source has it there.",
    rule: "warning",
  },
  "ellipsis-over-paragraphs": {
    meaning: "An ellipsis without brackets stands for the end of a paragraph.",
    example: "“one … two” with `paragraph: 1-2`, where two is in the second",
    remedy: "Write `[…]`, which says that a paragraph ends there.",
    rule: "warning",
  },
  "ellipsis-beside-bracket": {
    meaning: "An ellipsis stands right beside words in a bracket, which replace what is left out there.",
    example: "“the door … [of NATO] is open”",
    remedy: "Leave the ellipsis out: the bracket says that words were changed.",
    rule: "warning",
  },
  "denial-left-out": {
    meaning:
      "Words are quoted from a sentence whose own clause denies or doubts them, or makes them depend on something, and the quotation leaves that out.",
    example: "“[T]he port will close” from “It is not true that the port will close”",
    remedy: "Quote the clause whole, or let your own words before the quotation say it.",
    rule: "error",
  },
  "witness-without-words": {
    meaning: "Quoted words are followed by a citation of several sources, and one of them does not have the words.",
    example:
      "“nothing heavier than 12 tons” [@gazette-2031-03-01, para. 2; @herald-2031-03-02, para. 1], where only one has them",
    remedy: "Cite the other after a clause of its own, or say `see also` before it.",
    rule: "warning",
  },
  "flag-misplaced": {
    meaning: "Words that `sic` or `emphasis` flags do not stand in the quotation exactly once.",
    example: "sic: papper for “read the newspaper”",
    remedy: "Copy the words out of the quotation, with as many around them as tell the place.",
  },
  "translation-differs": {
    meaning:
      "A translation and its original cannot say the same: another language than it is said to be in, numbers, days, names, places left out, words left untranslated, a tenth of the length.",
    example: "text: “30 states” for „29 Staaten“",
    remedy: "Mend the translation, or the quotation.",
  },
  "translation-doubtful": {
    meaning:
      "A translation and its original may not say the same: one denies and the other does not, numbers in words differ, some words read as another language, or their lengths differ much.",
    example: "text: “We agree” for „Wir sind nicht einverstanden“",
    remedy: "Compare the two, and mend the translation if it is wrong.",
    rule: "warning",
  },
  "translation-language": {
    meaning: "A translation is in the language of its original.",
    example: "a `translation` into en of a source whose `language` is en",
    remedy: "Leave the translation out, or say the right `language`.",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
