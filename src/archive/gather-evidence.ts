import type { CitationRecord, Evidence, Input, QuotationRecord } from "../model/evidence.ts";
import type { Block } from "../model/node.ts";
import type { Excerpt, Quoted, Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { sha256 } from "../text/fixity.ts";
import { inkOf } from "../text/ink.ts";
import { inlineText } from "../text/inline-text.ts";
import { inlinesIn } from "../text/map-tree.ts";

/** What evidence is gathered from. */
export interface Gathering {
  readonly manuscript: Manuscript;
  /** The library as it was asked, whether or not a source is cited. */
  readonly library: Library;
  /** Every file the page was made from, in any order; one named twice counts once. */
  readonly inputs: readonly Input[];
  /** Version of this program. */
  readonly version: string;
  /** The text of each page between head and foot. */
  readonly printed: readonly string[];
}

/**
 * Gathers what a page rests on: the brief, every input with its hash, every quotation with the selectors of its
 * words (W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5), what is cited, what was left out and withheld; no
 * attached files yet.
 * The order of everything is fixed, so that the same page has the same evidence.
 */
export function gatherEvidence({ manuscript, library, inputs, version, printed }: Gathering): Evidence {
  const { brief, selection } = manuscript;
  return {
    tool: { name: "attache", version },
    brief: {
      id: brief.id,
      title: brief.title,
      reference: brief.reference,
      version: brief.version,
      audience: brief.audience ?? null,
      edition: brief.edition?.number ?? null,
      asOf: brief.asOf,
      issued: brief.issued,
      mark: brief.mark,
    },
    content: sha256(canonicalJson(withoutSpans(manuscript.root))),
    pages: printed.map((text) => sha256(inkOf(text))),
    inputs: inOrder(inputs),
    library: {
      sources: library.sources.length,
      sha256: sha256(library.sources.map((source) => `${source.sha256}  ${source.id}\n`).join("")),
    },
    quotations: quotationsOf(selection),
    citations: citationsOf(manuscript.root.children),
    cited: manuscript.cited.map((key) => ({ key, textSha256: library.byId.get(key)?.textSha256 ?? "" })),
    level: brief.evidence,
    ledger: selection.ledger,
    withheld: brief.withheld,
    attached: [],
  };
}

/** Excerpts, and what the author's own prose quotes, in reading order, the annex last. */
function quotationsOf({ brief, bottomLine, sections, annex }: Selection): readonly QuotationRecord[] {
  const quotedIn = (id: string, quoted: readonly Quoted[]) =>
    quoted.map(({ words, anchor }, index): QuotationRecord => {
      const { language } = brief;
      return { id: `${id}.q${index + 1}`, words, form: "quotation", language, speaker: null, anchors: [anchor] };
    });
  return [
    ...quotedIn("bottom-line", bottomLine?.quoted ?? []),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts.map(recordOf),
      ...[...points, ...entries].flatMap((piece) => quotedIn(piece.id, piece.quoted)),
    ]),
  ];
}

function citationsOf(blocks: readonly Block[]): readonly CitationRecord[] {
  return inlinesIn(blocks).flatMap((inline): readonly CitationRecord[] => {
    if (inline.type !== "citation") return [];
    const items = inline.items.map(({ id, label, locator }) => ({
      source: id,
      label: label ?? null,
      locator: locator ?? null,
    }));
    return [{ words: inlineText(inline.children), items }];
  });
}

function recordOf(excerpt: Excerpt): QuotationRecord {
  return {
    id: excerpt.id,
    words: excerpt.words,
    form: excerpt.form,
    language: excerpt.language,
    speaker: excerpt.speaker?.name ?? null,
    anchors: excerpt.anchors,
  };
}

/** A tree without the places in files that its nodes remember: the same page from another line is the same page. */
function withoutSpans(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutSpans);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => (key === "span" ? [] : [[key, withoutSpans(value)]])),
  );
}

function inOrder(inputs: readonly Input[]): readonly Input[] {
  const byKey = new Map(inputs.map((input) => [`${input.role}\0${input.path}`, input]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, input]) => input);
}
