import { isBehindWords, lowerAt, officesAfter, officesBefore, textOf, unclear } from "./clause-words.ts";
import type { NameAt } from "./find-persons.ts";
import type { Reader, Saying } from "./saying.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** “According to Blinken”, “in Lavrov’s words”, “by his account”, “was Lavrov’s explanation”, “Blinken: ‘…’”. */
export function accountAt(at: number, reader: Reader): Saying | undefined {
  const { sentence, names, words } = reader;
  const make = (subject: Saying["subject"], from: number, to: number, against?: string): Saying => {
    return { kind: "account", subject, against, from, to, evidence: textOf(sentence.slice(from, to)) };
  };
  for (const length of lengthsOf(lowerAt(sentence, at), words)) {
    const phrase = sentence
      .slice(at, at + length)
      .map(({ lower }) => lower)
      .join(" ");
    if (!words.according.has(phrase)) continue;
    const isSo = phrase === "so" && !isBehindWords(at, reader);
    if (isSo) return undefined;
    const after = officesAfter(at + length, reader);
    const name = names.find((one) => one.from === after || (one.from === after + 1 && sentence[after]?.text === ","));
    if (words.he.has(lowerAt(sentence, at + length))) return make("he", at, at + length + 1);
    if (words.she.has(lowerAt(sentence, at + length))) return make("she", at, at + length + 1);
    if (!name || sentence[name.to - 1]?.possessive)
      return make(undefined, at, after + 1, `“${textOf(sentence.slice(at, after + 1))}” names no person`);
    return make(name, at, name.to, isOthers(name, reader) ? "another of theirs is named" : unclear(name));
  }
  const name = names.find((one) => one.from === at);
  if (
    name &&
    officesBefore(at, reader) === 0 &&
    sentence[name.to]?.text === ":" &&
    sentence[name.to + 1]?.kind === "quotation"
  ) {
    return make(name, 0, name.to, unclear(name));
  }
  if (name && words.language === "de" && lowerAt(sentence, name.to) === "zufolge")
    return make(name, officesBefore(at, reader), name.to + 1, unclear(name));
  const isFramed = /^(?:in|by|on|was|were|is)$/u.test(lowerAt(sentence, name ? officesBefore(at, reader) - 1 : at - 1));
  if (!isFramed || words.language !== "en") return undefined;
  if (name && sentence[name.to - 1]?.possessive && words.accounts.has(lowerAt(sentence, name.to))) {
    return make(name, officesBefore(at, reader) - 1, name.to + 1, unclear(name));
  }
  const isHis = /^(?:his|her)$/u.test(lowerAt(sentence, at)) && words.accounts.has(lowerAt(sentence, at + 1));
  return isHis ? make(lowerAt(sentence, at) === "his" ? "he" : "she", at - 1, at + 2) : undefined;
}

/** How many words the phrases have that begin with one, the longest first. */
function lengthsOf(first: string, { according }: SayingWords): readonly number[] {
  let known = lengths.get(according);
  if (!known) {
    known = new Map();
    for (const phrase of according) {
      const [opener = "", ...more] = phrase.split(" ");
      const counts = new Set([...(known.get(opener) ?? []), more.length + 1]);
      known.set(
        opener,
        [...counts].sort((a, b) => b - a),
      );
    }
    lengths.set(according, known);
  }
  return known.get(first) ?? [];
}

const lengths = new WeakMap<SayingWords["according"], Map<string, readonly number[]>>();

/** “laut Blinkens Sprecher”, “по словам пресс-секретаря Лаврова”: somebody without a name speaks for the one named. */
function isOthers({ from, isInflected }: NameAt, { sentence, words }: Reader): boolean {
  const serves = /^(?:пресс-секретар|представител|заместител|помощни|советни|замминистр)/u;
  return isInflected && (words.language === "de" || serves.test(lowerAt(sentence, from - 1)));
}
