/** The blanks of the files that `attache new` makes, in words that nobody could take for text. */
export const blanks = {
  title: "TITLE: what the page is about",
  reader: "WHO READS IT",
  writer: "WHO WRITES IT",
  bottomLine: "BOTTOM LINE: what the reader must know, in at most four printed lines.",
  heading: "FIRST HEADING",
  point: "POINT: your own words. A claim cites its source in brackets: @key, para. 4",
  quote: "WORDS OF THE SOURCE, SHORTENED WITH … ONLY",
  key: "KEY-OF-A-SOURCE",
  sourceTitle: "TITLE AS PRINTED",
  outlet: "PAPER OR SITE",
  descriptor: "DESCRIPTOR: who publishes it, and how they know",
  paragraph: "FIRST PARAGRAPH. Paste the text here as it was printed.",
  next: "SECOND PARAGRAPH. An empty line ends a paragraph; citations count them from 1.",
  name: "NAME",
  office: "OFFICE",
} as const;

/** A blank ends where its explanation begins: whoever wrote behind `TITLE:` has not filled it either. */
const openings: readonly string[] = Object.values(blanks).map((blank) => /^[A-Z ]+[:.]/u.exec(blank)?.[0] ?? blank);

/** A value that holds nothing else is none yet. */
const nothing = /^(?:…|\.{3,}|\?+|_+)$/u;

/** The blank that a text still is; nothing in a text that somebody has written. */
export function findBlank(text: string): string | undefined {
  return findSkeleton(text) ?? nothing.exec(text.trim())?.[0];
}

/** The same for words of a source, in which `TODO` may stand: only what `attache new` wrote counts. */
export function findSkeleton(text: string): string | undefined {
  const plain = text.trim();
  return openings.find((opening) => (/[:.]$/u.test(opening) ? plain.startsWith(opening) : plain === opening));
}
