import { inflateSync } from "node:zlib";

/** A value in a PDF file: names are `/Name`, strings are their characters, references are looked up with `get`. */
export type PdfValue = number | boolean | null | string | PdfText | Reference | PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  [key: string]: PdfValue;
}

/** A string of a PDF file, decoded. */
export class PdfText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class Reference {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

/** The objects of a file with a plain cross-reference table, read without any help of the library that wrote it. */
export interface PdfObjects {
  readonly trailer: PdfDictionary;
  /** What a value stands for, references followed. */
  get(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  array(value: PdfValue | undefined): readonly PdfValue[];
  text(value: PdfValue | undefined): string | undefined;
  /** The decoded stream of an object. */
  stream(value: PdfValue | undefined): Buffer;
}

export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const table = /^xref\s+0 (\d+)\s+/.exec(file.slice(start));
  if (!table) throw new Error("no cross-reference table");
  const first = start + table[0].length;
  const offsets = Array.from({ length: Number(table[1]) }, (_, id) => Number(file.substr(first + id * 20, 10)));
  const met = new Map<number, { value: PdfValue; end: number }>();

  function load(id: number) {
    const known = met.get(id);
    if (known) return known;
    const at = offsets[id] ?? 0;
    const head = new RegExp(`^${id} 0 obj\\s`).exec(file.slice(at, at + 24));
    if (!head) throw new Error(`no object ${id} where the table says`);
    const found = parse(file, at + head[0].length);
    met.set(id, found);
    return found;
  }

  const get = (value: PdfValue | undefined): PdfValue =>
    value instanceof Reference ? get(load(value.id).value) : (value ?? null);
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  return {
    trailer: parse(file, file.lastIndexOf("trailer") + 7).value as PdfDictionary,
    get,
    dictionary,
    array: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : [];
    },
    text: (value) => {
      const found = get(value);
      return found instanceof PdfText ? found.text : undefined;
    },
    stream: (value) => {
      if (!(value instanceof Reference)) return Buffer.alloc(0);
      const { value: entries, end } = load(value.id);
      const from = end + (/^\s*stream\r?\n/.exec(file.slice(end, end + 20))?.[0].length ?? 0);
      const length = Number(get(dictionary(entries)["Length"]));
      const raw = Buffer.from(file.slice(from, from + length), "latin1");
      return dictionary(entries)["Filter"] === "/FlateDecode" ? inflateSync(raw) : raw;
    },
  };
}

export function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === null;
}

function parse(file: string, from: number): { value: PdfValue; end: number } {
  let at = from;

  function skip(): void {
    while (/\s/.test(file[at] ?? "x")) at += 1;
  }

  function value(): PdfValue {
    skip();
    const rest = file.slice(at, at + 400);
    if (rest.startsWith("<<")) return dictionary();
    if (rest.startsWith("[")) return list();
    if (rest.startsWith("(")) return string();
    const hex = /^<([0-9a-fA-F\s]*)>/.exec(rest);
    if (hex) {
      at += hex[0].length;
      return decoded(Buffer.from((hex[1] ?? "").replace(/\s/g, ""), "hex"));
    }
    const reference = /^(\d+) 0 R\b/.exec(rest);
    const plain = reference ?? /^(\/[^\s()<>[\]{}/%]*|[+-]?[\d.]+(?:e-?\d+)?|true|false|null)/.exec(rest);
    if (!plain) throw new Error(`no value at “${rest.slice(0, 20)}”`);
    at += plain[0].length;
    if (reference) return new Reference(Number(reference[1]));
    if (plain[0].startsWith("/")) return plain[0];
    return plain[0] === "null" ? null : plain[0] === "true" || (plain[0] !== "false" && Number(plain[0]));
  }

  function dictionary(): PdfDictionary {
    const entries: PdfDictionary = Object.create(null);
    at += 2;
    for (skip(); !file.startsWith(">>", at); skip()) {
      const key = value();
      if (typeof key !== "string") throw new Error("a key is no name");
      entries[key.slice(1)] = value();
    }
    at += 2;
    return entries;
  }

  function list(): PdfValue[] {
    const found: PdfValue[] = [];
    at += 1;
    for (skip(); file[at] !== "]"; skip()) found.push(value());
    at += 1;
    return found;
  }

  function string(): PdfText {
    const bytes: number[] = [];
    const signs: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    let depth = 1;
    for (at += 1; depth > 0; at += 1) {
      const sign = file[at] as string;
      if (sign === "\\") {
        at += 1;
        bytes.push(signs[file[at] as string] ?? file.charCodeAt(at));
        continue;
      }
      if (sign === "(") depth += 1;
      if (sign === ")") depth -= 1;
      if (depth > 0) bytes.push(sign.charCodeAt(0));
    }
    return decoded(Buffer.from(bytes));
  }

  const found = value();
  return { value: found, end: at };
}

function decoded(bytes: Buffer): PdfText {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new PdfText(isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le") : bytes.toString("latin1"));
}
