import type { Anchor, Source } from "../model/source.ts";
import { isAdverb, isNegation } from "./clause-words.ts";
import { cutSentences, type Sentence, type Unit } from "./cut-sentences.ts";
import { placesOf } from "./places-of.ts";
import { primary } from "./primary.ts";
import type { Stretch } from "./quotation-marks.ts";
import { type SayingWords, sayingWords } from "./verbs-of-saying.ts";

/** Words between a verb of saying and what denies it: more belong to another clause. */
const mostBetween = 8;
/** Words of a clause behind the quotation that denies that it was said. */
const longestTag = 10;

/** Denials that are none of the saying: “she had hardly said “…” when it rang”. */
const faint = /^(?:hardly|scarcely|kaum|едва)$/u;
/** Words with which a saying is only narrowed, put off, or thought of. */
const narrowing =
  /^(?:only|just|merely|simply|publicly|openly|privately|aloud|explicitly|first|before|until|till|again|once|if|unless|whether|than|nur|bloß|zuerst|wieder|wenn|falls|ob|bevor|bis|seulement|si|avant|jusqu|только|просто|если|пока|прежде|публично)$/u;
/** What may stand between the verb and the words, or the noun for them. */
const leading = /^(?:that|dass|daß|que|qu|что|the|words|sentence|phrase|as|anything|like|die|den|worte|satz|слова)$/u;
/** What goes with a verb of saying, besides helping verbs and adverbs. */
const helping =
  /^(?:having|had|has|have|been|ever|to|heard|known|could|would|should|will|can|hat|hatte|habe|haben|je|jemals|a|avait|avoir|aurait|de|d|ni|pas|jamais|ever|actually|really|he|she|that|er|sie|il|elle|он|она)$/u;

/** Words that say that a quotation is not its speaker's. */
const falsely: Readonly<Record<string, RegExp>> = {
  en: /(?:^| )(?:was|were|is|are|been|being) (?:then |also |again |often |widely )?(?:(?:falsely|wrongly|wrongfully|incorrectly|mistakenly|erroneously) (?:quoted|cited|reported|attributed|credited|ascribed|portrayed)|misquoted)(?= |$)/u,
  de: /(?:^| )(?:wurde|wird|worden|werden).*(?:^| )(?:fälschlich|fälschlicherweise|irrtümlich|zu unrecht)(?= ).*(?:zitiert|zugeschrieben)(?= |$)/u,
  fr: /(?:^| )(?:été|est|sont|fut) (?:faussement|à tort) (?:citée?s?|attribuée?s?|prêtée?s?)(?= |$)/u,
  ru: /(?:^| )(?:ложно|ошибочно|неверно) (?:приписа|приписыва|процитир)\p{L}*(?= |$)/u,
};

/**
 * The direct quotations of a paragraph of which their own sentence says outright that they were never said: `Keeper never
 * said “…”`, `“…,” Keeper did not say`, `was falsely quoted as saying “…”`. Nothing where the sentence asks, goes on about the
 * words, or only narrows the saying.
 */
export function findUnsaid({ paragraphs, language }: Pick<Source, "paragraphs" | "language">, number: number) {
  const words = sayingWords(language);
  if (!words) return [];
  const { sentences, quotations } = cutSentences(paragraphs[number - 1]?.text ?? "", language);
  return sentences.flatMap((sentence): readonly Stretch[] =>
    sentence.flatMap(({ kind, quotation }, at): readonly Stretch[] => {
      const stretch = quotations[quotation];
      return kind === "quotation" && stretch && isUnsaidAt(at, sentence, words) ? [stretch] : [];
    }),
  );
}

/** True for words of which their source says outright that nobody, or not its speaker, said them. Never a witness of the words. */
export function isUnsaid(source: Source, { segments }: Pick<Anchor, "segments">): boolean {
  return (placesOf(source, segments) ?? []).some(({ paragraph, start, end }) =>
    findUnsaid(source, paragraph).some((stretch) => start >= stretch.start && end <= stretch.end + 1),
  );
}

function isUnsaidAt(at: number, sentence: Sentence, words: SayingWords): boolean {
  const told = sentence.filter(({ kind }) => kind === "word");
  if (sentence.at(-1)?.text === "?" || told.some(({ lower }) => narrowing.test(lower))) return false;
  const before = sentence.slice(lastQuotation(sentence, at) + 1, at);
  const behind = sentence.slice(at + 1, nextQuotation(sentence, at));
  if (endsClause(behind) && (isDeniedBefore(before, words) || isFalse(before, words))) return true;
  const isOnly = told.length === behind.filter(({ kind }) => kind === "word").length;
  return isOnly && (isDeniedBehind(behind, words) || isFalse(behind, words));
}

/** `never said that “…”`: one denial right before the verb of saying that leads to the words. */
function isDeniedBefore(before: Sentence, words: SayingWords): boolean {
  let k = before.length - 1;
  const least = k - mostBetween;
  while (k > least && (/^[,:]$/u.test(before[k]?.text ?? "") || leading.test(before[k]?.lower ?? ""))) k -= 1;
  const isSwapped = words.language !== "en" && before[k]?.kind === "word" && isDenying(before[k], words);
  if (isSwapped && isSaying(before[k - 1], words)) return true;
  return isSaying(before[k], words) && isDeniedAt(k, before, words);
}

/** `“…,” Keeper did not say`: a clause behind the words that ends with a verb of saying, and denies it. */
function isDeniedBehind(behind: Sentence, words: SayingWords): boolean {
  const tag = trimmed(behind);
  const sayings = tag.filter((unit) => isSaying(unit, words));
  if (tag.length > longestTag || sayings.length !== 1 || tag.some(({ kind }) => kind !== "word")) return false;
  const last = tag.length - 1;
  const at = tag.findIndex((unit) => isSaying(unit, words));
  if (at === last) return isDeniedAt(at, tag, words);
  if (words.language === "en") return false;
  // « … », n'a jamais dit Quai · “…“, sagte Wart nie
  const isEnd = at === 0 && isDenying(tag[last], words);
  return isEnd || (at <= 4 && tag.slice(0, at).some((unit) => isDenying(unit, words)) && last - at <= 4);
}

/** True where just one denial bears on the verb of saying at a place; in other languages than English two are one. */
function isDeniedAt(at: number, units: Sentence, words: SayingWords): boolean {
  let count = 0;
  for (let k = at - 1; k >= 0 && at - k <= mostBetween; k -= 1) {
    const unit = units[k];
    if (unit?.kind !== "word") break;
    if (isDenying(unit, words)) count += 1;
    else if (unit.lower === "one" && units[k - 1]?.lower === "no") continue;
    else if (words.language === "de" && count === 0 && /^\p{Lu}/u.test(unit.text)) continue;
    else if (!helping.test(unit.lower) && !words.auxiliaries.has(unit.lower) && !isAdverb(unit, words)) break;
  }
  return words.language === "en" ? count === 1 : count > 0;
}

function isFalse(units: Sentence, { language }: SayingWords): boolean {
  const text = trimmed(units)
    .map(({ lower }) => lower)
    .join(" ");
  return falsely[primary(language)]?.test(text) ?? false;
}

function isDenying(unit: Unit | undefined, words: SayingWords): boolean {
  if (!unit || faint.test(unit.lower)) return false;
  return isNegation(unit, words) || words.denials.has(unit.lower);
}

function isSaying(unit: Unit | undefined, words: SayingWords): boolean {
  if (unit?.kind !== "word") return false;
  return words.says.has(unit.lower) || words.base.has(unit.lower) || /^(?:dit|говорил|говорила)$/u.test(unit.lower);
}

/** True where nothing of the clause stands behind the words, so that nothing there narrows what is denied. */
function endsClause([first]: Sentence): boolean {
  return first === undefined || first.kind === "mark" || /^(?:and|but|nor|und|aber|et|mais|и|но|а)$/u.test(first.lower);
}

function trimmed(units: Sentence): Sentence {
  const from = units.findIndex(({ kind }) => kind === "word");
  const to = units.findLastIndex(({ kind }) => kind === "word");
  return from < 0 ? [] : units.slice(from, to + 1);
}

function lastQuotation(sentence: Sentence, at: number): number {
  return sentence.slice(0, at).findLastIndex(({ kind }) => kind === "quotation");
}

function nextQuotation(sentence: Sentence, at: number): number {
  const next = sentence.findIndex(({ kind }, place) => place > at && kind === "quotation");
  return next < 0 ? sentence.length : next;
}
