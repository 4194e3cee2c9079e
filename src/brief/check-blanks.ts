import type { Diagnostic } from "../model/diagnostic.ts";
import { findBlank, findSkeleton } from "../text/find-blank.ts";
import { blankLeft, findBlanks } from "../text/find-blanks.ts";
import type { BriefFile } from "./brief-file.ts";

/** Nothing is printed while a blank of the file is not filled: `blank-left` at each place. */
export function checkBlanks({ yaml, spanOf }: BriefFile): readonly Diagnostic[] {
  const find = (text: string, path: readonly (string | number)[]) =>
    path.includes("excerpts") ? findSkeleton(text) : findBlank(text);
  return findBlanks(yaml, spanOf, find).map(blankLeft);
}
