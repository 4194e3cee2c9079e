import type { Source } from "../model/source.ts";
import type { Place } from "./anchor-words.ts";
import { articlesOf } from "./articles.ts";
import { namesIn } from "./find-names.ts";
import { findNegations, wordsIn } from "./find-negations.ts";
import { findSpeech } from "./find-speech.ts";
import { foldText } from "./fold-text.ts";
import { isShortened } from "./is-shortened.ts";

/** Beginnings of words that make something else than a statement of what follows. */
const turning =
  /^(den(y|ie)|refus|reject|disput|retract|withdr[ae]w|false|alleg|purport|doubt|dismiss|rebut|refut|contradict|contest|lie[ds]?$|lying|claim|jok(e|ing)|fail(s|ed)?$|hardly|scarcely|barely|rarely|seldom|untrue|unlikely|impossible|wrong|myth|rumou?r|fake|hoax|fabricat|pretend|if$|unless$|whether$|ask(s|ed|ing)?$|question|hypothetical|bestr(eit|itt)|leugne|dement|zweifel|widerspr|falsch|angeblich|gerücht|lüge|nie[rz]?$|nié|dément|contest|réfut|faux|fausse|doute|prétend|rumeur|отриц|опроверг|оспор|сомнева|ложн|якобы|слух|заперечу|спростову|сумнів|desment|neg(ó|ado|aron)|smentit|negat|zaprzecz|zdementow)/u;

/** Code units looked at on either side of quoted words; nobody writes longer sentences. */
const reach = 1500;

/**
 * What stands around quoted words in their sentence, in order: every word but articles, and every number and sign but
 * commas, dashes and quotation marks, for any can turn them round. Where the words stand in a direct quotation, that is their sentence within the marks, and
 * the sentence in which the marks stand. Where these stand alone, the words of the sentence before that deny, doubt or
 * name somebody come first, and so do those of what is left out between stretches.
 */
export function settingOf(source: Source, places: readonly Place[]): readonly string[] {
  const around = places.map((place, index) => {
    const text = source.paragraphs[place.paragraph - 1]?.text ?? "";
    const isNear = (other: Place | undefined) => other?.paragraph === place.paragraph;
    const [last, next] = [places[index - 1], places[index + 1]];
    const room = { text, from: isNear(last) ? place.start : 0, to: isNear(next) ? place.end : text.length };
    const left = last && isNear(last) ? text.slice(last.end, Math.min(place.start, last.end + reach)) : "";
    const { earlier, sentence } = sentenceAround(source, place, room);
    return { earlier: `${earlier}\n${left}`, sentence };
  });
  const earlier = around.map((one) => one.earlier).join("\n");
  const denying = findNegations(earlier, source.language).map(({ word }) => word);
  const doubting = wordsIn(earlier).flatMap(({ word }) => (turning.test(word) ? [word] : []));
  const articles: ReadonlySet<string> = new Set(articlesOf(source.language));
  return [
    ...new Set([...denying, ...doubting, ...namesIn(earlier)].sort()),
    ...around.flatMap(({ sentence }) => sentence.split("\n").flatMap((part) => tokensIn(part, articles))),
  ];
}

/** True when all of some places stand inside direct quotations. */
export function areInMarks(source: Source, places: readonly Place[]): boolean {
  return places.every(({ paragraph, start, end }) =>
    findSpeech(source, paragraph).some((stretch) => start >= stretch.start && end <= stretch.end),
  );
}

interface Around {
  /** The sentence before marks that are a sentence by themselves. */
  readonly earlier: string;
  /** The sentence on either side of a place, the place left out. */
  readonly sentence: string;
}

function sentenceAround(
  source: Source,
  { paragraph, start, end }: Place,
  { text, from, to }: { text: string; from: number; to: number },
): Around {
  const marks = findSpeech(source, paragraph).find((stretch) => start >= stretch.start && end <= stretch.end);
  if (!marks) return { earlier: "", sentence: `${before(text, start, from)}\n${after(text, end, to)}` };
  const inside = `${before(text, start, Math.max(from, marks.start))}\n${after(text, end, Math.min(to, marks.end))}`;
  const outside = `${before(text, marks.start - 1, from)}\n${after(text, marks.end + 1, to)}`;
  if (/\p{L}/u.test(outside)) return { earlier: "", sentence: `${outside}\n${inside}` };
  // marks that are a sentence by themselves go on with what was said in the one before
  const above = text.slice(0, Math.max(0, marks.start - 1)).trimEnd();
  return { earlier: before(above.replace(/[.!?…]["”’»)]*$/u, ""), above.length, 0), sentence: inside };
}

function before(text: string, at: number, least: number): string {
  // with the character that follows, for a stop before a small letter ends no sentence
  const stretch = `${text.slice(Math.max(least, at - reach, 0), Math.max(at, 0))}${text[at] ?? "“"}`;
  return stretch.slice(endsIn(stretch).at(-1) ?? 0, -1);
}

function after(text: string, at: number, most: number): string {
  const from = Math.max(0, at - reach);
  const stretch = text.slice(from, Math.min(most, at + reach));
  // words that end in a stop end their sentence
  const end = endsIn(stretch).find((one) => one >= at - from);
  return stretch.slice(at - from, end);
}

/** Where sentences end: behind the stop and what closes with it. After three dots, or what may be a shortened word, none does. */
function endsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![.…])[.!?]["”’»)\]]*(?=\s+\P{Ll})/gu)].flatMap(({ 0: mark, index }) =>
    mark.startsWith(".") && isShortened(text.slice(Math.max(0, index - 40), index), text.slice(index + mark.length))
      ? []
      : [index + mark.length],
  );
}

/**
 * Words but articles, the first in small letters, and numbers with their signs, in order; and signs that make another
 * statement. Commas, dashes and marks do not.
 */
function tokensIn(text: string, articles: ReadonlySet<string>): readonly string[] {
  const found = (foldText(text).text.match(token) ?? []).filter((one) => !articles.has(one.toLowerCase()));
  return found.map((one, index) => (index === 0 && !/^\p{Lu}{2,}$/u.test(one) ? one.toLowerCase() : one));
}

const token =
  /[-+±]?\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*(?:\s?[%‰])?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{M}]+)*|[?!%‰\p{Sc}<>=≠≤≥≈±+×÷§&@#*/°]/gu;
