import type { z } from "zod";
import { type Code, codes } from "../model/codes.ts";
import { keysAt } from "./schema-keys.ts";
import { suggest } from "./suggest.ts";

/** What is wrong with a value of a YAML file, before it is known where that stands. */
export interface Fault {
  readonly code: Extract<Code, "unknown-key" | "missing-key" | "wrong-value">;
  readonly path: readonly (string | number)[];
  /** True when the key at the path is meant rather than its value. */
  readonly atKey: boolean;
  readonly message: string;
  readonly hints: readonly string[];
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

const nouns: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "keys with values",
  record: "keys with values",
  null: "nothing",
};

/** Most keys or values that a hint lists. */
const mostListed = 12;

/**
 * Puts what zod found into sentences for the author of a file. A schema's own message (one that does not
 * begin as zod's do) is taken over as it stands, and should say what a right value looks like.
 */
export function explainIssues(issues: readonly Issue[], value: unknown, schema: z.ZodType): readonly Fault[] {
  return issues.flatMap((issue) => explain(issue, [], value, schema));
}

function explain(issue: Issue, above: Path, value: unknown, schema: z.ZodType): readonly Fault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const wrong = (message: string, hints: readonly string[] = []): readonly Fault[] => [
    { code: "wrong-value", path, atKey: false, message, hints },
  ];
  const given = valueAt(value, path);
  const name = nameOf(path);
  if (given === absent) {
    const message = `The key \`${String(path.at(-1))}\` is missing.`;
    return [{ code: "missing-key", path: path.slice(0, -1), atKey: true, message, hints: [] }];
  }
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], schema));
  if (issue.code === "invalid_union") {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => explain(inner, path, value, schema));
    const kinds = issue.errors.flatMap((errors) => errors.flatMap(expectedAtTop));
    if (kinds.length > 0) return wrong(`${name} must be ${either([...new Set(kinds)])}, not ${kindOf(given)}.`);
  }
  if (issue.code === "invalid_key") {
    const [inner] = issue.issues;
    const message = `The key \`${String(path.at(-1))}\` will not do: ${withoutStop(inner?.message ?? issue.message)}.`;
    return [{ code: "wrong-value", path, atKey: true, message, hints: [] }];
  }
  if (!isStock(issue.message)) return wrong(`${name} will not do: ${withoutStop(issue.message)}.`);
  if (issue.code === "invalid_type") {
    const scalar = issue.expected === "string" && (typeof given === "number" || typeof given === "boolean");
    const hints = scalar ? [`put it between quotation marks: "${given}"`] : [];
    return wrong(`${name} must be ${nouns[issue.expected] ?? issue.expected}, not ${kindOf(given)}.`, hints);
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const meant = typeof given === "string" ? suggest(given, allowed) : undefined;
    const listed = allowed.length <= mostListed ? either(allowed) : "one of the values that it can have";
    return wrong(
      `${name} must be ${listed}, not ${kindOf(given)}.`,
      meant === undefined ? [] : [`did you mean \`${meant}\`?`],
    );
  }
  if (issue.code === "too_small" || issue.code === "too_big") return wrong(`${name} must ${limitOf(issue)}.`);
  return wrong(`${name} will not do: ${withoutStop(issue.message)}.`);
}

function unknownKey(path: Path, schema: z.ZodType): Fault {
  const key = String(path.at(-1));
  if (path.at(-2) === "rules" && Object.hasOwn(codes, key)) {
    const hints = ["`attache list rules` shows what can be set"];
    return { code: "wrong-value", path, atKey: true, message: `\`${key}\` is no rule, and is always told.`, hints };
  }
  const known = keysAt(schema, path.slice(0, -1));
  const meant = suggest(key, known);
  const all = known.length > 0 && known.length <= mostListed ? [`the keys here are ${known.join(", ")}`] : [];
  const hints = meant === undefined ? all : [`did you mean \`${meant}\`?`];
  return { code: "unknown-key", path, atKey: true, message: `The key \`${key}\` means nothing here.`, hints };
}

/** Of a union the branch that the value was probably meant for: of the right kind, and with the least wrong in it. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const near = branches.filter(
    (errors) => errors.length > 0 && !errors.some((error) => expectedAtTop(error).length > 0),
  );
  return near.reduce<readonly Issue[] | undefined>(
    (best, errors) => (best === undefined || errors.length < best.length ? errors : best),
    undefined,
  );
}

function expectedAtTop(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === "invalid_type") return [nouns[issue.expected] ?? issue.expected];
  if (issue.code === "invalid_union") return issue.errors.flatMap((errors) => errors.flatMap(expectedAtTop));
  return [];
}

function limitOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === "too_small";
  const bound = Number(small ? issue.minimum : issue.maximum);
  const count = small ? `at least ${bound}` : `at most ${bound}`;
  if (issue.origin === "string") return small && bound === 1 ? "not be empty" : `have ${count} characters`;
  if (issue.origin === "array") return `have ${count} ${bound === 1 ? "item" : "items"}`;
  return `be ${issue.inclusive === false ? (small ? `more than ${bound}` : `less than ${bound}`) : count}`;
}

const absent = Symbol("absent");

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return absent;
    here = Reflect.get(here, step);
  }
  return here;
}

/** How a message calls the value at a path: by its key, or as an item of its list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last === "string") return `\`${last}\``;
  const list = path.findLast((step) => typeof step === "string");
  return list === undefined ? `Item ${last + 1}` : `Item ${last + 1} of \`${list}\``;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "keys with values";
  if (typeof value === "string") return value.length <= 40 ? `“${value}”` : "that text";
  return String(value);
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function isStock(message: string): boolean {
  return /^(Invalid|Too (small|big)|Unrecognized|Expected)\b/.test(message);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
