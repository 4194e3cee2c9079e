import type { CodeEntry } from "./code-entry.ts";

/** Codes of what a user writes: files, the library, briefs, days and marks. */
export const codesOfFiles = {
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
    rule: "warning",
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
    rule: "note",
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
    rule: "error",
    meaning:
      "Material rests on a source that was not out on the day up to which the brief speaks. Where the rule is no error, the source is let in and printed with its date; the library never offers one.",
    example: "as-of: 2022-01-26 and [@rt-2022-01-27, para. 2]",
    remedy: "Leave the material out, or move `as-of`.",
  },
  "source-waits": {
    meaning: "In a series, material rests on a source that was not out on the day of the edition; it is not in it.",
    example: "an edition as of 2022-01-26 and [@rt-2022-01-27, para. 2]",
    remedy: "Nothing: it waits for a later edition.",
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
} as const satisfies Record<string, CodeEntry>;
