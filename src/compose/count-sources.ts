import type { Selection } from "../model/selection.ts";
import { elementsOf } from "../model/selection.ts";
import type { Library, Origin, Source } from "../model/source.ts";
import type { IsoDate } from "../model/units.ts";
import { citedBy, citedIn } from "../text/cited-by.ts";
import { groupOrigins } from "../text/group-origins.ts";
import { leastOrigins } from "../text/least-origins.ts";
import { primary } from "../text/primary.ts";

/** What the sources of a page are, in figures: the source summary statement of ICD 206 in values. */
export interface SourceCounts {
  /** Sources cited. */
  readonly sources: number;
  /** Independent origins behind them. */
  readonly origins: number;
  /** Points, entries, excerpts and the bottom line, as far as they cite. */
  readonly claims: number;
  /** Claims that rest on one source, and on one origin. */
  readonly singleSource: number;
  readonly singleOrigin: number;
  /** How many sources stand behind each kind of publisher. */
  readonly kinds: Readonly<Record<Origin, number>>;
  /** Primary language tags of the sources, the most frequent first. */
  readonly languages: readonly string[];
  /** Days of the first and the last source that is dated. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Sources without a day, sources whose day is inferred, sources whose record says that they are translated. */
  readonly undated: number;
  readonly inferred: number;
  readonly translated: number;
}

/** Counts what a selection cites as it is printed, its annex among it. */
export function countSources(selection: Selection, library: Library): SourceCounts {
  const { bottomLine, sections, annex } = selection;
  const claims = [
    ...(bottomLine ? [{ keys: citedIn(bottomLine.children), lines: bottomLine.lines }] : []),
    ...[...sections, ...annex].flatMap(elementsOf).map((piece) => ({ keys: citedBy(piece), lines: piece.lines })),
  ].filter(({ keys }) => keys.size > 0);
  const cited = [...new Set(claims.flatMap(({ keys }) => [...keys]))]
    .sort()
    .flatMap((key) => library.byId.get(key) ?? []);
  const known = selection.origins;
  const grouped = groupOrigins(cited);
  const originsOf = (key: string) => known?.get(key) ?? grouped(key);
  // what is printed against a claim bears nothing of it out, and has an origin all the same
  const against = [...sections, ...annex]
    .flatMap(({ excerpts }) => excerpts.flatMap(({ also = [] }) => also))
    .flatMap(({ form, anchor }) => (form === "dissent" ? [originsOf(anchor.source)] : []));
  const linesOf = ({ keys, lines }: (typeof claims)[number]) => lines ?? [...keys].map(originsOf);
  const days = cited.flatMap(({ issued }) => issued ?? []).sort();
  return {
    sources: cited.length,
    origins: leastOrigins([...claims.flatMap(linesOf), ...against]).length,
    claims: claims.length,
    singleSource: claims.filter(({ keys }) => keys.size === 1).length,
    singleOrigin: claims.filter((claim) => leastOrigins(linesOf(claim)).length === 1).length,
    kinds: kindsOf(cited),
    languages: languagesOf(cited),
    from: days[0],
    to: days.at(-1),
    undated: cited.length - days.length,
    inferred: cited.filter(({ dateInferred }) => dateInferred).length,
    translated: cited.filter(({ item, translation }) => translation ?? item["translator"]).length,
  };
}

function kindsOf(sources: readonly Source[]): SourceCounts["kinds"] {
  const count = (kind: Origin) => sources.filter(({ origin }) => origin === kind).length;
  return {
    official: count("official"),
    "state-media": count("state-media"),
    wire: count("wire"),
    private: count("private"),
    unknown: count("unknown"),
  };
}

function languagesOf(sources: readonly Source[]): readonly string[] {
  const tongues = sources.map(({ language }) => primary(language));
  const often = (tongue: string) => tongues.filter((one) => one === tongue).length;
  return [...new Set(tongues)].sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1));
}
