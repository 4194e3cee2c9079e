/** What the text itself says of who speaks some quoted words. */
export type Proposal = Proposed | Abstained;

/** Somebody, and by what. */
export interface Proposed {
  readonly kind: "proposed";
  /** The workspace's form of the name, or the fullest that the text has. */
  readonly name: string;
  /** In a clause, with the evidence: `“said Blinken” stands after the words (para. 3)`. */
  readonly reason: string;
  /** `high` where the speaker is named right beside the words; `fair` where something must be inferred. */
  readonly confidence: "high" | "fair";
}

/** Nobody, and why. */
export interface Abstained {
  readonly kind: "abstained";
  readonly reason: string;
  /** True for words that were put to somebody: they are not the answerer's. */
  readonly isQuestion: boolean;
}

/** No proposal, for a reason. */
export function abstain(reason: string, isQuestion = false): Abstained {
  return { kind: "abstained", reason, isQuestion };
}
