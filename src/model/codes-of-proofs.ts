import type { CodeEntry } from "./code-entry.ts";

/** Codes of what proves a page: its evidence, printed files that are verified, the archive. */
export const codesOfProofs = {
  "evidence-above-ceiling": {
    meaning: "The text of a source would travel inside a page and holds words that are withheld from its readers.",
    example: "evidence: sources for an audience that may not see one of two excerpts of a source",
    remedy: "Give that audience `evidence: passages`.",
  },
  "page-unreadable": {
    meaning: "A file to be verified is no PDF, or cannot be read to its end.",
    example: "attache verify notes.txt.pdf",
    remedy: "Verify the file that was printed; ask whoever sent it for it again.",
  },
  "page-unproved": {
    meaning: "A PDF carries no manifest of ours, so that nothing in it can be verified by itself.",
    example: "a page built with evidence: none",
    remedy: "Verify it in its workspace or against the archive; or build it with `evidence: passages`.",
  },
  "page-altered": {
    meaning: "A printed file is not as it was printed: its bytes, its text, its marks or a file inside it.",
    example: "a PDF whose text was edited",
    remedy: "Do not rely on it; ask for the original.",
  },
  "quotation-unproved": {
    meaning: "A quotation on a page stands in no passage that the page carries, or a passage is not what is quoted.",
    example: "a quotation that somebody put into the file",
    remedy: "Do not rely on it; compare with the source.",
  },
  "citation-unproved": {
    meaning: "A citation on a page is none of those that its manifest names, or leads to another source.",
    example: "a citation whose link was turned to another reference",
    remedy: "Do not rely on it; compare with the workspace.",
  },
  "source-differs": {
    meaning: "A source of the workspace no longer says, at the place cited, what a printed page quotes from it.",
    example: "a source whose text was corrected after the page was printed",
    remedy: "Compare the two; print the page anew if the source is right.",
  },
  "rebuild-differs": {
    meaning: "The workspace does not give the bytes of a printed page again: something it was made from has changed.",
    example: "a brief edited since it was printed",
    remedy: "The hints name what changed; verify the file `--alone` if that is meant.",
  },
  "edition-filed": {
    meaning: "That edition was filed before. What was issued is never rewritten.",
    example: "attache file situation --as-of 2022-01-26   # twice",
    remedy: "Correct it in the next edition.",
  },
  "edition-altered": {
    meaning: "A file of a filed edition is not what was filed.",
    example: "a PDF in editions/ that was edited",
    remedy: "Restore the file from a copy.",
  },
  "edition-older": {
    meaning:
      "An edition was filed by version 0.1.0, whose manifests had another form. Its files are compared by their hashes, and no more.",
    example: "attache verify in an archive that began before the evidence travelled inside the pages",
    remedy: "Verify it with that version; what was filed is never rewritten.",
  },
  "edition-incomplete": {
    meaning: "A filed edition lacks a file, or holds one that was not filed.",
    example: "editions/2022/01/situation-1 without its manifest",
    remedy: "Restore the missing file; move the other away.",
  },
} as const satisfies Record<string, CodeEntry>;
