import type { Source } from "../model/source.ts";
import { findPlaceholders } from "../text/find-placeholders.ts";
import { directQuotations } from "../text/quotation-marks.ts";
import type { Check, Finding } from "./page.ts";

/**
 * `placeholder-left`: in the author's own words, in the records of the sources cited, and in the summaries of digests. What a
 * source itself says is left alone: it may print a question twice marked.
 */
export const checkPlaceholders: Check = ({ written, manuscript, library }) => [
  ...written.flatMap((piece) =>
    findPlaceholders(outsideQuotations(piece.text)).map(({ words, start }): Finding => {
      return { ...told(words), at: { written: piece, start, end: start + words.length } };
    }),
  ),
  ...manuscript.cited.flatMap((key) => inSource(library.byId.get(key))),
];

function told(words: string) {
  const message = `\`${words}\` stands for words that are still to come.`;
  return { code: "placeholder-left", message, hints: ["write what belongs there, or delete it"] } as const;
}

/** An omission in a quotation is none of the author's. What hides it is no space, for marks around nothing are a placeholder. */
function outsideQuotations(text: string): string {
  return directQuotations(text).reduce(
    (words, { start, end }) =>
      text.slice(start, end).trim().length > 3
        ? words.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, "·") + words.slice(end)
        : words,
    text,
  );
}

function inSource(source: Source | undefined): readonly Finding[] {
  if (!source) return [];
  const { item, file, descriptor, utterances, paragraphs } = source;
  const named = utterances.flatMap(({ name, capacity = "", venue = "" }) => [name, capacity, venue]);
  const theirs = [item["title"], item["container-title"], item["publisher"]].filter((one) => typeof one === "string");
  const record = [...theirs.filter(isWhole), descriptor, ...named].map((text) => ({ text, line: 1 }));
  const summary = source.text === "digest" ? paragraphs : [];
  return [...record, ...summary].flatMap(({ text, line }) =>
    findPlaceholders(outsideQuotations(text)).map(({ words }): Finding => {
      return { ...told(words), at: { span: { file, line, column: 1 } } };
    }),
  );
}

/** A title is its author's, and may hold anything; one that is nothing but a placeholder is none yet. */
function isWhole(title: string): boolean {
  return findPlaceholders(title).some(({ words }) => words === title.trim());
}
