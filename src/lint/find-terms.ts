import { type ScaleName, scaleNames, scales } from "../model/scales.ts";

/** A word of probability where it stands, and the scales that have it. */
export interface FoundTerm {
  /** As the scale has it. */
  readonly term: string;
  readonly words: string;
  readonly start: number;
  readonly scales: readonly ScaleName[];
}

const copula = "(?<=(?<!\\p{L})(?:is|are|be|was|were|as|seems?|remains?)\\s)";

/** Words that are of a scale only in such company: a remote place is no probability. */
const company: Readonly<Record<string, { readonly before: string; readonly after: string }>> = {
  remote: { before: copula, after: "(?!\\s+(?:chance|from|and))" },
  certain: { before: copula, after: "(?=\\s+(?:that|to)(?!\\p{L})|\\s*[.,;]|\\s*$)" },
  impossible: { before: copula, after: "" },
};

/** The longest first: `highly likely` is not `likely`. */
const terms = [...new Set(scaleNames.flatMap((name) => scales[name].terms.map(({ words }) => words)))]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((term) => ({ term, core: coreOf(term), ...(company[term] ?? { before: "", after: "" }) }));

const any = new RegExp(
  `(?<!\\p{L})(?:${terms.map(({ core, before, after }) => before + core + after).join("|")})(?!\\p{L})`,
  "giu",
);
const each = terms.map(({ term, core }) => ({ term, whole: new RegExp(`^(?:${core})$`, "iu") }));

/** Adverbs count as their adjectives: `probably`, `almost certainly`. */
function coreOf(term: string): string {
  const words = term.replace(/ /g, "\\s+");
  if (words.endsWith("probable")) return words.replace(/e$/, "[ey]");
  return words.endsWith("certain") && words !== "certain" ? `${words}(?:ly)?` : words;
}

/** The words of probability in an English text, in order. */
export function findTerms(text: string): readonly FoundTerm[] {
  return [...text.matchAll(any)].flatMap(({ 0: words, index }) => {
    const term = each.find(({ whole }) => whole.test(words))?.term;
    if (term === undefined) return [];
    const having = scaleNames.filter((name) => scales[name].terms.some((one) => one.words === term));
    return [{ term, words, start: index, scales: having }];
  });
}
