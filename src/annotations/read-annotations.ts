import type { Span } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { annotationsUnreadable, tooMany } from "./annotations-unreadable.ts";
import { type Highlight, type Highlights, type LeftOut, mostHighlights } from "./highlight.ts";
import { fieldsOf, listOf, quoteOf, textOf } from "./json-fields.ts";
import { readOwn } from "./read-own.ts";

/**
 * Reads annotations from JSON: what the API of Hypothesis answers to a search (`rows`), an export of its client
 * (`annotations`), a list of either, an AnnotationPage (`items`), an AnnotationCollection with its first page in it, or one
 * annotation. Of each target the TextQuoteSelector is taken; positions and ranges count in another text and are left
 * aside. Anything else in the file may be of any shape.
 */
export function readAnnotations(text: string, file: string): Outcome<Highlights> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    const why = error instanceof RangeError ? "it is nested too deeply" : "it begins like JSON and is none";
    return failure([annotationsUnreadable(file, why)]);
  }
  const rows = rowsOf(root);
  if (!rows) return failure([annotationsUnreadable(file, "it is JSON without annotations")]);
  const locate = placesIn(text, file);
  const first = rows.slice(0, mostHighlights);
  const whole = wholeExcerpts(first);
  const read = first.map((row) => readRow(row, locate, whole));
  const found = {
    highlights: read.flatMap(({ highlights }) => highlights).slice(0, mostHighlights),
    wordless: read.filter(({ highlights, isOwn }) => highlights.length === 0 && !isOwn).length,
    leftOut: read.flatMap(({ left }) => left ?? []),
  };
  return outcome(found, rows.length > mostHighlights ? [tooMany(file, rows.length)] : []);
}

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

/** The highlights of one annotation: one for each target that quotes something, or one in all where it is ours. */
function readRow(row: unknown, locate: (words: string) => Span, whole: ReadonlySet<string>): Row {
  const { uri, target, document, text, tags, body } = fieldsOf(row);
  const own = readOwn(fieldsOf(row));
  if (own) {
    const span = locate(own.highlight.words);
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
        span: locate(words),
      },
    ];
  });
  return { highlights };
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

/** Words looked for in vain, each through the whole file, before no more are looked for. */
const mostMissed = 100;

/** Finds the line on which words stand in the file, going down it; the first line where they are escaped otherwise. */
function placesIn(text: string, file: string): (words: string) => Span {
  let [from, line, counted, missed] = [0, 1, 0, 0];
  return (words) => {
    const at = missed < mostMissed ? text.indexOf(JSON.stringify(words), from) : -1;
    if (at < 0) {
      missed += 1;
      return { file, line, column: 1 };
    }
    for (let next = text.indexOf("\n", counted); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) {
      line += 1;
      counted = next + 1;
    }
    from = at + 1;
    return { file, line, column: at - counted + 1 };
  };
}
