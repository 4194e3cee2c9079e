/** A word of a text in lower case, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Which words of a passage answer to one segment of a quotation, by their indexes, the last included. */
export interface Aligned {
  readonly segment: number;
  readonly first: number;
  readonly last: number;
}

/** The best alignment: what it costs, how many words are the same, and what answers to what. */
export interface Alignment {
  readonly cost: number;
  readonly equal: number;
  readonly pieces: readonly Aligned[];
}

const [match, skip, miss] = [1, 2, 3];
/** What it costs to pass over a word of the passage where the quotation has an ellipsis or a bracket. */
const omitted = 0.001;
/** What it costs to take one word for another; less where they begin alike. */
const changed = 1;
const inflected = 0.8;

/**
 * Aligns the words of a quotation, segment by segment, with the passage of a text that answers to them best.
 * The passage may begin and end anywhere in the text; between segments its words may be passed over.
 * Takes time and room for the product of both lengths; only the first `most` words of the quotation count.
 */
export function alignWords(segments: readonly (readonly Word[])[], words: readonly Word[], most: number): Alignment {
  const sought = segments
    .flatMap((segment, index) => segment.map(({ word }) => ({ word, segment: index })))
    .slice(0, most);
  const width = words.length + 1;
  const steps = new Uint8Array((sought.length + 1) * width);
  let above = new Float64Array(width);
  for (const [row, { word, segment }] of sought.entries()) {
    const costs = new Float64Array(width);
    costs[0] = row + 1;
    steps[(row + 1) * width] = miss;
    const passing = sought[row + 1] !== undefined && sought[row + 1]?.segment !== segment ? omitted : 1;
    for (let column = 1; column < width; column += 1) {
      const taken = (above[column - 1] ?? 0) + substitution(word, words[column - 1]?.word ?? "");
      const missed = (above[column] ?? 0) + 1;
      const skipped = (costs[column - 1] ?? 0) + passing;
      const least = Math.min(taken, missed, skipped);
      costs[column] = least;
      steps[(row + 1) * width + column] = least === taken ? match : least === missed ? miss : skip;
    }
    above = costs;
  }
  let end = 0;
  const lastRow = sought.length * width;
  for (let column = 1; column < width; column += 1) {
    const [cost, least] = [above[column] ?? 0, above[end] ?? 0];
    if (cost < least || (cost === least && steps[lastRow + end] !== match && steps[lastRow + column] === match))
      end = column;
  }
  return { cost: above[end] ?? 0, ...trace(sought, words, steps, end) };
}

function substitution(sought: string, found: string): number {
  if (sought === found) return 0;
  return sought.slice(0, 3) === found.slice(0, 3) ? inflected : changed;
}

function trace(
  sought: readonly { readonly word: string; readonly segment: number }[],
  words: readonly Word[],
  steps: Uint8Array,
  end: number,
): Omit<Alignment, "cost"> {
  const pieces: Aligned[] = [];
  let equal = 0;
  let [row, column] = [sought.length, end];
  while (row > 0) {
    const step = steps[row * (words.length + 1) + column];
    const current = sought[row - 1];
    if (step === match && current) {
      if (words[column - 1]?.word === current.word) equal += 1;
      const open = pieces.at(-1);
      if (open?.segment === current.segment) pieces[pieces.length - 1] = { ...open, first: column - 1 };
      else pieces.push({ segment: current.segment, first: column - 1, last: column - 1 });
    }
    if (step !== skip) row -= 1;
    if (step !== miss) column -= 1;
  }
  return { equal, pieces: pieces.reverse() };
}
