import type { LanguageTag } from "../model/units.ts";
import { primary } from "../text/primary.ts";
import { type HeldWords, heldWords, signs, units } from "./held-words.ts";

const opening = /^[([{“‘„‚"'«‹¿¡]+/u;
const closing = /[\])}”’"'»›,;:!?….]+$/u;
const number = /^[€$£¥₽₴±+−–-]*\d[\d.,’'/–-]*$/u;
const day = /^(?:\d{1,2}[–-])?(?:[12]?\d|3[01])(?:st|nd|rd|th|er|re|º|ª|°|-го|-е|-го)?\.?$/u;
const year = /^(?:1[0-9]|20|21)\d\d$/;
const initial = /^(?:\p{Lu}\.-?)+$/u;
const group = /^\d{1,3}$/;
const thousands = /^\d{3}(?!\d)/;
const romanOrFigure = /^(?:\d|[IVXLC]+\b)/;

/**
 * Whether the word at `at` holds on to the word before it, so that no line may end between the two: inside dates,
 * between a number and what it counts, after initials, titles and words such as `No.`, before a dash, and in
 * French inside guillemets and before high punctuation. The words are as written, with their marks.
 */
export function holdTogether(words: readonly string[], at: number, language: LanguageTag | undefined): boolean {
  const left = words[at - 1];
  const right = words[at];
  if (!left || !right) return false;
  if (plainStart(right) && plainEnd(left) && !language?.startsWith("es")) return false;
  const tongue = language === undefined ? "" : primary(language);
  if (right === "–" || right === "—") return true;
  if (tongue === "fr" && (/^[;:!?»]/.test(right) || left.endsWith("«"))) return true;
  const before = left.replace(opening, "");
  const after = right.replace(opening, "");
  if (initial.test(before)) return /^\p{Lu}/u.test(after);
  if (/^\d/.test(after) && signs.has(before)) return true;
  if (number.test(before) && countsOrGroups(before, after, tongue)) return true;
  const held = heldWords.get(tongue);
  return held !== undefined && heldBy(held, before, after, words, at);
}

function countsOrGroups(before: string, after: string, tongue: string): boolean {
  if (tongue !== "en" && group.test(before) && thousands.test(after)) return true;
  return units.has(after.replace(closing, ""));
}

function heldBy(held: HeldWords, before: string, after: string, words: readonly string[], at: number): boolean {
  const next = bare(after);
  if (/^\p{Lu}/u.test(after) && held.titles.has(before.replace(closing, ""))) return true;
  if (romanOrFigure.test(after) && held.numbered.has(bare(before))) return true;
  if (number.test(before) && (held.counted.has(next) || held.counted.has(after.toLowerCase()))) return true;
  if (isMonth(held, after) && day.test(before)) return true;
  if (isMonth(held, before) && (year.test(next) || (held.monthFirst && day.test(next)))) return true;
  return held.link !== undefined && linked(held, held.link, words, at);
}

/** English months begin with a capital: `5 May`, not `they may`. */
function isMonth({ months, monthFirst }: HeldWords, word: string): boolean {
  return months.has(bare(word)) && (!monthFirst || /^\p{Lu}/u.test(word));
}

/** `26 de enero de 2022`: the link holds on to both sides, inside a date only. */
function linked(held: HeldWords, link: string, words: readonly string[], at: number): boolean {
  const [before = "", left = "", right = "", after = ""] = words.slice(Math.max(0, at - 2), at + 2);
  const [first, second, third, fourth] = at < 2 ? ["", before, left, right] : [before, left, right, after];
  if (third === link)
    return (day.test(second) && isMonth(held, fourth)) || (isMonth(held, second) && year.test(bare(fourth)));
  if (second !== link) return false;
  return (day.test(first) && isMonth(held, third)) || (isMonth(held, first) && year.test(bare(third)));
}

function bare(word: string): string {
  return word.replace(closing, "").toLowerCase();
}

/** A small Latin or Cyrillic letter without accents: most words begin and end with one, and hold on to nothing. */
function isSmall(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x42f && code < 0x460);
}

function plainEnd(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last === 0x2c ? isSmall(word.charCodeAt(word.length - 2)) : isSmall(last) && isSmall(word.charCodeAt(0));
}

function plainStart(word: string): boolean {
  return isSmall(word.charCodeAt(0));
}
