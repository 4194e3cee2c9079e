import type { Quoted, Selection } from "../model/selection.ts";
import type { Anchor, Library } from "../model/source.ts";
import type { Matter, Wording } from "../model/statement.ts";
import type { IsoDate } from "../model/units.ts";
import type { Workspace } from "../model/workspace.ts";
import { independent } from "../text/group-origins.ts";
import { findSupports } from "./find-supports.ts";
import { gatherMeans, type Means } from "./gather-means.ts";
import { differenceOf } from "./tell-variants.ts";
import { weighWordings } from "./weigh-wordings.ts";

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

/** A variant with how it differs from the words chosen, which stand in `[-…-]`. */
export interface ReviewedVariant extends ReviewedPlace {
  readonly difference: string;
}

/** What a brief quotes, and all that its sources have of the same statement. */
export interface ReviewedStatement {
  /** The excerpt, point or entry that quotes it. */
  readonly id: string;
  readonly words: string;
  /** Where the very words stand; the first place is the one chosen. */
  readonly same: readonly ReviewedPlace[];
  readonly variants: readonly ReviewedVariant[];
  /** Sentences that report it without quoting; proposals. */
  readonly supports: readonly ReviewedPlace[];
  readonly contradictions: readonly {
    readonly on: Matter;
    readonly one: ReviewedPlace;
    readonly other: ReviewedPlace;
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
    quoted.map(({ words, anchor }) => review(id, words, [anchor], means));
  return [
    ...quotedIn("bottom-line", bottomLine?.quoted ?? []),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts
        .filter(({ form }) => form !== "paraphrase")
        .map(({ id, words, anchors }) => review(id, words, anchors, means)),
      ...[...points, ...entries].flatMap((piece) => quotedIn(piece.id, piece.quoted)),
    ]),
  ];
}

function review(id: string, words: string, anchors: readonly [Anchor, ...Anchor[]], means: Means): ReviewedStatement {
  const { library, statements, admission, speakers, originOf } = means;
  const language = library.byId.get(anchors[0].source)?.language ?? means.brief.language;
  const { variants, contradictions } = weighWordings({ words, anchors, language }, means);
  const own = anchors.flatMap(statements().at).map(({ wording }) => wording);
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const number = numbers.get(originOf(key)) ?? numbers.size + 1;
    numbers.set(originOf(key), number);
    return number;
  };
  const placeOf = (source: string, paragraphs: readonly number[], text: string, told?: Wording): ReviewedPlace => {
    const { speaker, said } = told ?? {};
    return {
      source,
      paragraphs,
      origin: numberOf(source),
      words: text,
      speaker,
      said,
      issued: library.byId.get(source)?.issued,
    };
  };
  const ofWording = (told: Wording) => placeOf(told.source, [told.paragraph], told.words, told);
  const same = anchors.map(({ source, paragraphs }) =>
    placeOf(
      source,
      paragraphs,
      words,
      own.find((told) => told.source === source),
    ),
  );
  const others = variants.map((one) => ({ ...ofWording(one.wording), difference: differenceOf(words, one) }));
  const origins = independent(numbers.keys()).length;
  const cited = new Set(anchors.map(({ source }) => source));
  const supports = findSupports([...own, ...variants.map(({ wording }) => wording)], admission.sources, speakers);
  return {
    id,
    words,
    same,
    variants: others,
    supports: supports
      .filter(({ source }) => !cited.has(source.id))
      .map(({ source, paragraph, words: text }) => placeOf(source.id, [paragraph], text)),
    contradictions: contradictions.map(({ on, one, other }) => ({ on, one: ofWording(one), other: ofWording(other) })),
    origins,
  };
}
