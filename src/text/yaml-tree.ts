import { type Document, LineCounter, parseDocument } from "yaml";
import { yamlOptions } from "./yaml-options.ts";

/** A YAML text, parsed, with the places of its lines. Nobody changes it. */
export interface YamlTree {
  readonly tree: Document.Parsed;
  readonly lines: LineCounter;
}

/** Letters in the texts whose trees are kept: a desk's own briefs and settings, not a library of thousands. */
const kept = 200_000;
const trees = new Map<string, YamlTree>();
let letters = 0;

/** Parses a YAML text; those met last are remembered, because whoever has read one may ask where a value stands. */
export function yamlTree(text: string): YamlTree {
  const known = trees.get(text);
  if (known) return known;
  const lines = new LineCounter();
  const made = { tree: parseDocument(text, { ...yamlOptions, lineCounter: lines }), lines };
  letters += text.length;
  if (letters > kept) {
    trees.clear();
    letters = text.length;
  }
  trees.set(text, made);
  return made;
}
