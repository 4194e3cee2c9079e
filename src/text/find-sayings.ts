import { isAdverb, isSubjectAt, lowerAt } from "./clause-words.ts";
import type { Sentence } from "./cut-sentences.ts";
import { accountAt } from "./find-accounts.ts";
import type { NameAt } from "./find-persons.ts";
import { leftOf, rightOf } from "./find-subject.ts";
import type { Reader, Saying } from "./saying.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** Sayings of one sentence that are looked at: who writes more of them hides something. */
const most = 24;

const verbKinds = ["says", "adds", "replies", "asks", "calls", "quotes"] as const;

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
  if (
    kind === "adds" &&
    next?.kind === "word" &&
    !isAdverb(next, words) &&
    !next.text.match(/^(?:he|she)$/u) &&
    !isSubjectAt(to, reader)
  )
    return undefined;
  const left = leftOf(at, to, kind, reader);
  return left || words.language === "en" ? left : rightOf(at, to, kind, reader);
}

/** True behind “did”, or behind what makes it a case that is thought of: “did not say”, “would say”. */
function isHelped(at: number, { sentence, words }: Reader): boolean {
  let k = at;
  while (at - k < 3 && sentence[k] !== undefined && (isAdverb(sentence[k], words) || lowerAt(sentence, k) === "not"))
    k -= 1;
  const lower = lowerAt(sentence, k);
  return lower === "did" || lower === "does" || (words.modals.has(lower) && lower !== "to" && lower !== "if");
}
