import type { Source } from "../model/source.ts";
import type { Place } from "./anchor-words.ts";
import { articlesOf } from "./articles.ts";
import { namesIn } from "./find-names.ts";
import { findNegations, wordsIn } from "./find-negations.ts";
import { findSpeech } from "./find-speech.ts";

/** Beginnings of words that make something else than a statement of what follows. */
const turning =
  /^(den(y|ie)|refus|reject|disput|retract|withdr[ae]w|false|alleg|purport|doubt|dismiss|rebut|refut|contradict|contest|lie[ds]?$|lying|claim|jok(e|ing)|fail(s|ed)?$|hardly|scarcely|barely|rarely|seldom|untrue|unlikely|impossible|wrong|myth|rumou?r|fake|hoax|fabricat|pretend|if$|unless$|whether$|ask(s|ed|ing)?$|question|hypothetical|bestr(eit|itt)|leugne|dement|zweifel|widerspr|falsch|angeblich|gerücht|lüge|nie[rz]?$|nié|dément|contest|réfut|faux|fausse|doute|prétend|rumeur|отриц|опроверг|оспор|сомнева|ложн|якобы|слух|заперечу|спростову|сумнів|desment|neg(ó|ado|aron)|smentit|negat|zaprzecz|zdementow)/u;

/** Code units looked at on either side of quoted words; nobody writes longer sentences. */
const reach = 1500;

/**
 * What stands around quoted words in their sentence, in order and in small letters: every word but articles, for any
 * other can turn them round. Where the words stand in a direct quotation, that is their sentence within the marks, and
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
  const articles = new Set(articlesOf(source.language));
  const words = wordsIn(around.map(({ sentence }) => sentence).join("\n")).map(({ word }) => word);
  return [
    ...new Set([...denying, ...doubting, ...namesIn(earlier)].sort()),
    ...words.filter((word) => !articles.has(word)),
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
  return (stretch.split(/[.!?…]["”’»)]*\s+(?=\P{Ll})/u).at(-1) ?? "").slice(0, -1);
}

function after(text: string, at: number, most: number): string {
  const stretch = text.slice(at, Math.min(most, at + reach));
  // words that end in a stop end their sentence
  if (/[.!?…]["”’»)]*\s*$/u.test(text.slice(Math.max(0, at - 3), at)) && /^\s+\P{Ll}/u.test(stretch)) return "";
  return stretch.split(/[.!?…]["”’»)]*(?:\s+(?=\P{Ll})|$)/u)[0] ?? "";
}
