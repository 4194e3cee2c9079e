import type { Brief, Priority } from "./brief.ts";
import type { Span } from "./diagnostic.ts";
import type { Mark } from "./mark.ts";
import type { Block, Inline } from "./node.ts";
import type { Anchor } from "./source.ts";

import type { Witness } from "./statement.ts";

import type { QuotedEmphasis, QuotedTranslation } from "./translation.ts";

import type { IsoDate, LanguageTag } from "./units.ts";

/** Who spoke the quoted words, when, and in what capacity. */
export interface Speaker {
  readonly name: string;
  /** The form labels print. */
  readonly short: string;
  readonly capacity?: string | undefined;
  readonly actor?: string | undefined;
}

/** A step by which words came to the source that has them, where it did not hear them itself. */
export interface Relay {
  /** The outlet or office that passed them on; `null` where it has no name. */
  readonly by: string | null;
  /** What it is where it has no name. */
  readonly kind: "weblog" | "source";
  readonly how: "quoted" | "reposted";
}

/** Whose words they are, from which occasion, and through whose hands they came. */
export interface Voice {
  readonly speaker: Speaker;
  readonly date?: IsoDate | undefined;
  readonly venue?: string | undefined;
  /** From the speaker to the source; empty where the source heard the words itself. */
  readonly chain: readonly Relay[];
}

/** What every piece of a section has in common: whether it may go, and why it is there. */
interface Piece {
  /** Unique within a selection: section, kind, number. */
  readonly id: string;
  readonly section: string;
  readonly priority: Priority;
  /** Worth beside its like, 0 to 100. */
  readonly value: number;
  readonly mark: Mark;
  /** Rests on a source that was not out at the last edition. */
  readonly isNew: boolean;
  /** The independent origins it cites: a reprint counts as what it reprints. */
  readonly origins: readonly string[];
  /** For each place that it cites, the origin and all from whom the source has the words; absent where nobody asked. */
  readonly lines?: readonly (readonly string[])[] | undefined;
  /** Terms of its section's topic that it speaks of. */
  readonly covers: readonly string[];
  /** The pieces by which the author knows it: opening words, for ledgers and messages. */
  readonly gist: string;
  readonly span?: Span | undefined;
}

/** Words from sources, found there. */
export interface Excerpt extends Piece {
  readonly kind: "excerpt";
  readonly origin: "author" | "library";
  /** `quotation`: a speaker's words; `passage`: the source's own words; `paraphrase`: a digest's summary, printed without marks. */
  readonly form: "quotation" | "passage" | "paraphrase";
  /** As printed, with `…` and `[…]`. */
  readonly words: string;
  readonly language: LanguageTag;
  /** In the words that are printed first: those of the translation where there is one. */
  readonly emphasis?: QuotedEmphasis | undefined;
  readonly translation?: QuotedTranslation | undefined;
  readonly speaker?: Speaker | undefined;
  readonly date?: IsoDate | undefined;
  /** Where it was said: `press briefing, Washington`. */
  readonly venue?: string | undefined;
  /** Through whose hands the words came to the first of the sources, the speaker's end first. */
  readonly chain?: readonly Relay[] | undefined;
  readonly lead?: string | undefined;
  /** One anchor for each source in which the words stand; the first is the one chosen. */
  readonly anchors: readonly [Anchor, ...Anchor[]];
  /** Sources that tell the same in other words, or otherwise, cited as such. */
  readonly also?: readonly Witness[] | undefined;
  /** The author chose these words where other sources have others, or contradict them. */
  readonly ofRecord?: true | undefined;
  /** Rank in its topic; 0 for the author's own. */
  readonly score: number;
  readonly reason: string;
  /** The same in fewer words, the longest first; checked like the whole. Theirs are empty. */
  readonly short: readonly Excerpt[];
}

/** Words that the author's prose quotes, and where they were found. */
export interface Quoted {
  readonly words: string;
  readonly anchor: Anchor;
  /** Whose they are, where the source's record leaves no doubt. */
  readonly voice?: Voice | undefined;
}

/** A point of the author's, parsed, its quotations checked. */
export interface Point extends Piece {
  readonly kind: "point";
  readonly quoted: readonly Quoted[];
  readonly children: readonly Block[];
  readonly short: readonly Point[];
}

/** A term and what is said of it. */
export interface Entry extends Piece {
  readonly kind: "entry";
  readonly quoted: readonly Quoted[];
  readonly term: readonly Inline[];
  readonly children: readonly Inline[];
  readonly short: readonly Entry[];
}

export type Element = Excerpt | Point | Entry;

/** A passage the library offered for a section, taken or not. */
export interface Candidate {
  readonly section: string;
  readonly excerpt: Excerpt;
  readonly taken: boolean;
  /** Why it was left: `over the quota of 4`, `the author quotes the same words`. */
  readonly verdict: string;
}

/** A section with all that may stand in it. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly column: "main" | "side";
  /** How many of the excerpts must stay. */
  readonly least: number;
  readonly priority: Priority;
  readonly value: number;
  /** The greatest share of the pages allowed that it may take. */
  readonly share?: number | undefined;
  readonly excerpts: readonly Excerpt[];
  readonly points: readonly Point[];
  readonly entries: readonly Entry[];
}

/** What `select` chose, every quotation in it checked against its source. */
export interface Selection {
  readonly kind: "selection";
  readonly brief: Brief;
  readonly bottomLine?:
    | ({ readonly children: readonly Block[]; readonly quoted: readonly Quoted[] } & Pick<Piece, "lines">)
    | undefined;
  readonly sections: readonly Section[];
  readonly candidates: readonly Candidate[];
  /** What `fit` left out or shortened, the most worth first; empty before. */
  readonly ledger: readonly Cut[];
  /** What was left out and stands in the annex, by section; empty before, and where the brief has none. */
  readonly annex: readonly Section[];
  /** The origin behind each source cited, as the sources that may be used have it; absent where nobody asked. */
  readonly origins?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** A line of the ledger: what went, and what it was worth. */
export interface Cut {
  readonly id: string;
  /** Rests on a source that was not out at the last edition. */
  readonly isNew: boolean;
  /** `short` where a shorter form is printed; `annex` where it stands in the annex. */
  readonly now: "out" | "short" | "annex";
  readonly section: string;
  readonly gist: string;
  readonly priority: Priority;
  readonly value: number;
  /** Printed lines by which it missed the page, or its section's share; 0 where it went for another reason. */
  readonly lines: number;
  /** Why it went, in a clause: `2 lines over the page`. */
  readonly why: string;
}

/** All places that an excerpt cites: those of its words, that of its translation, those that tell it in other words, or otherwise. */
export function anchorsOf({ anchors, translation, also = [] }: Excerpt): readonly Anchor[] {
  return [...anchors, ...(translation?.anchor ? [translation.anchor] : []), ...also.map(({ anchor }) => anchor)];
}

/** All pieces of a selection in reading order. */
export function elementsOf(section: Section): readonly Element[] {
  return [...section.excerpts, ...section.points, ...section.entries];
}
