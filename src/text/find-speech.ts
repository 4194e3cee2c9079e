import type { Source } from "../model/source.ts";
import { directQuotations, isContinuation, type Stretch } from "./quotation-marks.ts";

/**
 * The direct quotations of a paragraph of a source, by its number, as `directQuotations` has them. One that is left open
 * is speech to the paragraph's end only where the next paragraph can go on with it; else its mark has lost its partner.
 */
export function findSpeech({ paragraphs }: Pick<Source, "paragraphs">, number: number): readonly Stretch[] {
  const text = paragraphs[number - 1]?.text ?? "";
  return directQuotations(text, isContinuation(paragraphs[number]?.text ?? ""));
}
