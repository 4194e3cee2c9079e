import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { areMarksPaired } from "../text/are-marks-paired.ts";

/** Words an author may put into a bracket: more would be the author's text between the speaker's marks. */
const mostInBracket = 6;

/**
 * Brackets of a quotation that are none: a bracket holds a few words of explanation, the letters of a word, `…` or `sic`.
 * Empty, it stands for the ending of a word. Error: `quotation-syntax`.
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
    const isEnding = /[\p{L}\p{N}]$/u.test(words.slice(0, index)) && !/^[\p{L}\p{N}]/u.test(words.slice(index + 2));
    if ((inside === "" && isEnding) || /[\p{L}\p{N}\p{S}]|…|\.\s?\.\s?\./u.test(inside)) continue;
    const what = inside.trim() === "" ? `The bracket ${bracket} is empty` : `The bracket ${bracket} holds no word`;
    return error(`${what}, and says nothing.`, "write […] where words are left out; punctuation stays the source's");
  }
  return [];
}
