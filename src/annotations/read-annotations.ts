import type { Span } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { sha256 } from "../text/fixity.ts";
import { annotationsUnreadable, tooMany } from "./annotations-unreadable.ts";
import { type Highlight, type Highlights, mostHighlights } from "./highlight.ts";

type Fields = Readonly<Record<string, unknown>>;

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
  const read = rows.slice(0, mostHighlights).map((row) => highlightsOf(row, locate));
  const found = {
    highlights: read.flat().slice(0, mostHighlights),
    wordless: read.filter((highlights) => highlights.length === 0).length,
  };
  return outcome(found, rows.length > mostHighlights ? [tooMany(file, rows.length)] : []);
}

function rowsOf(root: unknown): readonly unknown[] | undefined {
  if (Array.isArray(root)) return root;
  const { rows, annotations, items, first, target } = fieldsOf(root);
  const list = [rows, annotations, items, fieldsOf(first)["items"]].find(Array.isArray);
  return list ?? (target === undefined ? undefined : [root]);
}

/** The highlights of one annotation: one for each target that quotes something, or one in all where it is ours. */
function highlightsOf(row: unknown, locate: (words: string) => Span): readonly Highlight[] {
  const { uri, target, document, text, tags, body } = fieldsOf(row);
  const targets = listOf(target).map((one) => (typeof one === "string" ? { source: one } : fieldsOf(one)));
  const note = [String(typeof text === "string" ? text : ""), ...notesIn(body), tagsOf(tags)].filter(Boolean);
  const known = [uri, ...identifiersOf(document)].filter((one) => typeof one === "string");
  const ours = ownWords(targets, body);
  if (ours) return [{ ...ours, note: tagsOf(tags), span: locate(ours.words) }];
  return targets.flatMap((one): readonly Highlight[] => {
    const quote = listOf(one["selector"])
      .map(fieldsOf)
      .find(({ type, exact }) => type === "TextQuoteSelector" && typeof exact === "string" && exact.trim() !== "");
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
}

/** Of an annotation that this program gave out: the words with their ellipses and brackets, and their paragraphs. */
function ownWords(targets: readonly Fields[], body: unknown): Omit<Highlight, "note" | "span"> | undefined {
  const words = fieldsOf(body)["value"];
  const key = targets[0]?.["attache:key"];
  if (typeof words !== "string" || typeof key !== "string") return undefined;
  const numbers = targets
    .filter((one) => one["attache:key"] === key)
    .flatMap((one) => listOf(one["attache:paragraphs"]).map((place) => fieldsOf(place)["attache:number"]))
    .filter((number) => typeof number === "number" && Number.isInteger(number) && number > 0 && number < 1e6);
  const paragraphs = [...new Set(numbers.slice(0, 100) as number[])].sort((a, b) => a - b);
  return {
    words,
    prefix: "",
    suffix: "",
    addresses: [key],
    isOurs: targets.every(isHashed),
    paragraphs: paragraphs.length > 0 ? paragraphs : undefined,
  };
}

/** True where the words of a target are those that were given out with their hash. */
function isHashed(target: Fields): boolean {
  const quote = listOf(target["selector"])
    .map(fieldsOf)
    .find(({ type }) => type === "TextQuoteSelector");
  const exact = quote?.["exact"];
  return typeof exact === "string" && target["attache:sha256"] === sha256(exact);
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

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
