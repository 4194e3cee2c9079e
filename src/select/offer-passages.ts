import type { Paragraph, Source } from "../model/source.ts";
import { findSpeech } from "../text/find-speech.ts";
import { directQuotations, type Stretch } from "../text/quotation-marks.ts";
import { utteranceIn } from "./know-speakers.ts";

/** A stretch of a source that could be printed by itself. */
export interface Passage {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly form: "quotation" | "passage" | "paraphrase";
  readonly words: string;
}

const leastWords = 6;
const mostWords = 60;

/**
 * The passages of a source: in each paragraph whose speaker the record names, the direct quotations of at
 * least six words that are sentences of their own; where there are none, the paragraph itself, or its sentences
 * when it is longer than sixty words. Words that only complete another's sentence (“if this fails, ‘we shall
 * act’”) could mean something else by themselves, and a quotation whose speaker nobody recorded could be
 * anybody's: neither is offered alone. The words of a digest are the librarian's, so a digest's own sentences
 * are offered as paraphrase and never as a quotation.
 */
export function offerPassages(source: Source): readonly Passage[] {
  const known = offered.get(source) ?? passagesOf(source);
  offered.set(source, known);
  return known;
}

/** A source never changes while it is open, and every brief asks it anew. */
const offered = new WeakMap<Source, readonly Passage[]>();

function passagesOf(source: Source): readonly Passage[] {
  return source.paragraphs.flatMap((paragraph): readonly Passage[] => {
    const direct = directQuotations(paragraph.text);
    const spoken = utteranceIn(source, paragraph.number) ? findSpeech(source, paragraph.number) : [];
    const quoted = spoken
      .filter(({ start }) => standsAlone(paragraph.text, start))
      .map(({ start, end }) => trimEdges(paragraph.text.slice(start, end)))
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords);
    if (quoted.length > 0) return quoted.map((words) => ({ source, paragraph, form: "quotation", words }));
    const form = source.text === "digest" ? ("paraphrase" as const) : ("passage" as const);
    return stretches(paragraph.text)
      .filter((words) => !cuts(paragraph.text, words, direct))
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords)
      .map((words) => ({ source, paragraph, form, words }));
  });
}

/** True for a sentence taken out of the middle of somebody's speech: by itself it would be the source's. */
function cuts(text: string, words: string, direct: readonly Stretch[]): boolean {
  const from = text.indexOf(words);
  const to = from + words.length;
  return direct.some(({ start, end }) => (from > start && from < end) || (to > start && to < end));
}

/** What turns the words that follow into something else than a statement. */
const turning =
  /\b(den(y|ies|ied|ying|ial)|refus\w+|reject\w*|never|not|if|unless|whether|asked|asks|question\w*)\b|n[’']t\b/iu;

/** True where a quotation opens a sentence: after a stop, a comma or a colon, and with a capital or a digit. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(0, Math.max(0, start - 1)).trimEnd();
  const clause = before.split(/[.!?]\s/u).at(-1) ?? "";
  if (turning.test(clause.replace(/[“„«"][^”“»"]*[”“»"]/gu, ""))) return false;
  return /^$|[.!?:;,…–—]["”’»)]*$/u.test(before) && /^[\s‘'[(]*[\p{Lu}\p{N}]/u.test(text.slice(start));
}

function stretches(text: string): readonly string[] {
  if (countWords(text) <= mostWords) return [text];
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return [...sentences].map(({ segment }) => segment.trim());
}

/** A quotation without the comma that only belonged to its sentence, nor an ellipsis at either end. */
function trimEdges(words: string): string {
  return words.replace(/^[\s…,;:]+|[\s…,;:]+$/gu, "").replace(/\.{2,}$/u, "");
}

function countWords(text: string): number {
  return text.split(" ").length;
}
