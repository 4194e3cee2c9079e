import type { Sentence } from "./cut-sentences.ts";
import type { NameAt } from "./find-persons.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** A clause that says that somebody said something. */
export interface Saying {
  readonly kind: "says" | "adds" | "replies" | "asks" | "calls" | "quotes" | "account";
  /** Who; a pronoun is looked up by who knows what stands before. */
  readonly subject: NameAt | "he" | "she" | undefined;
  /** Why nobody can be named by it, or why the words would not be the subject's. */
  readonly against: string | undefined;
  /** Its units: from the subject or its offices to the verb, in the sentence's order. */
  readonly from: number;
  readonly to: number;
  /** The clause as it stands: `said Blinken`. */
  readonly evidence: string;
}

/** A sentence that is read, with the names in it and the words of its language. */
export interface Reader {
  readonly sentence: Sentence;
  readonly names: readonly NameAt[];
  readonly words: SayingWords;
}
