import type { Source } from "../model/source.ts";

/**
 * Finds the origin behind each of some sources, named by one source of it: a reprint has the origin of what it
 * reprints, through any number of steps, and all of one outlet are one origin.
 */
export function groupOrigins(sources: readonly Source[]): (key: string) => string {
  const above = new Map<string, string>();
  const outlets = new Map<unknown, string>();
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
    const outlet = source.item["container-title"] ?? source.item["publisher"];
    const first = outlet === undefined ? undefined : (outlets.get(outlet) ?? source.id);
    if (first !== undefined) outlets.set(outlet, first);
    for (const other of [...source.derivedFrom, ...(first === undefined ? [] : [first])]) {
      const [mine, theirs] = [rootOf(source.id), rootOf(other)];
      if (mine !== theirs) above.set(mine, theirs);
    }
  }
  return rootOf;
}
