import type { Item } from "../model/source.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { dateVariables } from "./csl-variables.ts";
import { readEdtf } from "./read-edtf.ts";
import type { SourceYaml } from "./source-schema.ts";

/**
 * The bibliographic item that a front matter describes, as CSL-JSON for the citation processor: everything but
 * `attache`, its strings normalised, its dates as `date-parts`, with `circa` where they are inferred.
 */
export function makeItem({ attache: _, id, type, ...variables }: SourceYaml): Item {
  const item = Object.entries(variables).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined) return [];
    return [[name, Object.hasOwn(dateVariables, name) ? dateOf(String(value)) : normalise(value)]];
  });
  return { id, type, ...Object.fromEntries(item) };
}

function dateOf(text: string): unknown {
  const date = readEdtf(text);
  return date && { "date-parts": date.parts, ...(date.inferred ? { circa: true } : {}) };
}

function normalise(value: unknown): unknown {
  if (typeof value === "string") return normaliseText(value).text;
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalise(inner)]));
}
