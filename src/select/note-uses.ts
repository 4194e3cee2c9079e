import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";

/** A place in a source on which something printed rests. */
export interface Use {
  readonly source: Source;
  readonly paragraphs: readonly number[];
  readonly span: Span | undefined;
}

/**
 * What the records of the used sources want the author to know: notes on the paragraphs used and on the
 * sources as a whole, and dates that were inferred. Each is said once.
 */
export function noteUses(uses: readonly Use[]): readonly Diagnostic[] {
  const notes = new Map<string, Diagnostic>();
  for (const { source, paragraphs, span } of uses) {
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
      keep(notes, message, { code: "source-note", severity: "note", message, ...at, hints: [] });
    }
  }
  return [...notes.values()];
}

function keep(notes: Map<string, Diagnostic>, key: string, diagnostic: Diagnostic): void {
  if (!notes.has(key)) notes.set(key, diagnostic);
}
