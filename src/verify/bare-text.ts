import { foldText } from "../text/fold-text.ts";
import { inkOf } from "../text/ink.ts";

/**
 * The letters, figures and marks of words that a page may print with other quotation marks, dashes or spaces: what must
 * be the same on the page and in a passage.
 */
export function bareText(text: string): string {
  return foldText(inkOf(text)).text.replace(/["'`]/g, "");
}
