import type { Code } from "../model/codes.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { drawDiagnostic } from "../text/draw-diagnostic.ts";
import { plainText } from "../text/plain-text.ts";
import { counted } from "./counted.ts";
import type { Face } from "./face.ts";

/** What a command says on standard error, and all the diagnostics it has told. */
export interface Talk {
  /**
   * Draws diagnostics, errors first, notes on a line of their own. What was told before is not told again, and a note
   * not even for another place: copies for several audiences share them. Files come from `read`.
   */
  tell(diagnostics: readonly Diagnostic[], read?: (file: string) => Uint8Array | undefined): void;
  /** Says a line. */
  say(line: string): void;
  /** Everything told so far, in order. */
  readonly told: readonly Diagnostic[];
  /** Says how many notes were folded, and how many errors and warnings were told; nothing where there were none. */
  sum(): void;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Codes that a command tells in lines of its own, beside the copy they are about. */
export const toldWithCopies: readonly Code[] = ["left-out", "shortened", "above-ceiling"];

/** Notes of one code that are drawn where notes are folded; the others are counted. */
const mostNotes = 3;

/**
 * Talk for one command. Diagnostics with one of the `quiet` codes are kept and not drawn. Where talk `folds`, notes of one
 * code beyond the third are kept, and counted by `sum`.
 */
export function talkTo(face: Face, quiet: readonly Code[] = [], folds = false): Talk {
  const drawn = new Map<Code, number>();
  const told: Diagnostic[] = [];
  const known = new Set<string>();
  const say = (line: string) => face.err(`${line}\n`);
  return {
    told,
    say: (line) => say(plainText(line)),
    tell(diagnostics, read) {
      let last: { readonly file: string; readonly text: string | undefined } | undefined;
      const textOf = (file: string) => {
        if (last?.file !== file) {
          const bytes = read?.(file);
          last = { file, text: bytes && new TextDecoder().decode(bytes) };
        }
        return last.text;
      };
      for (const diagnostic of [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity])) {
        const isNote = diagnostic.severity === "note";
        const key = JSON.stringify(isNote ? { ...diagnostic, span: diagnostic.span?.file } : diagnostic);
        if (known.has(key)) continue;
        known.add(key);
        told.push(diagnostic);
        if (quiet.includes(diagnostic.code)) continue;
        const count = (drawn.get(diagnostic.code) ?? 0) + 1;
        if (isNote) drawn.set(diagnostic.code, count);
        if (isNote && folds && count > mostNotes) continue;
        say(isNote ? drawNote(diagnostic, face) : `${drawDiagnostic(diagnostic, textOf, face.colour)}\n`);
      }
    },
    sum() {
      for (const [code, count] of drawn) {
        const more = counted(count - mostNotes, "more note", "more notes");
        if (folds && count > mostNotes) say(`and ${more} [${code}]; --verbose tells them.`);
      }
      drawn.clear();
      const count = (severity: Severity) => told.filter((one) => one.severity === severity).length;
      const [errors, warnings] = [count("error"), count("warning")];
      const parts = [
        ...(errors > 0 ? [counted(errors, "error")] : []),
        ...(warnings > 0 ? [counted(warnings, "warning")] : []),
      ];
      if (parts.length > 0) say(`${parts.join(", ")}.`);
    },
  };
}

/** A note without the line it is about: many come at once, and nothing in them has to be mended. */
function drawNote({ span, ...note }: Diagnostic, face: Face): string {
  const place = span ? ` (${plainText(span.file)}:${span.line})` : "";
  const [head = "", ...hints] = drawDiagnostic(note, () => undefined, face.colour).split("\n");
  return [head + place, ...hints].join("\n");
}
