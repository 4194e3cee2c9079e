import type { CitationItem } from "../model/node.ts";
import type { Source } from "../model/source.ts";
import { numbersOf } from "../text/parse-citation.ts";
import { primary } from "../text/primary.ts";
import { contentWords } from "./content-words.ts";
import type { Check, Cited, Finding, Page, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/** Fewer words say too little of what they speak to be held against a source. */
const leastWords = 3;

/**
 * `citation-idle`: a citation before which nothing is said, or whose paragraphs have not one word, name or number of its
 * sentence. Where source and page are in different languages nothing can be said.
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
    if (!source || primary(source.language) !== page.language || shares(words, source, item, page)) return [];
    const message = `\`${item.id}\` has nothing of what this sentence says at the place cited.`;
    const hints = ["mend the paragraph number, or cite what says so"];
    return [{ code: "citation-idle", message, hints, at }];
  });
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
