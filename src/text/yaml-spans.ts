import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { Span } from "../model/diagnostic.ts";
import type { Path } from "./yaml-options.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Finds places in a YAML text. Made only when one is asked for, because it may have to read the text again. */
export interface YamlSpans {
  /** Of a value. */
  readonly value: (path: Path) => Span;
  /** Of a key. */
  readonly key: (path: Path) => Span;
  /** Of a stretch of the text. */
  readonly stretch: (start: number, end: number) => Span;
}

/** Places in a YAML text whose first line is line `firstLine` of its file. */
export function yamlSpans(text: string, file: string, firstLine: number): YamlSpans {
  const { tree, lines } = yamlTree(text);
  return {
    value: (path) => at(find(tree, path).value),
    key: (path) => at(find(tree, path).key),
    stretch,
  };

  function at(node: Node | undefined): Span {
    const [start, end] = node?.range ?? [0, 0];
    return stretch(start, end);
  }

  function stretch(start: number, end: number): Span {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf("\n", start);
    const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
    const place = { file, line: line + firstLine - 1, column: col };
    const width = text.slice(start, last).trimEnd().length;
    return width > 0 ? { ...place, endColumn: col + width } : place;
  }
}

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** The key and the value at a path; where it leads nowhere, the last of each that it passed. */
function find(tree: Document.Parsed, path: Path): Found {
  let found: Found = { key: undefined, value: tree.contents ?? undefined };
  for (const step of path) {
    const next = child(tree, found.value, step);
    if (!next) break;
    found = next;
  }
  return { key: found.key ?? found.value, value: found.value };
}

function child(tree: Document.Parsed, node: Node | undefined, step: string | number): Found | undefined {
  const parent = isAlias(node) ? node.resolve(tree) : node;
  if (isSeq(parent) && typeof step === "number") {
    const item = parent.items[step];
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  if (!pair || !isNode(pair.key)) return undefined;
  const empty = !isNode(pair.value) || (isScalar(pair.value) && pair.value.source === "");
  return { key: pair.key, value: empty || !isNode(pair.value) ? pair.key : pair.value };
}
