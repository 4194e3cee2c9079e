import type { Person } from "../model/workspace.ts";
import type { CutParagraph, Sentence, Unit } from "./cut-sentences.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

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
}

/** True for a name that a person can bear, and a pronoun stand for; not for a body, `NATO`. */
export function isPersonal({ name }: Named): boolean {
  return isPerson(name.split(" "));
}

/** Finds the names of a sentence; the sentences of a text are handed to it in order, and it remembers who was named. */
export type FindNames = (sentence: Sentence) => readonly NameAt[];

const particle = /^(?:von|van|der|den|de|du|la|le|di|da|bin|al|el|zu|ter|ten|dos|do)$/u;
const ofBodies =
  /^(?:ministry|council|committee|commission|union|states?|parliament|congress|duma|federation|assembly|party|times|post|news|agency|department|office|house|street|city|university|institute|alliance|treaty|ocean|sea|war|day|court|bank|group|company|club|association|organi[sz]ation|zeitung|ministerium|rat|bund|république|union|états|unis|министерство|дума|совет|союз)$/u;

/** Endings that names take in Russian in other cases than the first, and what may stand for them in the first. */
const endings = ["а", "у", "ым", "ом", "е", "я", "ю", "ем", "ой", "ому", "ого", "ему", "его", "им", "и", "ы"];
const firstEndings = ["", "а", "я", "й", "ий", "ый", "ь"];

/** Names by any spelling, in lower case without accents. */
export function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

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
  const short = new Map<string, Set<string>>();
  const met = new Map<string, Set<string>>();
  for (const one of people) add(short, keyOf(one.short), one.name);
  // a name of the text that shares its last word with one on record makes that word doubtful, wherever it stands
  for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) {
    for (const run of runsIn(sentence)) {
      const bare = bareOf(run, sentence);
      const isKnown = bare.some((_, at) => bare.length - at > 1 && knownIn(bare.slice(at)) !== undefined);
      if (bare.length >= 2 && !isKnown && isPerson(bare)) add(met, keyOf(bare.at(-1) ?? ""), bare.join(" "));
    }
  }
  const seen = new Set<string>();
  return (sentence) => {
    const names = namesOf(sentence);
    for (const { bearer } of names) if (bearer) seen.add(bearer.name);
    return names;
  };

  function namesOf(sentence: Sentence): readonly NameAt[] {
    const found: NameAt[] = [];
    for (const run of [...phrasesOnRecord(sentence), ...runsIn(sentence)]) {
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
    // what opens a sentence may be no part of the name: `Indeed Lavrov`
    const isTail = start === 0 && bare.length > 1 && knownIn(bare) === undefined && isOnRecord(bare.slice(1));
    const bearer = found === undefined || isTail ? undefined : { name: found, gender };
    return { from: start, to, text, bearer, isAmbiguous: isDoubtful || isTail };
  }

  function bearerOf(bare: readonly string[], isTitled: boolean): [string | undefined, boolean] {
    const known = knownIn(bare);
    if (known !== undefined) return [known, false];
    if (bare.length >= 2) return [isPerson(bare) ? bare.join(" ") : undefined, false];
    const last = keyOf(bare[0] ?? "");
    const onRecord = inflected(last).flatMap((key) => [...(short.get(key) ?? [])]);
    const ofText = inflected(last).flatMap((key) => [...(met.get(key) ?? [])]);
    const all = new Set([...onRecord, ...ofText]);
    if (all.size === 1) return [[...all][0], false];
    const namedBefore = [...all].filter((name) => seen.has(name));
    if (all.size > 1 && ofText.length === 0 && namedBefore.length === 1) return [namedBefore[0], false];
    return [all.size === 0 && isTitled && words.language !== "de" ? bare[0] : undefined, all.size > 1];
  }

  function isOnRecord(bare: readonly string[]): boolean {
    return knownIn(bare) !== undefined || short.has(keyOf(bare.join(" ")));
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
    if (words.language !== "ru") return [key];
    const stems = endings.filter((ending) => key.endsWith(ending)).map((ending) => key.slice(0, -ending.length));
    return [
      ...new Set([
        key,
        ...stems.filter((stem) => stem.length > 2).flatMap((stem) => firstEndings.map((end) => stem + end)),
      ]),
    ];
  }

  /** Names and aliases of several words, however they are written: `the harbour master`. */
  function phrasesOnRecord(sentence: Sentence): readonly Run[] {
    return lengths.flatMap((length) =>
      sentence.flatMap((_, from): readonly Run[] => {
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
    return first < 0 ? [] : run.slice(first).map(({ text }) => text);
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
    if (words.titles.has(lower)) return true;
    return (
      words.language === "de" &&
      /(?:minister|kanzler|präsident|sprecher|sekretär|chef|meister|direktor)(?:in)?s?$/u.test(lower)
    );
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

function isPerson(bare: readonly string[]): boolean {
  return (
    bare.length <= 5 &&
    !bare.some((word) => ofBodies.test(word.toLowerCase()) || /\p{N}/u.test(word) || /^\p{Lu}{2,}$/u.test(word))
  );
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(name));
}
