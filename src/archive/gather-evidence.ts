import type { Brief } from "../model/brief.ts";
import type { CitationRecord, CitedSource, Evidence, Input, PrintedText, QuotationRecord } from "../model/evidence.ts";
import type { Block } from "../model/node.ts";
import type { Excerpt, Quoted, Selection } from "../model/selection.ts";
import type { Library, Source } from "../model/source.ts";
import type { Manuscript } from "../model/stages.ts";
import { canonicalJson } from "../text/canonical-json.ts";
import { sha256 } from "../text/fixity.ts";
import { inlineText } from "../text/inline-text.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { hashPage } from "../text/page-ink.ts";

/** What evidence is gathered from. */
export interface Gathering {
  readonly manuscript: Manuscript;
  /** The library as it was asked, whether or not a source is cited. */
  readonly library: Library;
  /** Every file the page was made from, in any order; one named twice counts once. */
  readonly inputs: readonly Input[];
  /** Version of this program. */
  readonly version: string;
  readonly printed: PrintedText;
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
    pages: printed.pages.map(({ drawn, around }) => hashPage(drawn, around)),
    inputs: inOrder(inputs),
    library: {
      sources: library.sources.length,
      sha256: sha256(library.sources.map((source) => `${source.sha256}  ${source.id}\n`).join("")),
    },
    quotations: quotationsOf(selection),
    citations: citationsOf(manuscript.root.children),
    cited: manuscript.cited.map((key) => citedSource(key, brief, library)),
    addresses: printed.addresses,
    level: brief.evidence,
    ledger: selection.ledger,
    withheld: brief.withheld,
    attached: [],
  };
}

/** True where nothing of the brief's can be withheld from a copy: no mark is above the highest. */
export function isWhole({ ceiling }: Brief): boolean {
  return ceiling === "TLP:RED";
}

/** True where the whole text of a source travels inside a copy. */
export function travels({ attach }: Source, { evidence }: Brief): boolean {
  return evidence === "sources" && attach === "full";
}

function citedSource(key: string, brief: Brief, library: Library): CitedSource {
  const source = library.byId.get(key);
  return { key, textSha256: source && (isWhole(brief) || travels(source, brief)) ? source.textSha256 : null };
}

/** Excerpts, and what the author's own prose quotes, in reading order, the annex last. */
function quotationsOf({ brief, bottomLine, sections, annex }: Selection): readonly QuotationRecord[] {
  const quotedIn = (id: string, quoted: readonly Quoted[]) =>
    quoted.map(({ words, anchor, voice }, index): QuotationRecord => {
      const { language } = brief;
      const said = saidBy(voice ?? {});
      return { id: `${id}.q${index + 1}`, words, form: "quotation", language, ...said, anchors: [anchor] };
    });
  return [
    ...quotedIn("bottom-line", bottomLine?.quoted ?? []),
    ...[...sections, ...annex].flatMap(({ excerpts, points, entries }) => [
      ...excerpts.flatMap(recordsOf),
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

/** An excerpt, after it the translation of its words, and what is printed against it. */
function recordsOf(excerpt: Excerpt): readonly QuotationRecord[] {
  const { id, form, language, translation, also = [] } = excerpt;
  const voice = saidBy(excerpt);
  const own: QuotationRecord = { id, words: excerpt.words, form, language, ...voice, anchors: excerpt.anchors };
  const against = also
    .filter((witness) => witness.form === "dissent")
    .map(({ words, anchor, speaker = null }, index): QuotationRecord => {
      return { id: `${id}.d${index + 1}`, words, form: "quotation", language, speaker, anchors: [anchor] };
    });
  if (!translation) return [own, ...against];
  const { kind, translator = null, system = null, reviewedBy = null } = translation.by;
  const translated: QuotationRecord = {
    id: `${id}.t`,
    words: translation.words,
    form,
    language: translation.language,
    ...voice,
    translation: { of: id, kind, translator, system, reviewedBy },
    anchors: translation.anchor ? [translation.anchor] : [],
  };
  return [translation.printsOriginal ? own : { ...own, unprinted: true }, translated, ...against];
}

/** Who said it, as a record has it: what is not known is not there. */
function saidBy({ speaker, venue, date, chain = [] }: Pick<Excerpt, "speaker" | "venue" | "date" | "chain">) {
  return {
    speaker: speaker?.name ?? null,
    ...(speaker?.capacity === undefined ? {} : { capacity: speaker.capacity }),
    ...(venue === undefined ? {} : { venue }),
    ...(speaker === undefined || date === undefined ? {} : { date }),
    ...(chain.length === 0 ? {} : { chain }),
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
