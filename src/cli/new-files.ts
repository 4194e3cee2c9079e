import type { Diagnostic } from "../model/diagnostic.ts";

/** That a path is taken. */
export function existsAlready(path: string): Diagnostic {
  return {
    code: "exists-already",
    severity: "error",
    message: `${path} is already there, and nothing is overwritten.`,
    hints: ["take another name, or remove the old one yourself"],
  };
}

/** Text files that a `new` makes, by path, or why it makes none. */
export type NewFiles = ReadonlyMap<string, string> | Diagnostic;
