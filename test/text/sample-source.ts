import { readSource } from "../../src/library/read-source.ts";
import type { Source } from "../../src/model/source.ts";

/** A source made of some paragraphs; `full` unless told otherwise. */
export function sampleSource(
  paragraphs: readonly string[],
  { text = "full", id = "sample" }: { readonly text?: "full" | "digest"; readonly id?: string } = {},
): Source {
  const file = `---\nid: ${id}\ntype: document\nissued: 2022-01-26\nattache: { text: ${text} }\n---\n${paragraphs.join("\n\n")}\n`;
  const { value, diagnostics } = readSource(`sources/${id}.md`, new TextEncoder().encode(file));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value.source;
}

/** A stretch of a source by code points, as anchors count. */
export function slice(source: Source, { start, end }: { readonly start: number; readonly end: number }): string {
  return [...source.normalised].slice(start, end).join("");
}
