import type { Span } from "../model/diagnostic.ts";
import type { Blank, Paragraph } from "../model/source.ts";
import { findBlank, findSkeleton } from "../text/find-blank.ts";
import { findBlanks } from "../text/find-blanks.ts";
import type { SourceYaml } from "./source-schema.ts";

/** The blanks that a source still holds, from top to bottom; of its text, and of notes about it, only what `attache new` wrote counts. */
export function blanksOf(
  yaml: SourceYaml,
  paragraphs: readonly Paragraph[],
  file: string,
  spanOf: (path: readonly (string | number)[]) => Span,
): readonly Blank[] {
  const recorded = findBlanks(yaml, spanOf, (text, path) =>
    path[1] === "notes" ? findSkeleton(text) : findBlank(text),
  );
  const unwritten = paragraphs.flatMap(({ text, line }): readonly Blank[] => {
    const blank = findSkeleton(text);
    return blank === undefined ? [] : [{ blank, span: { file, line, column: 1 } }];
  });
  return [...recorded, ...unwritten].sort((a, b) => a.span.line - b.span.line);
}
