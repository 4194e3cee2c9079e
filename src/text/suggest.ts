import { distance } from "fastest-levenshtein";

/**
 * The one of some words that was probably meant, or nothing where none is near enough: about a third of
 * the letters may differ, and never more than four. Two neighbouring letters that changed places count as one that
 * differs. Among equals the first in the order of code units wins.
 */
export function suggest(word: string, among: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  const swapped = swapsOf(folded);
  let best: string | undefined;
  let least = Math.min(4, Math.max(1, Math.round(word.length / 3))) + 1;
  for (const candidate of [...among].sort()) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const meant = candidate.toLowerCase();
    const far = Math.min(distance(folded, meant), 1 + Math.min(...swapped.map((slip) => distance(slip, meant))));
    if (far >= least) continue;
    best = candidate;
    least = far;
  }
  return best;
}

/** The word with each two neighbouring letters in the other order. */
function swapsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, index) =>
      [...letters.slice(0, index), letter, letters[index] ?? "", ...letters.slice(index + 2)].join(""),
    );
}
