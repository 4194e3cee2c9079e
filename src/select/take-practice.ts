import type { Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Source } from "../model/source.ts";
import type { Flagged, QuotedEmphasis } from "../model/translation.ts";
import { findStretches } from "../text/find-stretches.ts";
import { normaliseText } from "../text/normalise-text.ts";
import type { Means } from "./gather-means.ts";
import { takeTranslation } from "./take-translation.ts";

/** How the words of an excerpt are printed beside being quoted. */
export type Practice = Pick<Excerpt, "emphasis" | "translation">;

/**
 * The quotation with `[sic]` after the words that are flagged, where each stands once; what does not is told by
 * `takePractice`.
 */
export function quoteWithSic({ quote, sic }: Wanted): string {
  const flagged = sic?.words ?? [];
  return flagged.reduce((text, words) => {
    const [stretch, ...more] = findStretches(text, words);
    if (!stretch || more.length > 0 || /^\s*\[sic/iu.test(text.slice(stretch.end))) return text;
    return `${text.slice(0, stretch.end)} [sic]${text.slice(stretch.end)}`;
  }, normaliseText(quote).text);
}

/**
 * The flags of an excerpt for one of its shorter forms: those whose words still stand there, and the translation of that form,
 * which is printed without the original.
 */
export function practiceOfShorter(wanted: Wanted, quote: string, index: number): Partial<Wanted> {
  const { sic, emphasis, translation } = wanted;
  const short = translation?.short[index];
  const within = <F extends Flagged>(flagged: F, text: string): F | undefined => {
    const words = flagged.words.filter((one) => findStretches(normaliseText(text).text, one).length === 1);
    return words.length > 0 ? { ...flagged, words } : undefined;
  };
  return {
    sic: sic && within(sic, quote),
    emphasis: emphasis && within(emphasis, short ?? quote),
    translation:
      translation && short !== undefined
        ? { ...translation, text: short, short: [], printsOriginal: false }
        : undefined,
  };
}

/** Checks the flags of a quotation, and its translation. `words` are those found in the source. Error: `flag-misplaced`. */
export function takePractice(wanted: Wanted, words: string, source: Source, means: Means): Outcome<Practice> {
  const { sic, emphasis, translation } = wanted;
  const found = sic ? checkFlagged(sic, normaliseText(wanted.quote).text, "the quotation") : [];
  if (found.length > 0) return failure(found);
  const taken = translation ? takeTranslation(translation, words, source, means, wanted) : outcome(undefined);
  if (translation && !taken.value) return failure(taken.diagnostics);
  const printed = taken.value?.words ?? words;
  const stressed = emphasis ? checkFlagged(emphasis, printed, translation ? "the translation" : "the quotation") : [];
  const own: Practice = {
    ...(taken.value ? { translation: taken.value } : {}),
    ...(emphasis ? { emphasis: { stretches: stretchesOf(emphasis, printed), by: emphasis.by } } : {}),
  };
  return andThen(outcome(own, taken.diagnostics), (practice) => outcome(practice, stressed));
}

function stretchesOf({ words }: Flagged, text: string): QuotedEmphasis["stretches"] {
  const all = words.flatMap((one) => findStretches(text, one)).sort((a, b) => a.start - b.start);
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of all) {
    const last = kept.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

function checkFlagged({ words, span }: Flagged, text: string, where: string): readonly Diagnostic[] {
  return words.flatMap((one): readonly Diagnostic[] => {
    const count = findStretches(text, one).length;
    if (count === 1) return [];
    const times = count === 0 ? "do not stand" : count === 2 ? "stand twice" : `stand ${count} times`;
    const message = `The flagged words “${one}” ${times} in ${where}; they must stand there once.`;
    const hint = count === 0 ? "copy them out of it, whole words" : "flag a few more words around the ones meant";
    return [{ code: "flag-misplaced", severity: "error", message, span, hints: [hint] }];
  });
}
