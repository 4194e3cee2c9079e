import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Path } from "./yaml-options.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Columns at which a folded text is broken, as people do. */
const width = 110;

/**
 * A YAML text with another scalar at a path, in the style that the old one has (plain, quoted, folded or literal), and
 * not a character changed beside it. Nothing where no scalar stands at the path, where it stands there through an alias,
 * or where the result would not say exactly what is meant.
 */
export function yamlReplace(text: string, path: Path, value: string | number): string | undefined {
  const { tree } = yamlTree(text);
  const node = scalarAt(tree.contents, path);
  if (!node?.range || node.anchor !== undefined) return undefined;
  const [from, until] = node.range;
  const old = text.slice(from, until);
  const meant = withValue(tree.toJS(), path, value);
  return formsOf(String(value), node, old)
    .map((form) => text.slice(0, from) + form + text.slice(until))
    .find((made) => JSON.stringify(trimmed(readAgain(made), path)) === JSON.stringify(meant));
}

/** What a text says now; nothing where it can no longer be read, as with a value that would be an alias. */
function readAgain(text: string): unknown {
  try {
    const { tree } = yamlTree(text);
    return tree.errors.length > 0 ? undefined : tree.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** The value in the style of the old scalar, and in double quotation marks where that will not hold it. */
function formsOf(value: string, { type }: Scalar, old: string): readonly string[] {
  const double = JSON.stringify(value);
  switch (type) {
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return [blockOf(value, old, type === "BLOCK_FOLDED" ? width : Number.POSITIVE_INFINITY)];
    case "QUOTE_DOUBLE":
      return [double, value];
    case "QUOTE_SINGLE":
      return [`'${value.replaceAll("'", "''")}'`, double, value];
    default:
      return [value, double];
  }
}

function blockOf(value: string, old: string, most: number): string {
  const end = old.includes("\r\n") ? "\r\n" : "\n";
  const [head = ""] = old.split(/\r?\n/);
  const indent = /\n([ \t]*)\S/.exec(old)?.[1] ?? "";
  const trail = /(\r?\n[ \t]*)*$/.exec(old)?.[0] ?? "";
  const lines: string[] = [];
  for (const word of value.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || indent.length + line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return [head, ...lines.map((line) => indent + line)].join(end) + trail;
}

function scalarAt(top: unknown, path: Path): Scalar | undefined {
  let here: unknown = top;
  for (const step of path) {
    if (isSeq(here) && typeof step === "number") here = here.items[step];
    else if (isMap(here))
      here = here.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value;
    else return undefined;
  }
  return isScalar(here) && !isAlias(here as Node) ? here : undefined;
}

/** A copy with another value at a path. */
function withValue(top: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(top))
    return top.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  if (typeof top !== "object" || top === null) return top;
  return Object.fromEntries(
    Object.entries(top).map(([key, inner]: [string, unknown]) => [
      key,
      key === step ? withValue(inner, rest, value) : inner,
    ]),
  );
}

/** A copy in which a text at a path is without the line end of a block. */
function trimmed(top: unknown, path: Path): unknown {
  let here: unknown = top;
  for (const step of path) here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
  return typeof here === "string" ? withValue(top, path, here.trimEnd()) : top;
}
