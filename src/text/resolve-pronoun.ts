import type { Sentence } from "./cut-sentences.ts";
import { isPersonal, type NameAt, type Named } from "./find-persons.ts";
import type { Saying } from "./saying.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** A saying whose speaker was looked up: somebody, or why nobody. */
export interface Said extends Omit<Saying, "subject" | "against"> {
  readonly speaker: Named | undefined;
  readonly against: string | undefined;
  /** True for a pronoun, whose bearer is never quite sure. */
  readonly isPronoun: boolean;
  readonly evidence: string;
}

/** A sentence with the names and the sayings in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly names: readonly NameAt[];
  readonly sayings: readonly Said[];
}

/** Paragraphs before its own in which a pronoun's bearer is sought. */
const furthest = 2;

/** Looks up who a saying's subject is. A pronoun leads to the last person named, where no other was named beside. */
export function whoIs(
  saying: Saying,
  sentence: Sentence,
  names: readonly NameAt[],
  before: readonly (readonly ReadSentence[])[],
  words: SayingWords,
): Said {
  const { subject, against, ...rest } = saying;
  if (against !== undefined || subject === undefined) {
    return { ...rest, speaker: undefined, against: against ?? "no speaker is named", isPronoun: false };
  }
  if (typeof subject !== "string") return { ...rest, speaker: subject.bearer, against: undefined, isPronoun: false };
  const own: ReadSentence = {
    sentence: sentence.slice(0, saying.from),
    names: names.filter(({ to }) => to <= saying.from),
    sayings: [],
  };
  const gender = subject === "she" ? "feminine" : "masculine";
  const found = bearerOf(saying, gender, own, before, words);
  if (typeof found === "string") return { ...rest, speaker: undefined, against: found, isPronoun: true };
  if (found.gender !== undefined && found.gender !== gender) {
    const other = `the pronoun in “${saying.evidence}” does not fit ${found.name}, the last person named`;
    return { ...rest, speaker: undefined, against: other, isPronoun: true };
  }
  const evidence = `${saying.evidence}”, and “${subjectWord(saying)}” can only be ${found.name}, the last person named`;
  return { ...rest, speaker: found, against: undefined, isPronoun: true, evidence };
}

function subjectWord({ subject }: Saying): string {
  return subject === "she" || subject === "he" ? subject : "this";
}

/** The one person whom a pronoun can mean, or why there is none. */
function bearerOf(
  saying: Saying,
  gender: NonNullable<Named["gender"]>,
  own: ReadSentence,
  before: readonly (readonly ReadSentence[])[],
  words: SayingWords,
): Named | string {
  const here = before.at(-1) ?? [];
  const parts = [[...here, own], ...before.slice(0, -1).reverse().slice(0, furthest)];
  for (const [back, part] of parts.entries()) {
    const people = new Map(
      part.flatMap(({ names }) =>
        names.flatMap(({ bearer }) => (bearer && isPersonal(bearer) ? [[bearer.name, bearer] as const] : [])),
      ),
    );
    if (part.some(({ names }) => names.some(({ isAmbiguous }) => isAmbiguous)))
      return "a name before the pronoun may be one of two";
    const described = part.flatMap((one) => descriptionIn(one, words))[0];
    if (people.size === 0 && described === undefined) continue;
    const last = part.flatMap(({ sayings }) => sayings).at(-1);
    // who goes on speaking is who spoke last, whoever was spoken to
    const isLatest =
      part.at(-1)?.names.every(({ bearer }) => bearer === undefined) === true || part.at(-1) === undefined;
    if (saying.kind === "adds" && last?.speaker && (isLatest || back > 0) && isWithLast(part, last))
      return last.speaker;
    if (described !== undefined) return `“${described}” was spoken of before the pronoun`;
    const [only] = people.values();
    if (people.size === 1 && only && saying.kind !== "replies") return only;
    // of two persons whose titles tell them apart the pronoun means the one
    const others = [...people.values()].filter((one) => one.gender !== undefined && one.gender !== gender);
    const [fits, ...more] = [...people.values()].filter((one) => !others.includes(one));
    if (others.length > 0 && fits?.gender === gender && more.length === 0 && saying.kind !== "replies") return fits;
    if (people.size === 1) return "an answer is given by another than who spoke last";
    return `the pronoun may mean ${[...people.keys()].join(" or ")}`;
  }
  return "nobody is named near before the pronoun";
}

/** True where no person is named in a sentence after that of the last saying. */
function isWithLast(part: readonly ReadSentence[], last: Said): boolean {
  const stands = part.findIndex(({ sayings }) => sayings.includes(last));
  return part.slice(stands + 1).every(({ names }) => names.every(({ bearer }) => bearer === undefined));
}

/** Somebody who is spoken of without a name: “the spokesman”; offices beside a name are its bearer’s. */
function descriptionIn({ sentence, names }: ReadSentence, words: SayingWords): readonly string[] {
  return sentence.flatMap(({ lower, text, kind }, at): readonly string[] => {
    if (kind !== "word" || !words.persons.has(lower) || names.some(({ from, to }) => at >= from && at < to)) return [];
    const ahead = sentence.slice(at + 1, at + 8);
    const leads = ahead.findIndex((_, step) => names.some(({ from }) => from === at + 1 + step));
    const isBefore =
      leads >= 0 &&
      ahead
        .slice(0, leads)
        .every(
          (unit) =>
            unit.text === "," || (unit.kind === "word" && (words.titles.has(unit.lower) || unit.lower === "of")),
        );
    let comma = at;
    while (comma > 0 && at - comma < 10 && sentence[comma]?.text !== ",") comma -= 1;
    const isBehind = sentence[comma]?.text === "," && names.some(({ to }) => to === comma);
    return isBefore || isBehind ? [] : [text];
  });
}
