import type { Speaker } from "../model/selection.ts";
import type { Source, Utterance } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";

/** The people of a workspace, found by any spelling. */
export interface Speakers {
  /** The one form of a name, and what the workspace knows of its bearer. */
  readonly named: (name: string, capacity?: string) => Speaker;
  /** Those whom a text names by their short form. */
  readonly namedIn: (text: string) => readonly Speaker[];
}

/** Makes the register of speakers: a name or an alias leads to one form, an unknown name to itself. */
export function knowSpeakers(people: readonly Person[]): Speakers {
  const byName = new Map(
    people.flatMap((person) => [person.name, ...person.aliases].map((name) => [key(name), person])),
  );
  const speaker = ({ name, short, capacity, actor }: Person): Speaker => ({ name, short, capacity, actor });
  return {
    named: (name, capacity) => {
      const person = byName.get(key(name));
      return person ? speaker({ ...person, capacity: capacity ?? person.capacity }) : { name, short: name, capacity };
    },
    namedIn: (text) => {
      const words = new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
      return people.filter(({ short }) => short.split(" ").every((word) => words.has(word))).map(speaker);
    },
  };
}

/** Who utters the direct quotations of a paragraph, as the record has it; nobody where it is silent or ambiguous. */
export function utteranceIn(source: Source, paragraph: number): Utterance | undefined {
  const found = utterancesIn(source, paragraph);
  return found.length === 1 ? found[0] : undefined;
}

/** All that the record has of who speaks in a paragraph. */
export function utterancesIn(source: Source, paragraph: number): readonly Utterance[] {
  return source.utterances.filter((utterance) => utterance.paragraphs.includes(paragraph));
}

/** True for a source that is itself somebody's speech: its words need no quotation marks to be spoken. */
export function isSpeech({ item }: Source): boolean {
  return item.type === "speech" || item.type === "interview";
}

function key(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
