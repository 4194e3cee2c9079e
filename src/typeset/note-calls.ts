import type { TypeLine } from "./break-lines.ts";
import type { LayoutNode, Run } from "./definition.ts";

/** Which notes are called where; notes are known by their place in order, from 0. */
export interface NoteCalls {
  /** The notes that some lines call, each once. */
  on(lines: readonly TypeLine[]): readonly number[];
  /** The notes called anywhere in a block, each once. */
  within(node: LayoutNode): readonly number[];
}

const none: readonly number[] = [];

/** Finds the calls of notes by the places at which they stand, given in the order of the notes. */
export function noteCalls(places: readonly string[]): NoteCalls {
  if (places.length === 0) return { on: () => none, within: () => none };
  const byPlace = new Map(places.map((place, note) => [place, note]));
  const known = new WeakMap<LayoutNode, readonly number[]>();

  const of = ({ anchors = [] }: Run): readonly number[] => anchors.flatMap((place) => byPlace.get(place) ?? []);

  function within(node: LayoutNode): readonly number[] {
    const met = known.get(node);
    if (met) return met;
    const children = "text" in node ? [] : "stack" in node ? node.stack : node.columns;
    const found = "text" in node ? node.text.flatMap(of) : children.flatMap(within);
    const calls = [...new Set(found)];
    known.set(node, calls);
    return calls;
  }

  const on = (lines: readonly TypeLine[]) => [
    ...new Set(lines.flatMap(({ pieces }) => pieces.flatMap(({ run }) => of(run)))),
  ];
  return { on, within };
}
