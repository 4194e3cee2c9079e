import type { Source } from "../model/source.ts";
import { foldOutlet } from "./fold-outlet.ts";

/** The origin of whatever comes from a source that nobody here knows: it may be that of any other. */
export const unknownOrigin = "?";

/** Steps from a source that rests on several to those behind it. */
const furthest = 20;

/**
 * Finds the origin behind each of some sources, named by one source of it: a reprint has the origin of what it
 * reprints, through any number of steps; a text has that of the source in which it was found; and all of one outlet are
 * one origin. Where every source of an origin reprints another, so that the first is none of those given, it is
 * `unknownOrigin`. A source that rests on several has the origins of all of them: it adds none, and makes none of them one.
 */
export function groupOrigins(sources: readonly Source[]): (key: string) => readonly string[] {
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
    const models = restsOnSeveral(source) ? [] : source.derivedFrom;
    for (const other of [...models, ...found, ...(first === undefined ? [] : [first])]) {
      const [mine, theirs] = [rootOf(source.id), rootOf(other)];
      if (mine !== theirs) above.set(mine, theirs);
    }
  }
  const isFirst = ({ derivedFrom }: Source) => derivedFrom.length === 0;
  const known = new Set(sources.filter(isFirst).map(({ id }) => rootOf(id)));
  const given = new Set(sources.map(({ id }) => rootOf(id)));
  const behind = new Map<string, readonly string[]>();
  for (const source of sources.filter(restsOnSeveral)) {
    const root = rootOf(source.id);
    behind.set(root, [...(behind.get(root) ?? []), ...source.derivedFrom.map(rootOf)]);
  }
  const originsOf = (root: string, seen: Set<string>): readonly string[] => {
    if (seen.has(root) || seen.size >= furthest) return [];
    seen.add(root);
    const models = behind.get(root);
    if (!models) return [given.has(root) && !known.has(root) ? unknownOrigin : root];
    const others = models.flatMap((model) => (given.has(model) ? originsOf(model, seen) : [unknownOrigin]));
    return [...(known.has(root) ? [root] : []), ...others];
  };
  return (key) => {
    const found = [...new Set(originsOf(rootOf(key), new Set()))];
    return found.length > 0 ? found : [unknownOrigin];
  };
}

function restsOnSeveral({ derivedFrom }: Source): boolean {
  return new Set(derivedFrom).size > 1;
}

/** The outlet of a source as it is compared. */
export function outletOf({ item }: Source): string | undefined {
  const outlet = item["container-title"] ?? item["publisher"];
  return typeof outlet === "string" ? foldOutlet(outlet) : undefined;
}
