/** Depth of a heading, from 1. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * Gives the headings of a page their levels, in reading order and without gaps (ISO 14289-1, 7.4.2): the first is of
 * level 1, and none is more than one below the one before, whatever depths the author wrote.
 */
export function countLevels(): (depth: Level) => Level {
  const open: Level[] = [];
  return (depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return open.length as Level;
  };
}
