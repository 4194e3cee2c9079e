import { findMatches, placeOf } from "./find-matches.ts";
import { findTerms } from "./find-terms.ts";
import { findConfidence, isJudgment } from "./judgment-words.ts";
import type { Check, Finding, Written } from "./page.ts";
import { splitBlocks, splitSentences } from "./split-sentences.ts";

/** Words that give no probability (PHIA 2025; ICD 203). `May` is the month; “as soon as possible” is no judgment. */
const vague = new RegExp(
  [
    "(?<!\\p{L})(?<!(?:^|\\P{L})(?:the|a|its|their|his|her|our|whose)\\s+)(?:may|might|could)(?!\\p{L})(?!\\s+\\d)(?!\\s+(?:\\p{L}+\\s+)?(?:likely|probably|unlikely)(?!\\p{L}))",
    "(?<!\\p{L})(?:possibly|perhaps|maybe|conceivably|potentially)(?!\\p{L})",
    "(?<!\\p{L})(?:can(?:not|’t|'t|\\s+not)\\s+(?:be\\s+)?(?:ruled?\\s+out|excluded?|discount(?:ed)?))(?!\\p{L})",
    "(?<!\\p{L})(?:there\\s+is\\s+)?(?:a|some|every|a\\s+good|a\\s+fair)\\s+chance(?!\\p{L})",
    "(?<!\\p{L})(?:it\\s+is|is)\\s+possible(?!\\p{L})",
  ].join("|"),
  "gu",
);

/** `likelihood-with-confidence` and `judgment-vague`. No yardstick has an official form in other languages than English. */
export const checkJudgments: Check = ({ written }) => {
  return written.flatMap((piece) =>
    splitBlocks(piece.plain)
      .flatMap((block) => splitSentences(piece.plain, block))
      .filter((sentence) => isJudgment(piece, sentence))
      .flatMap(({ start, end }) => [...mixed(piece, start, end), ...vagueIn(piece, start, end)]),
  );
};

function mixed(written: Written, start: number, end: number): readonly Finding[] {
  const words = written.plain.slice(start, end);
  const [term] = findTerms(words);
  const [level] = findConfidence(words);
  if (!term || level === undefined) return [];
  const message = `“${term.words}” says how likely something is, “${level}” how well that is founded; one sentence says both.`;
  const hints = ["give the confidence, and what it rests on, in a sentence of its own"];
  const at = { written, start: start + term.start, end: start + term.start + term.words.length };
  return [{ code: "likelihood-with-confidence", message, hints, at }];
}

function vagueIn(written: Written, start: number, end: number): readonly Finding[] {
  return findMatches(written.plain, vague, start, end).map((match): Finding => {
    const message = `“${match.words}” gives no probability, and stands in a judgment.`;
    const hints = ["use a word of the page’s scale, such as `unlikely`, `likely` or `almost certain`"];
    return { code: "judgment-vague", message, hints, at: placeOf(written, match) };
  });
}
