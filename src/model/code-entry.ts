/** How one diagnostic code is documented: `docs/diagnostics.md` is generated from these. */
export interface CodeEntry {
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** What brings it about. */
  readonly example: string;
  /** What mends it. */
  readonly remedy: string;
  /**
   * The severity it has where nobody set another, for a rule that `rules:` can turn off or make an error. Absent for what
   * is always told as it is.
   */
  readonly rule?: "error" | "warning" | "note";
  /** What a rule counts, for one that faults too many or too old: the key by which `rules:` sets it, and its own number. */
  readonly limit?: { readonly key: "days" | "words" | "lines"; readonly preset: number };
  /** The only language of pages that a rule looks at, as a tag; absent where it looks at all. */
  readonly language?: "en";
}
