import type { Source } from "../model/source.ts";
import type { Place } from "./anchor-words.ts";
import { namesIn } from "./find-names.ts";
import { findNegations, wordsIn } from "./find-negations.ts";
import { findSpeech } from "./find-speech.ts";

/** Beginnings of words that make something else than a statement of what follows. */
const turning =
  /^(den(y|ie)|refus|reject|disput|retract|withdr[ae]w|false|alleg|purport|doubt|dismiss|rebut|refut|contradict|contest|lie[ds]?$|lying|claim|jok(e|ing)|fail(s|ed)?$|hardly|scarcely|barely|rarely|seldom|untrue|unlikely|impossible|wrong|myth|rumou?r|fake|hoax|fabricat|pretend|if$|unless$|whether$|ask(s|ed|ing)?$|question|hypothetical|bestr(eit|itt)|leugne|dement|zweifel|widerspr|falsch|angeblich|gerücht|lüge|nie[rz]?$|nié|dément|contest|réfut|faux|fausse|doute|prétend|rumeur|отриц|опроверг|оспор|сомнева|ложн|якобы|слух|заперечу|спростову|сумнів|desment|neg(ó|ado|aron)|smentit|negat|zaprzecz|zdementow)/u;

/** Code units looked at on either side of quoted words; nobody writes longer sentences. */
const reach = 1500;

/**
 * What stands around quoted words in their sentence and could turn them round: words that deny or doubt, and names,
 * each once, sorted. Where the words stand in a direct quotation, that is their sentence within the marks, and the
 * sentence in which the marks stand, or, where they stand alone, the one before.
 */
export function settingOf(source: Source, places: readonly Place[]): readonly string[] {
  const around = places.map((place) => sentenceAround(source, place));
  const text = around.join("\n");
  const denying = findNegations(text, source.language).map(({ word }) => word);
  const doubting = wordsIn(text).flatMap(({ word }) => (turning.test(word) ? [word] : []));
  return [...new Set([...denying, ...doubting, ...namesIn(text)])].sort();
}

/** True when all of some places stand inside direct quotations. */
export function areInMarks(source: Source, places: readonly Place[]): boolean {
  return places.every(({ paragraph, start, end }) =>
    findSpeech(source, paragraph).some((stretch) => start >= stretch.start && end <= stretch.end),
  );
}

/** The words of the sentence on either side of a place, those of the place left out. */
function sentenceAround(source: Source, { paragraph, start, end }: Place): string {
  const text = source.paragraphs[paragraph - 1]?.text ?? "";
  const marks = findSpeech(source, paragraph).find((stretch) => start >= stretch.start && end <= stretch.end);
  if (!marks) return `${before(text, start, 0)}\n${after(text, end, text.length)}`;
  const inside = `${before(text, start, marks.start)}\n${after(text, end, marks.end)}`;
  const outside = `${before(text, marks.start - 1, 0)}\n${after(text, marks.end + 1, text.length)}`;
  if (/\p{L}/u.test(outside)) return `${outside}\n${inside}`;
  // marks that are a sentence by themselves go on with what was said in the one before
  const earlier = text.slice(0, Math.max(0, marks.start - 1)).trimEnd();
  return `${before(earlier.replace(/[.!?…]["”’»)]*$/u, ""), earlier.length, 0)}\n${inside}`;
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
