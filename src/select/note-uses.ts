import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source, SourceNote } from "../model/source.ts";

/** A place in a source on which something printed rests. */
export interface Use {
  readonly source: Source;
  readonly paragraphs: readonly number[];
  readonly span: Span | undefined;
  /** The words that are quoted from there. */
  readonly words?: string | undefined;
}

/**
 * What the records of the used sources want the author to know: notes on the paragraphs used and on the
 * sources as a whole, and dates that were inferred. Each is said once. A note that opens with the very words used is a
 * warning, unless the page flags them: it speaks of nothing else.
 */
export function noteUses(uses: readonly Use[]): readonly Diagnostic[] {
  const notes = new Map<string, Diagnostic>();
  for (const { source, paragraphs, span, words = "" } of uses) {
    const at = span ? { span } : {};
    if (source.dateInferred) {
      const message = `The date of \`${source.id}\` (${source.issued}) is inferred.`;
      const hints = source.dateBasis ? [source.dateBasis] : [];
      keep(notes, source.id, { code: "date-inferred", severity: "note", message, ...at, hints });
    }
    for (const note of source.notes) {
      if (note.paragraph !== undefined && !paragraphs.includes(note.paragraph)) continue;
      const place = note.paragraph === undefined ? "" : `, para. ${note.paragraph}`;
      const message = `\`${source.id}\`${place}: ${note.text}`;
      const doubted = wordsOf(note);
      if (doubted !== undefined && !isFlagged(words) && words.includes(doubted)) {
        const warning = `The words “${doubted}” have a note in the record of \`${source.id}\`${place}: ${note.text}`;
        const hints = ["look whether the quotation can stand without them, or say in your own words what is meant"];
        notes.set(message, { code: "words-doubted", severity: "warning", message: warning, ...at, hints });
      } else keep(notes, message, { code: "source-note", severity: "note", message, ...at, hints: [] });
    }
  }
  return [...notes.values()];
}

/** True where the page itself says that something is wrong in the words. */
function isFlagged(words: string): boolean {
  return /\[sic[.!?]?\]/iu.test(words);
}

/** The words that a note is about: what it opens with, between single quotation marks. */
export function wordsOf({ text }: SourceNote): string | undefined {
  return /^‘((?:[^‘’]|’(?=\p{L}))+)’/u.exec(text)?.[1];
}

function keep(notes: Map<string, Diagnostic>, key: string, diagnostic: Diagnostic): void {
  if (!notes.has(key)) notes.set(key, diagnostic);
}
