import {
  irregularPasts,
  notPasts,
  pluralNounish,
  pluralVerbs,
  singularNounish,
  singularVerbs,
  unchangedPasts,
} from "./english-verbs.ts";
import {
  adverbs,
  looseOpeners,
  noPlurals,
  noSubjects,
  openers,
  plurals,
  prepositions,
  pronouns,
} from "./english-words.ts";

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|a\.m|p\.m|hours|minutes)$/u;
const adjective = /(?:al|ive|ous|ful|ic|ible|able|less|ary|ish|ian|ese|ly)$/u;
const numeral =
  /^(?:\p{Nd}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands|half)$)/u;

/** A word of a sentence; marks of punctuation are words here. */
interface Met {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** The word looked at. */
  readonly at: number;
  /** The word before it, adverbs aside. */
  readonly before: number;
}

/**
 * True for an English sentence with a subject and a finite verb behind it. Lists know the common verbs; others are known by
 * their place: a word in `-ed` behind a noun, one in `-s` between a noun and an article. In doubt a word is a noun.
 */
export function hasAssertion(sentence: string): boolean {
  const words = (sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.-]*[\p{L}\p{N}])?|[,;:()–—]/gu) ?? []).slice(0, 200);
  const lower = words.map((word) => word.toLowerCase());
  return words.some((_, at) => {
    let before = at - 1;
    while (before > 0 && isAdverb(lower[before] ?? "")) before--;
    return at > 0 && asserts({ words, lower, at, before });
  });
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || /^\p{L}{3,}ly$/u.test(word);
}

function asserts(met: Met): boolean {
  const { words, lower, at, before } = met;
  const [word = "", subject = ""] = [lower[at], lower[before]];
  if (!/^\p{Ll}/u.test(words[at] ?? "")) return false;
  if (pronouns.has(subject))
    return !prepositions.has(word) && !noSubjects.has(word) && /^\p{L}{3,}$/u.test(word) && !isAdverb(word);
  if (subject === "," || subject === ")")
    return before > 2 && (irregularPasts.has(word) || (isPast(word) && isOpen(met)));
  const isCounted = numeral.test(subject) && !/^\p{Nd}{4}$/u.test(subject);
  if (isCounted) return (irregularPasts.has(word) || isPast(word)) && (isOpen(met) || at === words.length - 1);
  if (!isSubject(subject)) return false;
  if (irregularPasts.has(word)) return true;
  if (isPast(word)) return isOpen(met) || at === words.length - 1 || !adjective.test(subject);
  if (unchangedPasts.has(word)) return takesObject(met) || (followsName(met) && !isPreposition(lower[at + 1]));
  if (!isMany(met)) return isSingular(met, word);
  return isPlural(met, word) || (followsName(met) && takesObject(met) && isSingular(met, word));
}

function isPast(word: string): boolean {
  return /^\p{Ll}{2,}ed$/u.test(word) && !notPasts.has(word);
}

function isSubject(word: string): boolean {
  return /^\p{L}/u.test(word) && !noSubjects.has(word) && !prepositions.has(word) && !/(?:['’]s|s['’])$/u.test(word);
}

function isSingular(met: Met, word: string): boolean {
  if (!/[^su]s$/u.test(word)) return false;
  const next = met.lower[met.at + 1];
  if (singularVerbs.has(word))
    return next !== "of" && (next !== undefined || met.words.length === 2 || isDetermined(met));
  if (singularNounish.has(word)) return takesObject(met) || takesClause(met);
  return openers.has(next ?? "");
}

function isPlural(met: Met, word: string): boolean {
  const next = met.lower[met.at + 1];
  if (pluralVerbs.has(word)) return next !== "of";
  if (pluralNounish.has(word)) return takesObject(met) || takesClause(met);
  return openers.has(next ?? "") && isSubject(word) && !looseOpeners.has(word) && !/(?:ing|worth|s)$/u.test(word);
}

/** `Exports`, `the police`, `London and Paris`. */
function isMany({ lower, before }: Met): boolean {
  const subject = lower[before] ?? "";
  return (
    plurals.has(subject) ||
    (/[^s]s$/u.test(subject) && !noPlurals.has(subject)) ||
    (lower[before - 1] === "and" && !subject.endsWith("ing"))
  );
}

/** A name that opens the sentence. */
function followsName({ words, before }: Met): boolean {
  return before === 0 && /^\p{Lu}/u.test(words[0] ?? "");
}

/** `The treaty expires`: an article opens the sentence. */
function isDetermined({ lower, before }: Met): boolean {
  return before > 0 && /^(?:the|a|an|this|that|his|her|its|their|every|no)$/u.test(lower[0] ?? "");
}

function takesObject({ lower, at }: Met): boolean {
  const [next = "", after = ""] = [lower[at + 1], lower[at + 2]];
  if (openers.has(next)) return true;
  return numeral.test(next) && !/^(?:1[5-9]|20)\p{Nd}{2}$/u.test(next) && !month.test(after);
}

function takesClause({ lower, at }: Met): boolean {
  return /^(?:that|whether|how|why|all|any|more|less|most|no)$/u.test(lower[at + 1] ?? "");
}

function isPreposition(word: string | undefined): boolean {
  return word === undefined || prepositions.has(word);
}

/** What follows cannot be the noun that a participle describes. */
function isOpen(met: Met): boolean {
  const next = met.lower[met.at + 1];
  if (next === undefined) return true;
  return (
    takesObject(met) || looseOpeners.has(next) || prepositions.has(next) || isAdverb(next) || /^[,;:()–—]$/u.test(next)
  );
}
