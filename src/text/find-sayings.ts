import type { Sentence, Unit } from "./cut-sentences.ts";
import type { NameAt, Named } from "./find-persons.ts";
import { findNegations } from "./find-negations.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** A clause that says that somebody said something. */
export interface Saying {
  readonly kind: "says" | "adds" | "replies" | "asks" | "calls" | "quotes" | "account";
  /** Who; a pronoun is looked up by who knows what stands before. */
  readonly subject: NameAt | "he" | "she" | undefined;
  /** Why nobody can be named by it, or why the words would not be the subject's. */
  readonly against: string | undefined;
  /** Its units: from the subject or its offices to the verb, in the sentence's order. */
  readonly from: number;
  readonly to: number;
  /** The clause as it stands: `said Blinken`. */
  readonly evidence: string;
}

/** Units between a verb of saying and its subject: more belong to something else. */
const mostBetween = 30;

/** Sayings of one sentence that are looked at: who writes more of them hides something. */
const most = 24;

/** All sayings of a sentence, in order. */
export function findSayings(sentence: Sentence, names: readonly NameAt[], words: SayingWords): readonly Saying[] {
  const found: Saying[] = [];
  const reader = { sentence, names, words };
  for (let at = 0; at < sentence.length && found.length < most; at += 1) {
    const saying = accountAt(at, reader) ?? verbAt(at, reader);
    if (!saying || found.some((one) => one.from <= saying.from && one.to >= saying.to)) continue;
    found.push(saying);
  }
  return found;
}

interface Reader {
  readonly sentence: Sentence;
  readonly names: readonly NameAt[];
  readonly words: SayingWords;
}

/** Verbs that are nouns as well, where nobody stands before them. */
const nouns = /^(?:answers|replies|notes|comments|claims|remarks|calls|quotes|states|repeats|labels|brands|stresses)$/u;

const verbKinds = ["says", "adds", "replies", "asks", "calls", "quotes"] as const;

function verbAt(at: number, reader: Reader): Saying | undefined {
  const { sentence, words } = reader;
  const one = lowerAt(sentence, at);
  const two = `${one} ${lowerAt(sentence, at + 1)}`;
  const isLong = verbKinds.some((kind) => words[kind].has(two));
  const to = at + (isLong ? 2 : 1);
  const verb = isLong ? two : one;
  const isBase = words.base.has(verb) && isHelped(at - 1, reader);
  const kind = verbKinds.find((known) => words[known].has(verb)) ?? (isBase ? "says" : undefined);
  // a noun with a capital is no verb: the United States, a German Antwort
  const isNoun = at > 0 && /^\p{Lu}/u.test(sentence[at]?.text ?? "") && sentence[at - 1]?.kind === "word";
  if (!kind || isNoun || (words.language === "en" && lowerAt(sentence, at - 1) === "to")) return undefined;
  // “continued to have” says nothing: these verbs speak only where the words or a mark follow
  const next = sentence[to];
  if (kind === "adds" && next?.kind === "word" && !isAdverb(next, words) && !next.text.match(/^(?:he|she)$/u) && !isSubjectAt(to, reader)) return undefined;
  const left = leftOf(at, to, kind, reader);
  return left || words.language === "en" ? left : rightOf(at, to, kind, reader);
}

/** True behind “did”, or behind what makes it a case that is thought of: “did not say”, “would say”. */
function isHelped(at: number, { sentence, words }: Reader): boolean {
  let k = at;
  while (at - k < 3 && sentence[k] !== undefined && (isAdverb(sentence[k], words) || lowerAt(sentence, k) === "not")) k -= 1;
  const lower = lowerAt(sentence, k);
  return lower === "did" || lower === "does" || (words.modals.has(lower) && lower !== "to" && lower !== "if");
}

/** The subject before the verb: “Blinken, the secretary of state, later said”. */
function leftOf(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  const { sentence, words, names } = reader;
  let k = at - 1;
  let flag: string | undefined;
  for (let steps = 0; steps < 6 && sentence[k]?.kind === "word"; steps += 1, k -= 1) {
    const unit = sentence[k];
    if (!unit || names.some((name) => name.to === k + 1)) break;
    if (words.passives.has(unit.lower)) flag = kind === "asks" ? "the words were put to somebody" : "somebody is told of, and does not speak";
    else if (words.modals.has(unit.lower)) flag = "nobody said so yet: it is a case that is thought of";
    else if (!words.auxiliaries.has(unit.lower) && !isAdverb(unit, words) && !isNegation(unit, words)) break;
  }
  const unit = sentence[k];
  const make = (subject: Saying["subject"], from: number, against?: string): Saying => {
    const evidence = textOf(sentence.slice(from, to));
    const denied = isDenied(sentence.slice(k + 1, to + 1), words) ? "the text denies that it was said" : undefined;
    const put = kind === "quotes" ? "somebody passes on the words of another" : undefined;
    return { kind, subject, against: against ?? denied ?? flag ?? put ?? ifThought(from, sentence, words), from, to, evidence };
  };
  if (unit === undefined || unit.kind === "quotation") return participle(at, to, kind, reader);
  if (unit.kind === "mark") {
    if (unit.text !== ",") return participle(at, to, kind, reader);
    const open = lastComma(sentence, k - 1);
    const inner = names.find((name) => name.to === k && name.bearer && open !== undefined && name.from > open);
    const isOnlyName = inner && open !== undefined && sentence.slice(open + 1, inner.from).every((one) => isOffice(one, words));
    if (isOnlyName && open !== undefined && isOffice(sentence[open - 1], words)) return make(inner, inner.from);
    const outer = open === undefined ? undefined : names.find((name) => name.to === open);
    if (outer && open !== undefined && k - open < mostBetween && !isObject(outer, reader)) return make(outer, outer.from, unclear(outer));
    return participle(at, to, kind, reader);
  }
  if (unit.lower === "who" || unit.lower === "который" || unit.lower === "qui") {
    const name = names.find((one) => one.to === (sentence[k - 1]?.text === "," ? k - 1 : k));
    return name ? make(name, name.from, unclear(name)) : undefined;
  }
  const name = names.find((one) => one.to === k + 1);
  if (name) {
    if (sentence[k]?.possessive) return make(undefined, name.from, "no speaker is named");
    if (isJoined(name, reader)) return make(undefined, name.from, "two are named together");
    if (isObject(name, reader)) return make(undefined, name.from, `“${name.text}” is not who speaks in that clause`);
    return make(name, officesBefore(name.from, reader), unclear(name));
  }
  const helped = words.language === "fr" && words.auxiliaries.has(lowerAt(sentence, k - 1)) ? k - 1 : k;
  if (words.he.has(unit.lower)) return make("he", helped);
  if (words.she.has(unit.lower)) return make("she", helped);
  if (isSubjectAt(to, reader) && words.language !== "en") return rightOf(at, to, kind, reader);
  if (nouns.test(verbText(sentence, at, to))) return undefined;
  const from = startOfPart(sentence, k);
  const what = words.documents.has(unit.lower) ? `“${unit.text}” is a text, no speaker` : `“${unit.text}” is no name`;
  return make(undefined, from, what);
}

/** The subject behind the verb: “said US Secretary of State Antony Blinken”; where words or a mark stand before it. */
function rightOf(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  const { sentence, words, names } = reader;
  let k = to;
  let from = at;
  while (from > 0 && words.auxiliaries.has(lowerAt(sentence, from - 1))) from -= 1;
  const make = (subject: Saying["subject"], end: number, against?: string): Saying => {
    const denied = isDenied(sentence.slice(from, end + 1), words) ? "the text denies that it was said" : undefined;
    return { kind, subject, against: against ?? denied, from, to: end, evidence: textOf(sentence.slice(from, end)) };
  };
  while (isAdverb(sentence[k], words)) k += 1;
  if (words.he.has(lowerAt(sentence, k))) return make("he", k + 1);
  if (words.she.has(lowerAt(sentence, k))) return make("she", k + 1);
  const end = Math.min(sentence.length, to + 14);
  let seen: NameAt | undefined;
  for (; k < end; k += 1) {
    const name = names.find((one) => one.from === k);
    if (name) {
      // a country whose office it is: Norway’s foreign minister
      if (!sentence[name.to - 1]?.possessive || seen) seen = name;
      k = name.to - 1;
      continue;
    }
    const isPause = sentence[k]?.text === "," && seen === undefined && names.some((one) => one.from === k + 1) && k > to;
    if (!isPause && !isOffice(sentence[k], words)) break;
  }
  if (!seen?.bearer || sentence[seen.to - 1]?.possessive || seen.to !== k) {
    const unit = sentence[Math.min(k, sentence.length - 1)];
    const isAmbiguous = seen?.isAmbiguous === true;
    const offices = textOf(sentence.slice(to, k)) || (unit?.text ?? "");
    return make(undefined, Math.max(to, k), isAmbiguous ? `“${seen?.text}” may be one of two` : `“${offices}” names no person`);
  }
  const isTwo = words.and.has(lowerAt(sentence, seen.to)) && names.some((one) => one.from === officesAfter(seen.to + 1, reader));
  return make(seen, seen.to, isTwo ? "two are named together" : undefined);
}

/** “Asked whether …”, a verb without a subject: what is quoted was put to somebody. */
function participle(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  if (isBehindWords(at, reader)) return rightOf(at, to, kind, reader);
  if (kind === "asks") {
    const against = "the words were put to somebody";
    return { kind, subject: undefined, against, from: at, to, evidence: textOf(reader.sentence.slice(at, to)) };
  }
  return isSubjectAt(to, reader) && reader.words.language !== "en" ? rightOf(at, to, kind, reader) : undefined;
}

function isBehindWords(at: number, { sentence, words }: Reader): boolean {
  let k = at - 1;
  while (k >= 0 && (sentence[k]?.kind === "mark" || words.auxiliaries.has(lowerAt(sentence, k)))) k -= 1;
  return sentence[k]?.kind === "quotation";
}

/** “According to Blinken”, “in Lavrov’s words”, “by his account”, “was Lavrov’s explanation”, “Blinken: ‘…’”. */
function accountAt(at: number, reader: Reader): Saying | undefined {
  const { sentence, names, words } = reader;
  const make = (subject: Saying["subject"], from: number, to: number, against?: string): Saying => {
    return { kind: "account", subject, against, from, to, evidence: textOf(sentence.slice(from, to)) };
  };
  for (const length of [4, 3, 2, 1]) {
    const phrase = sentence.slice(at, at + length).map(({ lower }) => lower).join(" ");
    if (!words.according.has(phrase)) continue;
    const isSo = phrase === "so" && !isBehindWords(at, reader);
    if (isSo) return undefined;
    const after = officesAfter(at + length, reader);
    const name = names.find((one) => one.from === after || one.from === after + 1 && sentence[after]?.text === ",");
    if (words.he.has(lowerAt(sentence, at + length))) return make("he", at, at + length + 1);
    if (words.she.has(lowerAt(sentence, at + length))) return make("she", at, at + length + 1);
    if (!name || sentence[name.to - 1]?.possessive) return make(undefined, at, after + 1, `“${textOf(sentence.slice(at, after + 1))}” names no person`);
    return make(name, at, name.to, unclear(name));
  }
  const name = names.find((one) => one.from === at);
  if (name && officesBefore(at, reader) === 0 && sentence[name.to]?.text === ":" && sentence[name.to + 1]?.kind === "quotation") {
    return make(name, 0, name.to, unclear(name));
  }
  const isFramed = /^(?:in|by|on|was|were|is)$/u.test(lowerAt(sentence, name ? officesBefore(at, reader) - 1 : at - 1));
  if (!isFramed || words.language !== "en") return undefined;
  if (name && sentence[name.to - 1]?.possessive && words.accounts.has(lowerAt(sentence, name.to))) {
    return make(name, officesBefore(at, reader) - 1, name.to + 1, unclear(name));
  }
  const isHis = /^(?:his|her)$/u.test(lowerAt(sentence, at)) && words.accounts.has(lowerAt(sentence, at + 1));
  return isHis ? make(lowerAt(sentence, at) === "his" ? "he" : "she", at - 1, at + 2) : undefined;
}

function unclear(name: NameAt): string | undefined {
  if (name.bearer) return undefined;
  return name.isAmbiguous ? `“${name.text}” may be one of two` : `“${name.text}” may be a place or a body`;
}

/** A name behind a preposition, or in the possessive, is not the subject: “a spokesman for Lavrov said”. */
function isObject(name: NameAt, reader: Reader): boolean {
  const before = officesBefore(name.from, reader) - 1;
  const { sentence, words } = reader;
  return sentence[before]?.kind === "word" && words.prepositions.has(lowerAt(sentence, before));
}

function isJoined(name: NameAt, reader: Reader): boolean {
  const before = officesBefore(name.from, reader) - 1;
  return reader.words.and.has(lowerAt(reader.sentence, before)) && reader.names.some((one) => one.to === before);
}

function officesBefore(from: number, { sentence, words }: Reader): number {
  let k = from;
  while (k > 0 && isOffice(sentence[k - 1], words)) k -= 1;
  return k;
}

function officesAfter(from: number, { sentence, words, names }: Reader): number {
  let k = from;
  while (k < sentence.length && isOffice(sentence[k], words) && !names.some((name) => name.from === k && name.bearer)) k += 1;
  return k;
}

/** Words of an office before its holder’s name: `the US secretary of state`, `Russia’s foreign minister`. */
function isOffice(unit: Unit | undefined, words: SayingWords): boolean {
  if (unit?.kind !== "word") return false;
  const { lower } = unit;
  if (words.titles.has(lower) || words.articles.has(lower) || lower === "of") return true;
  if (words.language === "de" && /(?:minister|kanzler|präsident|sprecher|sekretär|chef|meister|direktor)(?:in)?s?$/u.test(lower)) return true;
  return unit.possessive;
}

/** True where a pronoun, a name or an office follows a verb, as its subject may. */
function isSubjectAt(at: number, { sentence, words, names }: Reader): boolean {
  const lower = lowerAt(sentence, at);
  return words.he.has(lower) || words.she.has(lower) || names.some((name) => name.from === at) || (words.titles.has(lower) && !words.articles.has(lower));
}

/** “If Lavrov says”: a case that is thought of. */
function ifThought(from: number, sentence: Sentence, words: SayingWords): string | undefined {
  const part = sentence.slice(startOfPart(sentence, from - 1), from);
  const isThought = part.some(({ lower }) => /^(?:if|imagine|suppose|wenn|falls|si|если|якобы|unless|whether)$/u.test(lower));
  return isThought && words.language !== "" ? "nobody said so yet: it is a case that is thought of" : undefined;
}

function isDenied(units: readonly Unit[], words: SayingWords): boolean {
  return units.some(({ lower }) => words.denials.has(lower)) || units.some((unit) => isNegation(unit, words));
}

function isNegation({ kind, text, lower }: Unit, { language }: SayingWords): boolean {
  if (language === "fr" && lower === "n") return true;
  return kind === "word" && findNegations(text, language).length > 0;
}

function isAdverb(unit: Unit | undefined, { language }: SayingWords): boolean {
  if (unit?.kind !== "word") return false;
  if (language === "en" && /\p{L}ly$/u.test(unit.lower)) return true;
  return /^(?:also|then|later|further|besides|again|once|still|already|often|however|though|bluntly|today|yesterday|repeatedly|noch|dann|später|weiter|außerdem|heute|gestern|encore|aussi|ensuite|puis|hier|также|затем|позже|далее|вчера|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(unit.lower);
}

function startOfPart(sentence: Sentence, at: number): number {
  let k = at;
  while (k > 0 && sentence[k - 1]?.kind === "word") k -= 1;
  return Math.max(0, k);
}

function lastComma(sentence: Sentence, from: number): number | undefined {
  for (let k = from; k >= 0 && from - k < mostBetween; k -= 1) {
    if (sentence[k]?.kind === "quotation") return undefined;
    if (sentence[k]?.text === ",") return k;
  }
  return undefined;
}

function verbText(sentence: Sentence, at: number, to: number): string {
  return sentence.slice(at, to).map(({ lower }) => lower).join(" ");
}

function lowerAt(sentence: Sentence, at: number): string {
  return sentence[at]?.lower ?? "";
}

function textOf(units: readonly Unit[]): string {
  return units
    .map(({ kind, text, possessive }) => (kind === "quotation" ? "…" : possessive ? `${text}’s` : text))
    .join(" ")
    .replace(/\s+([,.:;!?])/gu, "$1");
}
