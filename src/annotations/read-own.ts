import { sha256 } from "../text/fixity.ts";
import { numbersOf } from "../text/parse-citation.ts";
import type { Highlight, LeftOut } from "./highlight.ts";
import { type Fields, fieldsOf, listOf, quoteOf, textOf } from "./json-fields.ts";

/** An annotation that this program gave out. */
export interface Own {
  readonly highlight: Omit<Highlight, "note" | "span">;
  /** Why it is no excerpt, where it is none. */
  readonly left: LeftOut["kind"] | undefined;
  /** The annotation whose words it translates; empty for one that is no translation. */
  readonly of: string;
  /** The piece of prose that has it, or its own name. */
  readonly name: string;
  /** The object, and the key in it, under which its words stand. */
  readonly holder: object;
  readonly key: string;
}

/**
 * Reads an annotation that this program gave out: an excerpt with all that its brief said of it, or else the words with their
 * ellipses and brackets, and their paragraphs. `undefined` for one from elsewhere. What a brief said counts only where the
 * words are those that were given out with their hash.
 */
export function readOwn(row: Fields): Own | undefined {
  const targets = listOf(row["target"]).map(fieldsOf);
  const body = fieldsOf(row["body"]);
  const words = body["value"];
  const key = targets[0]?.["attache:key"];
  if (typeof words !== "string" || typeof key !== "string") return undefined;
  const prose = textOf(row["attache:prose"]);
  const of = textOf(fieldsOf(row["attache:translation"])["of"]);
  const isSummary = row["attache:form"] === "paraphrase";
  const isOurs = targets.every(isHashed);
  const excerpt = isOurs && row["attache:excerpt"] !== undefined ? bare(row["attache:excerpt"], 0) : undefined;
  const { source, quote, paragraph } = fieldsOf(excerpt);
  const isQuoted = textOf(quote) !== "";
  const isStated = typeof paragraph === "string" || typeof paragraph === "number";
  const paragraphs = excerpt === undefined ? paragraphsIn(targets, key) : isStated ? numbersOf(String(paragraph)) : [];
  return {
    highlight: {
      words: textOf(quote) || words,
      prefix: "",
      suffix: "",
      addresses: [textOf(source) || key],
      isOurs,
      paragraphs: paragraphs.length > 0 ? paragraphs : undefined,
      ...(excerpt === undefined ? {} : { excerpt }),
    },
    left: prose === "" ? (of === "" ? (isSummary ? "summary" : undefined) : "translation") : "prose",
    of,
    name: prose || textOf(row["id"]),
    ...(isQuoted ? { holder: fieldsOf(row["attache:excerpt"]), key: "attache:quote" } : { holder: body, key: "value" }),
  };
}

function paragraphsIn(targets: readonly Fields[], key: string): readonly number[] {
  const numbers = targets
    .filter((one) => one["attache:key"] === key)
    .flatMap((one) => listOf(one["attache:paragraphs"]).map((place) => fieldsOf(place)["attache:number"]))
    .filter((number) => typeof number === "number")
    .filter((number) => Number.isInteger(number) && number > 0 && number < 1e6);
  return [...new Set(numbers.slice(0, 100))].sort((a, b) => a - b);
}

/** True where the words of a target are those that were given out with their hash. */
function isHashed(target: Fields): boolean {
  const exact = quoteOf(target)?.["exact"];
  return typeof exact === "string" && target["attache:sha256"] === sha256(exact);
}

/** No excerpt is nested deeper: what is, is left as it stands and refused by the schema of briefs. */
const deepest = 3;

/** Our prefix taken off all names: as a brief has them. */
function bare(value: unknown, depth: number): unknown {
  if (depth === deepest || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.replace(/^attache:/, ""), bare(inner, depth + 1)]),
  );
}
