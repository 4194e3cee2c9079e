/** Whose translation it is: a publisher's or an office's, the author's own, or a machine's. */
export const translationKinds = ["official", "own", "machine"] as const;

/** Who translated; a machine by its name and version, and whoever looked it over (the disclosure that ICS 206-01 asks for). */
export interface Translator {
  readonly kind: (typeof translationKinds)[number];
  readonly translator?: string | undefined;
  readonly system?: string | undefined;
  readonly reviewedBy?: string | undefined;
}
