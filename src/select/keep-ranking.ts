import type { Library, Source } from "../model/source.ts";
import type { Topic, Workspace } from "../model/workspace.ts";
import type { Speakers } from "./know-speakers.ts";
import { offerPassages } from "./offer-passages.ts";
import { type Ranking, rankPassages } from "./rank-passages.ts";

/** An index as it was made, and for what. */
interface Kept {
  readonly workspace: Workspace;
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly ranking: Ranking;
}

/** Most indexes kept for a library: one for each brief and audience of a small desk. */
const mostKept = 8;

const known = new WeakMap<Library, Kept[]>();

/**
 * The ranking of what some sources of a library offer on topics. Making the index costs more than all the rest of a
 * selection; it is kept with the open library, for the same sources and topics.
 */
export function keepRanking(
  { library, workspace }: { readonly library: Library; readonly workspace: Workspace },
  sources: readonly Source[],
  topics: readonly Topic[],
  speakers: Speakers,
): Ranking {
  const kept = known.get(library) ?? [];
  known.set(library, kept);
  const met = kept.find(
    (one) => one.workspace === workspace && areSame(one.topics, topics) && areSame(one.sources, sources),
  );
  if (met) return met.ranking;
  const passages = topics.length > 0 ? sources.flatMap(offerPassages) : [];
  const ranking = rankPassages(passages, topics, speakers);
  if (kept.length >= mostKept) kept.shift();
  kept.push({ workspace, sources, topics, ranking });
  return ranking;
}

function areSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
