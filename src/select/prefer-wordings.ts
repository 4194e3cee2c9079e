import type { Source } from "../model/source.ts";
import { anchorWords } from "../text/anchor-words.ts";
import { compareWordings } from "../text/compare-wordings.ts";
import type { Means } from "./gather-means.ts";
import type { Ranked } from "./rank-passages.ts";
import { traceLines } from "./trace-lines.ts";

/** A ranked quotation, and how many independent origins have its very words. */
interface Standing {
  readonly ranked: Ranked;
  readonly origins: number;
}

/**
 * Where ranked quotations are several wordings of one statement, the place of the best of them is given to the wording
 * that most independent origins have; then to that of a full text, of the better grade (Admiralty), of the earlier
 * source. Wordings that contradict each other keep their places: none is better for being repeated.
 */
export function preferWordings(ranks: readonly Ranked[], means: Means): readonly Ranked[] {
  const groups = new Map<string, Ranked[]>();
  for (const ranked of ranks) {
    const key = keyOf(ranked, means);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), ranked]);
  }
  const preferred = new Map<Ranked, Ranked>();
  for (const group of groups.values()) {
    const [first] = group;
    const [best] = group.map((ranked) => standingOf(ranked, group, means)).sort(byStanding);
    if (!first || !best || group.length < 2) continue;
    const count = `${best.origins} independent ${best.origins === 1 ? "origin has" : "origins have"} these words`;
    const reason = `${best.ranked.reason}; preferred among ${group.length} wordings, ${count}`;
    preferred.set(first, { ...best.ranked, score: first.score, reason });
    if (best.ranked !== first) preferred.set(best.ranked, first);
  }
  return ranks.map((ranked) => preferred.get(ranked) ?? ranked);
}

/** The statements that a quotation tells, where other sources tell them too and nothing in them is in dispute. */
function keyOf({ passage: { form, source, paragraph, words } }: Ranked, means: Means): string | undefined {
  if (form !== "quotation") return undefined;
  const start = Math.max(0, paragraph.text.indexOf(words));
  const place = { paragraph: paragraph.number, start, end: start + words.length };
  const told = means.statements().at(anchorWords(source, [place]));
  const isShared = told.some(({ statement }) => statement.wordings.length > 1);
  if (!isShared || told.some(({ statement }) => statement.contradictions.length > 0)) return undefined;
  return told.map(({ statement }) => statement.id).join(" ");
}

function standingOf(ranked: Ranked, group: readonly Ranked[], means: Means): Standing {
  const { words, source } = ranked.passage;
  const same = group.filter(
    ({ passage }) =>
      passage === ranked.passage || compareWordings(words, passage.words, source.language)?.kind === "same",
  );
  const places = same.map(({ passage: { source: one, paragraph } }) => {
    return { source: one.id, paragraphs: [paragraph.number] };
  });
  return { ranked, origins: traceLines(places, means).origins.length };
}

function byStanding(a: Standing, b: Standing): number {
  if (a.origins !== b.origins) return b.origins - a.origins;
  const [mine, theirs] = [rankOf(a.ranked.passage.source), rankOf(b.ranked.passage.source)];
  return mine === theirs ? 0 : mine < theirs ? -1 : 1;
}

/** Full texts first, then the better grade, then the earlier, then by key; an ungraded source is judged like an F6. */
function rankOf({ text, grade, issued, id }: Source): string {
  return `${text === "full" ? 0 : 1} ${grade?.reliability ?? "F"}${grade?.credibility ?? 6} ${issued ?? "9999"} ${id}`;
}
