import { spaced } from "../text/spaced.ts";

const unseen = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Variation_Selector}]/gu;

/**
 * Text as it may leave in a file that is read as text: white space as single spaces, no-break spaces left as they are,
 * letters composed, and nothing that nobody sees: no control characters, none that steer the direction of writing, join
 * or divide. The printed page does not show them either.
 */
export function cleanText(text: string): string {
  return spaced(text.replace(unseen, ""));
}
