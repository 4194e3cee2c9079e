import type { Diagnostic } from "../model/diagnostic.ts";
import { suggest } from "../text/suggest.ts";

/** The parts of Handlebars' syntax tree that name values; all else is walked through. */
interface Node {
  readonly type?: string;
  readonly path?: Path;
  readonly params?: readonly unknown[];
  readonly hash?: { readonly pairs?: readonly { readonly key: string; readonly value: unknown }[] };
  readonly blockParams?: readonly string[];
}
interface Path extends Node {
  readonly original?: unknown;
  readonly parts?: readonly unknown[];
  /** True for `@root`, `@first` and their like. */
  readonly data?: boolean;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

/** The names under which a template hands values to its partials and blocks. */
export function namesGiven(tree: unknown): readonly string[] {
  if (Array.isArray(tree)) return tree.flatMap(namesGiven);
  if (tree === null || typeof tree !== "object") return [];
  const { type, hash, blockParams = [] } = tree as Node;
  const handed = type === "PartialStatement" || type === "PartialBlockStatement" ? (hash?.pairs ?? []) : [];
  const within = Object.entries(tree).flatMap(([key, node]) => (key === "loc" ? [] : namesGiven(node)));
  return [...blockParams, ...handed.map(({ key }) => key), ...within];
}

/**
 * Looks through a template's syntax tree for names that no value ever has. Handlebars takes such a name for an absent
 * value in `{{#if}}` and its like, and a slip would quietly leave a line out. Error: `template-value-missing`.
 */
export function checkNames(tree: unknown, file: string, known: ReadonlySet<string>): readonly Diagnostic[] {
  if (Array.isArray(tree)) return tree.flatMap((node) => checkNames(node, file, known));
  if (tree === null || typeof tree !== "object") return [];
  const node = tree as Node;
  if (node.type === "PathExpression") return checkPath(node as Path, file, known);
  // the name of a partial is a file's, and that of a call with words behind it a helper's
  const skipped = node.type?.startsWith("Partial") ? "name" : isCall(node) ? "path" : "loc";
  return Object.entries(tree).flatMap(([key, inner]) =>
    key === skipped || key === "loc" ? [] : checkNames(inner, file, known),
  );
}

function isCall({ type, params, hash }: Node): boolean {
  return type === "SubExpression" || (params?.length ?? 0) > 0 || hash !== undefined;
}

function checkPath({ original, parts = [], data, loc }: Path, file: string, known: ReadonlySet<string>) {
  const named = parts.slice(data ? 1 : 0).filter((part) => typeof part === "string");
  const unknown = named.find((part) => !known.has(part));
  if (unknown === undefined) return [];
  const start = loc?.start ?? { line: 1, column: 0 };
  const width = typeof original === "string" ? original.length : unknown.length;
  const span = { file, line: start.line, column: start.column + 1, endColumn: start.column + 1 + width };
  const near = suggest(unknown, known);
  const message = `The template asks for \`${unknown}\`, and there is no such value.`;
  const hints = [near ? `did you mean \`${near}\`?` : "mend the name; the README lists the values"];
  const found: Diagnostic = { code: "template-value-missing", severity: "error", message, span, hints };
  return [found];
}
