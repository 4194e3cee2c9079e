import {
  isAdverb,
  isBehindWords,
  isDenied,
  isFirst,
  isJoined,
  isNegation,
  isObject,
  isOffice,
  isSpokenFor,
  isSubjectAt,
  lowerAt,
  officesAfter,
  officesBefore,
  reported,
  startOfPart,
  textOf,
  unclear,
} from "./clause-words.ts";
import type { Sentence, Unit } from "./cut-sentences.ts";
import type { NameAt } from "./find-persons.ts";
import type { Reader, Saying } from "./saying.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** Units between a verb of saying and its subject: more belong to something else. */
const mostBetween = 30;

/** Verbs that are nouns as well, where nobody stands before them. */
const nouns = /^(?:answers|replies|notes|comments|claims|remarks|calls|quotes|states|repeats|labels|brands|stresses)$/u;

/** The subject before the verb: “Blinken, the secretary of state, later said”. */
export function leftOf(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  const { sentence, words, names } = reader;
  let k = at - 1;
  let flag: string | undefined;
  for (let steps = 0; steps < 6 && sentence[k]?.kind === "word"; steps += 1, k -= 1) {
    const unit = sentence[k];
    if (!unit || names.some((name) => name.to === k + 1)) break;
    if (words.passives.has(unit.lower))
      flag = kind === "asks" ? "the words were put to somebody" : "somebody is told of, and does not speak";
    else if (words.doubtful.has(unit.lower)) flag = "the text does not vouch that it was said";
    else if (words.modals.has(unit.lower)) flag = "nobody said so yet: it is a case that is thought of";
    else if (!words.auxiliaries.has(unit.lower) && !isAdverb(unit, words) && !isNegation(unit, words)) break;
  }
  const unit = sentence[k];
  const make = (subject: Saying["subject"], from: number, against?: string): Saying => {
    const evidence = textOf(sentence.slice(from, to));
    const denied = isDenied(sentence.slice(k + 1, to + 1), words) ? "the text denies that it was said" : undefined;
    const put = kind === "quotes" ? "somebody passes on the words of another" : undefined;
    return {
      kind,
      subject,
      against: against ?? denied ?? flag ?? put ?? reported(from, sentence, words),
      from,
      to,
      evidence,
    };
  };
  if (unit === undefined || unit.kind === "quotation") return participle(at, to, kind, reader);
  if (unit.kind === "mark") {
    if (unit.text !== ",") return participle(at, to, kind, reader);
    const open = lastComma(sentence, k - 1);
    const inner = names.find((name) => name.to === k && name.bearer && open !== undefined && name.from > open);
    const isOnlyName =
      inner && open !== undefined && sentence.slice(open + 1, inner.from).every((one) => isOffice(one, words));
    if (isOnlyName && open !== undefined && isOffice(sentence[open - 1], words)) return make(inner, inner.from);
    const outer = open === undefined ? undefined : names.find((name) => name.to === open);
    if (outer && open !== undefined && k - open < mostBetween && !isObject(outer, reader))
      return make(outer, outer.from, unclear(outer));
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
    // “auf die Frage nach Blinken antwortete Lavrov”
    if (isObject(name, reader) && words.language === "de" && isSubjectAt(to, reader))
      return rightOf(at, to, kind, reader);
    if (isObject(name, reader)) return make(undefined, name.from, `“${name.text}” is not who speaks in that clause`);
    const from = officesBefore(name.from, reader);
    // “…“, hat Blinken gesagt
    const isFramed = words.language === "de" && words.auxiliaries.has(lowerAt(sentence, from - 1));
    return make(name, isFramed ? from - 1 : from, unclear(name));
  }
  const helped = words.language === "fr" && words.auxiliaries.has(lowerAt(sentence, k - 1)) ? k - 1 : k;
  if (isFirst(unit.lower, words.he)) return make("he", helped);
  if (isFirst(unit.lower, words.she)) return make("she", helped);
  if (isSubjectAt(to, reader) && words.language !== "en") return rightOf(at, to, kind, reader);
  if (nouns.test(verbText(sentence, at, to))) return undefined;
  const from = startOfPart(sentence, k);
  // “Keeper rose and said”
  const [only, ...more] = names;
  const isOwn =
    words.and.has(unit.lower) &&
    only !== undefined &&
    more.length === 0 &&
    only.to < k &&
    !sentence[only.to - 1]?.possessive;
  if (isOwn && officesBefore(only.from, reader) === 0 && from === 0 && isPlainRun(sentence.slice(only.to, k), reader))
    return make(only, 0, unclear(only));
  const what = words.documents.has(unit.lower) ? `“${unit.text}” is a text, no speaker` : `“${unit.text}” is no name`;
  return make(undefined, from, what);
}

/** A few words in which nobody else can have become the subject. */
function isPlainRun(units: Sentence, { words }: Reader): boolean {
  const kinds = [words.and, words.conjunctions, words.others, words.persons, words.says, words.passives, words.openers];
  const isOther = ({ lower }: Unit) => words.articles.has(lower) && !/^(?:his|her)$/u.test(lower);
  const isPlain = units.every((unit) => !kinds.some((kind) => kind.has(unit.lower)) && !isOther(unit));
  return isPlain && units.length <= 4 && !units.some((unit) => isNegation(unit, words) || unit.possessive);
}

/** The subject behind the verb: “said US Secretary of State Antony Blinken”; where words or a mark stand before it. */
export function rightOf(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  const { sentence, words, names } = reader;
  let k = to;
  let from = at;
  while (from > 0 && (words.auxiliaries.has(lowerAt(sentence, from - 1)) || isHearer(sentence[from - 1], words)))
    from -= 1;
  const make = (subject: Saying["subject"], end: number, against?: string): Saying => {
    const denied = isDenied(sentence.slice(from, end + 1), words) ? "the text denies that it was said" : undefined;
    return { kind, subject, against: against ?? denied, from, to: end, evidence: textOf(sentence.slice(from, end)) };
  };
  while (isAdverb(sentence[k], words)) k += 1;
  if (isFirst(lowerAt(sentence, k), words.he)) return make("he", k + 1);
  if (isFirst(lowerAt(sentence, k), words.she)) return make("she", k + 1);
  const end = Math.min(sentence.length, to + 14);
  let seen: NameAt | undefined;
  for (; k < end; k += 1) {
    const name = names.find((one) => one.from === k);
    // whom somebody told, or whose spokesman spoke
    if (name?.isInflected) k = name.to - 1;
    else if (name) {
      // a country whose office it is: Norway’s foreign minister
      if (!sentence[name.to - 1]?.possessive || seen) seen = name;
      k = name.to - 1;
    }
    if (name) continue;
    const isPause =
      sentence[k]?.text === "," && seen === undefined && names.some((one) => one.from === k + 1) && k > to;
    if (!isPause && !isOffice(sentence[k], words)) break;
  }
  if (!seen?.bearer || sentence[seen.to - 1]?.possessive || seen.to !== k) {
    const unit = sentence[Math.min(k, sentence.length - 1)];
    const isAmbiguous = seen?.isAmbiguous === true;
    const offices = textOf(sentence.slice(to, k)) || (unit?.text ?? "");
    return make(
      undefined,
      Math.max(to, k),
      isAmbiguous ? `“${seen?.text}” may be one of two` : `“${offices}” names no person`,
    );
  }
  const isTwo = isWithAnother(seen.to, reader);
  const isOthers = isSpokenFor(seen, reader) || isGenitive(seen, verbText(sentence, at, to), words);
  const other = isOthers ? "somebody else is named by whom it is said" : undefined;
  return make(seen, seen.to, isTwo ? "two are named together" : other);
}

/** “lui a dit Blinken” */
function isHearer(unit: Unit | undefined, { language }: SayingWords): boolean {
  return language === "fr" && /^(?:lui|leur|nous|me)$/u.test(unit?.lower ?? "");
}

/** “said Keeper and his colleague”, “said Keeper, Warden and the chair”: another name or office behind “and” or a comma. */
function isWithAnother(at: number, reader: Reader): boolean {
  const { sentence, words, names } = reader;
  const lower = lowerAt(sentence, at);
  const end = officesAfter(at + 1, reader);
  if (words.and.has(lower)) {
    const next = lowerAt(sentence, at + 1);
    const isOther = [words.articles, words.persons, words.he, words.she].some((kind) => kind.has(next));
    return isOther || names.some((one) => one.from === end);
  }
  return lower === "," && names.some((one) => one.from === end);
}

/** “сказал представитель Лаврова”: a man's name in the genitive behind a verb that says that a man spoke. */
function isGenitive({ text }: NameAt, verb: string, { language }: SayingWords): boolean {
  return language === "ru" && /(?:ов|ев|ёв|ин|ын)а$/u.test(text) && !/ла(?:сь)?$/u.test(verb);
}

/** “Asked whether …”, a verb without a subject: what is quoted was put to somebody. */
function participle(at: number, to: number, kind: Saying["kind"], reader: Reader): Saying | undefined {
  if (isBehindWords(at, reader)) return rightOf(at, to, kind, reader);
  if (kind === "asks") {
    const against = "the words were put to somebody";
    return { kind, subject: undefined, against, from: at, to, evidence: textOf(reader.sentence.slice(at, to)) };
  }
  const isInverted = reader.words.language !== "en" || reader.sentence[at - 1]?.text === ",";
  return isSubjectAt(to, reader) && isInverted ? rightOf(at, to, kind, reader) : undefined;
}

function lastComma(sentence: Sentence, from: number): number | undefined {
  for (let k = from; k >= 0 && from - k < mostBetween; k -= 1) {
    if (sentence[k]?.kind === "quotation") return undefined;
    if (sentence[k]?.text === ",") return k;
  }
  return undefined;
}

function verbText(sentence: Sentence, at: number, to: number): string {
  return sentence
    .slice(at, to)
    .map(({ lower }) => lower)
    .join(" ");
}
