import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { plainText } from "./plain-text.ts";

const tints: Readonly<Record<Severity, string>> = { error: "\u001b[31m", warning: "\u001b[33m", note: "\u001b[36m" };
const reset = "\u001b[0m";
const widest = 100;

/**
 * Draws a diagnostic for a terminal:
 *
 *     error: there is no topic `us-positon` [no-such-topic]
 *       --> briefs/lavrov-call.yaml:21:12
 *        |
 *     21 |     topic: us-positon
 *        |            ^^^^^^^^^^
 *        = did you mean `us-position`?
 *
 * `textOf` gives the text of a file, for the line; without it the frame is left out. Control characters
 * are shown as `�`, so that a hostile file cannot steer the terminal.
 */
export function drawDiagnostic(
  diagnostic: Diagnostic,
  textOf: (file: string) => string | undefined,
  colour = false,
): string {
  const paint = (text: string) => (colour ? `${tints[diagnostic.severity]}${text}${reset}` : text);
  const { span } = diagnostic;
  const head = `${paint(`${diagnostic.severity}:`)} ${plainText(diagnostic.message).replace(/\s+/g, " ")} [${diagnostic.code}]`;
  const gutter = " ".repeat(String(span?.line ?? "").length || 1);
  const lines = [head];
  if (span) {
    lines.push(`${gutter}--> ${plainText(span.file)}:${span.line}:${span.column}`);
    const line = lineOf(textOf(span.file), span.line);
    if (line !== undefined) {
      const frame = clip(line, span.column - 1, (span.endColumn ?? span.column + 1) - 1);
      lines.push(`${gutter} |`, `${span.line} | ${frame.text}`, `${gutter} | ${paint(frame.carets)}`);
    }
  }
  for (const hint of diagnostic.hints) {
    const [first, ...rest] = plainText(hint).split("\n");
    lines.push(`${gutter} = ${first}`, ...rest.map((line) => `${gutter}   ${line}`));
  }
  return lines.join("\n");
}

/** A line of a text, found without dividing the whole. */
function lineOf(text: string | undefined, number: number): string | undefined {
  let start = 0;
  for (let line = 1; line < number && text !== undefined; line += 1) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return undefined;
  }
  const end = text?.indexOf("\n", start) ?? -1;
  return text?.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
}

/** The stretch of a line that shows the span, and carets under it; tabs become single spaces. */
function clip(line: string, from: number, to: number): { text: string; carets: string } {
  const start = from > widest - 20 ? from - 30 : 0;
  const text = line.slice(start, start + widest).replaceAll("\t", " ");
  const lead = start > 0 ? "…" : "";
  const tail = start + widest < line.length ? "…" : "";
  const length = Math.max(1, Math.min(to, start + widest) - from);
  return { text: lead + plainText(text) + tail, carets: " ".repeat(lead.length + from - start) + "^".repeat(length) };
}
