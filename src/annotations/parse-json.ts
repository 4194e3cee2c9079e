import type { Fields } from "./json-fields.ts";

/** JSON as it was read, and where in the text its parts begin. */
export interface ParsedJson {
  readonly value: unknown;
  /** Offset of a member or item, in UTF-16 code units; that of the whole where the holder is not of this JSON. */
  readonly offsetOf: (holder: object, key: string | number) => number;
}

/** Why a text is no JSON, as the end of a sentence, and the offset at which that shows. */
export interface JsonFault {
  readonly why: string;
  readonly offset: number;
}

/** Annotations are nested some ten deep. */
const deepest = 100;

const space = /[ \t\n\r]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads JSON (RFC 8259) as `JSON.parse` does, and remembers where each value stands. Its objects have no prototype. */
export function parseJson(text: string): ParsedJson | JsonFault {
  const offsets = new WeakMap<object, Map<string | number, number>>();
  let at = 0;
  let fault: JsonFault | undefined;
  const fail = (why: string, offset = at): undefined => {
    fault ??= { why, offset };
  };
  const skip = (): string | undefined => {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    return text[at];
  };
  const readString = (): string | undefined => {
    const start = at;
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
      if (text[at] === "\\") at += 1;
      else if (text.charCodeAt(at) < 0x20) return fail("a line ends, or a control character stands, inside a string");
    }
    if (at >= text.length) return fail("a string is never closed", start);
    at += 1;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch (error) {
      if (error instanceof SyntaxError) return fail("a string has an escape that JSON does not know", start);
      throw error;
    }
  };
  /** Members or items up to the closing bracket, with commas between them. */
  const readItems = (close: string, readItem: () => void) => {
    at += 1;
    if (skip() === close) at += 1;
    else
      while (fault === undefined) {
        readItem();
        const next = skip();
        if (next !== "," && next !== close) fail(`a comma or \`${close}\` is missing`);
        at += 1;
        if (next !== ",") return;
      }
  };
  const readValue = (depth: number): unknown => {
    const first = skip();
    if (first === '"') return readString();
    if (first !== "{" && first !== "[") {
      literal.lastIndex = at;
      const word = literal.exec(text)?.[0];
      if (word === undefined) return fail(first === undefined ? "it ends too early" : "a value is missing");
      at += word.length;
      return JSON.parse(word) as unknown;
    }
    if (depth > deepest) return fail("it is nested too deeply");
    const places = new Map<string | number, number>();
    const list: unknown[] = [];
    const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const readInner = (key: string | number): unknown => {
      skip();
      places.set(key, at);
      return readValue(depth + 1);
    };
    if (first === "[") readItems("]", () => list.push(readInner(list.length)));
    else
      readItems("}", () => {
        const key = skip() === '"' ? readString() : fail("a name in quotation marks is missing");
        if (key === undefined) return;
        if (skip() !== ":") return fail("a colon is missing");
        at += 1;
        members[key] = readInner(key);
      });
    const holder: Fields | readonly unknown[] = first === "[" ? list : members;
    offsets.set(holder, places);
    return holder;
  };
  const value = readValue(0);
  if (fault === undefined && skip() !== undefined) fail("something follows its end");
  return fault ?? { value, offsetOf: (holder, key) => offsets.get(holder)?.get(key) ?? 0 };
}
