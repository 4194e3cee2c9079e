import { unknownOrigin } from "./group-origins.ts";

/** Begins the name of somebody through whom words came, and who is no source here. */
export const relay = "via ";

/**
 * The fewest origins on which all of some claims can rest. Each line is a place that is cited: the origin of its source,
 * then those from whom the source has the words. Places with one of these in common are not independent. What comes
 * from nobody knows where is an origin only if it stands alone. Whoever is in most lines is taken first.
 */
export function leastOrigins(lines: readonly (readonly string[])[]): readonly string[] {
  const told = lines.map((line) => line.filter((name) => name !== unknownOrigin)).filter((line) => line.length > 0);
  if (told.length === 0) return lines.length > 0 ? [unknownOrigin] : [];
  const found: string[] = [];
  let left = [...new Map(told.map((line) => [line.join("\n"), line])).values()];
  while (left.length > 0) {
    const often = new Map<string, number>();
    for (const line of left) for (const name of new Set(line)) often.set(name, (often.get(name) ?? 0) + 1);
    const [first] = [...often].sort(([a, mine], [b, theirs]) => theirs - mine || rank(a) - rank(b) || (a < b ? -1 : 1));
    if (!first) break;
    found.push(first[0]);
    left = left.filter((line) => !line.includes(first[0]));
  }
  return found.sort();
}

/** A source that is here is named before somebody of whom only the name is known. */
function rank(name: string): number {
  return name.startsWith(relay) ? 1 : 0;
}
