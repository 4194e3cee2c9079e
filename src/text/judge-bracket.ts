import type { Source } from "../model/source.ts";
import { findDates } from "./find-dates.ts";
import { findDenials, findModals } from "./find-denials.ts";
import { namesIn } from "./find-names.ts";
import { isTurnedRound, wordsIn } from "./find-negations.ts";
import { numbersIn } from "./find-numbers.ts";
import { originalOf, type Seam } from "./find-seams.ts";
import type { Occurrence } from "./match-quotation.ts";

/**
 * What a bracket turns round, as the end of a sentence, or nothing. Within a bracket an author may explain:
 * the case of a letter, a noun for a pronoun, a tense, `[sic]`. It may not add or drop a word that denies, doubts or weakens,
 * change a number, a month or a weekday, put a name of the source in another name's place, or other letters before a word.
 */
export function judgeBracket(seam: Seam, source: Source): string | undefined {
  const inside = [...seam.printed.matchAll(/\[([^[\]]*)\]/gu)].map(([, text = ""]) => text.trim());
  const written = inside.filter((text) => !/^(…|\.{3}|sic[.!?]?|)$/iu.test(text)).join(" ");
  if (written === "" && !inside.includes("")) return undefined;
  const { printed, original } = inItsPlace(seam, source);
  const { language } = source;
  const [mine, theirs] = [findDenials(printed, language), findDenials(original, language)];
  const [said, meant] = [mine.length, theirs.length];
  if (said > meant) return `adds “${mine.at(-1)?.word}”`;
  if (said < meant && !seam.isOmission) return `drops “${theirs.at(-1)?.word}”`;
  const [weaker, weak] = [findModals(printed, language), findModals(original, language)];
  if (weak[0] && !weaker[0] && !seam.isOmission && isCertain(printed)) return `drops “${weak[0].word}”`;
  if (weaker[0] && !weak[0] && isCertain(original)) return `adds “${weaker[0].word}”`;
  const turned = wordsIn(printed).find(({ word }) =>
    wordsIn(original).some((other) => isTurnedRound(word, other.word, language)),
  );
  if (turned && !wordsIn(original).some(({ word }) => word === turned.word)) return `makes “${turned.word}” of it`;
  const [named, dated] = [findDates(printed, language), findDates(original, language)];
  const other = named.find(({ kind, is }) => {
    const theirs = dated.filter((one) => one.kind === kind);
    return theirs.length > 0 && theirs.every((one) => one.is !== is);
  });
  if (other) return `puts ${other.word} in the place of another`;
  return judgeBeginning(seam, source) ?? judgeNumbers(seam, source, written) ?? judgeNames(written, original, source);
}

/** Letters before the rest of a word stand for the same letters in either case: with others it is another word. */
function judgeBeginning({ printed, before, after }: Seam, source: Source): string | undefined {
  const letters = /\[(?!sic\])([\p{L}\p{M}\p{N}‐‑-]+)\]$/iu.exec(printed)?.[1];
  const kept = before && printed.startsWith("[") ? textOf(before.paragraph, source).slice(0, before.until) : "";
  if (!after || letters === undefined || /[\p{L}\p{N}]$/u.test(kept)) return undefined;
  const text = textOf(after.paragraph, source);
  const rest = /^[\p{L}\p{M}]+/u.exec(text.slice(after.from))?.[0];
  const has = /[\p{L}\p{M}]*$/u.exec(text.slice(0, after.from))?.[0] ?? "";
  if (rest === undefined || letters.toLowerCase() === has.toLowerCase()) return undefined;
  return `makes “${letters}${rest}” of “${has}${rest}”`;
}

/** True where a bracket has what the source has in its place, and so changes nothing. */
export function isIdle(seam: Seam, source: Source): boolean {
  const inside = /\[([^[\]]*)\]/u.exec(seam.printed)?.[1]?.trim();
  if (seam.isOmission || inside === undefined || /^(?:…|\.{3}|sic[.!?]?)$/iu.test(inside)) return false;
  const { printed, original } = inItsPlace(seam, source);
  return printed.trim() === original.trim();
}

/** True for words that say that something is or will be so. */
function isCertain(words: string): boolean {
  return wordsIn(words).some(({ word }) => certain.has(word));
}

const certain = new Set(
  "will shall must is are does do has have wird werden muss ist sind va vont doit est sont va van debe es son è sono deve będzie musi jest будет должен должна обязан буде мусить".split(
    " ",
  ),
);

/** A number may be explained by one where the source has none; a number of the source stays what it is. */
function judgeNumbers(seam: Seam, source: Source, written: string): string | undefined {
  const { printed, original } = inItsPlace(seam, source, true);
  const [mine, theirs] = [numbersIn(printed), numbersIn(original)];
  if (theirs.length === 0) return undefined;
  const isChanged = seam.isOmission
    ? numbersIn(written).some((number) => !theirs.includes(number))
    : mine.join(" ") !== theirs.join(" ");
  return isChanged ? `changes the number ${theirs.join(", ")}` : undefined;
}

function judgeNames(written: string, original: string, source: Source): string | undefined {
  const [mine, theirs] = [namesIn(written), namesIn(original)];
  const gone = theirs.filter((name) => !mine.includes(name));
  const come = mine.filter((name) => !theirs.includes(name));
  if (gone.length === 0 || come.length === 0 || isShortFor(come, gone) || isShortFor(gone, come)) return undefined;
  const known = new Set(namesIn(source.normalised));
  const other = come.find((name) => known.has(name));
  return other && `puts ${other} in the place of ${gone.join(" ")}`;
}

/** `US` for `United States`, `U.S.` likewise. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const [letters] = short;
  return short.length === 1 && long.length > 1 && letters === long.map((name) => name.charAt(0)).join("");
}

/** What is printed at a seam, and what the source has there, with the words that touch it; or with the next words on both sides. */
function inItsPlace({ printed, isOmission, before, after }: Seam, source: Source, isWide = false) {
  const [left, right] = [textOf(before?.paragraph, source), textOf(after?.paragraph, source)];
  const lead = before && (isWide || /^\S/u.test(printed)) ? tail(left.slice(0, before.until)) : "";
  const trail = after && (isWide || /\S$/u.test(printed)) ? head(right.slice(after.from)) : "";
  const gap = printed.replace(/\[(?:sic[.!?]?|…|\.{3})\]|…|\.\s?\.\s?\./giu, " ").replace(/[[\]]/gu, "");
  const count = wordsIn(gap).length;
  // beside an ellipsis, and at the ends of a quotation, a bracket stands for the words next to it
  const isBefore = after && (!before || /\]\s*$/u.test(printed));
  const nextToIt = () => (isBefore ? wordsBefore(right, after, gap, count) : wordsAfter(left, before, gap, count));
  const original = before && after && !isOmission ? originalOf({ before, after }, source) : nextToIt();
  return { printed: lead + gap + trail, original: lead + original + trail };
}

/** Before the first kept words a bracket stands for as many words of the sentence as it holds, or for letters of a word. */
function wordsBefore(text: string, after: Occurrence, gap: string, count: number): string {
  if (/\S$/u.test(gap)) return text.slice(after.start, after.from);
  const sentence =
    text
      .slice(0, after.from)
      .split(/[.!?]\s+/u)
      .at(-1) ?? "";
  return count === 0 ? "" : (sentence.match(/\S+\s*/gu) ?? []).slice(-count).join("");
}

/** After the last kept words likewise. */
function wordsAfter(text: string, before: Occurrence | undefined, gap: string, count: number): string {
  if (!before) return "";
  if (/^\S/u.test(gap) || count === 0) return text.slice(before.until, before.end);
  const [sentence = ""] = text.slice(before.until).split(/[.!?](?:\s|$)/u);
  return (sentence.match(/\s*\S+/gu) ?? []).slice(0, count).join("");
}

function textOf(paragraph: number | undefined, source: Source): string {
  return (paragraph !== undefined && source.paragraphs[paragraph - 1]?.text) || "";
}

function tail(text: string): string {
  return /\S*\s?$/u.exec(text)?.[0] ?? "";
}

function head(text: string): string {
  return /^\s?\S*/u.exec(text)?.[0] ?? "";
}
