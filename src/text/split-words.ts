import { canCut } from "./word-boundary.ts";

/** A word with what belongs to it, or a mark of punctuation. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when white space stands before it. */
  readonly spaced: boolean;
}

/** A text in the smallest pieces that a quotation may be cut into; white space is left out. */
export function splitWords(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    let start = index;
    for (let at = index + 1; at <= index + run.length; at += 1) {
      if (at < index + run.length && !canCut(text, at)) continue;
      tokens.push({ text: text.slice(start, at), start, end: at, spaced: start === index && index > 0 });
      start = at;
    }
  }
  return tokens;
}
