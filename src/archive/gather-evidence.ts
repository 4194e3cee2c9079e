import type { Excerpt, Quoted, Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Evidence, Input, Manuscript, QuotationRecord } from "../model/stages.ts";
import { sha256 } from "../text/fixity.ts";
import { canonicalJson } from "./fingerprint.ts";

/** What evidence is gathered from. */
export interface Gathering {
  /** Its fingerprint is still empty: it is made from the evidence. */
  readonly manuscript: Manuscript;
  /** The library as it was asked, whether or not a source is cited. */
  readonly library: Library;
  /** Every file the page was made from, in any order; one named twice counts once. */
  readonly inputs: readonly Input[];
  /** Version of this program. */
  readonly version: string;
}

/**
 * Gathers what a page rests on: the brief, every input with its hash, every quotation with the selectors of its
 * words (W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5), what is cited, what was left out and withheld.
 * The order of everything is fixed, so that the same page has the same evidence.
 */
export function gatherEvidence({ manuscript, library, inputs, version }: Gathering): Evidence {
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
    inputs: inOrder(inputs),
    library: {
      sources: library.sources.length,
      sha256: sha256(library.sources.map((source) => `${source.sha256}  ${source.id}\n`).join("")),
    },
    quotations: quotationsOf(selection),
    cited: manuscript.cited,
    ledger: selection.ledger,
    withheld: brief.withheld,
  };
}

/** Excerpts, and what the author's own prose quotes, in reading order, the annex last. */
function quotationsOf({ bottomLine, sections, annex }: Selection): readonly QuotationRecord[] {
  return [
    ...quotedIn("bottom-line", bottomLine?.quoted ?? []),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts.map(recordOf),
      ...[...points, ...entries].flatMap((piece) => quotedIn(piece.id, piece.quoted)),
    ]),
  ];
}

function quotedIn(id: string, quoted: readonly Quoted[]): readonly QuotationRecord[] {
  return quoted.map(({ words, anchor }, index) => {
    return { id: `${id}.q${index + 1}`, words, form: "quotation", speaker: null, anchors: [anchor] };
  });
}

function recordOf(excerpt: Excerpt): QuotationRecord {
  return {
    id: excerpt.id,
    words: excerpt.words,
    form: excerpt.form,
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
