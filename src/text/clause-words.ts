import type { Sentence, Unit } from "./cut-sentences.ts";
import { findNegations } from "./find-negations.ts";
import type { NameAt } from "./find-persons.ts";
import type { Reader } from "./saying.ts";
import { isCompoundOffice, type SayingWords } from "./verbs-of-saying.ts";

/** Words between “and” and the second of two names: more belong to another clause. */
const mostJoining = 6;

/** Why nobody in particular is meant by a name; nothing where somebody is. */
export function unclear(name: NameAt): string | undefined {
  if (name.bearer) return undefined;
  return name.isAmbiguous ? `“${name.text}” may be one of two` : `“${name.text}” may be a place or a body`;
}

/** A name behind a preposition, or in the possessive, is not the subject: “a spokesman for Lavrov said”. */
export function isObject(name: NameAt, reader: Reader): boolean {
  const before = officesBefore(name.from, reader) - 1;
  const { sentence, words } = reader;
  return (
    name.isInflected ||
    isSpokenFor(name, reader) ||
    (sentence[before]?.kind === "word" && words.prepositions.has(lowerAt(sentence, before)))
  );
}

/** True right behind “of”: “le porte-parole de M. Blinken”, who is another than Blinken. */
export function isSpokenFor(name: NameAt, { sentence, words }: Reader): boolean {
  let k = name.from - 1;
  while (
    words.masculine.has(lowerAt(sentence, k)) ||
    words.feminine.has(lowerAt(sentence, k)) ||
    sentence[k]?.text === "."
  )
    k -= 1;
  return /^(?:of|for|de|d|du|des|von|vom)$/u.test(lowerAt(sentence, k));
}

/** True for the second of two names that “and” joins: “Blinken and his Russian counterpart Lavrov”. */
export function isJoined(name: NameAt, { sentence, words, names }: Reader): boolean {
  for (let k = name.from - 1; k > 0 && name.from - k <= mostJoining && sentence[k]?.kind === "word"; k -= 1) {
    if (words.and.has(lowerAt(sentence, k)) && names.some((one) => one.to === k)) return true;
  }
  return false;
}

/** Where the offices begin that stand right before a place. */
export function officesBefore(from: number, { sentence, words }: Reader): number {
  let k = from;
  while (k > 0 && isOffice(sentence[k - 1], words)) k -= 1;
  return k;
}

/** Where the offices end that stand right behind a place. */
export function officesAfter(from: number, { sentence, words, names }: Reader): number {
  let k = from;
  while (k < sentence.length && isOffice(sentence[k], words) && !names.some((name) => name.from === k && name.bearer))
    k += 1;
  return k;
}

/** Words of an office before its holder’s name: `the US secretary of state`, `Russia’s foreign minister`. */
export function isOffice(unit: Unit | undefined, words: SayingWords): boolean {
  if (unit?.kind !== "word") return false;
  const { lower } = unit;
  if (
    words.titles.has(lower) ||
    words.persons.has(lower) ||
    words.articles.has(lower) ||
    lower === "of" ||
    isCompoundOffice(lower, words)
  )
    return true;
  return unit.possessive;
}

/** True where a pronoun, a name or an office follows a verb, as its subject may. */
export function isSubjectAt(at: number, { sentence, words, names }: Reader): boolean {
  const lower = lowerAt(sentence, at);
  return (
    isFirst(lower, words.he) ||
    isFirst(lower, words.she) ||
    names.some((name) => name.from === at) ||
    (words.titles.has(lower) && !words.articles.has(lower))
  );
}

/** True where nothing but marks and auxiliaries stands between a direct quotation and a verb. */
export function isBehindWords(at: number, { sentence, words }: Reader): boolean {
  let k = at - 1;
  while (k >= 0 && (sentence[k]?.kind === "mark" || words.auxiliaries.has(lowerAt(sentence, k)))) k -= 1;
  return sentence[k]?.kind === "quotation";
}

/**
 * Why a clause of saying is itself only told of: “if Lavrov says”, “reports that Lavrov said”, “nobody believes Lavrov
 * said”, and a sentence that asks.
 */
export function reported(from: number, sentence: Sentence, words: SayingWords): string | undefined {
  const part = sentence.slice(startOfPart(sentence, from - 1), from);
  const isThought = part.some(({ lower }) =>
    /^(?:if|imagine|suppose|wenn|falls|si|если|якобы|unless|whether)$/u.test(lower),
  );
  // “asked whether …, Blinken said”: what was asked is no case that is thought of
  const isAsked = part[0]?.lower === "asked";
  if (isThought && !isAsked) return "nobody said so yet: it is a case that is thought of";
  // “Wie Blinken sagte, …” vouches for what he said
  const isClause = [from - 1, from].some(
    (at) => at >= 0 && words.conjunctions.has(lowerAt(sentence, at)) && !(at === 0 && lowerAt(sentence, at) === "wie"),
  );
  const isDoubted = sentence.slice(0, from).some((unit) => isNegation(unit, words));
  if (isClause || isDoubted) return "the saying itself is only told of";
  return sentence.at(-1)?.text === "?" ? "the sentence asks whether it was said" : undefined;
}

/** True where the units deny what they say. */
export function isDenied(units: readonly Unit[], words: SayingWords): boolean {
  return units.some(({ lower }) => words.denials.has(lower)) || units.some((unit) => isNegation(unit, words));
}

/** True for a word that denies. */
export function isNegation({ kind, text, lower }: Unit, { language }: SayingWords): boolean {
  if (language === "fr" && lower === "n") return true;
  return kind === "word" && findNegations(text, language).length > 0;
}

/** True for a word that may stand between a subject and its verb: “later said”. */
export function isAdverb(unit: Unit | undefined, { language }: SayingWords): boolean {
  if (unit?.kind !== "word") return false;
  if (language === "en" && /\p{L}ly$/u.test(unit.lower)) return true;
  return /^(?:also|then|later|further|besides|again|once|still|already|often|however|though|bluntly|today|yesterday|repeatedly|noch|dann|später|weiter|außerdem|heute|gestern|encore|aussi|ensuite|puis|hier|также|затем|позже|далее|вчера|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
    unit.lower,
  );
}

/** A pronoun as a subject has it: the first of its forms, `he` and not `his`. */
export function isFirst(lower: string, forms: ReadonlySet<string>): boolean {
  const [first] = forms;
  return lower === first;
}

/** Where the words begin that run up to a place without a mark. */
export function startOfPart(sentence: Sentence, at: number): number {
  let k = at;
  while (k > 0 && sentence[k - 1]?.kind === "word") k -= 1;
  return Math.max(0, k);
}

/** The word at a place in lower case; empty where there is none. */
export function lowerAt(sentence: Sentence, at: number): string {
  return sentence[at]?.lower ?? "";
}

/** Units as a person reads them. */
export function textOf(units: readonly Unit[]): string {
  return units
    .map(({ kind, text, possessive }) => (kind === "quotation" ? "…" : possessive ? `${text}’s` : text))
    .join(" ")
    .replace(/\s+([,.:;!?])/gu, "$1");
}
