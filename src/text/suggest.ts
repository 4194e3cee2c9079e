import { distance } from "fastest-levenshtein";

/**
 * The one of some words that was probably meant, or nothing where none is near enough: about a third of
 * the letters may differ, and never more than four. Among equals the first in the order of code units wins.
 */
export function suggest(word: string, among: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(4, Math.max(1, Math.round(word.length / 3))) + 1;
  for (const candidate of [...among].sort()) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const far = distance(folded, candidate.toLowerCase());
    if (far >= least) continue;
    best = candidate;
    least = far;
  }
  return best;
}
