import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { mostHighlights } from "./highlight.ts";

/** That a file is none of the kinds that can be read. */
export function annotationsUnreadable(file: string, why: string, span: Span): Diagnostic {
  const message = `No annotations can be read from ${file}: ${why}.`;
  const hints = [
    "give it JSON of Hypothesis (an answer of its search, or an export), W3C annotations as JSON-LD, or a plain list",
  ];
  return { code: "annotations-unreadable", severity: "error", message, span, hints };
}

/** That a file holds more than is read at once. */
export function tooMany(file: string, count: number): Diagnostic {
  const message = `${file} holds ${count} annotations; the first ${mostHighlights} were read.`;
  const hints = ["divide the file"];
  return { code: "annotations-unreadable", severity: "warning", message, span: { file, line: 1, column: 1 }, hints };
}
