import type { Excerpt, Quoted, Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Matter, Wording } from "../model/statement.ts";
import type { IsoDate } from "../model/units.ts";
import type { Workspace } from "../model/workspace.ts";
import { findSupports } from "./find-supports.ts";
import { gatherMeans, type Means } from "./gather-means.ts";
import { openDisputes } from "./take-witnesses.ts";
import { differenceOf } from "./tell-variants.ts";
import { numberOrigins } from "./trace-lines.ts";
import { type Variant, weighWordings } from "./weigh-wordings.ts";

/** A place that tells a statement. Origins are numbered from 1 within a statement; equal numbers are one origin. */
export interface ReviewedPlace {
  readonly source: string;
  readonly paragraphs: readonly number[];
  readonly origin: number;
  readonly words: string;
  readonly speaker?: string | undefined;
  /** The recorded day of the utterance. */
  readonly said?: IsoDate | undefined;
  readonly issued?: IsoDate | undefined;
}

/** A variant with how it differs from the words chosen, which stand in `[-…-]`, and on what it contradicts them. */
export interface ReviewedVariant extends ReviewedPlace {
  readonly difference: string;
  readonly on?: Matter | undefined;
}

/** What a brief quotes, and all that its sources have of the same statement. */
export interface ReviewedStatement {
  /** The excerpt, point or entry that quotes it. */
  readonly id: string;
  readonly words: string;
  /** Where the very words stand; the first place is the one chosen. */
  readonly same: readonly ReviewedPlace[];
  readonly variants: readonly ReviewedVariant[];
  /** Nearly the same words with another number or day, or a denial. */
  readonly opposed: readonly ReviewedVariant[];
  /** Sentences that report it without quoting; proposals. */
  readonly supports: readonly ReviewedPlace[];
  readonly contradictions: readonly {
    readonly on: Matter;
    readonly one: ReviewedPlace;
    readonly other: ReviewedPlace;
    /** The brief says which words are of record, or prints both. */
    readonly settled: boolean;
  }[];
  /** Independent origins that have the words or other words for them; reports without quotation do not count. */
  readonly origins: number;
}

/** Reviews every statement that a selection quotes, in reading order, by the sources that its brief may use. */
export function reviewStatements(
  { brief, bottomLine, sections, annex }: Selection,
  workspace: Workspace,
  library: Library,
): readonly ReviewedStatement[] {
  const means = gatherMeans(brief, workspace, library);
  const quotedIn = (id: string, quoted: readonly Quoted[]) =>
    quoted.map(({ words, anchor }) => review({ id, words, anchors: [anchor] }, means));
  return [
    ...quotedIn("bottom-line", bottomLine?.quoted ?? []),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts.filter(({ form }) => form !== "paraphrase").map((excerpt) => review(excerpt, means)),
      ...[...points, ...entries].flatMap((piece) => quotedIn(piece.id, piece.quoted)),
    ]),
  ];
}

type Reviewed = Pick<Excerpt, "id" | "words" | "anchors" | "also" | "ofRecord">;

/** A place before its origin is numbered. */
type Bare = Omit<ReviewedPlace, "origin">;

function review(quoted: Reviewed, means: Means): ReviewedStatement {
  const { id, words, anchors } = quoted;
  const { library, statements, admission, speakers } = means;
  const language = library.byId.get(anchors[0].source)?.language ?? means.brief.language;
  const weighed = weighWordings({ words, anchors, language }, means);
  const { variants, opposed, contradictions } = weighed;
  const told = anchors.flatMap(statements().at).map(({ wording }) => wording);
  const placeOf = (source: string, paragraphs: readonly number[], text: string, wording?: Wording): Bare => {
    const { speaker, said } = wording ?? {};
    return { source, paragraphs, words: text, speaker, said, issued: library.byId.get(source)?.issued };
  };
  const ofWording = (wording: Wording) => placeOf(wording.source, [wording.paragraph], wording.words, wording);
  const ofVariant = (one: Variant) => ({ ...ofWording(one.wording), difference: differenceOf(words, one) });
  const same = anchors.map(({ source, paragraphs }) => {
    const own = told.find((wording) => wording.source === source);
    return placeOf(source, paragraphs, words, own);
  });
  const others = variants.map(ofVariant);
  const against = opposed.map((one) => ({ ...ofVariant(one), on: one.likeness.on }));
  const cited = new Set(anchors.map(({ source }) => source));
  const supports = findSupports([...told, ...variants.map(({ wording }) => wording)], admission.sources, speakers)
    .filter(({ source }) => !cited.has(source.id))
    .map(({ source, paragraph, words: text }) => placeOf(source.id, [paragraph], text));
  const open = new Set(openDisputes(quoted, weighed));
  const disputes = contradictions.map((one) => {
    return { on: one.on, one: ofWording(one.one), other: ofWording(one.other), settled: !open.has(one) };
  });
  const bearing = [...same, ...others];
  const rest = [...against, ...supports, ...disputes.flatMap(({ one, other }) => [one, other])];
  const { count, numbers } = numberOrigins(bearing, means, rest);
  const origins = new Map([...bearing, ...rest].map((place, index) => [place, numbers[index] ?? 0]));
  const numbered = <P extends Bare>(place: P) => ({ ...place, origin: origins.get(place) ?? 0 });
  return {
    id,
    words,
    same: same.map(numbered),
    variants: others.map(numbered),
    opposed: against.map(numbered),
    supports: supports.map(numbered),
    contradictions: disputes.map((one) => ({ ...one, one: numbered(one.one), other: numbered(one.other) })),
    origins: count,
  };
}
