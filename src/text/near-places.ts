import type { LockedExcerpt } from "../model/lock.ts";
import type { Source } from "../model/source.ts";
import { alignWords, type Word } from "./align-words.ts";
import type { Place } from "./anchor-words.ts";
import { wordsOf } from "./nearest-passage.ts";
import type { Standing } from "./paragraph-prints.ts";
import { scoreOf, type Weight, weighPlace } from "./weigh-place.ts";
import { canCut } from "./word-boundary.ts";

/** A place that answers to locked words more or less. */
export interface NearPlace {
  readonly places: readonly Place[];
  readonly weight: Weight;
}

/** Words of a quotation that are aligned; stretches of the text that are looked at closely; cells of all alignments. */
const mostWords = 2000;
const mostStretches = 12;
const mostCells = 4_000_000;
/** Places whose edges are settled, by so many words in or out, where the words are not longer than this. */
const mostSettled = 4;
const edge = 2;
const longestSettled = 3000;
/** Places of the words before that are looked at. */
const mostContexts = 50;
/** Characters by which an edge may grow until it no longer tears a word. */
const mostTorn = 40;

/**
 * The places of a text that answer best to locked words, the best first: approximate matching scored on the words,
 * what stood around them, and the position. The stretches in which most of the words stand, the rarer the better, are
 * aligned word by word, and so is the one in which the words stood before. The work is bounded.
 */
export function nearPlaces(locked: LockedExcerpt, source: Source, standing: Standing): readonly NearPlace[] {
  const sought = locked.segments.map(({ exact }) => wordsOf(exact));
  const flat = sought.flat();
  const { words: all, counts } = wordsIn(source);
  // paragraphs that stand as they stood cannot hold what became of the words
  const words = standing.others.size === 0 ? all : all.filter(({ start }) => !isOther(start));
  if (flat.length === 0 || words.length === 0) return [];
  const [first, last] = [locked.segments[0], locked.segments.at(-1)];
  const gaps =
    (last?.end ?? 0) - (first?.start ?? 0) - locked.segments.reduce((sum, { exact }) => sum + exact.length, 0);
  const room = Math.min(flat.length, mostWords) + Math.min(mostWords, Math.max(0, Math.ceil(gaps / 5)));
  const found = new Map<string, NearPlace>();
  const add = (given: readonly Place[]) => {
    const places = withoutMarks(given, locked, source);
    if (places.length === 0 || places.some(({ start, end }) => start >= end)) return;
    if (places.some(({ paragraph }) => standing.others.has(paragraph))) return;
    found.set(JSON.stringify(places), { places, weight: weighPlace(locked, source, places, standing.gap) });
  };
  for (const stretch of stretchesOf(words, counts, flat, room, first?.start ?? 0)) {
    for (const aligned of alignIn(stretch, sought, 2)) add(placesIn(source, aligned, locked));
  }
  for (const places of betweenContexts(locked, source)) add(places);
  const ranked = [...found.values()].sort(byScore);
  const isShort = (last?.end ?? 0) - (first?.start ?? 0) <= longestSettled;
  const settled = ranked
    .slice(0, mostSettled)
    .map((near) => (isShort ? settleEdges(near, locked, source, standing) : near));
  return [...settled, ...ranked.slice(mostSettled)].sort(byScore);

  function isOther(at: number): boolean {
    const paragraph = paragraphAt(source, at);
    return paragraph !== undefined && standing.others.has(paragraph);
  }
}

/** The number of the paragraph at an offset of the text. */
function paragraphAt({ paragraphs }: Source, at: number): number | undefined {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1]?.number;
}

/** What stands now between the words that stood before and after the locked ones, wherever both still stand near each other. */
function betweenContexts(locked: LockedExcerpt, source: Source): readonly (readonly Place[])[] {
  const { normalised } = source;
  const [prefix = "", suffix = ""] = [locked.segments[0]?.prefix.trim(), locked.segments.at(-1)?.suffix.trim()];
  const length = (locked.segments.at(-1)?.end ?? 0) - (locked.segments[0]?.start ?? 0);
  const found: (readonly Place[])[] = [];
  if (prefix === "" || suffix === "") return found;
  let at = normalised.indexOf(prefix);
  for (let count = 0; at >= 0 && count < mostContexts; count += 1) {
    const from = at + prefix.length;
    const between = normalised.slice(from, from + 2 * length + 100 + suffix.length);
    const until = between.indexOf(suffix);
    const lead = between.length - between.trimStart().length;
    if (until > lead)
      found.push(splitAtParagraphs(source, from + lead, from + between.slice(0, until).trimEnd().length));
    at = normalised.indexOf(prefix, at + 1);
  }
  return found;
}

function byScore(one: NearPlace, other: NearPlace): number {
  return scoreOf(other.weight) - scoreOf(one.weight);
}

/** The words of a source and how often each occurs; kept as long as the source, for many excerpts ask. */
interface SourceWords {
  readonly words: readonly Word[];
  readonly counts: ReadonlyMap<string, number>;
}
const known = new WeakMap<Source, SourceWords>();

function wordsIn(source: Source): SourceWords {
  const met = known.get(source);
  if (met) return met;
  const words = wordsOf(source.normalised);
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  known.set(source, { words, counts });
  return { words, counts };
}

/** Stretches of a text, overlapping so that the words stand whole in one; those most like the words, and the old place. */
function stretchesOf(
  words: readonly Word[],
  counts: ReadonlyMap<string, number>,
  sought: readonly Word[],
  room: number,
  old: number,
) {
  const length = 3 * room + 60;
  const step = room + 40;
  const wanted = new Set(sought.map(({ word }) => word));
  const stretches: { readonly words: readonly Word[]; readonly worth: number }[] = [];
  for (let from = 0; from === 0 || from + length - step < words.length; from += step) {
    const here = words.slice(from, from + length);
    const shared = new Set(here.flatMap(({ word }) => (wanted.has(word) ? [word] : [])));
    const worth = [...shared].reduce((sum, word) => sum + 1 / Math.sqrt(counts.get(word) ?? 1), 0);
    const isOld = (here[0]?.start ?? 0) <= old && (here.at(-1)?.end ?? 0) > old;
    stretches.push({ words: here, worth: isOld ? Number.POSITIVE_INFINITY : worth });
  }
  const most = Math.max(3, Math.min(mostStretches, Math.floor(mostCells / (sought.length * length))));
  return stretches
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map((stretch) => stretch.words);
}

/** The stretches of words that answer to each segment: first and last, for the best place, then on either side of it. */
function alignIn(
  words: readonly Word[],
  sought: readonly (readonly Word[])[],
  depth: number,
): readonly (readonly { readonly segment: number; readonly first: Word; readonly last: Word }[])[] {
  if (words.length === 0) return [];
  const { pieces } = alignWords(sought, words, mostWords);
  const [from, to] = [pieces[0]?.first ?? 0, pieces.at(-1)?.last ?? 0];
  const aligned = pieces.flatMap(({ segment, first, last }) => {
    const [opening, closing] = [words[first], words[last]];
    return opening && closing ? [{ segment, first: opening, last: closing }] : [];
  });
  if (depth <= 1 || pieces.length === 0) return [aligned];
  return [
    aligned,
    ...alignIn(words.slice(0, from), sought, depth - 1),
    ...alignIn(words.slice(to + 1), sought, depth - 1),
  ];
}

/** Aligned words as places: with the punctuation that the locked words have at their edges, and no word torn. */
function placesIn(
  source: Source,
  aligned: readonly { readonly segment: number; readonly first: Word; readonly last: Word }[],
  locked: LockedExcerpt,
): readonly Place[] {
  return aligned.flatMap(({ segment, first, last }) => {
    const exact = locked.segments[segment]?.exact ?? "";
    const text = source.normalised;
    const lead = /^[^\p{L}\p{M}\p{N}]*/u.exec(exact)?.[0].length ?? 0;
    const trail = /[^\p{L}\p{M}\p{N}]*$/u.exec(exact)?.[0].length ?? 0;
    const before = /[^\p{L}\p{M}\p{N}\s]*$/u.exec(text.slice(Math.max(0, first.start - lead), first.start))?.[0].length;
    const after = /^[^\p{L}\p{M}\p{N}\s]*/u.exec(text.slice(last.end, last.end + trail))?.[0].length;
    return splitAtParagraphs(source, first.start - (before ?? 0), last.end + (after ?? 0));
  });
}

/** A stretch of the whole text as places of its paragraphs. */
function splitAtParagraphs(source: Source, from: number, until: number): readonly Place[] {
  return source.paragraphs.flatMap(({ number, text, start: offset }): readonly Place[] => {
    let start = Math.max(0, from - offset);
    let end = Math.min(text.length, until - offset);
    if (end <= 0 || start >= text.length || start >= end) return [];
    for (let steps = 0; steps < mostTorn && !canCut(text, start); steps += 1) start -= 1;
    for (let steps = 0; steps < mostTorn && !canCut(text, end); steps += 1) end += 1;
    return [{ paragraph: number, start, end }];
  });
}

/** Places without quotation marks at their outer edges that the locked words do not have there. */
function withoutMarks(places: readonly Place[], locked: LockedExcerpt, source: Source): readonly Place[] {
  const has = (text: string | undefined, edge: RegExp) => text !== undefined && edge.test(text);
  return places.map((place, index) => {
    const text = source.paragraphs[place.paragraph - 1]?.text.slice(place.start, place.end) ?? "";
    const opens = index === 0 && !has(locked.segments[0]?.exact, /^["“”„«»]/u);
    const closes = index === places.length - 1 && !has(locked.segments.at(-1)?.exact, /["“”„«»]$/u);
    const marks = opens ? (/^["“”„«»\s]*/u.exec(text)?.[0].length ?? 0) : 0;
    // and without a mark that stands by itself before the first word
    const stray = index === 0 && /^[\p{L}\p{N}]/u.test(locked.segments[0]?.exact ?? "");
    const lead = marks + (stray ? (/^(?:[^\p{L}\p{N}\s]{1,3}\s+){1,3}/u.exec(text.slice(marks))?.[0].length ?? 0) : 0);
    const trail = closes ? (/["“”„«»\s]*$/u.exec(text)?.[0].length ?? 0) : 0;
    return { ...place, start: place.start + lead, end: Math.max(place.start + lead, place.end - trail) };
  });
}

/** Moves the outer edges by a word or two to where words and context fit best: a word that went leaves its neighbour in its place. */
function settleEdges(near: NearPlace, locked: LockedExcerpt, source: Source, { gap }: Standing): NearPlace {
  const [first, last] = [near.places[0], near.places.at(-1)];
  if (!first || !last) return near;
  const starts = edgesAround(source, first, first.start, true);
  const ends = edgesAround(source, last, last.end, false);
  let best = near;
  for (const start of starts) {
    for (const end of ends) {
      const opened = near.places.map((place, index) => (index === 0 ? { ...place, start } : place));
      const closed = opened.map((place, index) => (index === opened.length - 1 ? { ...place, end } : place));
      const places = withoutMarks(closed, locked, source);
      if (places.some((place) => place.start >= place.end)) continue;
      const weight = weighPlace(locked, source, places, gap);
      if (scoreOf(weight) > scoreOf(best.weight) + 1e-9) best = { places, weight };
    }
  }
  return best;
}

/** The edges of words, and of their punctuation, around an offset of a paragraph. */
function edgesAround(source: Source, { paragraph }: Place, at: number, opens: boolean): readonly number[] {
  const text = source.paragraphs[paragraph - 1]?.text ?? "";
  const [from, until] = [Math.max(0, at - mostTorn * edge), Math.min(text.length, at + mostTorn * edge)];
  const edges: number[] = [];
  for (let here = from; here <= until; here += 1) {
    const outer = opens ? text[here - 1] : text[here];
    const inner = opens ? text[here] : text[here - 1];
    const isEdge = outer === undefined || /[\s“”„«»"(‘—–]/u.test(outer) || /[.,;:!?)’]/u.test(outer);
    if (isEdge && inner !== undefined && !/\s/u.test(inner) && canCut(text, here)) edges.push(here);
  }
  const nearest = edges.sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, 2 * edge + 3);
  return nearest.includes(at) ? nearest : [at, ...nearest];
}
