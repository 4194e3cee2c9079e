import { type Document, LineCounter, parseDocument } from "yaml";
import { yamlOptions } from "./yaml-options.ts";

/** A YAML text, parsed, with the places of its lines. Nobody changes it. */
export interface YamlTree {
  readonly tree: Document.Parsed;
  readonly lines: LineCounter;
}

/** Letters in the texts whose trees are kept: a desk's own settings, sources and briefs, not a library of thousands. */
const kept = 24_000;
const trees = new Map<string, YamlTree>();
let letters = 0;

/**
 * Parses a YAML text. The first are remembered, because whoever has read one may ask where a value stands; once
 * there are enough, no more are, for trees that live on for a while cost a large library more than they save.
 */
export function yamlTree(text: string): YamlTree {
  const known = trees.get(text);
  if (known) return known;
  const lines = new LineCounter();
  const made = { tree: parseDocument(text, { ...yamlOptions, lineCounter: lines }), lines };
  if (letters + text.length > kept) return made;
  letters += text.length;
  trees.set(text, made);
  return made;
}
