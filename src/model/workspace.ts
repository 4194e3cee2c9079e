import type { Authored, EvidenceLevel } from "./brief.ts";
import type { Mark } from "./mark.ts";
import type { Rules } from "./rules.ts";
import type { ScaleName } from "./scales.ts";
import type { Licence } from "./source.ts";
import type { IsoDate, LanguageTag, PageSize } from "./units.ts";

/** A subject on which the library is asked for excerpts. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Words and phrases that speak of the topic. */
  readonly terms: readonly string[];
  /** Actors whose speakers are raised. */
  readonly actors: readonly string[];
  /** Speakers who are raised, in the registry's form. */
  readonly speakers: readonly string[];
  /** Sources issued within these days are raised. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** One person or body that speaks: one form of the name for the whole workspace, and the spellings sources use. */
export interface Person {
  readonly name: string;
  /** How labels print the name: `Lavrov`. */
  readonly short: string;
  readonly capacity?: string | undefined;
  readonly actor?: string | undefined;
  readonly aliases: readonly string[];
}

/** What differs for one audience; whatever is absent stays as the brief has it. */
export interface Audience {
  readonly name: string;
  /** Nothing marked above it is used. */
  readonly ceiling?: Mark | undefined;
  /** The mark printed on this audience's copy. */
  readonly mark?: Mark | undefined;
  readonly template?: string | undefined;
  readonly page?: PageSize | undefined;
  readonly pages?: number | undefined;
  readonly style?: string | undefined;
  readonly language?: LanguageTag | undefined;
  readonly annex?: boolean | undefined;
  readonly notes?: "foot" | "end" | undefined;
  readonly evidence?: EvidenceLevel | undefined;
  readonly title?: string | undefined;
  readonly reference?: string | undefined;
  readonly for?: string | undefined;
  readonly bottomLine?: Authored | undefined;
  /** Ids of sections left out, or the only ones kept. */
  readonly drop: readonly string[];
  readonly only?: readonly string[] | undefined;
}

/** `attache.yaml`, read. */
export interface Workspace {
  readonly kind: "workspace";
  readonly file: string;
  readonly name: string;
  readonly defaults: {
    readonly template: string;
    readonly style: string;
    readonly page: PageSize;
    readonly pages: number;
    readonly language: LanguageTag;
    readonly mark: Mark;
    readonly annex: boolean;
    readonly notes: "foot" | "end";
    readonly evidence: EvidenceLevel;
    readonly scale?: ScaleName | undefined;
    /** For sources whose records have none. */
    readonly licence?: Licence | undefined;
  };
  readonly rules: Rules;
  /** Acronyms that the readers of all its pages know. */
  readonly acronyms: readonly string[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly people: readonly Person[];
  readonly audiences: ReadonlyMap<string, Audience>;
}
