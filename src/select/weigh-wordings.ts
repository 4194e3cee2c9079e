import type { Excerpt } from "../model/selection.ts";
import type { Source } from "../model/source.ts";
import type { Contradiction, Matter, Statement, Wording } from "../model/statement.ts";
import { compareWordings, type Likeness } from "../text/compare-wordings.ts";
import { areRivals } from "./cluster-statements.ts";
import type { Means } from "./gather-means.ts";
import type { Told } from "./keep-statements.ts";

/** Another source's wording of what was chosen, and how like it is. */
export interface Variant {
  readonly wording: Wording;
  readonly source: Source;
  readonly likeness: Likeness;
}

/** What other sources have for the words chosen. */
export interface Weighed {
  /** The statements that the words are part of. */
  readonly statements: readonly Statement[];
  /** Other words for the same, the best of each source: full texts first, then the earlier. */
  readonly variants: readonly Variant[];
  /** What cannot be right together with the words chosen; `one` is theirs. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Holds chosen words against the other wordings of their statements. Only what is like the words chosen counts: a longer
 * sentence may have been said, and its other half be nobody's concern here.
 */
export function weighWordings(
  { words, anchors, language }: Pick<Excerpt, "words" | "anchors" | "language">,
  means: Means,
): Weighed {
  const own = anchors.flatMap(means.statements().at);
  const cited = new Set(anchors.map(({ source }) => source));
  const variants = new Map<string, Variant>();
  const contradictions: Contradiction[] = [];
  for (const { peer, mine } of peersOf(own)) {
    const source = means.library.byId.get(peer.source);
    const likeness = compareWordings(words, peer.words, language);
    if (!source || !likeness || cited.has(peer.source)) continue;
    for (const on of mattersOf(mine, peer, likeness)) contradictions.push({ on, one: mine, other: peer });
    const isVariant = likeness.kind === "variant" && !areRivals(mine, peer);
    if (isVariant && likeness.share > (variants.get(source.id)?.likeness.share ?? 0)) {
      variants.set(source.id, { wording: peer, source, likeness });
    }
  }
  return {
    statements: [...new Set(own.map(({ statement }) => statement))],
    variants: [...variants.values()].sort(byStanding),
    contradictions,
  };
}

/** The other wordings of some statements, and those of other speakers that contradict them, each once. */
function peersOf(own: readonly Told[]): readonly { readonly peer: Wording; readonly mine: Wording }[] {
  const found = new Map<Wording, Wording>();
  for (const { statement, wording } of own) {
    for (const peer of statement.wordings) if (!found.has(peer)) found.set(peer, wording);
    for (const { one, other } of statement.contradictions) {
      if (one === wording && !found.has(other)) found.set(other, wording);
      if (other === wording && !found.has(one)) found.set(one, wording);
    }
  }
  return [...found].map(([peer, mine]) => ({ peer, mine }));
}

function mattersOf(mine: Wording, peer: Wording, { on }: Likeness): readonly Matter[] {
  if (areRivals(mine, peer)) return ["who"];
  const isOtherDay = mine.said !== undefined && peer.said !== undefined && mine.said !== peer.said;
  return [...(on ? [on] : []), ...(isOtherDay && on !== "when" ? (["when"] as const) : [])];
}

/** Full texts bear words themselves, a digest relays them; then the earlier; then by key. */
function byStanding({ source: a }: Variant, { source: b }: Variant): number {
  if (a.text !== b.text) return a.text === "full" ? -1 : 1;
  const [mine, theirs] = [`${a.issued ?? "9999"} ${a.id}`, `${b.issued ?? "9999"} ${b.id}`];
  return mine < theirs ? -1 : 1;
}
