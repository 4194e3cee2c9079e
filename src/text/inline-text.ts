import type { Inline } from "../model/node.ts";

/** The text of inlines without what stands around it; line ends become spaces. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ("value" in inline ? inline.value : "children" in inline ? inlineText(inline.children) : " "))
    .join("");
}
