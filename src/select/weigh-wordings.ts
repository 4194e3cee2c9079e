import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { Contradiction, Matter, Statement, Wording } from "../model/statement.ts";
import type { LanguageTag } from "../model/units.ts";
import { compareWordings, type Likeness } from "../text/compare-wordings.ts";
import { findInnerQuotations } from "../text/find-inner-quotations.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { areRivals } from "./cluster-statements.ts";
import { countWords, haveOtherVenues, leastTelling } from "./compare-occasions.ts";
import { foldSources } from "./fold-sources.ts";
import { type Means, occasionAt } from "./gather-means.ts";
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
  /** Nearly the same words with another number or day, or a denial, the best of each source, in the same order. */
  readonly opposed: readonly Variant[];
  /** All of these, not only the best of each source, in the order of their places. */
  readonly dissents: readonly Variant[];
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
  const opposed = new Map<string, Variant>();
  const dissents: Variant[] = [];
  const turned = turnedIn(words, anchors, own, means);
  const contradictions: Contradiction[] = [...occasionsOf(own, words), ...turned.map(({ dispute }) => dispute)];
  for (const { dispute, isQuotable } of turned) {
    const { other } = dispute;
    const source = means.library.byId.get(other.source);
    const likeness = compareWordings(words, other.words, language);
    if (!source || !likeness || !isQuotable) continue;
    const variant = { wording: other, source, likeness: { ...likeness, share: 1 } };
    opposed.set(source.id, variant);
    dissents.push(variant);
  }
  for (const { peer, mine } of peersOf(own)) {
    const source = means.library.byId.get(peer.source);
    const likeness = likenessOf(words, mine, peer, language);
    if (!source || !likeness || cited.has(peer.source)) continue;
    for (const on of mattersOf(mine, peer, likeness, words)) contradictions.push({ on, one: mine, other: peer });
    if (likeness.kind === "same" || areRivals(mine, peer) || isOthers(peer, likeness)) continue;
    const kept = likeness.kind === "variant" ? variants : opposed;
    const isKnown = dissents.some(({ wording }) => wording === peer);
    if (likeness.kind === "opposed" && !isKnown) dissents.push({ wording: peer, source, likeness });
    if (likeness.share > (kept.get(source.id)?.likeness.share ?? 0))
      kept.set(source.id, { wording: peer, source, likeness });
  }
  return {
    statements: [...new Set(own.map(({ statement }) => statement))],
    variants: [...variants.values()].sort(byStanding),
    opposed: [...opposed.values()].sort(byStanding),
    dissents: dissents.sort((a, b) => a.wording.paragraph - b.wording.paragraph || a.wording.start - b.wording.start),
    contradictions,
  };
}

/** How like another wording is to words chosen out of a sentence, which may itself deny or ask what they say. */
function likenessOf(words: string, mine: Wording, peer: Wording, language: LanguageTag): Likeness | undefined {
  const likeness = compareWordings(words, peer.words, language);
  if (likeness?.on !== "whether") return likeness;
  const whole = compareWordings(mine.words, peer.words, language);
  if (!whole || whole.on === "whether") return likeness;
  const { share, common, first, second } = likeness;
  return { kind: "variant", share, common, first, second };
}

/** True where the stretch that answers stands in marks of its own within the speech: its speaker quotes somebody. */
function isOthers({ words }: Wording, { second }: Likeness): boolean {
  return findInnerQuotations(words).some(({ open, close }) => open.end <= second.start && second.end <= close.start);
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

/** The very words, cited together, with another day or place on record: once for each source, against the first cited. */
function occasionsOf(own: readonly Told[], words: string): readonly Contradiction[] {
  const one = own[0]?.wording;
  if (!one) return [];
  const firsts = new Map<string, Wording>();
  for (const { wording } of own) if (!firsts.has(wording.source)) firsts.set(wording.source, wording);
  return [...firsts.values()].flatMap((other): readonly Contradiction[] => {
    if (other.source === one.source || areRivals(one, other)) return [];
    return [
      ...(isOtherDay(one, other, words) ? [{ on: "when", one, other } as const] : []),
      ...(haveOtherVenues(one.venue, other.venue) ? [{ on: "where", one, other } as const] : []),
    ];
  });
}

/** Sources that have the very words, and deny, doubt or ask what they say; quotable where one sentence of speech shows it. */
function turnedIn(words: string, anchors: readonly Anchor[], own: readonly Told[], means: Means) {
  const [anchor] = anchors;
  const source = anchor && means.library.byId.get(anchor.source);
  if (!anchor || !source) return [];
  const occasion = occasionAt(means)(source, anchor);
  const { turned } = foldSources(words, { source, anchor, occasion }, means.mayHold(words), occasionAt(means));
  const one = own[0]?.wording ?? wordingAt(anchor, means);
  return turned.flatMap(({ anchor: place, by }) => {
    const spoken = means.statements().at(place)[0]?.wording;
    const isQuotable = spoken?.words.includes(by) === true;
    const other = isQuotable ? spoken : wordingAt(place, means);
    return one && other ? [{ dispute: { on: "whether", one, other } as const, isQuotable }] : [];
  });
}

/** The sentence of a source around an anchor, where it is nobody's direct speech. */
function wordingAt({ source: key, paragraphs: [paragraph = 0], segments }: Anchor, means: Means): Wording | undefined {
  const source = means.library.byId.get(key);
  const text = source?.paragraphs[paragraph - 1]?.text;
  if (!source || text === undefined) return undefined;
  const exact = segments[0]?.exact ?? "";
  const at = Math.max(0, text.indexOf(exact));
  const { start, end } = splitSentences(text).findLast((sentence) => sentence.start <= at) ?? { start: 0, end: 0 };
  const words = text.slice(start, end).trimEnd();
  return { source: key, paragraph, start, end: start + words.length, words, language: source.language };
}

/** True for two days on record. A few words may well be said again the day after. */
function isOtherDay(one: Wording, other: Wording, words: string): boolean {
  const days = [one.said, other.said];
  return !days.includes(undefined) && one.said !== other.said && countWords(words) >= leastTelling;
}

function mattersOf(mine: Wording, peer: Wording, { on, kind }: Likeness, words: string): readonly Matter[] {
  if (areRivals(mine, peer)) return ["who"];
  const isDayOther =
    kind === "same"
      ? isOtherDay(mine, peer, words)
      : mine.said !== undefined && peer.said !== undefined && mine.said !== peer.said;
  return [...(on ? [on] : []), ...(isDayOther && on !== "when" ? (["when"] as const) : [])];
}

/** Full texts bear words themselves, a digest relays them; then the earlier; then by key. */
function byStanding({ source: a }: Variant, { source: b }: Variant): number {
  if (a.text !== b.text) return a.text === "full" ? -1 : 1;
  const [mine, theirs] = [`${a.issued ?? "9999"} ${a.id}`, `${b.issued ?? "9999"} ${b.id}`];
  return mine < theirs ? -1 : 1;
}
