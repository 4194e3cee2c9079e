import type { CitationItem } from "../model/node.ts";
import type { Source } from "../model/source.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { primary } from "../text/primary.ts";
import { contentWords } from "./content-words.ts";
import type { Check, Cited, Finding, Page, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/** Fewer words say too little of what they speak to be held against a source. */
const leastWords = 3;
/** Another paragraph has so many words of a sentence, or so many more of them than those cited, that it must be the one that was meant. */
const telling = { words: 3, more: 3 } as const;

/**
 * `citation-idle`: a citation before which nothing is said, whose paragraphs have not one word, name or number of its
 * sentence, or hardly any where another paragraph has several. Where source and page are in different languages nothing can be said.
 */
export const checkCitations: Check = (page) =>
  page.written.flatMap((written) => written.citations.flatMap((cited) => idle(written, cited, page)));

function idle(written: Written, cited: Cited, page: Page): readonly Finding[] {
  const { start, end, items } = cited;
  const block = splitBlocks(written.text).find((one) => one.start <= start && start < one.end);
  const before = `${written.term ?? ""} ${written.said.slice(block?.start ?? 0, start)}`;
  const at = { written, start, end };
  if (!/[\p{L}\p{N}]/u.test(before)) {
    const message = "No words stand before this citation for it to support.";
    return [{ code: "citation-idle", message, hints: ["put it behind the claim that it supports"], at }];
  }
  const sentences = splitSentences(written.said, block ?? { start: 0, end: written.said.length });
  const sentence = sentences.findLast((one) => one.start < start) ?? { start: 0, end: start };
  const words = `${written.term ?? ""} ${written.said.slice(sentence.start, Math.max(sentence.end, start))}`;
  return items.flatMap((item): readonly Finding[] => {
    const source = page.library.byId.get(item.id);
    if (!source || primary(source.language) !== page.language) return [];
    if (!shares(words, source, item, page)) {
      const message = `\`${item.id}\` has nothing of what this sentence says at the place cited.`;
      return [{ code: "citation-idle", message, hints: ["mend the paragraph number, or cite what says so"], at }];
    }
    const cited = written.citations.filter(
      (one) => sentence.start <= one.start && one.start <= Math.max(sentence.end, start),
    );
    const better = nearer(
      words,
      source,
      cited.flatMap((one) => one.items),
      page,
    );
    if (better === undefined) return [];
    const message = `\`${item.id}\` has what this sentence says in para. ${better}, and hardly a word of it at the place cited.`;
    return [{ code: "citation-idle", message, hints: [`cite para. ${better}, if that is what you mean`], at }];
  });
}

/** The paragraph that a sentence must mean, where those that it cites of the source have hardly a word of it. */
function nearer(words: string, source: Source, items: readonly CitationItem[], { people }: Page): number | undefined {
  const own = contentWords(words);
  const mine = items.filter(({ id }) => id === source.id);
  if (mine.some(({ label }) => label !== "paragraph")) return undefined;
  const numbers = mine.flatMap(({ locator }) => numbersOf(locator ?? ""));
  const { paragraphs, common } = wordsOf(source, people);
  const telltale = [...own].filter((word) => !common.has(word));
  const count = (places: readonly number[]) =>
    telltale.filter((word) => places.some((number) => paragraphs[number - 1]?.has(word))).length;
  const had = count(numbers);
  const [best] = source.paragraphs
    .filter(({ number }) => !numbers.includes(number))
    .map(({ number }) => ({ number, has: count([number]) }))
    .sort((one, other) => other.has - one.has || one.number - other.number);
  if (!best || best.has < telling.words) return undefined;
  return had === 0 || best.has - had >= telling.more ? best.number : undefined;
}

interface SourceWords {
  readonly people: Page["people"];
  /** What each paragraph speaks of, its recorded speakers among it. */
  readonly paragraphs: readonly ReadonlySet<string>[];
  /** What a source speaks of throughout tells none of its paragraphs from another. */
  readonly common: ReadonlySet<string>;
}

/** A source never changes, and is asked of for every sentence that cites it. */
const known = new WeakMap<Source, SourceWords>();

function wordsOf(source: Source, people: Page["people"]): SourceWords {
  const met = known.get(source);
  if (met?.people === people) return met;
  const counts = new Map<string, number>();
  const paragraphs = source.paragraphs.map(({ number, text }) => {
    for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const said = source.utterances.filter((one) => one.paragraphs.includes(number));
    const all = [text, ...said.flatMap(({ name, capacity = "" }) => [name, capacity])].join(" ");
    return contentWords(`${all} ${alsoCalled(all, people)}`);
  });
  const isCommon = (times: number) => times > 2 && times > paragraphs.length / 2;
  const common = new Set([...counts].flatMap(([word, times]) => (isCommon(times) ? [word] : [])));
  const made = { people, paragraphs, common };
  known.set(source, made);
  return made;
}

function shares(words: string, source: Source, item: CitationItem, { people }: Page): boolean {
  const own = contentWords(words);
  if (own.size < leastWords) return true;
  const numbers = item.label === "paragraph" ? numbersOf(item.locator ?? "") : [];
  const cited = source.paragraphs.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
  const uttered = source.utterances.filter(({ paragraphs }) => paragraphs.some((number) => numbers.includes(number)));
  const names = uttered.flatMap(({ name, capacity = "" }) => [name, capacity]);
  const texts = [...cited.map((one) => one.text), ...names, String(source.item["title"] ?? "")];
  const has = (text: string) => {
    const theirs = contentWords(text);
    return [...own].some((word) => theirs.has(word));
  };
  return texts.some(has) || has(alsoCalled(texts.join(" "), people));
}

/** Everything by which the people named in a text are known: who writes “Moscow” may mean the minister. */
function alsoCalled(text: string, people: Page["people"]): string {
  return people
    .filter(({ name, short, aliases }) => [name, short, ...aliases].some((one) => text.includes(one)))
    .map(({ name, actor = "", capacity = "", aliases }) => [name, actor, capacity, ...aliases].join(" "))
    .join(" ");
}
