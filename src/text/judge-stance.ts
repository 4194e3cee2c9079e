import type { Source } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import type { Found } from "./find-quotation.ts";
import { findSpeech } from "./find-speech.ts";
import { judgeSurroundings, type LeftOut } from "./judge-surroundings.ts";
import { primary } from "./primary.ts";
import { remember } from "./remember.ts";
import { splitSentences } from "./split-sentences.ts";

/** A sentence of somebody's that takes back the one before it: “He lied.” */
const retractions: Readonly<Record<string, string>> = {
  en: "(?:that|this|it|which)(?:['’]s| is| was) (?:(?:simply|plainly|just|quite|all) )?(?:not (?:true|so|the case)|untrue|false|a lie|lies|wrong|nonsense)|(?:he|she|they|you) (?:lied|lies|lie|(?:is|are|was|were) (?:lying|wrong))|not true|nonsense|a lie",
  de: "das (?:ist|war) (?:nicht wahr|falsch|unwahr|gelogen|eine lüge|unsinn)|(?:er|sie) (?:log|lügt|hat gelogen|irrt)|unsinn",
  fr: "c['’](?:est|était) (?:faux|un mensonge)|ce n['’]est pas vrai|(?:il|elle) (?:ment|mentait|a menti)",
  ru: "это (?:неправда|ложь|неверно|не так)|(?:он|она|они) (?:лгал|лжёт|лжет|солгал)\\p{L}*|неправда|ложь",
};

/** What a source says right before the marks where it tells that nobody said the words. */
const disowned: Readonly<Record<string, string>> = {
  en: "(?:(?:never|not|n['’]t|nobody|no one)(?: (?:ever|once|actually|in fact|have|has|had))* (?:say|says|said|saying|tell|told|claim(?:s|ed)?|state[ds]?|write|wrote|written|promised?)|(?:deny|denies|denied|denying)(?: (?:having|ever|to|have|had|that|he|she|they|it|been|saying|said|claiming|claimed|stating|stated|writing|written|promising|promised))*)(?: that)?",
  de: "(?:nie|niemals|nicht) gesagt|(?:bestreitet|bestritt|dementiert|dementierte),? (?:gesagt zu haben|dass (?:er|sie) gesagt habe)",
  fr: "(?:jamais|pas) dit(?: que)?|(?:nie|nia|niait|dément|démentit) avoir dit(?: que)?",
  ru: "(?:не|никогда не) (?:говори|сказа|заявля|заяви)\\p{L}*(?:, что)?|(?:отрица|опроверг)\\p{L}*,? что (?:говори|сказа|заявля|заяви)\\p{L}*(?:, что)?",
};

/**
 * What turns words round where they stand: all that `judgeSurroundings` knows; a question that they are part of, and that
 * they do not ask themselves; a next sentence of the same speech that takes them back; the source's own word that
 * nobody said them. Two places that have the same words bear each other out only where they agree in this.
 */
export function judgeStance(found: Found, source: Source): LeftOut | undefined {
  return judgeSurroundings(found, source) ?? judgeSpeech(found, source);
}

function judgeSpeech({ pieces, words }: Found, source: Source): LeftOut | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const text = source.paragraphs[last.paragraph - 1]?.text ?? "";
  const speech = findSpeech(source, last.paragraph).find(({ start, end }) => last.end > start && last.end <= end);
  const { start: from, end: to } = speech ?? { start: 0, end: text.length };
  const sentences = splitSentences(text.slice(from, to));
  const at = sentences.findLastIndex(({ start }) => start < last.end - from);
  const rest = text.slice(last.end, from + (sentences[at]?.end ?? 0));
  const question = /[^?]*\?[\s"”»“’']*$/u.exec(rest);
  if (question && !words.includes("?")) return { word: (question[0] || "?").trim(), where: "after" };
  const next = sentences[at + 1];
  const { language } = source;
  if (speech && next) {
    const taken = match(retractions, language, (list) => `^[\\s"“”‘’']*((?:${list}))(?![\\p{L}\\p{M}])`)?.exec(
      text.slice(from + next.start, from + next.end),
    )?.[1];
    if (taken !== undefined) return { word: taken, where: "after" };
  }
  const own = source.paragraphs[first.paragraph - 1]?.text ?? "";
  const spoken = findSpeech(source, first.paragraph).find(
    ({ start, end }) => first.start >= start && first.start < end,
  );
  const said = spoken && own.slice(0, spoken.start);
  const denied =
    said === undefined
      ? undefined
      : match(disowned, language, (list) => `(?<![\\p{L}\\p{M}])((?:${list}))[\\s,:]*["“„«”»]$`)?.exec(said)?.[1];
  return denied === undefined ? undefined : { word: denied, where: "before" };
}

function match(
  lists: Readonly<Record<string, string>>,
  language: LanguageTag,
  make: (list: string) => string,
): RegExp | undefined {
  const list = lists[primary(language)];
  return list === undefined ? undefined : pattern(make(list));
}

const pattern = remember(100, (source) => new RegExp(source, "iu"));
