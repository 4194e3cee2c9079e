import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";
import { directQuotations, type Stretch } from "./quotation-marks.ts";

/** A word, a mark, or a whole direct quotation (its number in the paragraph) of a sentence. */
export interface Unit {
  readonly kind: "word" | "mark" | "quotation";
  readonly text: string;
  /** In lower case, with straight apostrophes and without the `’s` of a possessive. */
  readonly lower: string;
  readonly possessive: boolean;
  readonly quotation: number;
}

export type Sentence = readonly Unit[];

/** A paragraph in sentences; what is quoted in it is set aside. */
export interface CutParagraph {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly (Stretch & { readonly words: string; readonly isOpen: boolean })[];
}

const shortened =
  /^(?:\p{Lu}|mr|mrs|ms|dr|st|gen|sen|gov|col|capt|jan|feb|aug|sept|oct|nov|dec|no|u\.s|u\.k|e\.u|prof|им|г|hr|dipl|m|mm)$/iu;

/** Units looked at in a paragraph: no sentence that tells who speaks is longer. */
const mostUnits = 1500;

/** Cuts a paragraph into sentences. A quotation that ends with a stop ends its sentence where a new one may begin. */
export function cutSentences(text: string, language: LanguageTag): CutParagraph {
  const quotations = directQuotations(text).map(({ start, end }) => {
    return { start, end, words: text.slice(start, end), isOpen: end === text.length };
  });
  const units = unitsOf(text, quotations, primary(language) === "fr");
  const sentences: Unit[][] = [];
  let sentence: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    sentence.push(unit);
    const next = units[index + 1];
    const before = units[index - 1];
    const isStop =
      unit.kind === "quotation"
        ? /[.…]["”’»“)\s]*$/u.test(quotations[unit.quotation]?.words ?? "")
        : unit.kind === "mark" &&
          /[.!?…]/u.test(unit.text) &&
          !(unit.text === "." && shortened.test(before?.text ?? ""));
    const canBegin = next === undefined || next.kind === "quotation" || /^[\p{Lu}\p{N}]/u.test(next.text);
    if (!isStop || !canBegin) continue;
    sentences.push(sentence);
    sentence = [];
  }
  if (sentence.length > 0) sentences.push(sentence);
  return { sentences, quotations };
}

function unitsOf(text: string, quotations: CutParagraph["quotations"], isFrench: boolean): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  const narrate = (until: number) => {
    for (const [found] of text.slice(from, until).matchAll(wordOrMark)) {
      if (units.length >= mostUnits) return;
      if (/^[\p{L}\p{M}\p{N}]/u.test(found)) units.push(...(isFrench ? elided(found) : [found]).map(word));
      else if (!/["“”„«»]/u.test(found)) units.push(mark(found));
    }
  };
  for (const [index, { start, end }] of quotations.entries()) {
    narrate(start);
    if (units.length >= mostUnits) return units;
    units.push({ kind: "quotation", text: "", lower: "", possessive: false, quotation: index });
    from = end + 1;
  }
  narrate(text.length);
  return units;
}

const wordOrMark =
  /(?:\p{Lu}\.)+(?=\s*(?:\p{Lu}\.\s*)*\p{Lu}\p{Ll})|[\p{L}\p{M}\p{N}]+(?:[’'ʼ.‑-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** French words as they are spoken of: `l’ambassadeur`, `a-t-il`, `dit-elle` are two each. */
function elided(word: string): readonly string[] {
  const parts = /^(?:(d|l|qu|s|n|j|c|m|t)[’'])?(.*?)(?:-t)?(?:-(ils?|elles?|on))?$/iu.exec(word);
  return parts
    ? [parts[1], parts[2], parts[3]].filter((part): part is string => part !== undefined && part !== "")
    : [word];
}

function word(text: string): Unit {
  const bare = text.replace(/[’']s$/u, "");
  const lower = bare.toLowerCase().replace(/[’ʼ]/gu, "'").replace(/\.$/u, "");
  return { kind: "word", text: bare, lower, possessive: bare !== text, quotation: -1 };
}

function mark(text: string): Unit {
  return { kind: "mark", text, lower: text, possessive: false, quotation: -1 };
}
