import type { Source } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { findDenials } from "./find-denials.ts";
import { type FoundWord, wordsIn } from "./find-negations.ts";
import type { Found } from "./find-quotation.ts";
import { findSpeech } from "./find-speech.ts";
import { primary } from "./primary.ts";
import { remember } from "./remember.ts";
import { splitSentences } from "./split-sentences.ts";

/** What a quotation leaves out beside it that denies, doubts or conditions its words. */
export interface LeftOut {
  readonly word: string;
  readonly where: "before" | "after";
}

/** Fewer words than these name something, and say nothing of it that could be denied. */
const leastWords = 3;
/** A clause of so few words is a part of the one before it. */
const shortClause = 2;

/** What ends a clause without a mark: conjunctions that turn, or give a reason. */
const turns: Readonly<Record<string, string>> = {
  en: "but|because|since|although|though|while|whereas",
  de: "aber|sondern|doch|denn",
  fr: "mais|car|parce que|puisque",
  es: "pero|sino|porque",
  it: "ma|bensì|perché",
  pl: "ale|lecz|bo|ponieważ",
  ru: "но|однако|потому что",
  uk: "але|проте|тому що",
};
/** `And` ends one where a new subject follows. */
const joins =
  /(?<![\p{L}\p{M}])(?:and|und|et|y|e|i|и|і|й|та)\s+(?=(?:i|we|he|she|they|it|you|there|ich|wir|er|sie|es|je|nous|il|elle|ils|elles|on|yo|nosotros|noi|my|oni|я|мы|он|она|они|ми|він|вона|вони)(?![\p{L}\p{M}]))/giu;

/** What goes on with the clause before it, over the comma between them. */
const complements = /^\s*(?:that|dass|daß|ob|que|qu['’]|che|że|żeby|что|чтобы|будто|що|щоб|ніби)(?![\p{L}])/iu;

/** What makes a condition of the clause that it begins; the second also stands before the quotation itself. */
const conditions: Readonly<Record<string, string>> = {
  en: "if|unless|whether|only if|provided",
  de: "wenn|falls|sofern|ob|nur wenn",
  fr: "si|s['’]il|s['’]ils|à moins que",
  es: "si|a menos que",
  it: "se|a meno che|qualora",
  pl: "jeśli|jeżeli|gdyby|czy",
  ru: "если",
  uk: "якщо",
};

/** What comes right after words and takes them back. */
const retractions: Readonly<Record<string, string>> = {
  en: "(?:(?:which|that|this|it) )?(?:is|was|would be) (?:(?:simply|plainly|just|quite) )?(?:not (?:true|so|the case)|untrue|false|a lie|wrong|nonsense|impossible|unlikely|doubtful)|(?:i|we|they|he|she|nobody|few) (?:(?:do|does|did) not|don['’]t|doesn['’]t|didn['’]t|cannot|can['’]t|hardly|scarcely|never|doubts?|believes?) ?(?:believe|think|expect|say)?|unless|if|only if|(?<!\\p{P}\\s*)(?:not(?! only)|never)",
  de: "(?:(?:das|dies|was) )?(?:ist|war) (?:nicht wahr|falsch|unwahr|gelogen|eine lüge)|(?:glaube|denke|meine) ich nicht|es sei denn|falls|sofern|nur wenn|(?<!\\p{P}\\s*)(?:nicht(?! nur)|nie|niemals|keineswegs)|(?:\\p{L}+ ){1,3}(?:nicht|nie|niemals)(?=\\s*(?:[,.;:!?]|$))",
  fr: "(?:ce qui |c['’])?(?:est|était) (?:faux|un mensonge)|ce n['’]est pas vrai|à moins que|sauf si|si",
  es: "(?:lo que |eso )?(?:es|era) (?:falso|mentira)|no es cierto|a menos que|salvo que",
  it: "(?:il che )?(?:è|era) (?:falso|una menzogna)|non è vero|a meno che",
  pl: "to nieprawda|chyba że|o ile",
  ru: "(?:это )?(?:неправда|ложь|неверно)|если",
  uk: "(?:це )?(?:неправда|брехня)|якщо",
};

/**
 * The word beside a quotation, in its own sentence of the source, that denies or doubts the quoted words or makes them
 * depend on something, and that the quotation leaves out. Before it, its own clause is read back to the last boundary, over
 * the comma of “…, that”; and a condition that opens the sentence. After it, only what takes the words back at once.
 */
export function judgeSurroundings({ pieces, words, seams }: Found, source: Source): LeftOut | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const before = sentenceAround(first.paragraph, first.start, source).before;
  const { after } = sentenceAround(last.paragraph, last.end, source);
  const { language } = source;
  // words of the author's own in a bracket at either end speak for what they replace
  const opens = seams.some((seam) => !seam.before && findDenials(seam.printed, language).length > 0);
  return judgeAround({ before: opens ? "" : before, words, after }, language);
}

/** The same for words with what stands beside them in their sentence. */
export function judgeAround(
  { before, words, after }: { readonly before: string; readonly words: string; readonly after: string },
  language: LanguageTag,
): LeftOut | undefined {
  const denied = deniedBefore(before, words, language);
  if (denied !== undefined) return { word: denied, where: "before" };
  if (wordsIn(words).length < leastWords) return undefined;
  const taken = matchWords(retractions, language, (list) => `^[\\s,–—-]*(${list})(?![\\p{L}\\p{M}])`)?.exec(after)?.[1];
  return taken === undefined ? undefined : { word: taken, where: "after" };
}

/** True where an author's words deny, doubt or make a condition themselves. */
export function carriesDenial(text: string, language: LanguageTag): boolean {
  if (findDenials(text, language).length > 0) return true;
  return (
    matchWords(conditions, language, (list) => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`)?.test(text) ?? false
  );
}

function sentenceAround(paragraph: number, at: number, source: Source) {
  const text = source.paragraphs[paragraph - 1]?.text ?? "";
  const quotations = findSpeech(source, paragraph);
  const within = quotations.find(({ start, end }) => at >= start && at <= end) ?? { start: 0, end: text.length };
  const spoken = text.slice(within.start, within.end);
  const sentence = splitSentences(spoken).findLast(({ start }) => start <= at - within.start) ?? { start: 0, end: 0 };
  // somebody else's words in between are no part of the clause
  const others = quotations.filter(({ start, end }) => start > within.start && end < within.end && end < at);
  const hidden = others.reduce(
    (all, { start, end }) => all.slice(0, start) + ";".repeat(end - start) + all.slice(end),
    text,
  );
  return {
    before: hidden.slice(within.start + sentence.start, at),
    after: spoken.slice(at - within.start, sentence.end),
  };
}

function deniedBefore(before: string, words: string, language: LanguageTag): string | undefined {
  if (wordsIn(before).length === 0) return undefined;
  const { clause, own } = clauseBefore(before, words.replace(/[[\]]/gu, ""), language);
  const found = findDenials(clause, language);
  const closing = found.find(({ word, start }) => !/[\p{L}\p{N}]/u.test(clause.slice(start + word.length)));
  if (closing) return closing.word;
  if (wordsIn(words).length < leastWords) return undefined;
  const [first] = found.filter(({ word }) => !preposition.test(word));
  const kept = findDenials(words.split(/[,;:.!?…]/u)[0] ?? "", language);
  const isHeld = concord.test(primary(language)) ? kept.length > 0 || isCancelled(found) : found.length % 2 === 0;
  return first && !isHeld ? first.word : conditionBefore(before, own, language);
}

/** Languages that deny several times over and still deny. */
const concord = /^(?:ru|uk|pl|fr|es|it)$/u;
/** `Without` denies no more than what stands right after it. */
const preposition = /^(?:without|ohne|sans|sin|senza|bez|без)$/u;
const doubt = /^(?:dout|dud|dubit|wątp|сомнев|сумнів)/u;

/** A doubt that is denied is none. */
function isCancelled(found: readonly FoundWord[]): boolean {
  return found.some(({ word }) => doubt.test(word)) && found.some(({ word }) => !doubt.test(word));
}

/** The clause that ends where the words begin, `own`; with the one before it, where `that` goes on with it over a comma. */
function clauseBefore(before: string, words: string, language: LanguageTag) {
  const turned = matchWords(turns, language, (list) => `(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`);
  const whole = `${before}${words}`.replace(joins, (found) => ";".repeat(found.length)).slice(0, before.length);
  const marked = turned ? whole.replace(everywhere(turned.source), (found) => ";".repeat(found.length)) : whole;
  const parts = (marked.split(/[;:()–—…]|\s-\s/u).at(-1) ?? "").split(",");
  const own = parts.pop() ?? "";
  let clause = own;
  if (complements.test(own)) {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      clause = `${part},${clause}`;
      if (wordsIn(part).length > shortClause) break;
    }
  }
  return { clause, own };
}

/** `replace` begins at the beginning whatever was matched before. */
const everywhere = remember(500, (source) => new RegExp(source, "giu"));

/** A condition right before the words, in their own clause, or at the beginning of their sentence. */
function conditionBefore(before: string, clause: string, language: LanguageTag): string | undefined {
  const opening = matchWords(
    conditions,
    language,
    (list) => `^[\\s"“„«‘(]*(?:and |but |und |aber |et |mais |и |но )?(${list})(?![\\p{L}\\p{M}])`,
  );
  const right = matchWords(
    conditions,
    language,
    (list) => `(?<![\\p{L}\\p{M}])(?<!even |auch |même |даже |anche |incluso |nawet )(${list})\\s(?:\\S+\\s+)?$`,
  );
  return (opening?.exec(before) ?? opening?.exec(clause) ?? right?.exec(clause))?.[1];
}

function matchWords(
  lists: Readonly<Record<string, string>>,
  language: LanguageTag,
  make: (list: string) => string,
): RegExp | undefined {
  const list = lists[primary(language)];
  return list === undefined ? undefined : pattern(make(list));
}

/** The same few patterns are asked for at every quotation; without `g`, using them leaves nothing behind. */
const pattern = remember(500, (source) => new RegExp(source, "iu"));
