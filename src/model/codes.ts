/** How one code is documented: `docs/diagnostics.md` is generated from this list. */
export interface CodeEntry {
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** What brings it about. */
  readonly example: string;
  /** What mends it. */
  readonly remedy: string;
}

/** Every code a diagnostic can carry. The list is closed: a new kind of trouble is a new entry here. */
export const codes = {
  "yaml-syntax": {
    meaning: "A YAML file, or the front matter of a source, cannot be read as YAML.",
    example: "title: Talks: the replies",
    remedy: "Put a value that holds a colon and a space between quotation marks.",
  },
  "unknown-key": {
    meaning:
      "A file holds a key that means nothing there. No key is ignored, so that a misspelling cannot quietly change a page.",
    example: "botom-line: Moscow says no",
    remedy: "Take the key that the hint proposes, or delete the line.",
  },
  "wrong-value": {
    meaning: "A value is of the wrong kind or outside what is allowed.",
    example: "pages: one",
    remedy: "Give a value of the kind that the message names.",
  },
  "missing-key": {
    meaning: "A key that must be there is not.",
    example: "id: lavrov-call   # and no title",
    remedy: "Add the key.",
  },
  "file-missing": {
    meaning: "A file that is named cannot be found in the workspace or among the files that come with the program.",
    example: "style: styles/house.csl",
    remedy: "Mend the path; paths count from the workspace folder.",
  },
  "not-text": {
    meaning: "A file that should be text is not UTF-8, or holds control characters.",
    example: "sources/scan.md saved as UTF-16",
    remedy: "Save the file as UTF-8; remove the characters that the message names.",
  },
  "path-outside": {
    meaning: "A path leads out of the workspace.",
    example: "style: ../../other/house.csl",
    remedy: "Copy the file into the workspace and name it there.",
  },
  "cannot-read": {
    meaning: "The disk would not give a file or folder that is there.",
    example: "a source whose permissions keep you out",
    remedy: "Mend the permissions, or what else the message names.",
  },
  "cannot-write": {
    meaning: "The disk would not take a file. What stood there before still stands.",
    example: "out/ on a disk that is full, or a PDF held open by a viewer",
    remedy: "Mend what the message names, or write elsewhere with `--out`.",
  },
  "workspace-missing": {
    meaning: "No `attache.yaml` stands in this folder or in any folder above it.",
    example: "attache build   # in an empty folder",
    remedy: "Go into a workspace, or make one with `attache new workspace`.",
  },
  "exists-already": {
    meaning: "Something of that name is already there; nothing is overwritten.",
    example: "attache new brief lavrov-call   # twice",
    remedy: "Take another name, or remove the old file yourself.",
  },
  "front-matter-missing": {
    meaning: "A source does not open with front matter between two lines of `---`.",
    example: "A file below sources/ that starts with its text",
    remedy: "Add the front matter; `attache new source` shows what it needs.",
  },
  "id-duplicate": {
    meaning: "Two sources, or two briefs, have the same id. Citations could not tell them apart.",
    example: "id: tass-2022-01-26   # in two files",
    remedy: "Give one of them another id.",
  },
  "id-mismatch": {
    meaning: "The id in a file is not the file's name. Both work, but people will look in the wrong place.",
    example: "sources/tass.md with id: tass-2022-01-26",
    remedy: "Rename the file, or change the id.",
  },
  "text-empty": {
    meaning: "A source has no paragraphs, so nothing can be quoted from it.",
    example: "front matter and nothing below it",
    remedy: "Add the text, or remove the file.",
  },
  "date-basis-missing": {
    meaning: "A date is marked as inferred and the record does not say from what.",
    example: 'issued: "2022-01-26?"   # and no date-basis',
    remedy: "Say in `attache.date-basis` how the date was found.",
  },
  "hostile-character": {
    meaning:
      "A text holds characters that steer the direction or the display of text (bidi overrides, control characters). They are taken out before anything else happens.",
    example: "a paragraph with U+202E in it",
    remedy: "Nothing, if the text reads right; otherwise take the source in again.",
  },
  "source-note": {
    meaning: "The record of a source says something that the author of a brief must know about the place used.",
    example: 'notes: [{ paragraph: 10, text: "…" }]',
    remedy: "Read the note; change the brief if it matters.",
  },
  "date-inferred": {
    meaning: "A source that is used has a date that was inferred, not printed on it.",
    example: 'issued: "2022-01-26?"',
    remedy: "Nothing, if the basis convinces you; the page says that the date is inferred.",
  },
  "no-such-brief": {
    meaning: "A command names a brief that is not in `briefs/`.",
    example: "attache build lavrov",
    remedy: "Take one of the names in the hint.",
  },
  "no-such-name": {
    meaning: "A command names something that the workspace does not hold under any kind.",
    example: "attache show delegaton",
    remedy: "Take the name in the hint, or look it up with `attache list`.",
  },
  "no-such-source": {
    meaning: "A brief names a source that the library does not hold.",
    example: "source: tass-2022-01-62",
    remedy: "Take the key that the hint proposes, or add the source.",
  },
  "no-such-topic": {
    meaning: "A section asks for a topic that the workspace does not define.",
    example: "topic: us-positon",
    remedy: "Take the topic that the hint proposes, or define it in `attache.yaml`.",
  },
  "no-such-template": {
    meaning: "A brief or an audience names a template that is neither in `templates/` nor shipped.",
    example: "template: red-ahead",
    remedy: "Take one of the names in the hint.",
  },
  "no-such-style": {
    meaning: "A brief names a citation style that is neither shipped nor a path to a `.csl` file.",
    example: "style: nummeric",
    remedy: "Take one of the names in the hint, or give the path of a `.csl` file.",
  },
  "no-such-audience": {
    meaning: "A command or a brief names an audience that is not defined.",
    example: "--audience minister",
    remedy: "Define it in `attache.yaml`, or take one of the names in the hint.",
  },
  "no-such-section": {
    meaning: "An audience drops or keeps a section that the brief does not have.",
    example: "sections: { drop: [talking-point] }",
    remedy: "Take the id that the hint proposes.",
  },
  "no-such-edition": {
    meaning: "No edition of a series has the day asked for.",
    example: "attache file situation --as-of 2022-01-28",
    remedy: "Take one of the days in the hint.",
  },
  "no-such-paragraph": {
    meaning: "A locator names a paragraph that the source does not have.",
    example: "[@tass-2022-01-26, para. 80]",
    remedy: "Look up the number with `attache show`.",
  },
  "no-such-language": {
    meaning: "Dates and the bibliography cannot be set in that language.",
    example: "language: tlh",
    remedy: "Take one of the languages in the hint.",
  },
  "section-duplicate": {
    meaning: "Two sections of a brief have the same id.",
    example: 'two sections headed "Dates"',
    remedy: "Give one of them an `id` of its own.",
  },
  "edition-order": {
    meaning: "The editions of a series are not numbered 1, 2, 3 … in the order of their days.",
    example: "editions: [{ number: 1 … }, { number: 3 … }]",
    remedy: "Number the editions without gaps, the earliest first.",
  },
  "no-clock": {
    meaning:
      "Neither the brief nor the environment says when the brief is issued. The time of day is never read, so that the same inputs give the same bytes.",
    example: "a brief without `issued`",
    remedy: "Add `issued: 2022-01-27T18:00:00Z`, or set SOURCE_DATE_EPOCH.",
  },
  "issued-too-early": {
    meaning: "The brief is issued before the day up to which it speaks.",
    example: "as-of: 2022-01-28 and issued: 2022-01-27T18:00:00Z",
    remedy: "Mend one of the two dates.",
  },
  "nothing-to-file": {
    meaning: "`attache file` was asked for a brief that is not a series.",
    example: "attache file lavrov-call",
    remedy: "File it under a number: give the brief a `series` with editions.",
  },
  "source-after-as-of": {
    meaning:
      "Material rests on a source that was not out on the day up to which the brief speaks. In a series it waits for its edition; anywhere else it stops the build.",
    example: "as-of: 2022-01-26 and [@rt-2022-01-27, para. 2]",
    remedy: "Leave the material out, or move `as-of`.",
  },
  "source-undated": {
    meaning: "A brief uses a source whose record gives no date, so nobody can say that it was out in time.",
    example: "a source without `issued`",
    remedy: 'Find the date, or infer it: `issued: "2022-01-26?"` with a `date-basis`.',
  },
  "source-filtered": {
    meaning: "The author quotes or cites a source that the brief's own filters keep out.",
    example: "sources: { exclude: [rt-*] } and [@rt-2022-01-27]",
    remedy: "Change the filters or the citation.",
  },
  "above-ceiling": {
    meaning: "Material is marked above what the audience may see. It was not used and leaves no trace in the copy.",
    example: "mark: TLP:AMBER for an audience with ceiling TLP:GREEN",
    remedy: "Nothing, if that is meant.",
  },
  "header-above-ceiling": {
    meaning: "The title of a brief carries the brief's mark, and that is above the audience's ceiling.",
    example: "mark: TLP:AMBER and an audience with ceiling TLP:CLEAR",
    remedy: "Give the audience a `title` of its own; header lines and the bottom line likewise.",
  },
  "mark-too-low": {
    meaning: "A page would carry a lower mark than something on it, or an excerpt a lower one than its source.",
    example: "mark: TLP:CLEAR with a point marked TLP:GREEN",
    remedy: "Raise the mark of the page. Marks are never lowered or raised for you.",
  },
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
    meaning: "A quotation begins or ends with an ellipsis, has unbalanced brackets, or nothing between its ellipses.",
    example: 'quote: "… the door is open"',
    remedy: "Start and end with the source's words; omissions stand inside a quotation only.",
  },
  "speaker-differs": {
    meaning: "The brief ascribes words to somebody other than the source's record does.",
    example: "said-by: Jens Stoltenberg",
    remedy: "Check who spoke; mend the brief or the record.",
  },
  "citation-syntax": {
    meaning: "A citation in square brackets cannot be understood.",
    example: "[@tass-2022-01-26 para. 4]",
    remedy: "Write `[@key, para. 4]`; join several with `;`.",
  },
  "too-few-excerpts": {
    meaning: "The library offers fewer excerpts on a topic than the section must have.",
    example: "take: { least: 4, most: 6 }",
    remedy: "Lower `least`, widen the topic's terms, or add excerpts of your own.",
  },
  "empty-section": {
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
  "left-out": {
    meaning: "Optional material was left out to keep the page budget; the ledger names it.",
    example: "pages: 1 and more excerpts than a page holds",
    remedy: "Nothing, if the choice is right; otherwise change priorities or values.",
  },
  "bottom-line-too-long": {
    meaning: "The bottom line takes more than four printed lines.",
    example: "a bottom line of eighty words",
    remedy: "Shorten it: a principal reads this and may read nothing else.",
  },
  "glyph-missing": {
    meaning: "No face has a glyph for a character on the page, so it would print as an empty box.",
    example: "a title with an emoji",
    remedy: "Replace the character.",
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
  "edition-incomplete": {
    meaning: "A filed edition lacks a file, or holds one that was not filed.",
    example: "editions/2022/01/situation-1 without its manifest",
    remedy: "Restore the missing file; move the other away.",
  },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;
