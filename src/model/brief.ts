import type { Span } from "./diagnostic.ts";
import type { Mark } from "./mark.ts";

import type { Rules } from "./rules.ts";
import type { ScaleName } from "./scales.ts";

import type { Flagged, WantedEmphasis, WantedTranslation } from "./translation.ts";

import type { Instant, IsoDate, LanguageTag, PageSize } from "./units.ts";

/** What may go when the page is full: `may` goes before `should`, `must` never goes. */
export type Priority = "must" | "should" | "may";

/** The priority of a piece, and what it is worth, where nothing is said. */
export const middling = { priority: "should", value: 50 } as const;

/** How much of its evidence a page carries: each level holds the one before it. */
export const evidenceLevels = ["none", "manifest", "passages", "sources"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** The author's own words, in Markdown with citations, and where they stand. */
export interface Authored {
  readonly text: string;
  readonly span: Span;
  readonly mark: Mark;
  readonly priority: Priority;
  /** Worth beside its like, 0 to 100. */
  readonly value: number;
  /** Shorter forms, the longest first: one is printed where the whole would have to go. */
  readonly short: readonly Shorter[];
  /** Rests on no source, and says so. */
  readonly own?: boolean | undefined;
  /** The author's judgment, whatever its words. */
  readonly judgment?: boolean | undefined;
}

/** A line of the author's plain text in the head of the page, and where it stands. */
export interface HeaderLine {
  readonly text: string;
  readonly span: Span;
}

/** A shorter form that the author wrote: words of a quotation, or prose. */
export interface Shorter {
  readonly text: string;
  readonly span: Span;
}

/** A line of a two-column list: a term and what is said of it. */
export interface AuthoredEntry extends Authored {
  readonly term: string;
  readonly termSpan?: Span | undefined;
}

/** An excerpt the author insists on, before it is checked against its source. */
export interface Wanted {
  readonly source: string;
  readonly quote: string;
  /** Where the author says the words stand; otherwise they are looked for in the whole source. */
  readonly paragraphs?: readonly number[] | undefined;
  /** The paragraphs that the brief's file states, where its lock knows that the words stand in others now. */
  readonly stated?: readonly number[] | undefined;
  readonly saidBy?: string | undefined;
  readonly date?: IsoDate | undefined;
  /** Words printed between the speaker's label and the quotation. */
  readonly lead?: string | undefined;
  readonly leadSpan?: Span | undefined;
  readonly priority: Priority;
  readonly value: number;
  /** Words after which `[sic]` is printed. */
  readonly sic?: Flagged | undefined;
  readonly emphasis?: WantedEmphasis | undefined;
  readonly translation?: WantedTranslation | undefined;
  /** Shorter quotations from the same source, the longest first. */
  readonly short: readonly Shorter[];
  /** The mark the author gives; the source's own mark where there is none. */
  readonly mark?: Mark | undefined;
  /** The author chose this wording of a statement that other sources have in other words, or contradict. */
  readonly ofRecord?: boolean | undefined;
  /** Keys of the sources to be cited for the same in other words, or all that have other words for it. */
  readonly also?: true | readonly string[] | undefined;
  /** Keys of the sources that contradict the wording, and whose own words are printed beside it. */
  readonly against?: readonly string[] | undefined;
  readonly span: Span;
  readonly sourceSpan: Span;
}

/** A section as the author wants it. */
export interface SectionOrder {
  readonly id: string;
  readonly heading: string;
  /** `side` goes into the side column where the template has one. */
  readonly column: "main" | "side";
  readonly mark: Mark;
  /** Key of a topic on which the library may add excerpts. */
  readonly topic?: string | undefined;
  readonly take: { readonly least: number; readonly most: number };
  /** `must` for most; a section that is optional may go as a whole, with the musts in it. */
  readonly priority: Priority;
  readonly value: number;
  /** The greatest share of the pages allowed that it may take, above 0 and at most 1. */
  readonly share?: number | undefined;
  readonly excerpts: readonly Wanted[];
  readonly points: readonly Authored[];
  readonly entries: readonly AuthoredEntry[];
  readonly span: Span;
}

/** Which issue of a series a brief is. */
export interface EditionOrder {
  /** Counted from 1 without gaps. */
  readonly number: number;
  readonly asOf: IsoDate;
  readonly issued?: Instant | undefined;
  readonly covers: { readonly from: IsoDate; readonly to: IsoDate };
  /** When the next one is due. */
  readonly next?: IsoDate | undefined;
  readonly title?: string | undefined;
  readonly bottomLine?: Authored | undefined;
  readonly span: Span;
}

/** The meeting a read-ahead is for. */
export interface Meeting {
  readonly with?: string | undefined;
  readonly date?: string | undefined;
  readonly place?: string | undefined;
}

/**
 * One brief for one audience and one edition: everything the file, the workspace's defaults and the
 * audience's overlay say, put together. Nothing in it is above the ceiling but what is listed as withheld.
 */
export interface Brief {
  readonly kind: "brief";
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** The document id on the page: `LC-2022-01`. */
  readonly reference: string;
  readonly version: number;
  readonly template: string;
  readonly style: string;
  readonly language: LanguageTag;
  readonly page: PageSize;
  /** The page budget. */
  readonly pages: number;
  /** Whether what does not fit is printed on further pages after the ones allowed. */
  readonly annex: boolean;
  /** Where a note style's notes stand: at the foot of the page of their call, or before the references. */
  readonly notes: "foot" | "end";
  /** How much of its evidence travels inside the page. */
  readonly evidence: EvidenceLevel;
  readonly asOf: IsoDate;
  /** The only clock of a build. */
  readonly issued: Instant;
  readonly mark: Mark;
  readonly ceiling: Mark;
  readonly audience?: string | undefined;
  readonly for?: string | undefined;
  readonly from?: string | undefined;
  readonly purpose?: string | undefined;
  readonly meeting?: Meeting | undefined;
  readonly bottomLine?: Authored | undefined;
  /** The title and the header lines once more, where they stand in the file. */
  readonly lines: readonly HeaderLine[];
  readonly rules: Rules;
  /** The scale of the page's words of probability, where the author names one. */
  readonly scale?: ScaleName | undefined;
  /** Acronyms that readers know. */
  readonly acronyms: readonly string[];
  readonly sources: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly from?: IsoDate | undefined;
    readonly to?: IsoDate | undefined;
  };
  readonly sections: readonly SectionOrder[];
  readonly edition?: EditionOrder | undefined;
  /** The edition before this one in the series. */
  readonly previous?: EditionOrder | undefined;
  /** True for a series: material that is not yet out on the day simply waits for its edition. */
  readonly series: boolean;
  /** Name of the series, for running heads. */
  readonly seriesTitle?: string | undefined;
  /** What the audience may not see, for the author's eyes only. */
  readonly withheld: readonly Withheld[];
  readonly span: Span;
  /** Where the brief, or else its title, says which template, style and language it takes, and how much evidence. */
  readonly spans: { readonly template: Span; readonly style: Span; readonly language: Span; readonly evidence: Span };
}

/** Something kept out of a copy, told to the author and to nobody else. */
export interface Withheld {
  readonly what: string;
  readonly why: "ceiling" | "as-of" | "dropped";
  readonly span?: Span | undefined;
}
