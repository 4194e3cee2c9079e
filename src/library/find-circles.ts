import type { Source } from "../model/source.ts";

/** A source, and the one that it is said to reprint though that reprints it in turn. */
export interface Circle {
  readonly source: Source;
  /** Which of its `derived-from` closes the circle. */
  readonly index: number;
}

/** Finds the reprints that go round in a circle: for each circle the step that closes it, walked in the order given. */
export function findCircles(sources: readonly Source[]): readonly Circle[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const state = new Map<string, "open" | "done">();
  const found: Circle[] = [];
  for (const start of sources) {
    const path: { readonly source: Source; next: number }[] = [];
    if (!state.has(start.id)) path.push({ source: start, next: 0 });
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { source } = top;
      state.set(source.id, "open");
      const index = top.next;
      const parent = byId.get(source.derivedFrom[index] ?? "");
      top.next += 1;
      if (index >= source.derivedFrom.length) {
        state.set(source.id, "done");
        path.pop();
      } else if (parent && parent !== source) {
        const met = state.get(parent.id);
        if (met === "open") found.push({ source, index });
        if (met === undefined) path.push({ source: parent, next: 0 });
      }
    }
  }
  return found;
}
