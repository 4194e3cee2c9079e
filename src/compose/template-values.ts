import type { Brief } from "../model/brief.ts";
import { markMeanings } from "../model/mark.ts";
import type { Cut, Element, Excerpt, Section, Selection } from "../model/selection.ts";
import { elementsOf } from "../model/selection.ts";
import { dayOf } from "../text/dates.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { SourceCounts } from "./count-sources.ts";

/** What a template may read. Absent values are `null`, so that strict templates can ask with `{{#if}}`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Every name under which a template may find a value, at whatever depth. */
export const valueNames: readonly string[] = [
  ...["id", "title", "reference", "version", "series", "header", "label", "text", "for", "from", "purpose"],
  ...["meeting", "with", "date", "place", "audience", "language", "page", "pages", "mark", "meaning", "asOf", "issued"],
  ...["edition", "number", "to", "next", "previous", "bottomLine", "sections", "main", "side"],
  ...["leftOut", "newsLeftOut", "shortened", "annexed", "annex"],
  ...["heading", "column", "excerpts", "points", "entries", "isEmpty", "isNew", "offered", "news", "length"],
  ...["sources", "count", "origins", "claims", "singleSource", "singleOrigin", "official", "stateMedia", "wire"],
  ...["private", "unknown", "languages", "undated", "inferred", "translated"],
];

/**
 * The plain values handed to a template. Words of the author's are escaped, so that they print as they are
 * whatever they hold; ids and days are bare, for helpers. Source text is not among them.
 */
export function templateValues(selection: Selection, counts: SourceCounts): Value {
  const { brief } = selection;
  const sections = selection.sections.map((section) => sectionValue(section, selection));
  const say = (text: string | undefined): string | null => (text === undefined ? null : escapeMarkdown(text));
  return seal({
    id: brief.id,
    title: escapeMarkdown(brief.title),
    reference: escapeMarkdown(brief.reference),
    version: brief.version,
    series: say(brief.seriesTitle),
    header: headerOf(brief).map(([label, text]) => ({ label, text: escapeMarkdown(text) })),
    for: say(brief.for),
    from: say(brief.from),
    purpose: say(brief.purpose),
    meeting: brief.meeting
      ? { with: say(brief.meeting.with), date: say(brief.meeting.date), place: say(brief.meeting.place) }
      : null,
    audience: brief.audience ?? null,
    language: brief.language,
    page: brief.page,
    pages: brief.pages,
    mark: brief.mark,
    meaning: escapeMarkdown(markMeanings[brief.mark]),
    asOf: brief.asOf,
    issued: dayOf(brief.issued),
    edition: brief.edition
      ? {
          number: brief.edition.number,
          from: brief.edition.covers.from,
          to: brief.edition.covers.to,
          next: brief.edition.next ?? null,
          previous: brief.previous ? { number: brief.previous.number, asOf: brief.previous.asOf } : null,
        }
      : null,
    bottomLine: selection.bottomLine !== undefined,
    sections,
    main: sections.filter((section) => section.column === "main"),
    side: sections.filter((section) => section.column === "side"),
    leftOut: countCuts(selection, "out"),
    shortened: countCuts(selection, "short"),
    annexed: countCuts(selection, "annex"),
    annex: selection.annex.map((section) => sectionValue(section, selection)),
    sources: sourcesValue(counts),
  });
}

/** What the page cites, in figures, for templates that word a source summary of their own. */
function sourcesValue({ sources, kinds, from, to, ...counts }: SourceCounts) {
  const { "state-media": stateMedia, ...others } = kinds;
  return { count: sources, ...counts, ...others, stateMedia, from: from ?? null, to: to ?? null };
}

/** How many pieces the page budget took out, shortened, or moved to the annex. */
function countCuts({ ledger }: Selection, now: Cut["now"]): number {
  return ledger.filter((cut) => cut.now === now).length;
}

/** The lines of the header block that this copy has, in the order of reading. */
function headerOf({ for: addressee, from, meeting, purpose }: Brief): readonly (readonly [string, string])[] {
  const place = [meeting?.date, meeting?.place].filter((part) => part !== undefined).join(", ");
  const lines = [
    ["For", addressee],
    ["From", from],
    ["Meeting", place],
    ["With", meeting?.with],
    ["Purpose", purpose],
  ] as const;
  return lines.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}

function sectionValue(section: Section, { ledger }: Selection) {
  const elements = elementsOf(section);
  const gone = ledger.filter((cut) => cut.section === section.id && cut.now !== "short");
  const piece = ({ id, isNew }: Element) => ({ id, isNew });
  const excerpt = ({ id, isNew, origin }: Excerpt) => ({ id, isNew, offered: origin === "library" });
  return {
    id: section.id,
    heading: escapeMarkdown(section.heading),
    column: section.column,
    excerpts: section.excerpts.map(excerpt),
    points: section.points.map(piece),
    entries: section.entries.map(piece),
    isEmpty: elements.length === 0,
    news: elements.filter(({ isNew }) => isNew).length,
    leftOut: gone.length,
    newsLeftOut: gone.filter(({ isNew }) => isNew).length,
  };
}

/**
 * Copies values into objects without a prototype, so that a template that asks for `constructor` is told
 * that there is no such value. Handlebars puts the object into that message, hence a name for it.
 */
function seal(value: Value): Value {
  if (Array.isArray(value)) return value.map(seal);
  if (value === null || typeof value !== "object") return value;
  const bare = Object.create(null, { [Symbol.toPrimitive]: { value: () => "the values of this brief" } });
  for (const [key, inner] of Object.entries(value)) bare[key] = seal(inner);
  return bare;
}
