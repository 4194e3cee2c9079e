import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";

/** A source file in its two parts. */
export interface SourceParts {
  readonly frontMatter: string;
  /** The file's line on which the front matter's first line stands. */
  readonly frontMatterLine: number;
  /** The lines below the front matter, and the file's line of the first of them. */
  readonly body: readonly string[];
  readonly bodyLine: number;
}

/**
 * Parts a source at its two lines of `---`, the first of which must be the first of the file. Fails with
 * `front-matter-missing` where one of them is not there.
 */
export function splitSource(text: string, file: string): Outcome<SourceParts> {
  const lines = text.split(/\r?\n/);
  if (!isFence(lines[0])) return failure([missing("The file does not begin with a line of `---`.", file)]);
  const close = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (close < 0) return failure([missing("The front matter is not closed by a line of `---`.", file)]);
  return outcome({
    frontMatter: lines.slice(1, close).join("\n"),
    frontMatterLine: 2,
    body: lines.slice(close + 1),
    bodyLine: close + 2,
  });
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---\s*$/.test(line);
}

function missing(message: string, file: string): Diagnostic {
  const hints = ["a source opens with its front matter between two lines of `---`; `attache new source` writes one"];
  return { code: "front-matter-missing", severity: "error", message, span: { file, line: 1, column: 1 }, hints };
}
