import type { Block, Division } from "../model/node.ts";

/** Blocks one by one, but for a `main` and a `side` that follow each other: they stand side by side. */
export function pairColumns<T>(all: readonly T[], blockOf: (one: T) => Block): readonly (readonly T[])[] {
  const grouped: T[][] = [];
  for (const one of all) {
    const last = grouped.at(-1);
    const before = last?.[0] && blockOf(last[0]);
    const block = blockOf(one);
    if (last?.length === 1 && before && isColumn(before) && isColumn(block) && before.name !== block.name)
      last.push(one);
    else grouped.push([one]);
  }
  return grouped;
}

/** True for a division that is a column. */
export function isColumn(block: Block): block is Division {
  return block.type === "division" && (block.name === "main" || block.name === "side");
}
