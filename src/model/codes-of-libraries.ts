import type { CodeEntry } from "./code-entry.ts";

/** Trouble with the health of a library, and with highlights made elsewhere. */
export const codesOfLibraries = {
  "annotations-unreadable": {
    meaning: "A file of annotations is none of the kinds that can be read, or holds more than is read at once.",
    example: "a spreadsheet, or JSON without `rows`, `annotations` or `items`",
    remedy: "Give JSON of Hypothesis, W3C annotations as JSON-LD, or a plain list of highlights.",
  },
  "highlight-unmatched": {
    meaning: "Nothing says which source a highlight is from, or what is said fits none of the library, or several.",
    example: "an annotation of a page whose `URL` no record has",
    remedy: "Give the record its `URL` or `DOI`, or name the source with `--source`.",
  },
  "highlight-unusable": {
    meaning:
      "A highlight cannot become an excerpt: it quotes no words, more than an excerpt can have, or brackets and ellipses that its source has not. Quotations in prose that were given out are left out with a note.",
    example: "a note on a whole page",
    remedy: "Nothing has to be done; mark the words themselves where they are wanted.",
  },
  "licence-exceeded": {
    meaning: "A page quotes more words of a source than its licence allows. Words quoted twice count once.",
    example: "`licence: { words: 50 }`, and excerpts of 70 words",
    remedy: "Shorten the quotations with `…`, say it in your own words, or ask for leave and change the record.",
    rule: "warning",
  },
  "source-changed": {
    meaning: "The text of a source is not what it was when a filed edition or a brief's lock cited it.",
    example: "a paragraph that was mended after the edition was filed",
    remedy:
      "Compare it with its original, and accept the change in the brief; a filed edition stands as it was issued.",
  },
  "source-gone": {
    meaning: "A filed edition or a brief's lock cites a source that the library does not hold any more.",
    example: "a file of `sources/` that was deleted or renamed",
    remedy: "Bring it back: without it nobody can check the quotation.",
  },
  "publisher-missing": {
    meaning: "The record names nobody who stands behind a source: no container, publisher, authority or author.",
    example: "a record with `title` and `URL` only",
    remedy: "Add `container-title`, `publisher`, `authority` or `author`.",
  },
  "accessed-missing": {
    meaning: "The record gives an address and not the day on which the text was taken from it. Pages change.",
    example: "`URL` without `accessed`",
    remedy: "Add `accessed`.",
  },
  "descriptor-missing": {
    meaning: "The record does not say what kind of source it is and how it knows (ICD 206 asks for it).",
    example: "a record without `attache.descriptor`",
    remedy: "Add a line: who publishes it, and how they know.",
  },
  "archive-missing": {
    meaning:
      "Neither an archive nor the hash of the original is on record, so the text cannot be held against anything.",
    example: "a web page without `archive` and without `attache.original.sha256`",
    remedy: "Add `archive` with `archive_location`, or keep the original and record its SHA-256.",
  },
  "original-differs": {
    meaning: "The text of a source, or a quotation in a digest, is not what a copy of its original says.",
    example: "a paragraph that the publisher corrected, or a quotation with a slip of the librarian's",
    remedy: "Mend the text, or note in the record why it differs.",
  },
  "original-other": {
    meaning: "A copy of an original has another SHA-256 than the one on record: it is another file.",
    example: "the same article with other advertisements around it",
    remedy: "Compare the paragraphs; where they are the same, the difference stands around them.",
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
