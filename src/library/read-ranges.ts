/** Whole numbers, ascending, and the first one named that lies outside. */
export interface Ranges {
  readonly numbers: readonly number[];
  readonly beyond: number | undefined;
}

/** Reads `3, 6-7` as the numbers 3, 6 and 7, within 1 and `most`. */
export function readRanges(text: string, most: number): Ranges {
  const numbers = new Set<number>();
  let beyond: number | undefined;
  for (const range of text.split(",")) {
    const [first = 0, last = first] = range.split(/[–-]/).map(Number);
    beyond ??= [first, last].find((number) => number < 1 || number > most);
    for (let number = Math.max(1, first); number <= Math.min(last, most); number += 1) numbers.add(number);
  }
  return { numbers: [...numbers].sort((a, b) => a - b), beyond };
}
