import type { Person } from "../model/workspace.ts";
import type { CutParagraph, Sentence, Unit } from "./cut-sentences.ts";
import { inflectName } from "./inflect-name.ts";
import { isPersonName } from "./is-person-name.ts";
import { remember } from "./remember.ts";
import { isCompoundOffice, type SayingWords } from "./verbs-of-saying.ts";

/** Somebody a text names. */
export interface Named {
  /** The workspace's form of the name, or the fullest the text has. */
  readonly name: string;
  readonly gender?: "masculine" | "feminine" | undefined;
}

/** A name in a sentence: where it stands, and who it is. */
export interface NameAt {
  /** Index of its first unit, titles before it left out, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Who bears it; `undefined` for a place or a body, and where it may be one of two. */
  readonly bearer: Named | undefined;
  /** True where a person is plainly named, and nothing tells which. */
  readonly isAmbiguous: boolean;
  /** True for somebody of the workspace's register. */
  readonly isOnRecord: boolean;
  /** True where the language shows by its ending that the name is no subject: `Лаврова` of Лавров. */
  readonly isInflected: boolean;
}

/** True for a name that a person can bear, and a pronoun stand for; not for a body, `NATO`. */
export function isPersonal({ name }: Named): boolean {
  return isPersonName(name.split(" "));
}

/** Finds the names of a sentence; the sentences of a text are handed to it in order, and it remembers who was named. */
export type FindNames = (sentence: Sentence) => readonly NameAt[];

const particle = /^(?:von|van|der|den|de|du|la|le|di|da|bin|al|el|zu|ter|ten|dos|do)$/u;

/** Names by any spelling, in lower case without accents. */
export const keyOf: (name: string) => string = remember(20_000, (name) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’ʼ]/gu, "'").replace(/\s+/gu, " ").trim(),
);

/**
 * Ready to find names: those of the workspace's people first, by name and alias, or by their short form where the text
 * names nobody else of that form; then names of two words or more that the text has itself, later by their last
 * word too. One word alone that nobody on record bears may be a place: it names no person.
 */
export function nameFinder(
  people: readonly Person[],
  words: SayingWords,
  paragraphs: readonly CutParagraph[],
): FindNames {
  const full = new Map(people.flatMap((one) => [one.name, ...one.aliases].map((name) => [keyOf(name), one.name])));
  const lengths = [...new Set([...full.keys()].map((key) => key.split(" ").length))].filter((n) => n <= 8);
  const firsts = new Set([...full.keys()].map((key) => key.split(" ")[0]));
  const short = new Map<string, Set<string>>();
  const met = new Map<string, Set<string>>();
  for (const one of people) add(short, keyOf(one.short), one.name);
  // a name of the text that shares its last word with one on record makes that word doubtful, wherever it stands
  for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) {
    for (const run of runsOf(sentence)) {
      const bare = bareOf(run, sentence);
      const isKnown = bare.some((_, at) => bare.length - at > 1 && knownIn(bare.slice(at)) !== undefined);
      if (bare.length >= 2 && !isKnown && isPersonName(bare)) add(met, keyOf(bare.at(-1) ?? ""), bare.join(" "));
    }
  }
  const seen = new Set<string>();
  const genders = new Map<string, Named["gender"]>();
  return (sentence) => {
    const names = namesOf(sentence);
    for (const { bearer } of names) if (bearer) seen.add(bearer.name);
    return names;
  };

  function namesOf(sentence: Sentence): readonly NameAt[] {
    const found: NameAt[] = [];
    for (const run of [...phrasesOnRecord(sentence), ...runsOf(sentence)]) {
      const [from, to] = run;
      if (found.some((one) => from < one.to && to > one.from)) continue;
      const name = nameAt(run, sentence);
      if (name) found.push(name);
    }
    return found.sort((a, b) => a.from - b.from);
  }

  function nameAt([from, to]: Run, sentence: Sentence): NameAt | undefined {
    const bare = bareOf([from, to], sentence);
    if (bare.length === 0) return undefined;
    const start = to - bare.length;
    const text = bare.join(" ");
    const gender = genderOf(sentence.slice(from, start), sentence[start - 1]);
    const [found, isDoubtful] = bearerOf(bare, isHolder(sentence[start - 1]));
    const isOnRecord = people.some(({ name }) => name === found);
    // what opens a sentence may be no part of the name: `Indeed Lavrov`
    const isTail = start === 0 && bare.length > 1 && !isOnRecord && isShort(bare.slice(1).join(" "));
    // the White House: nobody's name has an article right before it
    const isThing = !isOnRecord && words.articles.has(sentence[start - 1]?.lower ?? "");
    const isAnother = bare.length === 1 && found !== undefined && isNamesake(found, gender, [start, to], sentence);
    const isAmbiguous = isDoubtful || isTail || isAnother;
    const bearer = found === undefined || isTail || isThing || isAnother ? undefined : { name: found, gender };
    return { from: start, to, text, bearer, isAmbiguous, isOnRecord, isInflected: isInflected(bare, found) };
  }

  /** “Ms Blinken, his wife”: a last name that its setting gives to another than who bears it here. */
  function isNamesake(found: string, gender: Named["gender"], [from, to]: Run, sentence: Sentence): boolean {
    const before = genders.get(found) ?? gender;
    if (before !== undefined) genders.set(found, before);
    const behind = sentence[to]?.text === "," ? sentence.slice(to + 1, to + 4) : [];
    const isKin = [...sentence.slice(Math.max(0, from - 4), from), ...behind].some(({ lower }) => words.kin.has(lower));
    return isKin || (gender !== undefined && before !== gender);
  }

  /** `Лаврова`, `Blinkens`: found by another form than the first, in which subjects stand. */
  function isInflected(bare: readonly string[], found: string | undefined): boolean {
    if (found === undefined || !/^(?:de|ru)$/u.test(words.language)) return false;
    const forms = people
      .filter(({ name }) => name === found)
      .flatMap(({ name, short: last, aliases }) => [name, last, ...aliases]);
    const lasts = [found, ...forms].map((form) => keyOf(form.split(" ").at(-1) ?? ""));
    return !lasts.includes(keyOf(bare.at(-1) ?? ""));
  }

  function bearerOf(bare: readonly string[], isTitled: boolean): [string | undefined, boolean] {
    const known = knownIn(bare);
    // one word by which the text has another as well, though it is an alias
    const isShared = bare.length === 1 && met.has(keyOf(bare[0] ?? ""));
    if (known !== undefined) return isShared ? [undefined, true] : [known, false];
    const initialled = byInitials(bare);
    if (initialled !== undefined) return [initialled, false];
    if (bare.length >= 2) return [isPersonName(bare) ? bare.join(" ") : undefined, false];
    const last = keyOf(bare[0] ?? "");
    const onRecord = inflected(last).flatMap((key) => [...(short.get(key) ?? [])]);
    const ofText = inflected(last).flatMap((key) => [...(met.get(key) ?? [])]);
    const all = new Set([...onRecord, ...ofText]);
    if (all.size === 1) return [[...all][0], false];
    const namedBefore = [...all].filter((name) => seen.has(name));
    if (all.size > 1 && ofText.length === 0 && namedBefore.length === 1) return [namedBefore[0], false];
    return [all.size === 0 && isTitled && words.language !== "de" ? bare[0] : undefined, all.size > 1];
  }

  /** `С.В. Лавров`: somebody on record by the first letter and the last name. */
  function byInitials(bare: readonly string[]): string | undefined {
    const last = bare.at(-1) ?? "";
    const initials = bare.slice(0, -1);
    if (initials.length === 0 || !initials.every((word) => /^(?:\p{Lu}\.?)+$/u.test(word))) return undefined;
    const forms = inflected(keyOf(last));
    const found = people.filter(({ name }) => {
      const parts = name.split(" ");
      return forms.includes(keyOf(parts.at(-1) ?? "")) && parts[0]?.charAt(0) === initials[0]?.charAt(0);
    });
    return found.length === 1 ? found[0]?.name : undefined;
  }

  function isShort(text: string): boolean {
    return knownIn(text.split(" ")) !== undefined || inflected(keyOf(text)).some((key) => short.has(key));
  }

  /** Runs of capitals, cut where one holds the last name of somebody on record: `Blinkens Frau`, `Лаврову Песков`. */
  function runsOf(sentence: Sentence): readonly Run[] {
    return runsIn(sentence).flatMap(([from, to]): readonly Run[] => {
      const bare = bareOf([from, to], sentence);
      if (bare.length < 2 || bare.some((_, at) => bare.length - at > 1 && knownIn(bare.slice(at)) !== undefined))
        return [[from, to]];
      const start = to - bare.length;
      const cuts = bare.flatMap((word, at) => {
        const isBefore = at < bare.length - 1 && isShort(word);
        const isBehind = at > 0 && particle.test(bare[at - 1] ?? "") && isShort(bare.slice(at).join(" "));
        return [...(isBehind ? [start + at] : []), ...(isBefore ? [start + at + 1] : [])];
      });
      return [from, ...cuts].map((cut, at): Run => [cut, cuts[at] ?? to]);
    });
  }

  function knownIn(bare: readonly string[]): string | undefined {
    const direct = full.get(keyOf(bare.join(" ")));
    if (direct !== undefined || words.language !== "ru" || bare.length > 3) return direct;
    const forms = bare.map((one) => inflected(keyOf(one)));
    return [...full].find(([key]) => {
      const parts = key.split(" ");
      return parts.length === forms.length && parts.every((part, at) => forms[at]?.includes(part));
    })?.[1];
  }

  function inflected(key: string): readonly string[] {
    return inflectName(key, words.language);
  }

  /** Names and aliases of several words, however they are written: `the harbour master`. */
  function phrasesOnRecord(sentence: Sentence): readonly Run[] {
    return lengths.flatMap((length) =>
      sentence.flatMap(({ text: first }, from): readonly Run[] => {
        if (!firsts.has(keyOf(first))) return [];
        const part = sentence.slice(from, from + length);
        const isRun = part.length === length && part.every(({ kind }) => kind === "word");
        const isOne = length > 1 || /^\p{Lu}/u.test(part[0]?.text ?? "");
        return isRun && isOne && full.has(keyOf(part.map(({ text }) => text).join(" "))) ? [[from, from + length]] : [];
      }),
    );
  }

  /** A run less the offices, peoples and openers before the name. */
  function bareOf([from, to]: Run, sentence: Sentence): readonly string[] {
    const run = sentence.slice(from, to);
    if (full.has(keyOf(run.map(({ text }) => text).join(" ")))) return run.map(({ text }) => text);
    const first = run.findIndex((unit) => !isTitle(unit) && !isSmall(unit.lower));
    const office = run.slice(0, -1).findLastIndex(({ lower }) => words.persons.has(lower));
    return first < 0 ? [] : run.slice(Math.max(first, office + 1)).map(({ text }) => text);
  }

  /** Words that open sentences and are nobody's name. */
  function isSmall(lower: string): boolean {
    const kinds = [
      "articles",
      "prepositions",
      "openers",
      "he",
      "she",
      "others",
      "and",
      "says",
      "asks",
      "modals",
      "passives",
      "auxiliaries",
      "according",
    ] as const;
    return kinds.some((kind) => words[kind].has(lower)) || (words.language === "en" && /\p{L}{2}ly$/u.test(lower));
  }

  /** An office or a form of address that only a person has: `Minister`, not `Russian`. */
  function isHolder(unit: Unit | undefined): boolean {
    const lower = unit?.lower ?? "";
    return words.persons.has(lower) || words.masculine.has(lower) || words.feminine.has(lower);
  }

  function isTitle(unit: Unit | undefined): boolean {
    const lower = unit?.lower ?? "";
    return words.titles.has(lower) || isCompoundOffice(lower, words);
  }

  function genderOf(before: readonly Unit[], last: Unit | undefined): Named["gender"] {
    const titles = [...before.map(({ lower }) => lower), last?.lower ?? ""];
    if (titles.some((title) => words.feminine.has(title))) return "feminine";
    return words.language === "en" && titles.some((title) => words.masculine.has(title)) ? "masculine" : undefined;
  }
}

type Run = readonly [from: number, to: number];

/** Capitalised words beside each other, with the small words that names have between them. */
function runsIn(sentence: Sentence): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    if (!isCapital(sentence[at])) continue;
    let to = at + 1;
    while (to < sentence.length && !sentence[to - 1]?.possessive) {
      const isJoined = particle.test(sentence[to]?.text ?? "") && isCapital(sentence[to + 1]);
      if (!isCapital(sentence[to]) && !isJoined) break;
      to += isJoined ? 2 : 1;
    }
    runs.push([at, to]);
    at = to - 1;
  }
  return runs;
}

function isCapital(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && /^\p{Lu}/u.test(unit.text);
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(name));
}
