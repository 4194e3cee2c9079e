import { remember } from "../text/remember.ts";

/** Words that tell nothing of a topic. */
const idle = new Set(
  "a an and are as at be been by for from has have in is it of on or that the this to was we with".split(" "),
);

/** The words of a text as the index knows them: lower case, without a possessive ending and without idle words. */
export function foldWords(text: string): string[] {
  // a copy, for the index may change what it is given
  return [...folded(text)];
}

const folded = remember(20_000, (text): readonly string[] => {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s$/u, "")).filter((word) => !idle.has(word));
});
