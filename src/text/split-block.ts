import type { Inline } from "../model/node.ts";

/** An excerpt that is set as a block: the line that opens it, and the paragraphs of the block. */
export interface SplitBlock {
  /** Who speaks, and what leads to the words; may be empty. */
  readonly opening: readonly Inline[];
  readonly block: readonly (readonly Inline[])[];
}

/** Splits the inlines of an excerpt where block quotations begin; `undefined` where none does. */
export function splitBlock(inlines: readonly Inline[]): SplitBlock | undefined {
  const starts = inlines.flatMap((inline, at) => (inline.type === "quotation" && inline.isBlock ? [at] : []));
  if (starts.length === 0) return undefined;
  const block = starts.map((start, number) => inlines.slice(start, starts[number + 1]));
  const before = inlines.slice(0, starts[0]);
  const last = before.at(-1);
  const isSpace = last?.type === "text" && last.value.trim() === "";
  return { opening: isSpace ? before.slice(0, -1) : before, block };
}
