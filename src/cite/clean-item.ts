import type { Item } from "../model/source.ts";
import { setApostrophes } from "../text/set-apostrophes.ts";
import { guard, unmarked } from "./markup.ts";

/** Words that every object of the language knows; citeproc's tables would take them for entries of their own. */
const inborn = new Set(Object.getOwnPropertyNames(Object.prototype));

const cleaned = new WeakMap<Item, object>();

/**
 * An item as the processor can take it: no text in it holds a mark of ours, and words such as `constructor` carry
 * a guard, which `readMarkup` takes out again. Apostrophes are set, but for addresses. The item itself is left as it is.
 */
export function cleanItem(item: Item): object {
  const known = cleaned.get(item) ?? (clean(item) as object);
  cleaned.set(item, known);
  return known;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return guarded(unmarked(setApostrophes(value)));
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const address = (inner: unknown) => (typeof inner === "string" ? guarded(unmarked(inner)) : clean(inner));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "URL" || key === "DOI" ? address(inner) : clean(inner)]),
  );
}

function guarded(text: string): string {
  return text.replace(/[A-Za-z_]+/g, (word) => (inborn.has(word) ? word.charAt(0) + guard + word.slice(1) : word));
}
