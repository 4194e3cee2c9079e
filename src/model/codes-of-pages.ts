import type { CodeEntry } from "./code-entry.ts";

/** Codes of what becomes of it: quotations, templates, styles, the page. */
export const codesOfPages = {
  misquotation: {
    meaning: "Quoted words do not stand in the source at the place given. Nothing is printed until they do.",
    example: 'quote: "NATO’s door is open and remains open"',
    remedy: "Compare with the nearest passage shown; shorten with `…`, alter only in [brackets].",
  },
  "quotation-ambiguous": {
    meaning: "The quoted words stand in several paragraphs of the source, and the brief does not say which is meant.",
    example: "quote: collective security",
    remedy: "Add `paragraph:`.",
  },
  "quotation-of-digest": {
    meaning:
      "The words stand in the source's text, but that text is a digest: only what is in quotation marks there was said by anybody.",
    example: "quoting the librarian's summary",
    remedy: "Quote the official's words, or make it a point in your own words with a citation.",
  },
  "quotation-uncited": {
    meaning:
      "Prose holds words in quotation marks with no citation after them in the same paragraph, so nobody can check them.",
    example: "- Moscow spoke of a “red line”.",
    remedy: "Cite the source behind the quotation.",
  },
  "quotation-syntax": {
    meaning:
      "A quotation begins or ends with an ellipsis, has unbalanced brackets, nothing between its ellipses, or a bracket that changes nothing; or a quotation mark has no partner.",
    example: 'quote: "… the door is open"',
    remedy:
      "Start and end with the source's words; omissions stand inside a quotation only. Give each mark its partner.",
  },
  "blank-left": {
    meaning: "A blank of a new brief or source was not filled. It would be printed as text.",
    example: 'title: "TITLE: what the page is about"',
    remedy: "Fill it, or delete the line.",
  },
  "speaker-differs": {
    meaning: "The brief ascribes words to somebody other than the source's record does.",
    example: "said-by: Jens Stoltenberg",
    remedy: "Check who spoke; mend the brief or the record.",
  },
  "speaker-missing": {
    meaning: "An excerpt stands in quotation marks in its source, and neither the brief nor the record says who spoke.",
    example: "quote: “a red line”   # and no said-by",
    remedy: "Say who spoke, with `said-by` in the brief or under `speakers` in the source's record.",
  },
  "citation-syntax": {
    meaning: "A citation in square brackets cannot be understood.",
    example: "[@tass-2022-01-26 para. 4]",
    remedy: "Write `[@key, para. 4]`; join several with `;`.",
  },
  "too-few-excerpts": {
    rule: "warning",
    meaning: "The library offers fewer excerpts on a topic than the section must have.",
    example: "take: { least: 4, most: 6 }",
    remedy: "Lower `least`, widen the topic's terms, or add excerpts of your own.",
  },
  "empty-section": {
    rule: "note",
    meaning: "Nothing is left in a section; its heading is not printed.",
    example: "a section all of whose excerpts are above the ceiling",
    remedy: "Nothing, if that is meant.",
  },
  "template-syntax": {
    meaning: "A template or partial cannot be read by Handlebars.",
    example: "{{#each sections}} without {{/each}}",
    remedy: "Mend the template at the line shown.",
  },
  "template-value-missing": {
    meaning:
      "A template asks for a value that is not there. Templates are strict: nothing is printed as empty by accident.",
    example: "{{titel}}",
    remedy: 'Mend the name; ask with {{#if (has this "name")}} for what may be absent.',
  },
  "template-design": {
    meaning: "A template's `design.yaml` asks for what the page cannot hold.",
    example: "body: { size: 7, leading: 8 }",
    remedy: "Keep body text at 10 points or more, notes at 8, and columns within the sheet.",
  },
  "directive-unknown": {
    meaning: "A template writes a directive that has no meaning.",
    example: "::exerpt{#us-position.e1}",
    remedy: "Use the helpers; the README lists them.",
  },
  "element-unknown": {
    meaning: "A template asks for an excerpt, point or entry that is not in the selection.",
    example: '{{excerpt "us-position.e9"}}',
    remedy: "Take ids from the sections handed to the template.",
  },
  "element-unplaced": {
    meaning: "Something was selected and the template does not print it, or prints it twice.",
    example: "a template without {{#each excerpts}}",
    remedy: "Print every element of every section once.",
  },
  "markup-unsupported": {
    meaning:
      "Prose holds Markdown that a brief cannot carry: HTML, pictures, or a link that is not http, https or mailto.",
    example: "<b>now</b>",
    remedy: "Write it in plain Markdown.",
  },
  "table-span": {
    meaning:
      "A cell of a table goes on from a cell that is not there, from the head into the body, or so that the whole is no rectangle. A cell that holds only `<` goes on from the cell at its left, one that holds only `^` from the cell above.",
    example: "| < | 12 m |   # nothing stands at its left",
    remedy: "Mend the cells that hold `<` or `^`; write `\\<` or `\\^` where the character itself is meant.",
  },
  "language-tag": {
    meaning: "Words are marked as being in a language, and what is between the braces is not the tag of one.",
    example: "[Realpolitik]{lang=deutsch}",
    remedy: "Write a BCP 47 tag: `[Realpolitik]{lang=de}`.",
  },
  "style-syntax": {
    meaning: "A `.csl` file is not a citation style.",
    example: "style: styles/house.csl with HTML in it",
    remedy: "Take an independent CSL 1.0 style.",
  },
  "locator-unknown": {
    meaning: "A locator does not begin with a term that CSL knows.",
    example: "[@tass-2022-01-26, footnotes 4]",
    remedy: "Write `para.`, `p.`, `sec.`, `chap.` or another CSL term.",
  },
  "pages-exceeded": {
    meaning: "What must stay is more than the pages allow.",
    example: "pages: 1 and forty excerpts with priority: must",
    remedy: "Shorten, or let some of it go: priority should or may.",
  },
  "share-exceeded": {
    meaning: "What must stay in a section is more than the share of the page that the brief gives it.",
    example: "share: 0.1 and a section with ten musts",
    remedy: "Give the section a greater `share`, or let some of it go.",
  },
  "fit-bounded": {
    meaning:
      "There was too much to try every choice in bounded time. The page is full and keeps its budget; a choice worth a little more may exist, and the message says how much more at most.",
    example: "sixty optional excerpts for one page",
    remedy: "Nothing need be done; fewer optional pieces, or clearer values, make the choice exact.",
  },
  shortened: {
    meaning: "A shorter form of the author's was printed to keep the page budget; the ledger names it.",
    example: "an excerpt with `short:` on a full page",
    remedy: "Raise its value, or allow more pages, if it must be printed whole.",
  },
  "short-uncited": {
    meaning: "A shorter form of a point or an entry has lost the citation that the whole has.",
    example: 'short: "No date is known."   # of a text that ends with [@gazette, para. 1]',
    remedy: "Cite the source in the shorter form too.",
  },
  "layout-unsettled": {
    meaning:
      "Footnotes and the lines that call them kept moving between two pages. The page was set so that each note stands with its call, and leaves some room free.",
    example: "a call in the last line of a page whose note takes that line's place",
    remedy: "Change a few words near the block named.",
  },
  "block-broken": {
    meaning: "A block that should stay whole is taller than a page and was broken over two.",
    example: "an excerpt of a thousand words",
    remedy: "Shorten it, or make several of it.",
  },
  "measure-outside": {
    meaning: "The lines of the main column hold fewer than 45 or more than 75 characters, which tires readers.",
    example: "columns: { main: 174 } with body text of 10 points",
    remedy: "Change the column's width or the size of its type in `design.yaml`.",
  },
  "face-substituted": {
    rule: "warning",
    meaning: "The page's own face lacks a character; another face prints it.",
    example: "a source with an arrow or a letter of another script",
    remedy: "Nothing need be done; look at the page.",
  },
  "notes-unprinted": {
    rule: "warning",
    meaning: "The brief asks for notes at the foot of the page, and its style prints none.",
    example: "notes: foot with style: numeric",
    remedy: "Take `style: note`, or leave `notes` out.",
  },
  "left-out": {
    meaning: "Optional material was left out to keep the page budget; the ledger names it.",
    example: "pages: 1 and more excerpts than a page holds",
    remedy: "Nothing, if the choice is right; otherwise change priorities or values.",
  },
  "bottom-line-too-long": {
    rule: "error",
    limit: { key: "lines", preset: 4 },
    meaning: "The bottom line takes more printed lines than it may.",
    example: "a bottom line of eighty words",
    remedy: "Shorten it: a principal reads this and may read nothing else.",
  },
  "glyph-missing": {
    meaning: "No face has a glyph for a character on the page, so it would print as an empty box.",
    example: "a title with an emoji",
    remedy: "Replace the character.",
  },
  "claim-withheld": {
    meaning:
      "The file is printed and tagged, but does not say of itself that it is PDF/UA-1 and PDF/A-3a, because something on the page would make that untrue.",
    example: "a link whose words are a space only",
    remedy: "Mend what the message names; the claim comes back by itself.",
  },
} as const satisfies Record<string, CodeEntry>;
