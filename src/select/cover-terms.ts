import type { Topic } from "../model/workspace.ts";
import { foldWords } from "./fold-words.ts";

/** The terms of a topic that words speak of: those all of whose words are among them, in whatever order. */
export function coverTerms(words: string, topic: Topic | undefined): readonly string[] {
  const said = new Set(foldWords(words));
  return (topic?.terms ?? []).filter((term) => {
    const sought = foldWords(term);
    return sought.length > 0 && sought.every((word) => said.has(word));
  });
}
