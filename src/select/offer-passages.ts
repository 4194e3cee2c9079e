import type { Paragraph, Source } from "../model/source.ts";
import { directQuotations } from "../text/quotation-marks.ts";
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
  return source.paragraphs.flatMap((paragraph): readonly Passage[] => {
    const spoken = utteranceIn(source, paragraph.number) ? directQuotations(paragraph.text) : [];
    const quoted = spoken
      .filter(({ start }) => standsAlone(paragraph.text, start))
      .map(({ start, end }) => trimEdges(paragraph.text.slice(start, end)))
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords);
    if (quoted.length > 0) return quoted.map((words) => ({ source, paragraph, form: "quotation", words }));
    const form = source.text === "digest" ? ("paraphrase" as const) : ("passage" as const);
    return stretches(paragraph.text)
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords)
      .map((words) => ({ source, paragraph, form, words }));
  });
}

/** True where a quotation opens a sentence: after a stop, a comma or a colon, and with a capital or a digit. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(0, Math.max(0, start - 1)).trimEnd();
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
