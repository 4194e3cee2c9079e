import type { Word } from "./align-words.ts";

/** How the words of a shorter wording lie in a longer one. */
export interface ContentAlignment {
  /** How many words are the same, in order. */
  readonly equal: number;
  /** Words of the longer one between the first and the last that answers, without those that a break stands for. */
  readonly held: number;
  /** Indexes of the first and the last word of the longer one that answer. */
  readonly first: number;
  readonly last: number;
  /** How many words of the shorter one stand before its first word that answers, and after its last. */
  readonly before: number;
  readonly after: number;
}

/** A word in common outweighs a few that are not; every word changed, missed or passed over counts one. */
const gain = 4;

const [stop, take, miss, pass] = [0, 1, 2, 3];

/**
 * Finds the stretch of a longer wording with most words of a shorter one in order and fewest others between them: a local
 * alignment (Smith and Waterman 1981). After the words in `breaks`, counted from 1, any words may be passed over. Takes
 * time and room for the product of both lengths.
 */
export function alignContent(
  short: readonly Word[],
  breaks: ReadonlySet<number>,
  long: readonly Word[],
): ContentAlignment {
  const width = long.length + 1;
  const scores = new Float64Array((short.length + 1) * width);
  const steps = new Uint8Array(scores.length);
  let end = 0;
  for (const [index, { word }] of short.entries()) {
    const row = (index + 1) * width;
    for (let column = 1; column < width; column += 1) {
      const at = row + column;
      const taken = (scores[at - width - 1] ?? 0) + (word === long[column - 1]?.word ? gain : -1);
      const missed = (scores[at - width] ?? 0) - 1;
      const passed = (scores[at - 1] ?? 0) - (breaks.has(index + 1) ? 0 : 1);
      const best = Math.max(0, taken, missed, passed);
      scores[at] = best;
      steps[at] = best === 0 ? stop : best === taken ? take : best === missed ? miss : pass;
      if (best > (scores[end] ?? 0)) end = at;
    }
  }
  let [equal, held, first, before] = [0, 0, end % width, 0];
  let at = end;
  while (steps[at] !== stop) {
    const [row, column] = [Math.floor(at / width), at % width];
    if (steps[at] === take) {
      if (short[row - 1]?.word === long[column - 1]?.word) equal += 1;
      first = column - 1;
      before = row - 1;
    }
    if (steps[at] !== miss && !(steps[at] === pass && breaks.has(row))) held += 1;
    at -= steps[at] === take ? width + 1 : steps[at] === miss ? width : 1;
  }
  return {
    equal,
    held: Math.max(1, held),
    first,
    last: Math.max(0, (end % width) - 1),
    before,
    after: short.length - Math.floor(end / width),
  };
}
