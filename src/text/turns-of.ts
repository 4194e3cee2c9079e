import type { Source } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";
import { type CutParagraph, cutSentences, type Sentence } from "./cut-sentences.ts";
import { type FindNames, nameFinder } from "./find-persons.ts";
import { readTurns, type Turn } from "./read-turns.ts";
import { sayingWords } from "./verbs-of-saying.ts";

/** Paragraphs read of one source: the rest has no turns. */
export const mostParagraphs = 5000;

/** The turns of a source that is a transcript, one for each paragraph that has one; nothing for any other. */
export function turnsOf(
  { paragraphs, language }: Pick<Source, "paragraphs" | "language">,
  people: readonly Person[],
  cut?: readonly CutParagraph[],
): readonly (Turn | undefined)[] {
  const words = sayingWords(language);
  if (!words) return [];
  const read = paragraphs.slice(0, mostParagraphs);
  const whole = cut ?? read.map(({ text }) => cutSentences(text, language));
  let finder: FindNames | undefined;
  // most texts have no labels, and need no names before their turns are known
  const findNames = (sentence: Sentence) => {
    finder ??= nameFinder(people, words, whole);
    return finder(sentence);
  };
  return readTurns(read, { cut: whole, findNames, words, language });
}
