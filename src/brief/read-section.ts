import {
  type Authored,
  type AuthoredEntry,
  middling,
  type SectionOrder,
  type Shorter,
  type Wanted,
} from "../model/brief.ts";
import type { Mark } from "../model/mark.ts";
import { numbersOf } from "../text/parse-citation.ts";
import type { BriefFile } from "./brief-file.ts";
import { readPractice } from "./read-practice.ts";

type Path = readonly (string | number)[];

/** One section of a brief with its defaults filled in: marks run from the brief to the section to its points. */
export function readSection(file: BriefFile, index: number, own: Mark): SectionOrder {
  const yaml = file.yaml.sections[index];
  if (!yaml) throw new Error(`section ${index} of ${file.id} was found and is not there`);
  const at = (...path: Path) => file.spanOf(["sections", index, ...path]);
  const shorter = (given: string | readonly string[] | undefined, ...path: Path): readonly Shorter[] => {
    if (given === undefined) return [];
    if (typeof given === "string") return [{ text: given, span: at(...path, "short") }];
    return given.map((text, number) => ({ text, span: at(...path, "short", number) }));
  };
  const mark = yaml.mark ?? own;
  const authored = (
    words: Omit<Exclude<NonNullable<typeof yaml.points>[number], string>, "mark"> & { mark?: Mark | undefined },
    span: Authored["span"],
    ...path: Path
  ): Authored => ({
    text: words.text,
    span,
    mark: words.mark ?? mark,
    priority: words.priority ?? middling.priority,
    value: words.value ?? middling.value,
    short: shorter(words.short, ...path),
    own: words.own ?? yaml.own,
    judgment: words.judgment,
  });
  return {
    id: yaml.id ?? slug(yaml.heading),
    heading: yaml.heading,
    column: yaml.column ?? "main",
    mark,
    topic: yaml.topic,
    take: { least: yaml.take?.least ?? 0, most: yaml.take?.most ?? (yaml.topic ? 4 : 50) },
    priority: yaml.priority ?? "must",
    value: yaml.value ?? middling.value,
    share: yaml.share === undefined ? undefined : shareOf(yaml.share),
    excerpts: (yaml.excerpts ?? []).map(
      (wanted, number): Wanted => ({
        source: wanted.source,
        quote: wanted.quote,
        paragraphs: wanted.paragraph === undefined ? undefined : numbersOf(String(wanted.paragraph)),
        saidBy: wanted["said-by"],
        date: wanted.date,
        lead: wanted.lead,
        leadSpan: wanted.lead === undefined ? undefined : at("excerpts", number, "lead"),
        priority: wanted.priority ?? middling.priority,
        value: wanted.value ?? middling.value,
        ...readPractice(wanted, file.yaml.language, (...path) => at("excerpts", number, ...path)),
        short: shorter(wanted.short, "excerpts", number),
        mark: wanted.mark,
        ofRecord: wanted["of-record"],
        also: wanted.also,
        against: wanted.against,
        span: at("excerpts", number, "quote"),
        sourceSpan: at("excerpts", number, "source"),
      }),
    ),
    points: (yaml.points ?? []).map((point, number) =>
      typeof point === "string"
        ? authored({ text: point }, at("points", number), "points", number)
        : authored(point, at("points", number, "text"), "points", number),
    ),
    entries: (yaml.entries ?? []).map(
      (entry, number): AuthoredEntry => ({
        ...authored(entry, at("entries", number, "text"), "entries", number),
        term: entry.term,
        termSpan: at("entries", number, "term"),
      }),
    ),
    span: at("heading"),
  };
}

/** `0.4` and `40%` are the same. */
function shareOf(given: number | string): number {
  return typeof given === "number" ? given : Number.parseFloat(given) / 100;
}

/** A heading as an id: `Positions at a glance` is `positions-at-a-glance`. */
export function slug(heading: string): string {
  const plain = heading.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "section";
}
