import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { drawDiagnostic } from "../text/draw-diagnostic.ts";
import type { Face } from "./face.ts";
import { counted, plainText } from "./plain-text.ts";

/** What a command says on standard error, and all the diagnostics it has told. */
export interface Talk {
  /** Draws diagnostics, errors first; one that was told before is not told again. Files come from `read`. */
  tell(diagnostics: readonly Diagnostic[], read?: (file: string) => Uint8Array | undefined): void;
  /** Says a line. */
  say(line: string): void;
  /** Everything told so far, in order. */
  readonly told: readonly Diagnostic[];
  /** Says how many errors and warnings were told; nothing where there were none. */
  sum(): void;
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Talk for one command. */
export function talkTo(face: Face): Talk {
  const told: Diagnostic[] = [];
  const known = new Set<string>();
  const say = (line: string) => face.err(`${line}\n`);
  return {
    told,
    say: (line) => say(plainText(line)),
    tell(diagnostics, read) {
      const textOf = (file: string) => {
        const bytes = read?.(file);
        return bytes && new TextDecoder().decode(bytes);
      };
      for (const diagnostic of [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity])) {
        const key = JSON.stringify(diagnostic);
        if (known.has(key)) continue;
        known.add(key);
        told.push(diagnostic);
        say(`${drawDiagnostic(diagnostic, textOf, face.colour)}\n`);
      }
    },
    sum() {
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
