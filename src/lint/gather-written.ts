import type { Authored, Brief, SectionOrder } from "../model/brief.ts";
import type { Span } from "../model/diagnostic.ts";
import { elementsOf, type Selection } from "../model/selection.ts";
import { looksLikeCitation, parseCitation } from "../text/parse-citation.ts";
import { maskProse } from "./mask-prose.ts";
import type { Cited, Written } from "./page.ts";

/**
 * All that the author wrote for this copy, in the order of the brief. What was withheld, or waits, is not in it: only
 * pieces that the selection holds are.
 */
export function gatherWritten(brief: Brief, { sections, bottomLine }: Selection): readonly Written[] {
  const kept = new Set(sections.flatMap(elementsOf).flatMap(({ span }) => (span ? [keyOf(span)] : [])));
  const standing = new Set(sections.map(({ id }) => id));
  const [title, ...header] = brief.lines;
  return [
    ...(title ? [line("title", title.text, title.span)] : []),
    ...header.map(({ text, span }) => line("header", text, span)),
    ...(brief.bottomLine && bottomLine ? [prose("bottom-line", brief.bottomLine)] : []),
    ...brief.sections.filter(({ id }) => standing.has(id)).flatMap((section) => ofSection(section, kept)),
  ];
}

/** What tells two places of files apart. */
export function keyOf({ file, line: row, column }: Span): string {
  return `${file}:${row}:${column}`;
}

function ofSection(section: SectionOrder, kept: ReadonlySet<string>): readonly Written[] {
  const isKept = ({ span }: { readonly span: Span }) => kept.has(keyOf(span));
  return [
    line("heading", section.heading, section.span),
    ...section.excerpts
      .filter(isKept)
      .flatMap(({ lead, leadSpan, span }) => (lead === undefined ? [] : [line("lead", lead, leadSpan ?? span)])),
    ...section.points.filter(isKept).flatMap((point) => formsOf("point", point)),
    ...section.entries
      .filter(isKept)
      .flatMap((entry) => [
        line("term", entry.term, entry.termSpan ?? entry.span),
        ...formsOf("entry", entry, entry.term),
      ]),
  ];
}

function formsOf(kind: "point" | "entry", authored: Authored, term?: string): readonly Written[] {
  const short = authored.short.map(({ text, span }) => ({ ...authored, text, span, short: [] }));
  return [{ ...prose(kind, authored), term }, ...short.map((one) => ({ ...prose(kind, one), term, isShort: true }))];
}

function prose(kind: Written["kind"], { text, span, own = false, judgment = false }: Authored): Written {
  return { kind, text, span, ...maskProse(text), citations: citationsIn(text), own, judgment, isShort: false };
}

function line(kind: Written["kind"], text: string, span: Span): Written {
  return { kind, text, span, ...maskProse(text), citations: [], own: false, judgment: false, isShort: false };
}

function citationsIn(text: string): readonly Cited[] {
  return [...text.matchAll(/\[([^[\]]*)\]/g)].flatMap(({ 0: whole, 1: inside = "", index }) => {
    const items = looksLikeCitation(inside) ? parseCitation(inside) : [];
    return "code" in items || items.length === 0 ? [] : [{ start: index, end: index + whole.length, items }];
  });
}
