import type { Diagnostic } from "../model/diagnostic.ts";
import { findBlank, findSkeleton } from "../text/find-blank.ts";
import type { BriefFile } from "./brief-file.ts";

type Path = readonly (string | number)[];

/** Nothing is printed while a blank of the file is not filled: `blank-left` at each place. */
export function checkBlanks({ yaml, spanOf }: BriefFile): readonly Diagnostic[] {
  return stringsIn(yaml, []).flatMap(({ text, path }): readonly Diagnostic[] => {
    const blank = path.includes("excerpts") ? findSkeleton(text) : findBlank(text);
    if (blank === undefined) return [];
    const message = `The blank \`${blank}\` is not filled.`;
    return [
      { code: "blank-left", severity: "error", message, span: spanOf(path), hints: ["fill it, or delete the line"] },
    ];
  });
}

function stringsIn(value: unknown, path: Path): readonly { readonly text: string; readonly path: Path }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}
