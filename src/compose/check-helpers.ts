import type { Diagnostic } from "../model/diagnostic.ts";
import { suggest } from "../text/suggest.ts";

/** The part of Handlebars' syntax tree that is looked at; all else is walked through. */
interface Call {
  readonly type: string;
  readonly path?: { readonly original?: unknown; readonly loc?: { start: { line: number; column: number } } };
  readonly params?: readonly unknown[];
}

/**
 * Looks through a template's syntax tree for calls of helpers that nobody registered. Handlebars would find
 * them only when it runs, and then without a place.
 */
export function checkHelpers(tree: unknown, file: string, known: readonly string[]): readonly Diagnostic[] {
  if (Array.isArray(tree)) return tree.flatMap((node) => checkHelpers(node, file, known));
  if (tree === null || typeof tree !== "object") return [];
  const within = Object.entries(tree).flatMap(([key, node]) => (key === "loc" ? [] : checkHelpers(node, file, known)));
  const { type, path, params } = tree as Call;
  const calls =
    type === "BlockStatement" || ((params?.length ?? 0) > 0 && /^(MustacheStatement|SubExpression)$/.test(type));
  const name = path?.original;
  if (!calls || typeof name !== "string" || known.includes(name)) return within;
  if (type === "BlockStatement" && params?.length === 0) return within;
  const near = suggest(name, known);
  const hints = [near ? `did you mean \`${near}\`?` : `there are ${known.join(", ")}`];
  const start = path?.loc?.start ?? { line: 1, column: 0 };
  const span = { file, line: start.line, column: start.column + 1, endColumn: start.column + 1 + name.length };
  return [
    { code: "template-syntax", severity: "error", message: `There is no helper \`${name}\`.`, span, hints },
    ...within,
  ];
}
