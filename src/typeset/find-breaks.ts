import type { LanguageTag } from "../model/units.ts";
import { holdTogether } from "./hold-together.ts";
import { PdfTextBreaker } from "./pdfmake.ts";

/** Where a line can end, or must: `held` where the rules of a language keep two words together. */
export interface TextBreak {
  readonly end: number;
  readonly kind: "free" | "held" | "forced";
}

/** A stretch of a text in one language, up to where it ends. */
export interface Tongue {
  readonly end: number;
  readonly language: LanguageTag | undefined;
}

/** So many words in a row hold together at most; longer chains would tear lines apart. */
const mostHeld = 5;
/** Letters in the texts remembered before all are forgotten: fitting sets the same paragraphs time and again. */
const remembered = 200_000;

const breaker = new PdfTextBreaker();
const met = new Map<string, readonly TextBreak[]>();
let letters = 0;

/** The breaks of a text by UAX 14, and which of them `holdTogether` forbids; the last one is the text's end. */
export function findBreaks(text: string, tongues: readonly Tongue[]): readonly TextBreak[] {
  const key = `${tongues.map(({ end, language }) => `${end}${language}`).join()} ${text}`;
  const known = met.get(key);
  if (known) return known;
  const held = heldBreaks(text, tongues);
  let end = 0;
  const breaks = breaker.getBreaks(text, undefined).map((word): TextBreak => {
    end += word.text.length + (word.lineEnd ? 1 : 0);
    return { end, kind: word.lineEnd ? "forced" : held.has(end) || inRange(text, end) ? "held" : "free" };
  });
  if (letters > remembered) {
    met.clear();
    letters = 0;
  }
  met.set(key, breaks);
  letters += key.length;
  return breaks;
}

/** True behind the dash of a range of numbers: `26–27 June`. */
function inRange(text: string, at: number): boolean {
  return /[–-]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at - 2)) && /\d/.test(text.charAt(at));
}

/** Where words stand that hold on to the word before them. */
function heldBreaks(text: string, tongues: readonly Tongue[]): ReadonlySet<number> {
  const { words, starts } = wordsOf(text);
  const held = new Set<number>();
  let tongue = 0;
  let chain = 1;
  for (let at = 1; at < words.length; at += 1) {
    const start = starts[at] ?? 0;
    while (start >= (tongues[tongue]?.end ?? Number.POSITIVE_INFINITY)) tongue += 1;
    chain = chain < mostHeld && holdTogether(words, at, tongues[tongue]?.language) ? chain + 1 : 1;
    if (chain > 1) held.add(start);
  }
  return held;
}

/** The words between spaces, and where each starts; of a word with a forced break in it, what stands after that. */
function wordsOf(text: string): { readonly words: readonly string[]; readonly starts: readonly number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    const word = text.slice(start, end);
    const from = word.lastIndexOf("\n") + 1;
    if (end > start) {
      words.push(word.slice(from));
      starts.push(start + from);
    }
    start = end + 1;
  }
  return { words, starts };
}
