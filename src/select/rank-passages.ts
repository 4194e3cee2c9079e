import MiniSearch from "minisearch";
import type { Speaker } from "../model/selection.ts";
import type { IsoDate } from "../model/units.ts";
import type { Topic } from "../model/workspace.ts";
import { foldWords } from "./fold-words.ts";
import { type Speakers, utteranceIn } from "./know-speakers.ts";
import type { Passage } from "./offer-passages.ts";

/** A passage with its rank on a topic, and why it has it. */
export interface Ranked {
  readonly passage: Passage;
  /** BM25 over all passages offered, raised by what the reason names; comparable within one topic only. */
  readonly score: number;
  readonly reason: string;
}

/** Ranks passages on any number of topics; the index is made once. */
export interface Ranking {
  readonly on: (topic: Topic) => readonly Ranked[];
}

/** How much each circumstance raises or lowers a passage. */
const weights = { speaker: 1.5, actor: 1.3, "other actor": 0.15, date: 1.2, phrase: 1.25 } as const;

interface Entry {
  readonly id: number;
  readonly words: string;
  readonly context: string;
}

/** How many passages a topic ranks: in a large library those that have most of its words. */
const mostRanked = 1000;

/**
 * Makes the index over the passages that have words of the topics: their own words, and at a third of the
 * weight the paragraph around them.
 */
export function rankPassages(offered: readonly Passage[], topics: readonly Topic[], speakers: Speakers): Ranking {
  const passages = nearTopics(offered, topics);
  const index = new MiniSearch<Entry>({
    fields: ["words", "context"],
    tokenize: foldWords,
    processTerm: (term) => term,
    searchOptions: { boost: { words: 3 } },
  });
  index.addAll(passages.map(({ words, paragraph }, id) => ({ id, words, context: paragraph.text })));
  const ranked = new Map<Topic, readonly Ranked[]>();
  const rank = (topic: Topic): readonly Ranked[] =>
    index
      .search({ combineWith: "OR", queries: [...topic.terms] })
      .flatMap((hit): readonly Ranked[] => {
        const passage = passages[hit.id as number];
        if (!passage) return [];
        const circumstances = circumstancesOf(passage, topic, speakers);
        const factor = circumstances.reduce((product, { weight }) => product * weights[weight], 1);
        const matched = [...new Set(hit.queryTerms)].sort().join(", ");
        const reason = [`matches ${matched}`, ...circumstances.map(({ because }) => because)].join("; ");
        return [{ passage, score: Math.round(hit.score * factor * 100) / 100, reason }];
      })
      .sort(byRank);
  return {
    on: (topic) => {
      const known = ranked.get(topic) ?? rank(topic);
      ranked.set(topic, known);
      return known;
    },
  };
}

/** For each topic the passages with most of its words, all in the order in which they were offered. */
function nearTopics(offered: readonly Passage[], topics: readonly Topic[]): readonly Passage[] {
  const asked = topics.map(({ terms }) => new Set(terms.flatMap(foldWords)));
  const near = asked.map((): [Passage, number][] => []);
  for (const passage of offered) {
    const tokens = new Set(foldWords(passage.paragraph.text));
    for (const [topic, words] of asked.entries()) {
      const common = [...words].filter((word) => tokens.has(word)).length;
      if (common > 0) near[topic]?.push([passage, common]);
    }
  }
  const kept = new Set(
    near.flatMap((found) =>
      found
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostRanked)
        .map(([passage]) => passage),
    ),
  );
  return offered.filter((passage) => kept.has(passage));
}

interface Circumstance {
  readonly weight: keyof typeof weights;
  readonly because: string;
}

function circumstancesOf(passage: Passage, topic: Topic, speakers: Speakers): readonly Circumstance[] {
  const found: Circumstance[] = [];
  const { source } = passage;
  const [first, ...others] = voicesOf(passage, speakers);
  const listed = first && others.length === 0 && topic.speakers.includes(first.name) ? first : undefined;
  const actors = [first, ...others].flatMap((voice) => voice?.actor ?? []);
  const common = actors.find((actor) => topic.actors.includes(actor));
  if (listed) found.push({ weight: "speaker", because: `raised for the speaker ${listed.name}` });
  else if (common !== undefined) found.push({ weight: "actor", because: `raised for the actor ${common}` });
  else if (topic.actors.length > 0 && actors.length > 0) {
    found.push({ weight: "other actor", because: `lowered for another actor, ${[...new Set(actors)].join(", ")}` });
  }
  if ((topic.from ?? topic.to) !== undefined && isWithin(source.issued, topic)) {
    found.push({ weight: "date", because: `raised for its date ${source.issued}` });
  }
  const phrase = topic.terms.find((term) => term.includes(" ") && holds(passage.words, term));
  if (phrase !== undefined) found.push({ weight: "phrase", because: `holds “${phrase}”` });
  return found;
}

/** Who is heard in a passage: the speaker of a quotation, the people a summary names. */
function voicesOf({ form, source, paragraph, words }: Passage, speakers: Speakers): readonly Speaker[] {
  if (form !== "quotation") return speakers.namedIn(words);
  const utterance = utteranceIn(source, paragraph.number);
  return utterance ? [speakers.named(utterance.name)] : [];
}

function isWithin(day: IsoDate | undefined, topic: Topic): boolean {
  return day !== undefined && day >= (topic.from ?? "") && day <= (topic.to ?? "9999");
}

function holds(words: string, phrase: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll("’", "'");
  return plain(words).includes(plain(phrase));
}

/** Best first; among equals by key and paragraph, so that the order never depends on the machine. */
function byRank(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.passage.source.id !== b.passage.source.id) return a.passage.source.id < b.passage.source.id ? -1 : 1;
  return a.passage.paragraph.start - b.passage.paragraph.start || (a.passage.words < b.passage.words ? -1 : 1);
}
