import type { Block } from "../model/node.ts";
import { origins } from "../model/source.ts";
import type { IsoDate, LanguageTag } from "../model/units.ts";
import { fullDate, shortDate } from "../text/dates.ts";
import { mapTree } from "../text/map-tree.ts";
import { pickForm } from "../text/pick-form.ts";
import { primary } from "../text/primary.ts";
import type { SourceCounts } from "./count-sources.ts";
import { summaryWords } from "./summary-words.ts";

/** Puts the source summary where the template wants it. */
export function summariseSources(
  blocks: readonly Block[],
  counts: SourceCounts,
  language: LanguageTag,
): readonly Block[] {
  const summary: Block = { type: "paragraph", children: [{ type: "text", value: describeSources(counts, language) }] };
  return mapTree(blocks, { block: (block) => [block.type === "sourceSummary" ? summary : block] });
}

/**
 * The source summary statement (ICD 206) in two or three short sentences: how many sources of how many independent
 * origins and of what kind, in which languages, from which days, and how many of the page's claims rest on one origin.
 * In the brief's language, as far as it is known here; English otherwise.
 */
export function describeSources(counts: SourceCounts, language: LanguageTag): string {
  const tongue = primary(language);
  const words = summaryWords(tongue);
  if (counts.sources === 0) return words.none;
  const kinds = origins.flatMap((origin) => {
    const count = counts.kinds[origin];
    return count === 0 ? [] : [words.kind(count, pickForm(count, tongue, words.kinds[origin]))];
  });
  const names = counts.languages.map((tag) => words.names[tag] ?? tag);
  const [last, ...before] = names.reverse();
  const listed = before.length === 0 ? last : `${before.reverse().join(", ")} ${words.and} ${last}`;
  const days = spanOfDays(counts, words === summaryWords("en") && tongue !== "en" ? "en" : language);
  const doubts = [
    ...(counts.undated > 0 ? [words.undated(counts.undated)] : []),
    ...(counts.inferred > 0 ? [words.inferred(counts.inferred)] : []),
    ...(counts.translated > 0 ? [words.translated(counts.translated)] : []),
  ];
  const circumstances = [words.languages(listed ?? ""), ...(days === undefined ? [] : [days])].join(", ");
  const parenthesis = doubts.length > 0 ? ` (${doubts.join(", ")})` : "";
  const head = `${words.sources(counts.sources, counts.origins)}: ${kinds.join(", ")}.`;
  const claims = counts.claims > 0 ? ` ${words.single(counts.singleOrigin, counts.claims)}` : "";
  return `${head} ${`${circumstances}${parenthesis}`.replace(/\.?$/, ".")}${claims}`;
}

/** `26–27 January 2022`; over more than a month in short, `26 Jan. – 20 Feb. 2022`. */
function spanOfDays({ from, to }: SourceCounts, language: LanguageTag): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [fullDate(from, language), fullDate(to, language)];
  if (from === to) return last;
  const day = /^\d+\.?/;
  const rest = (date: string) => date.replace(day, "");
  if (day.test(first) && rest(first) === rest(last)) return `${day.exec(first)?.[0]}–${last}`;
  const year = (date: IsoDate) => (language === "en-US" ? `, ${date.slice(0, 4)}` : ` ${date.slice(0, 4)}`);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${shortDate(from, language)}${isOneYear ? "" : year(from)} – ${shortDate(to, language)}${year(to)}`;
}
