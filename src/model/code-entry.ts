/** How one diagnostic code is documented: `docs/diagnostics.md` is generated from these. */
export interface CodeEntry {
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** What brings it about. */
  readonly example: string;
  /** What mends it. */
  readonly remedy: string;
}
