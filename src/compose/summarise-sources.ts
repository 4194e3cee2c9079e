import type { Block } from "../model/node.ts";
import type { Library, Origin, Source } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { fullDate } from "../text/dates.ts";
import { groupOrigins } from "../text/group-origins.ts";
import { inlinesIn, mapTree } from "../text/map-tree.ts";

/**
 * Fills the places where a template asks for a source summary (ICD 206: what the page rests on): how many
 * sources are cited on it, from how many origins and of what kind, and from which days. Sources that
 * reprint one another count as one origin.
 */
export function summariseSources(blocks: readonly Block[], library: Library, language: LanguageTag): readonly Block[] {
  if (!blocks.some((block) => holdsSummary(block))) return blocks;
  const keys = new Set(
    inlinesIn(blocks).flatMap((node) => (node.type === "citation" ? node.items.map(({ id }) => id) : [])),
  );
  const cited = [...keys].flatMap((key) => library.byId.get(key) ?? []);
  const summary: Block = { type: "paragraph", children: [{ type: "text", value: describe(cited, language) }] };
  return mapTree(blocks, { block: (block) => [block.type === "sourceSummary" ? summary : block] });
}

/** What is said of some sources: `Three sources, two origins: two state media, one private outlet. 26–27 January 2022.` */
export function describe(sources: readonly Source[], language: LanguageTag): string {
  if (sources.length === 0) return "No source is cited.";
  const kinds = Object.entries(kindNames).flatMap(([origin, [one, many]]) => {
    const count = sources.filter((source) => source.origin === origin).length;
    return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? one : many}`];
  });
  const origins = countOrigins(sources);
  const from = `${inWords(origins)} ${origins === 1 ? "origin" : "independent origins"}`;
  const head = `${inWords(sources.length)} ${sources.length === 1 ? "source" : "sources"}, ${from}: ${kinds.join(", ")}.`;
  const inferred = sources.filter(({ dateInferred }) => dateInferred).length;
  const doubt =
    inferred === 0 ? "" : ` ${capital(inWords(inferred))} of the dates ${inferred === 1 ? "is" : "are"} inferred.`;
  return `${capital(head)} ${spanOfDays(sources, language).replace(/\.?$/, ".")}${doubt}`;
}

const kindNames: Readonly<Record<Origin, readonly [string, string]>> = {
  official: ["official", "official"],
  "state-media": ["state media", "state media"],
  wire: ["news agency", "news agencies"],
  private: ["private outlet", "private outlets"],
  unknown: ["unattributed", "unattributed"],
};

/** How many origins stand behind some sources: a reprint and what it reprints are one, as is all of one outlet. */
export function countOrigins(sources: readonly Source[]): number {
  const originOf = groupOrigins(sources);
  return new Set(sources.map(({ id }) => originOf(id))).size;
}

function spanOfDays(sources: readonly Source[], language: LanguageTag): string {
  const days = sources.flatMap(({ issued }) => issued ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "Undated";
  const [from, to] = [fullDate(first, language), fullDate(last, language)];
  if (first === last) return to;
  const [day, month, year] = from.split(" ");
  if (from.split(" ").length === 3 && to.endsWith(` ${month} ${year}`)) return `${day}–${to}`;
  return to.endsWith(` ${year}`) ? `${day} ${month} to ${to}` : `${from} to ${to}`;
}

function inWords(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function holdsSummary(block: Block): boolean {
  return block.type === "sourceSummary" || (block.type === "division" && block.children.some(holdsSummary));
}
