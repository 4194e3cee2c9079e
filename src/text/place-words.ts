import type { Span } from "../model/diagnostic.ts";

/**
 * Where words of a YAML text stand in its file: `span` is where the scalar begins, `value` what was read from it, `from` and
 * `to` count the value's UTF-16 code units, end excluded. Value and file are walked side by side, white space aside,
 * for that is all in which a folded scalar differs; quoted ones have escapes too. Where the two part, the span is that of the
 * whole scalar.
 */
export function placeWords(file: string, value: string, span: Span, from: number, to: number): Span {
  const start = offsetOf(file, span);
  const { escapes, begins } = styleAt(file, start);
  let at = begins;
  let first: number | undefined;
  let last = 0;
  for (let index = 0; index < to; index += 1) {
    if (isSpace(value[index])) continue;
    at = skipSpace(file, at, escapes === '"');
    const { text, length } = unitAt(file, at, escapes);
    if (text === "" || text !== value.slice(index, index + text.length)) return span;
    if (index >= from) {
      first ??= at;
      last = at + length;
    }
    index += text.length - 1;
    at += length;
  }
  return first === undefined ? span : spanBetween(file, span.file, first, last);
}

function offsetOf(file: string, { line, column }: Span): number {
  let start = 0;
  for (let row = 1; row < line; row += 1) {
    const end = file.indexOf("\n", start);
    if (end < 0) return file.length;
    start = end + 1;
  }
  return start + column - 1;
}

/** How a scalar is written (YAML 1.2.2, chapters 7 and 8), and where its first character may stand. */
function styleAt(file: string, start: number): { readonly escapes: "" | "'" | '"'; readonly begins: number } {
  const mark = file[start];
  if (mark === "'" || mark === '"') return { escapes: mark, begins: start + 1 };
  if (mark !== ">" && mark !== "|") return { escapes: "", begins: start };
  const end = file.indexOf("\n", start);
  return { escapes: "", begins: end < 0 ? file.length : end + 1 };
}

const named: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", _: "\u00a0" };

/** The character that stands at a place of the file, and how many code units it takes there. */
function unitAt(file: string, at: number, escapes: "" | "'" | '"'): { readonly text: string; readonly length: number } {
  const plain = { text: file.slice(at, at + 1), length: 1 };
  if (escapes === "'" && file.startsWith("''", at)) return { text: "'", length: 2 };
  if (escapes !== '"' || plain.text !== "\\") return plain;
  const code = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(file.slice(at, at + 10));
  if (!code) return { text: named[file[at + 1] ?? ""] ?? "\\", length: 2 };
  const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16);
  return { text: point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd", length: code[0].length };
}

/** Between double marks a line may end in `\`, and white space may be written `\n` or `\t`. */
function skipSpace(file: string, from: number, isDouble: boolean): number {
  let at = from;
  for (;;) {
    if (isSpace(file[at])) at += 1;
    else if (isDouble && /^\\[nrt \n]/.test(file.slice(at, at + 2))) at += 2;
    else return at;
  }
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function spanBetween(text: string, file: string, start: number, end: number): Span {
  const line = text.slice(0, start).split("\n").length;
  const begins = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", start);
  const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
  return { file, line, column: start - begins + 1, endColumn: last - begins + 1 };
}
