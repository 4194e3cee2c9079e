import type { LanguageTag } from "../model/units.ts";
import { fullDate, isDay, patternDate, shortDate } from "../text/dates.ts";

/** A helper as the README lists it, and what it does. */
export interface TemplateHelper {
  readonly usage: string;
  readonly meaning: string;
  /** What it prints; `undefined` for values that it cannot do anything with. */
  readonly run: (given: readonly unknown[], language: LanguageTag) => string | boolean | undefined;
}

/** A directive by itself, between empty lines, so that Markdown sees it. */
const directive = (name: string, id?: unknown): string =>
  `\n\n::${name}${id === undefined ? "" : `{#${String(id)}}`}\n\n`;

/**
 * Every helper a template may call. Those that print something of the brief write a directive, which is
 * swapped for nodes after the Markdown was read: no helper ever writes source text.
 */
export const templateHelpers: Readonly<Record<string, TemplateHelper>> = {
  excerpt: {
    usage: "{{excerpt id}}",
    meaning: "Prints an excerpt: its speaker, its words, its citation.",
    run: ([id]) => directive("excerpt", id),
  },
  point: {
    usage: "{{point id}}",
    meaning: "Prints a point of the author's.",
    run: ([id]) => directive("point", id),
  },
  entries: {
    usage: "{{entries id}}",
    meaning: "Prints all entries of a section as a two-column list.",
    run: ([id]) => directive("entries", id),
  },
  bottomLine: {
    usage: "{{bottomLine}}",
    meaning: "Prints the bottom line; put it inside `:::bottom-line`.",
    run: () => directive("bottom-line"),
  },
  references: {
    usage: "{{references}}",
    meaning: "Prints the list of the sources cited.",
    run: () => directive("references"),
  },
  notes: {
    usage: "{{notes}}",
    meaning: "Prints the notes of a note style; nothing in other styles.",
    run: () => directive("notes"),
  },
  sourceSummary: {
    usage: "{{sourceSummary}}",
    meaning:
      "Prints how many sources of what kind and origin the page cites, in which languages, from which days, and how many claims rest on one origin.",
    run: () => directive("source-summary"),
  },
  date: {
    usage: '{{date asOf}}, {{date asOf "short"}}, {{date asOf "D MMM YYYY"}}',
    meaning: "Writes a day in the brief's language: in full, in short, or in a pattern of dayjs.",
    run: ([day, pattern], language) => {
      if (typeof day !== "string" || !isDay(day)) return undefined;
      if (typeof pattern !== "string") return fullDate(day, language);
      return pattern === "short" ? shortDate(day, language) : patternDate(day, pattern, language);
    },
  },
  plural: {
    usage: '{{plural leftOut "excerpt" "excerpts"}}',
    meaning: "Writes a number with the form of the word that fits it.",
    run: ([count, one, many]) => {
      if (typeof count !== "number" || typeof one !== "string" || typeof many !== "string") return undefined;
      return `${count} ${count === 1 ? one : many}`;
    },
  },
  eq: {
    usage: '{{#if (eq page "A4")}}',
    meaning: "True when two values are the same.",
    run: ([a, b]) => a === b,
  },
};
