import type { Anchor } from "./source.ts";
import type { IsoDate, LanguageTag } from "./units.ts";

/** A sentence of direct speech in a source, with what the record says of it. */
export interface Wording {
  /** Key of the source. */
  readonly source: string;
  readonly paragraph: number;
  /** Where it stands in the paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Verbatim. */
  readonly words: string;
  readonly language: LanguageTag;
  /** The recorded speaker in the workspace's form of the name; absent where nobody or several are on record. */
  readonly speaker?: string | undefined;
  /** The recorded day of the utterance. */
  readonly said?: IsoDate | undefined;
  /** The recorded place of the utterance. */
  readonly venue?: string | undefined;
  /** The recorded day, or else that of the source; absent for a reprint, whose day is not that of the words. */
  readonly near?: IsoDate | undefined;
}

/** On what two places contradict each other: who spoke, when, where, how many, or whether it is so at all. */
export type Matter = "who" | "when" | "where" | "how many" | "whether";

/** Two places that tell one thing, and cannot both be right. */
export interface Contradiction {
  readonly on: Matter;
  readonly one: Wording;
  readonly other: Wording;
}

/**
 * One utterance, as the direct speech of several sources reports it: the same speaker as far as anybody is on record,
 * days near each other, words alike. Every wording of a library is part of exactly one statement.
 */
export interface Statement {
  /** Source, paragraph and place of its first wording. */
  readonly id: string;
  /** In the order of sources and places. */
  readonly wordings: readonly [Wording, ...Wording[]];
  readonly contradictions: readonly Contradiction[];
}

/** A source that is cited beside those of an excerpt's words, as having other words for what it says. */
export interface Witness {
  /**
   * `wording`: direct speech in other words; `support`: a sentence that tells it without quoting; `dissent`: direct speech
   * with another number or day, or that denies it, which is printed and bears nothing out.
   */
  readonly form: "wording" | "support" | "dissent";
  /** Where the source's own words stand. */
  readonly anchor: Anchor;
  readonly words: string;
  /** Who is on record as the speaker of a dissent. */
  readonly speaker?: string | undefined;
}
