import type { SectionOrder, Withheld } from "../model/brief.ts";
import { isAbove, type Mark } from "../model/mark.ts";

/** Sections, points and entries within a ceiling, and what stayed outside it. */
export function withinCeiling(
  sections: readonly SectionOrder[],
  ceiling: Mark,
): { sections: SectionOrder[]; withheld: Withheld[] } {
  const withheld: Withheld[] = [];
  const within = <T extends { mark?: Mark | undefined; span: Withheld["span"] }>(
    what: string | ((item: T) => string),
    items: readonly T[],
  ): T[] =>
    items.filter((item) => {
      if (item.mark === undefined || !isAbove(item.mark, ceiling)) return true;
      const name = typeof what === "string" ? what : what(item);
      withheld.push({ what: `${name}, marked ${item.mark}`, why: "ceiling", span: item.span });
      return false;
    });
  const kept = within(({ heading }) => `the section “${heading}”`, sections).map((section) => ({
    ...section,
    excerpts: within(`an excerpt in “${section.heading}”`, section.excerpts),
    points: within(`a point in “${section.heading}”`, section.points),
    entries: within(`an entry in “${section.heading}”`, section.entries),
  }));
  // a section emptied here is gone: an empty heading, or “no change”, would be untrue
  const pieces = ({ excerpts, points, entries }: SectionOrder) => excerpts.length + points.length + entries.length;
  const had = new Set(sections.filter((section) => pieces(section) > 0).map(({ id }) => id));
  return { sections: kept.filter((one) => pieces(one) > 0 || one.topic !== undefined || !had.has(one.id)), withheld };
}
