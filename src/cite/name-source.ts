import type { Item } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { fullDate, patternDate } from "../text/dates.ts";
import { setApostrophes } from "../text/set-apostrophes.ts";

/** Letters of a name that is repeated at every citation. */
const mostLetters = 60;

/**
 * A source in a few words, for whoever cannot see where a link leads: who published it, or else who wrote it, or what it
 * is called, and its date as far as it is known. `TASS, 26 January 2022`.
 */
export function nameSource(item: Item, language: LanguageTag): string {
  const said = [item["container-title"], item["publisher"], authorOf(item), item["title"], item.id];
  const name = setApostrophes(String(said.find((one) => typeof one === "string" && one !== "")));
  const characters = Array.from(name);
  const short = characters.length > mostLetters ? `${characters.slice(0, mostLetters).join("").trimEnd()}…` : name;
  const date = dateOf(item["issued"], language);
  return date === undefined ? short : `${short}, ${date}`;
}

function authorOf(item: Item): string | undefined {
  const authors = item["author"];
  const [first] = Array.isArray(authors) ? authors : [];
  const { family, literal } = (first ?? {}) as { readonly family?: string; readonly literal?: string };
  return literal ?? family;
}

/** The first day of an item's date, or its month or year where no more is known; a `?` says that it was inferred. */
function dateOf(issued: unknown, language: LanguageTag): string | undefined {
  const { "date-parts": parts, circa } = (issued ?? {}) as {
    readonly "date-parts"?: readonly (readonly (number | string)[])[];
    readonly circa?: unknown;
  };
  const [year, month, day] = (parts?.[0] ?? []).map(Number);
  if (year === undefined) return undefined;
  return dayOf(year, month, day, language) + (circa ? "?" : "");
}

function dayOf(year: number, month: number | undefined, day: number | undefined, language: LanguageTag): string {
  if (month === undefined) return String(year);
  const iso = [year, month, day ?? 1].map((part) => String(part).padStart(2, "0")).join("-");
  return day === undefined ? patternDate(iso, "MMMM YYYY", language) : fullDate(iso, language);
}
