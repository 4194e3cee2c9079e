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
 * least six words; where there are none, the paragraph itself, or its sentences when it is longer than sixty
 * words. A quotation whose speaker nobody recorded is never offered by itself. The words of a digest are the
 * librarian's, so a digest's own sentences are offered as paraphrase and never as a quotation.
 */
export function offerPassages(source: Source): readonly Passage[] {
  return source.paragraphs.flatMap((paragraph): readonly Passage[] => {
    const spoken = utteranceIn(source, paragraph.number) ? directQuotations(paragraph.text) : [];
    const quoted = spoken
      .map(({ start, end }) => trimEdges(paragraph.text.slice(start, end)))
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords);
    if (quoted.length > 0) return quoted.map((words) => ({ source, paragraph, form: "quotation", words }));
    const form = source.text === "digest" ? ("paraphrase" as const) : ("passage" as const);
    return stretches(paragraph.text)
      .filter((words) => countWords(words) >= leastWords && countWords(words) <= mostWords)
      .map((words) => ({ source, paragraph, form, words }));
  });
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
  return text.match(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
}
