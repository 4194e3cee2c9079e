import { isNegation } from "./clause-words.ts";
import type { Sentence } from "./cut-sentences.ts";
import { findNegations } from "./find-negations.ts";
import type { ReadSentence, Said } from "./resolve-pronoun.ts";
import { abstain, type Proposal } from "./speaker-proposal.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** Quoted words so few may be held at arm's length, or be denied, where longer ones would be quoted. */
const few = 3;

/** Verbs that have the hearer right behind them. */
const tellsTo = /\b(?:told|tells|asked|asks|fragte|fragt)$/u;

/** The proposal that the sayings of a quotation's own sentence make; nothing where none bears on it. */
export function governing(at: number, read: ReadSentence, quoted: string, words: SayingWords): Proposal | undefined {
  const { sentence, sayings } = read;
  const named = titleBefore(at, sentence, words);
  if (named !== undefined) return abstain(`“${named}” stands before the words: they are a name or a title`);
  if (sentence.some(({ kind, lower }) => kind === "word" && words.quotes.has(lower))) {
    return abstain("somebody passes on the words of another");
  }
  if (sentence.slice(0, at).some((_, k) => isReadOut(k, sentence))) {
    return abstain("the words may be those of a text that is read out");
  }
  const tags = tagsOf(at, read);
  const split = splitTag(at, read);
  if (split) return propose(split, "goes on", "high");
  const before = answers(sayings.filter((one) => governsFrom(one, at, read)));
  const around = sayings.filter(
    (one) => isSetOff(one, sentence) && !tags.includes(one) && !before.includes(one) && one.from > at,
  );
  const isOpening = !hasWordsBefore(at, sentence);
  const all = [...new Set([...(isOpening || before.length > 0 ? tags : []), ...before, ...around])];
  if (all.length === 0) {
    const [tail] = tags.filter((one) => isTail(one, at, read, words));
    if (tail) return propose(tail, "ends their sentence", "fair");
    return tags.length > 0 ? abstain("the words before it in the sentence may make it another’s") : undefined;
  }
  const isQuestion = all.some(({ against }) => against?.includes("put to somebody") === true);
  const against = all.find((one) => one.against !== undefined)?.against;
  const speakers = [...new Set(all.flatMap(({ speaker }) => speaker?.name ?? []))];
  if (speakers.length > 1) return abstain(`two may be meant, ${speakers.join(" and ")}`);
  if (against !== undefined) return abstain(against, isQuestion);
  const [tag] = tags;
  if (tag && all.includes(tag)) return propose(tag, "stands after the words", tag.isPronoun ? "fair" : "high");
  const [near] = [...before, ...around].reverse();
  if (!near) return undefined;
  if (near.to > at) return propose(near, "stands in their sentence", "fair");
  const between = sentence.slice(near.to, at);
  const other = otherBetween(near, at, read);
  if (other !== undefined) return abstain(`“${other}” is named between “${near.evidence}” and the words`);
  if (between.some(({ lower }) => words.doubtful.has(lower)))
    return abstain("the text does not vouch that it was said");
  const second = between.find(
    ({ lower, text }) => words.base.has(lower) || (words.says.has(lower) && !/^\p{Lu}/u.test(text)),
  )?.text;
  if (second !== undefined)
    return abstain(`“${second}” stands between “${near.evidence}” and the words, of others it may be`);
  if (near.kind === "asks" && between.some(({ lower }) => words.whether.has(lower))) {
    return abstain("the words were put to somebody", true);
  }
  const count = quoted.split(/\s+/u).filter((word) => word !== "").length;
  const isDenied = between.some(({ text }) => findNegations(text, words.language).length > 0);
  if (count <= few && isDenied) return abstain("the few words stand in a sentence that denies them");
  if (isAnothers(near, between, words))
    return abstain("the words may be those to which somebody answers, or another’s");
  if (isWritten(between, words)) return abstain("the words may be those of a text that is spoken of");
  const isDirect = between.every(
    ({ kind, text, lower }) => (kind === "mark" && /[,:]/u.test(text)) || /^(?:that|dass|daß|que|qu|что)$/u.test(lower),
  );
  return propose(
    near,
    "stands before the words",
    isDirect && !near.isPronoun && near.kind !== "calls" ? "high" : "fair",
  );
}

/** “Asked about the ferry, Blinken said: “…””: the words after the answer's own verb are the answer. */
function answers(before: readonly Said[]): readonly Said[] {
  const isAnswered = ({ kind, to, speaker }: Said) =>
    kind === "asks" && !speaker && before.some((one) => one.kind !== "asks" && one.speaker && one.from > to);
  return before.filter((one) => !isAnswered(one));
}

/** Sayings right behind the words: “…,” said Blinken. */
function tagsOf(at: number, { sentence, sayings }: ReadSentence): readonly Said[] {
  let next = at + 1;
  while (sentence[next]?.kind === "mark") next += 1;
  const hasStop = sentence.slice(at + 1, next).some(({ text }) => /[.;:!?()]/u.test(text));
  return hasStop ? [] : sayings.filter(({ from }) => from === next);
}

/** “…,” said Blinken, “…”: nothing but the saying stands between two parts of one quotation. */
function splitTag(at: number, read: ReadSentence): Said | undefined {
  const { sentence } = read;
  const previous = sentence.slice(0, at).findLastIndex(({ kind }) => kind === "quotation");
  if (previous < 0 || hasWordsBefore(previous, sentence)) return undefined;
  const [tag, ...more] = tagsOf(previous, read);
  if (!tag?.speaker || more.length > 0) return undefined;
  const rest = sentence.slice(tag.to, at);
  // “…,” Blinken told reporters on Friday, “…”
  const isRun = rest.length <= 8 && rest.at(-1)?.text === "," && rest.slice(0, -1).every(({ kind }) => kind === "word");
  const isTold = tellsTo.test(tag.evidence);
  const isOthers = read.names.some(
    ({ from, bearer }) => from >= tag.to + (isTold ? 1 : 0) && from < at && bearer !== undefined,
  );
  const isSecond = read.sayings.some(({ from }) => from >= tag.to && from < at);
  const isPlain = (rest.every(({ kind }) => kind === "mark") && rest.length <= 2) || (isRun && !isOthers && !isSecond);
  return isPlain && tagsOf(at, read).length === 0 ? tag : undefined;
}

/** True for a saying before the words that takes them in: it is not the tag of words before it, nor one of calling without them. */
function governsFrom(saying: Said, at: number, read: ReadSentence): boolean {
  const { sentence } = read;
  if (saying.to > at) return false;
  const previous = sentence.slice(0, at).findLastIndex(({ kind }) => kind === "quotation");
  const isTag = previous >= 0 && tagsOf(previous, read).includes(saying) && !hasWordsBefore(previous, sentence);
  if (isTag) return false;
  if (sentence.slice(saying.to, at).some(({ kind, text }) => kind === "mark" && text === ";")) return false;
  return saying.kind !== "calls" || at - saying.to <= 14;
}

/** “Russia, he went on, ought to …”: a saying between commas, or at the end behind one, is about the whole sentence. */
function isSetOff({ from, to }: Said, sentence: Sentence): boolean {
  const before = sentence[from - 1];
  const isAfterPause = before?.kind === "mark" && /[,–—-]/u.test(before.text);
  const next = sentence[to];
  const isEnd = next === undefined || (next.kind === "mark" && /[,.–—-]/u.test(next.text));
  return isAfterPause && isEnd;
}

/** “The quay is “open to all”, according to Blinken.”: the end of a plain sentence, in which nobody else is named. */
function isTail({ from, to, speaker, against }: Said, at: number, read: ReadSentence, words: SayingWords): boolean {
  const { sentence, names, sayings } = read;
  const first = sentence[0]?.lower ?? "";
  const opensPlainly = names.some((one) => one.from === 0) || words.articles.has(first) || words.others.has(first);
  const isLast = sentence
    .slice(to)
    .every(({ kind, text, lower }) => (kind === "mark" ? text === "." : words.openers.has(lower) || lower === "on"));
  const isOnly = sayings.length === 1 && sentence.slice(at + 1).every(({ kind }) => kind !== "quotation");
  const isAlone = names.every((one) => one.from >= from || one.bearer === undefined);
  const narrated = sentence.slice(0, at);
  const isPlain = narrated.every(
    (unit) => !words.documents.has(unit.lower) && !words.accounts.has(unit.lower) && !isNegation(unit, words),
  );
  return speaker !== undefined && against === undefined && opensPlainly && isLast && isOnly && isAlone && isPlain;
}

/** Somebody else who is named between a saying and the words; whom the speaker told is not. */
function otherBetween(near: Said, at: number, { sentence, names }: ReadSentence): string | undefined {
  const isTold = tellsTo.test(near.evidence);
  const to = /^(?:to|zu|gegenüber|à)$/u;
  const first = names.find(({ from }) => from >= near.to);
  return names.find(({ from, to: end, bearer, isAmbiguous, isInflected }) => {
    if (from < near.to || end > at || (bearer === undefined && !isAmbiguous)) return false;
    if (bearer && bearer.name === near.speaker?.name) return false;
    const between = sentence.slice(near.to, from);
    const isHearer = isTold || to.test(between[0]?.lower ?? "") || (isInflected && between.length === 0);
    const isObject = isHearer && from === first?.from && between.every(({ kind }) => kind === "word");
    return !isObject || sentence[end - 1]?.possessive === true;
  })?.text;
}

/** “responded to the port’s “…””, “noted the port’s warning that “…””: words that somebody else had said. */
function isAnothers({ kind }: Said, between: Sentence, words: SayingWords): boolean {
  const isAnswered = kind === "replies" && /^(?:to|à|auf|на)$/u.test(between[0]?.lower ?? "");
  const isTaken = between.some(
    ({ possessive, lower }, at) =>
      (possessive || /^(?:its|their|whose)$/u.test(lower)) &&
      between.slice(at + 1, at + 4).some((unit) => words.accounts.has(unit.lower)),
  );
  return isTaken || (isAnswered && between.every((unit) => unit.kind === "word"));
}

/** A text that is spoken of between a saying and the words: “said the draft speaks of ‘…’”. */
function isWritten(between: Sentence, words: SayingWords): boolean {
  const speaks = /^(?:says|said|reads|read|states|stated|spoke|speaks|mentions|contains|contained|calls|called)$/u;
  return between.some(
    ({ lower }, at) =>
      words.documents.has(lower) && between.slice(at + 1, at + 4).some((unit) => speaks.test(unit.lower)),
  );
}

/** “Reading from a letter by Warden, Keeper said”, “read out a letter”: somebody else wrote the words. */
function isReadOut(at: number, sentence: Sentence): boolean {
  const lower = sentence[at]?.lower ?? "";
  const opens = at === 0 || sentence[at - 1]?.text === ",";
  if (/^(?:reading|reciting|lisant|vorlesend|читая|зачитывая)$/u.test(lower)) return opens;
  if (/^(?:зачитал|зачитала)$/u.test(lower)) return true;
  return /^(?:read|reads)$/u.test(lower) && /^(?:out|aloud|from)$/u.test(sentence[at + 1]?.lower ?? "");
}

function titleBefore(at: number, sentence: Sentence, words: SayingWords): string | undefined {
  for (let k = at - 1; k >= 0 && k >= at - 2; k -= 1) {
    const unit = sentence[k];
    if (unit?.kind === "mark" && unit.text === ",") continue;
    if (unit?.kind !== "word") return undefined;
    if (words.named.has(unit.lower) && !words.calls.has(unit.lower)) return unit.text;
    if (unit.lower !== "the" && unit.lower !== "as") return undefined;
  }
  return undefined;
}

/** Words before a quotation in its sentence, or since the one before it. */
function hasWordsBefore(at: number, sentence: Sentence): boolean {
  return sentence
    .slice(0, at)
    .some(({ kind, lower }) => kind === "word" && !/^(?:and|but|und|aber|et|mais|и|но)$/u.test(lower));
}

function propose(said: Said, where: string, confidence: "high" | "fair"): Proposal {
  if (!said.speaker) return abstain(said.against ?? "no speaker is named");
  const mark = said.isPronoun ? "" : "”";
  const reason = said.isPronoun ? `“${said.evidence}; the clause ${where}` : `“${said.evidence}${mark} ${where}`;
  return { kind: "proposed", name: said.speaker.name, reason, confidence };
}
