import type { Citation, Inline } from "../model/node.ts";

/** The call of a note: a raised number that leads to it. */
export function setCall({ id }: Citation): readonly Inline[] {
  const number = id.slice(1);
  const call: Inline = { type: "citeLink", target: `note:${number}`, children: [{ type: "text", value: number }] };
  return [{ type: "superscript", children: [call] }];
}

/**
 * Brings the calls of notes close to what they follow: no space stands before a call, and between two calls a
 * raised comma, so that notes 1 and 2 are not read as note 12.
 */
export function closeUpCalls(nodes: readonly Inline[]): readonly Inline[] {
  const close: Inline[] = [];
  for (const node of nodes) {
    if (node.type === "citation") {
      for (let last = close.at(-1); last?.type === "text" && /\s$/.test(last.value); last = close.at(-1)) {
        close.pop();
        const value = last.value.trimEnd();
        if (value !== "") close.push({ type: "text", value });
      }
      if (close.at(-1)?.type === "citation") {
        close.push({ type: "superscript", children: [{ type: "text", value: "," }] });
      }
    }
    close.push(node);
  }
  return close;
}
