import { shortOpening } from "../text/short-opening.ts";
import { runsOf } from "./check-glyphs.ts";
import type { LayoutNode } from "./definition.ts";

/** Characters of a block that name it in a message. */
const most = 48;

/** The words with which a block opens, by which its author knows it; without quotation marks around them. */
export function openingWords(node: LayoutNode): string {
  let words = "";
  for (const { text } of runsOf(node)) {
    words = `${words}${text}`.replace(/[\s\p{C}]+/gu, " ").trimStart();
    if (words.length > 400) break;
  }
  return shortOpening(words.replace(/^[\s"“”„«»‘’‚‹›]+|[\s"“”„«»‘’‚‹›]+$/gu, ""), most);
}
