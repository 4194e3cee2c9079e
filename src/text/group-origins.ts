import type { Source } from "../model/source.ts";
import { foldOutlet } from "./fold-outlet.ts";

/** The origin of whatever comes from a source that nobody here knows: it may be that of any other. */
export const unknownOrigin = "?";

/**
 * Finds the origin behind each of some sources, named by one source of it: a reprint has the origin of what it
 * reprints, through any number of steps; a text has that of the source in which it was found; and all of one outlet are
 * one origin. Where every source of an origin reprints another, so that the first is none of those given, it is
 * `unknownOrigin`.
 */
export function groupOrigins(sources: readonly Source[]): (key: string) => string {
  const above = new Map<string, string>();
  const outlets = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = above.get(root); up !== undefined; up = above.get(root)) root = up;
    // what was walked through is tied to its root, so that long chains are walked once
    for (let step = key; step !== root; ) {
      const next = above.get(step) ?? root;
      above.set(step, root);
      step = next;
    }
    return root;
  };
  for (const source of sources) {
    const outlet = outletOf(source);
    const first = outlet === undefined ? undefined : (outlets.get(outlet) ?? source.id);
    if (outlet !== undefined && first !== undefined) outlets.set(outlet, first);
    const found = source.knownFrom === undefined ? [] : [source.knownFrom];
    for (const other of [...source.derivedFrom, ...found, ...(first === undefined ? [] : [first])]) {
      const [mine, theirs] = [rootOf(source.id), rootOf(other)];
      if (mine !== theirs) above.set(mine, theirs);
    }
  }
  const isFirst = ({ derivedFrom }: Source) => derivedFrom.length === 0;
  const known = new Set(sources.filter(isFirst).map(({ id }) => rootOf(id)));
  const unknown = new Set(sources.map(({ id }) => rootOf(id)).filter((root) => !known.has(root)));
  return (key) => (unknown.has(rootOf(key)) ? unknownOrigin : rootOf(key));
}

/** The outlet of a source as it is compared. */
export function outletOf({ item }: Source): string | undefined {
  const outlet = item["container-title"] ?? item["publisher"];
  return typeof outlet === "string" ? foldOutlet(outlet) : undefined;
}
