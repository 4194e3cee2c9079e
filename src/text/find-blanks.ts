import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Blank } from "../model/source.ts";

type Path = readonly (string | number)[];

/** All blanks among the strings of a YAML file, where they stand; `find` knows a blank from a string at a path. */
export function findBlanks(
  yaml: unknown,
  spanOf: (path: Path) => Span,
  find: (text: string, path: Path) => string | undefined,
): readonly Blank[] {
  return stringsIn(yaml, []).flatMap(({ text, path }) => {
    const blank = find(text, path);
    return blank === undefined ? [] : [{ blank, span: spanOf(path) }];
  });
}

/** That a blank is not filled: `blank-left`. */
export function blankLeft({ blank, span }: Blank): Diagnostic {
  const message = `The blank \`${blank}\` is not filled.`;
  return { code: "blank-left", severity: "error", message, span, hints: ["fill it, or delete the line"] };
}

function stringsIn(value: unknown, path: Path): readonly { readonly text: string; readonly path: Path }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}
