import type { CitationItem } from "../model/node.ts";
import type { Source } from "../model/source.ts";
import { namesIn } from "../text/find-names.ts";
import { numbersIn } from "../text/find-numbers.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { primary } from "../text/primary.ts";
import { contentWords } from "./content-words.ts";
import type { Check, Cited, Finding, Page, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/** Fewer words say too little of what they speak to be held against a source. */
const leastWords = 3;
/** Another paragraph has so many words of a sentence, or so many more of them than those cited, that it must be the one that was meant. */
const telling = { words: 3, more: 3 } as const;
/** Where the paragraphs cited have no word of it, fewer do, if they are half of what the sentence says. */
const plain = { words: 2, share: 0.5 } as const;

/**
 * `citation-idle`: a citation before which nothing is said; or one whose paragraphs have hardly a word of its sentence where another
 * paragraph plainly has it, or none at all where the sentence has a number or a name that they lack. A sentence in other words alone is
 * what good prose is made of. Where source and page are in different languages nothing can be said.
 */
export const checkCitations: Check = (page) =>
  page.written.flatMap((written) => {
    const told = new Set<string>();
    return written.citations.flatMap((cited) => idle(written, cited, page, told));
  });

function idle(written: Written, cited: Cited, page: Page, told: Set<string>): readonly Finding[] {
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
  const until = Math.max(sentence.end, start);
  const words = `${written.term ?? ""} ${written.said.slice(sentence.start, until)}`;
  const beside = written.citations
    .filter((one) => sentence.start <= one.start && one.start <= until)
    .flatMap((one) => one.items);
  return items.flatMap((item): readonly Finding[] => {
    const source = page.library.byId.get(item.id);
    const key = `${sentence.start} ${item.id}`;
    if (!source || primary(source.language) !== page.language || told.has(key)) return [];
    const fault = judge(words, source, item, beside, page);
    if (!fault) return [];
    told.add(key);
    return [{ code: "citation-idle", ...fault, at }];
  });
}

type Fault = Pick<Finding, "message" | "hints">;

function judge(
  words: string,
  source: Source,
  item: CitationItem,
  beside: readonly CitationItem[],
  page: Page,
): Fault | undefined {
  const isSilent = !shares(words, source, item, page);
  const better = nearer(words, source, beside, page, isSilent);
  if (better !== undefined) {
    const message = `\`${source.id}\` has what this sentence says in para. ${better}, and ${isSilent ? "nothing" : "hardly a word"} of it at the place cited.`;
    return { message, hints: [`cite para. ${better}, if that is what you mean`] };
  }
  if (!isSilent || !(lacksOwn(words, page, source) || isOthers(words, source, beside, page))) return undefined;
  const message = `\`${source.id}\` has nothing of what this sentence says at the place cited.`;
  return { message, hints: ["mend the paragraph number, or cite what says so"] };
}

/** Adjectives of names, and feasts, by which good prose dates what a source dates otherwise. */
const noName =
  /(?:ic|ish|ian|ean|ese)s?$|^(?:Christmas|Easter|Whitsun|Pentecost|Ramadan|Pâques|Noël|Рождеств\p{L}*|Пасх\p{L}*)$/u;

/** True where a sentence has a figure or a name that nothing of the source has; offices, adjectives and what opens a sentence are no names. */
function lacksOwn(words: string, { language, people }: Page, source: Source): boolean {
  const { all } = wordsOf(source, people);
  if ((words.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? []).some((figure) => numbersIn(figure).some((one) => !all.has(one))))
    return true;
  if (language === "de") return false;
  const inside = words.replace(/(?:^|[.!?:;\n])\s*\P{L}*\p{Lu}[\p{L}\p{M}’'-]*/gu, " ");
  return namesIn(inside)
    .filter((name) => name.length > 3 && !noName.test(name))
    .some((name) => [...contentWords(name)].every((word) => !all.has(word)));
}

/** True where another source cited for the same sentence plainly has its words. */
function isOthers(words: string, source: Source, beside: readonly CitationItem[], { library, people }: Page): boolean {
  const own = [...contentWords(words)];
  return beside.some(({ id, label, locator = "" }) => {
    const other = library.byId.get(id);
    if (!other || other === source || label !== "paragraph") return false;
    const { paragraphs } = wordsOf(other, people);
    return own.filter((word) => numbersOf(locator).some((at) => paragraphs[at - 1]?.has(word))).length >= telling.words;
  });
}

/** The paragraph that a sentence must mean, where those that it cites of the source have hardly a word of it. */
function nearer(
  words: string,
  source: Source,
  items: readonly CitationItem[],
  { people }: Page,
  isSilent: boolean,
): number | undefined {
  const own = contentWords(words);
  const mine = items.filter(({ id }) => id === source.id);
  if (own.size < leastWords || mine.some(({ label }) => label !== "paragraph")) return undefined;
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
  if (!best) return undefined;
  const isPlain = isSilent && best.has >= plain.words && best.has >= own.size * plain.share;
  if (isPlain) return best.number;
  return best.has >= telling.words && (had === 0 || best.has - had >= telling.more) ? best.number : undefined;
}

interface SourceWords {
  readonly people: Page["people"];
  /** What each paragraph speaks of, its recorded speakers among it. */
  readonly paragraphs: readonly ReadonlySet<string>[];
  /** All that the source speaks of. */
  readonly all: ReadonlySet<string>;
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
  const all = new Set([
    ...paragraphs.flatMap((words) => [...words]),
    ...contentWords(String(source.item["title"] ?? "")),
  ]);
  const made = { people, paragraphs, all, common };
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
