import type { Span } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { annotationsUnreadable, tooMany } from "./annotations-unreadable.ts";
import { type Highlight, type Highlights, type LeftOut, mostHighlights } from "./highlight.ts";
import { fieldsOf, listOf, quoteOf, textOf } from "./json-fields.ts";
import { parseJson } from "./parse-json.ts";
import { readOwn } from "./read-own.ts";

/**
 * Reads annotations from JSON: what the API of Hypothesis answers to a search (`rows`), an export of its client
 * (`annotations`), a list of either, an AnnotationPage (`items`), an AnnotationCollection with its first page in it, or one
 * annotation. Of each target the TextQuoteSelector is taken; positions and ranges count in another text and are left
 * aside. Anything else in the file may be of any shape.
 */
export function readAnnotations(text: string, file: string): Outcome<Highlights> {
  const place = placesIn(text, file);
  const parsed = parseJson(text);
  if (!("value" in parsed)) {
    const { why, offset } = parsed;
    return failure([annotationsUnreadable(file, `it begins like JSON, and ${why}`, place(offset))]);
  }
  const rows = rowsOf(parsed.value);
  if (!rows) return failure([annotationsUnreadable(file, "it is JSON without annotations", place(0))]);
  const locate: Locate = (holder, key) => place(parsed.offsetOf(holder, key));
  const first = rows.slice(0, mostHighlights);
  const whole = wholeExcerpts(first);
  const read = first.map((row, index) => readRow(row, locate, whole) ?? locate(rows, index));
  const known = read.flatMap((row) => ("highlights" in row ? [row] : []));
  const found = {
    highlights: known.flatMap(({ highlights }) => highlights).slice(0, mostHighlights),
    wordless: known.filter(({ highlights, isOwn }) => highlights.length === 0 && !isOwn).length,
    leftOut: known.flatMap(({ left }) => left ?? []),
    strange: read.flatMap((row) => ("highlights" in row ? [] : [row])),
  };
  return outcome(found, rows.length > mostHighlights ? [tooMany(file, rows.length)] : []);
}

/** Where a member or an item stands in the file. */
type Locate = (holder: object, key: string | number) => Span;

function rowsOf(root: unknown): readonly unknown[] | undefined {
  if (Array.isArray(root)) return root;
  const { rows, annotations, items, first, target } = fieldsOf(root);
  const list = [rows, annotations, items, fieldsOf(first)["items"]].find(Array.isArray);
  return list ?? (target === undefined ? undefined : [root]);
}

/** What is read of one annotation. */
interface Row {
  readonly highlights: readonly Highlight[];
  /** True where this program gave it out. */
  readonly isOwn?: true;
  readonly left?: LeftOut | undefined;
}

/**
 * The highlights of one annotation: one for each target that quotes something, or one in all where it is ours; `undefined` for
 * what is no annotation.
 */
function readRow(row: unknown, locate: Locate, whole: ReadonlySet<string>): Row | undefined {
  if (!isAnnotation(row)) return undefined;
  const { uri, target, document, text, tags, body } = fieldsOf(row);
  const own = readOwn(fieldsOf(row));
  if (own) {
    const span = locate(own.holder, own.key);
    const { left: kind, name } = own;
    if (kind === undefined) return { highlights: [{ ...own.highlight, note: tagsOf(tags), span }] };
    // the excerpt that it translates has it already
    return { highlights: [], isOwn: true, left: whole.has(own.of) ? undefined : { kind, name, span } };
  }
  const note = [textOf(text), ...notesIn(body), tagsOf(tags)].filter(Boolean);
  const known = [uri, ...identifiersOf(document)].filter((one) => typeof one === "string");
  const targets = listOf(target).map((one) => (typeof one === "string" ? { source: one } : fieldsOf(one)));
  const highlights = targets.flatMap((one): readonly Highlight[] => {
    const quote = quoteOf(one);
    if (!quote) return [];
    const source = typeof one["source"] === "string" ? one["source"] : textOf(fieldsOf(one["source"])["id"]);
    const words = textOf(quote["exact"]);
    return [
      {
        words,
        prefix: textOf(quote["prefix"]),
        suffix: textOf(quote["suffix"]),
        addresses: [textOf(one["attache:key"]), source, ...known].filter(Boolean),
        note: note.join("\n"),
        span: locate(quote, "exact"),
      },
    ];
  });
  return { highlights };
}

/** False where a thing, its targets or what they quote is of another kind than in any annotation. */
function isAnnotation(row: unknown): boolean {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  const targets = listOf(fieldsOf(row)["target"]);
  const quotes = targets.flatMap((one) => listOf(fieldsOf(one)["selector"]).map(fieldsOf));
  const areWords = quotes.every(({ type, exact }) => type !== "TextQuoteSelector" || typeof exact === "string");
  return isObject(row) && targets.every((one) => typeof one === "string" || isObject(one)) && areWords;
}

/** Names of the annotations that hold all that a brief says of an excerpt, its translation among it. */
function wholeExcerpts(rows: readonly unknown[]): ReadonlySet<string> {
  return new Set(rows.map(fieldsOf).flatMap((row) => (readOwn(row)?.highlight.excerpt ? [textOf(row["id"])] : [])));
}

/** What bodies of the Web Annotation Data Model say in words; tags among them are marked as such. */
function notesIn(body: unknown): readonly string[] {
  return listOf(body).flatMap((one) => {
    if (typeof one === "string") return [];
    const { value, purpose } = fieldsOf(one);
    return typeof value === "string" ? [purpose === "tagging" ? `#${value}` : value] : [];
  });
}

function tagsOf(tags: unknown): string {
  const words = listOf(tags).filter((tag) => typeof tag === "string" && tag.trim() !== "");
  return words.map((tag) => `#${tag}`).join(" ");
}

/** Further names of an annotated document, as Hypothesis gathers them: DOIs and identifiers. */
function identifiersOf(document: unknown): readonly unknown[] {
  const { dc, highwire } = fieldsOf(document);
  return [...listOf(fieldsOf(dc)["identifier"]), ...listOf(fieldsOf(highwire)["doi"])];
}

/** The places of offsets in a text. */
function placesIn(text: string, file: string): (offset: number) => Span {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
