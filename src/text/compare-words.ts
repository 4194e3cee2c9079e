import { diffArrays } from "diff";
import { foldText } from "./fold-text.ts";
import { splitWords, type Token } from "./split-words.ts";

/** Words and marks compared on each side; beyond that a comparison helps nobody. */
const mostTokens = 600;

/**
 * How quoted words differ from the original's, word by word: `open [-and-]{+,+} remains open`. What the
 * quotation has and the original lacks stands in `[-…-]`, the reverse in `{+…+}`. Typography (the form of
 * quotation marks, dashes and ellipses) makes no difference. Of longer texts only the first 600 words and
 * marks are compared, and ` …` ends the result.
 */
export function compareWords(quoted: string, original: string): string {
  const left = splitWords(quoted);
  const right = splitWords(original);
  const changes = diffArrays(left.slice(0, mostTokens).map(fold), right.slice(0, mostTokens).map(fold));
  let [l, r] = [0, 0];
  let marked = "";
  let justRemoved = false;
  for (const { value, added, removed } of changes) {
    const tokens = added ? right.slice(r, r + value.length) : left.slice(l, l + value.length);
    if (!added) l += value.length;
    if (!removed) r += value.length;
    const space = marked !== "" && tokens[0]?.spaced && !(added && justRemoved) ? " " : "";
    const words = join(tokens);
    marked += space + (added ? `{+${words}+}` : removed ? `[-${words}-]` : words);
    justRemoved = removed;
  }
  return left.length > mostTokens || right.length > mostTokens ? `${marked} …` : marked;
}

function fold({ text }: Token): string {
  return foldText(text).text;
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("");
}
