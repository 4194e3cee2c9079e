import type { Source } from "../model/source.ts";
import { findSpeech } from "../text/find-speech.ts";

import { hasMarks } from "../text/quotation-marks.ts";
import { isQuestion } from "../text/read-turns.ts";
import { isSpeech, type Speakers, utterancesIn } from "./know-speakers.ts";

/** A stretch of a source that is shown to an author: words as they stand in one of its paragraphs. */
export interface Shown {
  readonly paragraph: number;
  readonly text: string;
}

/** Whose some words of a source are, as a remark for its author: a speaker on record, a questioner, or the source's own; nothing where nobody knows. */
export function whoseWords({ paragraph, text }: Shown, source: Source, speakers: Speakers): string | undefined {
  const whole = source.paragraphs[paragraph - 1]?.text ?? "";
  if (isQuestion(whole)) return "a question put to somebody";
  const from = whole.indexOf(text);
  const until = from + text.replace(/[^\p{L}\p{M}\p{N}]+$/u, "").length;
  const speech = findSpeech(source, paragraph);
  const isQuoted = speech.some(({ start, end }) => from >= start && until <= end);
  const names = [...new Set(utterancesIn(source, paragraph).map(({ name }) => speakers.named(name).name))];
  if (isQuoted || isSpeech(source) || (names.length > 0 && !hasMarks(whole)))
    return names.length === 1 ? `words of ${names[0]}` : undefined;
  if (speech.some(({ start, end }) => from < end && until > start)) return "somebody's words and the source's own";
  return source.text === "digest"
    ? "the digest's own words, nobody's speech"
    : "the source's own words, nobody's speech";
}
