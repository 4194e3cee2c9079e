import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { areMarksPaired } from "../text/are-marks-paired.ts";

/** Words an author may put into a bracket: more would be the author's text between the speaker's marks. */
const mostInBracket = 6;

/**
 * Brackets of a quotation that are none: a bracket holds a few words of explanation, the letters of a word, `…` or `sic`.
 * Empty, it stands for letters of the word that it touches. Error: `quotation-syntax`.
 */
export function checkBrackets(words: string, span: Span): readonly Diagnostic[] {
  const error = (message: string, hint: string): readonly Diagnostic[] => {
    return [{ code: "quotation-syntax", severity: "error", message, span, hints: [hint] }];
  };
  for (const { 0: bracket, 1: inside = "", index } of words.matchAll(/\[([^[\]]*)\]/gu)) {
    if (inside.trim().split(/\s+/u).length > mostInBracket) {
      const message = `A bracket in a quotation holds a word or two of explanation, not ${bracket}.`;
      return error(message, "end the quotation and go on in your own words");
    }
    if (!areMarksPaired(inside)) {
      return error(
        `The bracket ${bracket} has a quotation mark without a partner.`,
        "give the mark its partner, or leave it out",
      );
    }
    const sides = words.charAt(index - 1) + words.charAt(index + bracket.length);
    const isForLetters = inside === "" && /[\p{L}\p{N}]/u.test(sides);
    if (isForLetters || /[\p{L}\p{N}\p{S}]|…|\.\s?\.\s?\./u.test(inside)) continue;
    const what = inside.trim() === "" ? `The bracket ${bracket} is empty` : `The bracket ${bracket} holds no word`;
    return error(`${what}, and says nothing.`, "write […] where words are left out; punctuation stays the source's");
  }
  return [];
}
