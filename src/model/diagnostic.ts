import type { Code } from "./codes.ts";

/**
 * A place in a file of the workspace. Lines and columns count from 1; columns count UTF-16 code units,
 * as editors do. `endColumn` is exclusive and stands on the same line; without it the span is one point.
 */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** `error` stops the build; `warning` asks the author to look; `note` only tells. */
export type Severity = "error" | "warning" | "note";

/**
 * Trouble as a value: what is wrong, where, and what would mend it. Stages return diagnostics beside
 * their result and never print; only a face draws them. A thrown exception always means a defect.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence for a person, without the place, ending in a full stop. */
  readonly message: string;
  readonly span?: Span;
  /** Sentences that say how to mend it, each on its own line. */
  readonly hints: readonly string[];
}
