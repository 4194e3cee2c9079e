import type { Document } from "yaml";
import type { z } from "zod";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import { andThen, failure, type Outcome, outcome } from "../model/outcome.ts";
import { decodeText } from "./decode-text.ts";
import { explainIssues } from "./explain-issues.ts";
import { removeHostile } from "./normalise-text.ts";
import type { Path } from "./yaml-options.ts";
import { type YamlSpans, yamlSpans } from "./yaml-spans.ts";
import { yamlTree } from "./yaml-tree.ts";

/** A YAML file, read and valid. */
export interface Yaml<T> {
  readonly value: T;
  /** Where the value at a path stands; where the path leads nowhere, the nearest thing above it. */
  readonly spanOf: (path: Path) => Span;
}

/** Where a YAML text begins in its file, when something stands above it. */
export interface YamlOrigin {
  /** Line of the file on which the text's first line stands, counted from 1. */
  readonly line: number;
}

/** Aliases that a file may resolve; more is a file made to exhaust memory. */
const mostAliases = 20;
/** Files after which zod's compiling a schema costs less than it saves. */
const worthCompiling = 50;
let validations = 0;
/** Faults of values told at once: a file with more is none that an author wrote. */
const mostIssues = 200;
/** Errors of syntax told at once: those after the first few mostly follow from them. */
const mostErrors = 3;

/**
 * Reads a YAML file and holds it against a schema: the one way in which the program reads YAML. Days stay
 * text. Whatever is wrong comes back with its place: `not-text`, `yaml-syntax`, `unknown-key` (with the
 * key that was probably meant), `missing-key`, `wrong-value`; characters that steer the display are taken
 * out of every value, with the warning `hostile-character`. An empty file counts as one without keys.
 */
export function readYaml<T>(
  content: string | Uint8Array,
  file: string,
  schema: z.ZodType<T>,
  origin: YamlOrigin = { line: 1 },
): Outcome<Yaml<T>> {
  if (typeof content !== "string")
    return andThen(decodeText(content, file), (text) => readYaml(text, file, schema, origin));
  // Positions are worked out only when asked for: a library opens thousands of files that have nothing wrong.
  let made: YamlSpans | undefined;
  const spans = () => {
    made ??= yamlSpans(content, file, origin.line);
    return made;
  };
  const found: Diagnostic[] = [];
  const parsed = parse(content, file, spans, (path, removed) => {
    const message = `The value holds ${removed.join(", ")}, which ${removed.length > 1 ? "steer" : "steers"} how text is displayed.`;
    const hints = ["it was taken out; check that the text reads right"];
    found.push({ code: "hostile-character", severity: "warning", message, span: spans().value(path), hints });
  });
  if (parsed.value === undefined) return failure(parsed.diagnostics);
  const { clean } = parsed.value;
  validations += 1;
  const checked = schema.safeParse(clean, { jitless: validations < worthCompiling });
  if (checked.success) return outcome({ value: checked.data, spanOf: (path) => spans().value(path) }, found);
  const { issues } = checked.error;
  const explained = explainIssues(issues.slice(0, mostIssues), clean, schema);
  const faults = explained.slice(0, mostIssues).map(({ code, path, atKey, message, hints }): Diagnostic => {
    const span = atKey ? spans().key(path) : spans().value(path);
    return { code, severity: "error", message, span, hints };
  });
  const rest = Math.max(0, issues.length - mostIssues) + explained.length - faults.length;
  if (rest > 0) {
    const message = `The file has ${rest} more ${rest === 1 ? "fault" : "faults"} of this kind, which are not told.`;
    faults.push({
      code: "wrong-value",
      severity: "error",
      message,
      span: { file, line: origin.line, column: 1 },
      hints: [],
    });
  }
  return failure([...found, ...faults]);
}

/** The plain value of a YAML text, hostile characters taken out of it. */
function parse(
  text: string,
  file: string,
  spans: () => YamlSpans,
  tell: (path: Path, removed: readonly string[]) => void,
): Outcome<{ readonly clean: unknown }> {
  try {
    const { tree } = yamlTree(text);
    const faults = [...tree.errors, ...tree.warnings].slice(0, mostErrors);
    if (faults.length > 0) return failure(faults.map((fault) => syntaxDiagnostic(fault, text, spans)));
    return outcome({ clean: cleanStrings(tree.toJS({ maxAliasCount: mostAliases }) ?? {}, [], tell) });
  } catch (error) {
    // The library throws for aliases that multiply; what has no bottom, or holds itself by an alias, ends the stack.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    const message = "The file is nested too deeply, or repeats itself by too many aliases.";
    const hints = ["write out what the aliases stand for"];
    return failure([{ code: "yaml-syntax", severity: "error", message, span: { file, line: 1, column: 1 }, hints }]);
  }
}

type YamlFault = Document.Parsed["errors"][number] | Document.Parsed["warnings"][number];

function syntaxDiagnostic({ code, message, pos }: YamlFault, text: string, spans: () => YamlSpans): Diagnostic {
  const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? "";
  const twice = code === "DUPLICATE_KEY";
  const span = spans().stretch(pos[0], twice ? pos[0] + key.length : pos[1]);
  const sentence = twice ? `The key \`${key}\` stands here twice.` : `The YAML cannot be read: ${firstLower(message)}.`;
  const hints = twice
    ? ["keep one of the two"]
    : code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY"
      ? ["put a value that holds a colon and a space between quotation marks"]
      : [];
  return { code: "yaml-syntax", severity: "error", message: sentence, span, hints };
}

function firstLower(message: string): string {
  const line = (message.split("\n")[0] ?? "").replace(/[.:]$/, "");
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** A copy of a value with hostile characters out of every string; the value itself where there are none. */
function cleanStrings(value: unknown, path: Path, tell: (path: Path, removed: readonly string[]) => void): unknown {
  if (typeof value === "string") {
    const { text, removed } = removeHostile(value);
    if (removed.length > 0) tell(path, removed);
    return text;
  }
  if (Array.isArray(value)) return value.map((item, index) => cleanStrings(item, [...path, index], tell));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, cleanStrings(inner, [...path, key], tell)]),
  );
}
