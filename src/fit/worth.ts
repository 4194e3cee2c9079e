import type { Priority } from "../model/brief.ts";
import type { Selection } from "../model/selection.ts";
import { type Choice, type Item, out } from "./choice.ts";

/** A `should` weighs as much as ten of the most valued `may`, so that what may go goes first. */
const weights: Readonly<Record<Priority, number>> = { must: 0, should: 1000, may: 0 };

/** Each shorter form is worth so much of the one before it. */
const shorterForm = 0.7;

/** Worth of each further independent origin in a section, and of each further term of its topic. */
const merits = { origin: 10, term: 5 } as const;

/** The worth of choices: what `fit` makes as great as it can. */
export interface Worth {
  /** A piece by itself in a form, without what it adds to its section's breadth. */
  readonly alone: (item: number, form: number) => number;
  /** The most that a piece can add in a form, whatever stands beside it. */
  readonly most: (item: number, form: number) => number;
  /** What an optional section is worth for being there. */
  readonly section: (section: number) => number;
  /** A whole choice. */
  readonly of: (choice: Choice) => number;
  /** Keys of the origins and terms that a piece brings to its section. */
  readonly brings: (item: number) => readonly number[];
  /** Worth of each such key, once. */
  readonly merits: readonly number[];
}

/**
 * Total worth is priority and value of what is printed (a rank in its topic, for what the library offers), less
 * for shorter forms; and once in each section for every independent origin and every term of its topic: a
 * section that hears several sides beats one that hears the same twice.
 */
export function reckonWorth({ sections }: Selection, items: readonly Item[]): Worth {
  const keys = new Map<string, number>();
  const keyMerits: number[] = [];
  const keyOf = (name: string, merit: number) => {
    const key = keys.get(name) ?? keys.size;
    keys.set(name, key);
    keyMerits[key] = merit;
    return key;
  };
  const brought = items.map(({ piece, section }) => [
    ...piece.origins.map((origin) => keyOf(`${section} origin ${origin}`, merits.origin)),
    ...piece.covers.map((term) => keyOf(`${section} term ${term}`, merits.term)),
  ]);
  const alone = (item: number, form: number) => {
    const piece = items[item]?.piece;
    return piece && form !== out ? weights[piece.priority] + piece.value * shorterForm ** form : 0;
  };
  const section = (index: number) => {
    const { priority = "must", value = 0 } = sections[index] ?? {};
    return priority === "must" ? 0 : weights[priority] + value;
  };
  const bonus = (all: readonly number[]) => all.reduce((sum, key) => sum + (keyMerits[key] ?? 0), 0);
  return {
    alone,
    section,
    merits: keyMerits,
    brings: (item) => brought[item] ?? [],
    most: (item, form) => alone(item, form) + (form === out ? 0 : bonus(brought[item] ?? [])),
    of: (choice) => {
      const standing = new Set<number>();
      const met = new Set<number>();
      let sum = 0;
      items.forEach((item, index) => {
        const form = choice[index] ?? out;
        if (form === out) return;
        sum += alone(index, form);
        standing.add(item.section);
        for (const key of brought[index] ?? []) met.add(key);
      });
      return sum + bonus([...met]) + [...standing].reduce((all, one) => all + section(one), 0);
    },
  };
}
