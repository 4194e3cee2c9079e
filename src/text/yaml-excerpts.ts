import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { normaliseText } from "./normalise-text.ts";
import { yamlOptions } from "./yaml-options.ts";

/** An excerpt as a brief writes it, and a note to stand above it as a comment. */
export interface WrittenExcerpt {
  readonly source: string;
  readonly quote: string;
  readonly paragraph: string;
  readonly saidBy?: string | undefined;
  /** What else a brief says of it, by the names of the brief. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
  readonly note: string;
}

/** A brief's text with further excerpts, and the lines on which each of them stands. */
export interface WithExcerpts {
  readonly text: string;
  readonly lines: readonly { readonly first: number; readonly last: number }[];
}

const style = {
  lineWidth: 0,
  flowCollectionPadding: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
const mostNote = 2000;

/** Excerpts as the list below a brief's `excerpts:`, in YAML. */
export function drawExcerpts(excerpts: readonly WrittenExcerpt[]): string {
  const drawn = new Document({ excerpts: [] }, yamlOptions);
  drawn.setIn(["excerpts"], listOf(drawn, excerpts));
  return drawn.toString(style);
}

/**
 * Puts excerpts at the end of a section's list, which is made where there is none. All other bytes of the text stay as they
 * are; only where the section is written in braces is the file drawn anew from its tree, its comments kept.
 */
export function insertExcerpts(text: string, section: number, excerpts: readonly WrittenExcerpt[]): WithExcerpts {
  const mark = "\ufeff";
  if (text.startsWith(mark)) {
    const { text: bare, lines } = insertExcerpts(text.slice(mark.length), section, excerpts);
    return { text: mark + bare, lines };
  }
  const path = ["sections", section, "excerpts"];
  const drawn = parseDocument(text, yamlOptions);
  const before = countIn(drawn, path);
  const list = drawn.getIn(path);
  const added = listOf(drawn, excerpts);
  if (isSeq(list)) list.items.push(...added.items);
  else drawn.setIn(path, added);
  const spliced = splice(text, path, excerpts);
  const isSame = spliced !== undefined && same(parseDocument(spliced, yamlOptions), drawn);
  const anew = () => drawn.toString(style).replace(/\r?\n/g, text.includes("\r\n") ? "\r\n" : "\n");
  const whole = isSame ? spliced : anew();
  return { text: whole, lines: linesOf(whole, path, before) };
}

function countIn(tree: Document, path: readonly (string | number)[]): number {
  const list = tree.getIn(path);
  return isSeq(list) ? list.items.length : 0;
}

function same(tree: Document.Parsed, other: Document.Parsed): boolean {
  return tree.errors.length === 0 && JSON.stringify(tree.toJS()) === JSON.stringify(other.toJS());
}

/** The text with lines put in after those of the list, or of the section; nothing where either is written in braces. */
function splice(
  text: string,
  path: readonly (string | number)[],
  excerpts: readonly WrittenExcerpt[],
): string | undefined {
  const lines = new LineCounter();
  const tree = parseDocument(text, { ...yamlOptions, lineCounter: lines });
  const list = tree.getIn(path);
  const section = tree.getIn(path.slice(0, -1));
  const above = isSeq(list) ? list : isMap(section) ? section : undefined;
  if (!above?.range || above.flow || above.items.length === 0) return undefined;
  const column = lines.linePos(above.range[0]).col - 1;
  const end = lineEnd(text, endOf(above));
  const bare = drawExcerpts(excerpts).replace(/^excerpts:\n/, "");
  const body = isSeq(list) ? bare.replace(/^ {2}/gm, "") : `excerpts:\n${bare}`;
  const indented = body.replace(/^(?=.)/gm, " ".repeat(column));
  const lead = text.slice(0, end);
  const isLong = lead.endsWith("\n") ? lead.endsWith("\r\n") : text.includes("\r\n");
  const newLine = isLong ? "\r\n" : "\n";
  return `${lead}${lead.endsWith("\n") ? "" : newLine}${indented.replaceAll("\n", newLine)}${text.slice(end)}`;
}

/** Where the last scalar of a collection ends: comments and empty lines after it belong to what follows. */
function endOf(node: Node): number {
  if (!isCollection(node) || (node as YAMLMap).flow) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  const inner = isPair(last) ? (last.value ?? last.key) : last;
  return isNode(inner) ? endOf(inner) : (node.range?.[1] ?? 0);
}

function lineEnd(text: string, from: number): number {
  if (from > 0 && text[from - 1] === "\n") return from;
  const next = text.indexOf("\n", from);
  return next < 0 ? text.length : next + 1;
}

function linesOf(text: string, path: readonly (string | number)[], from: number): WithExcerpts["lines"] {
  const lines = new LineCounter();
  const list = parseDocument(text, { ...yamlOptions, lineCounter: lines }).getIn(path);
  if (!isSeq(list)) return [];
  return list.items.slice(from).map((item) => {
    const [start = 0, end = 0] = (isNode(item) && item.range) || [];
    return { first: lines.linePos(start).line, last: lines.linePos(Math.max(start, end - 1)).line };
  });
}

function listOf(tree: Document, excerpts: readonly WrittenExcerpt[]) {
  const list = tree.createNode(
    excerpts.map(({ source, quote, paragraph, saidBy, more = {} }) => ({
      source,
      quote,
      ...(paragraph === "" ? {} : { paragraph: /^\d+$/.test(paragraph) ? Number(paragraph) : paragraph }),
      ...(saidBy === undefined ? {} : { "said-by": saidBy }),
      ...more,
    })),
  );
  // a block scalar does not keep every space beside the end of a line
  visit(list, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /[\n\r]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  for (const [index, item] of list.items.entries()) {
    const comment = commentOf(excerpts[index]?.note ?? "");
    if (isNode(item) && comment !== "") item.commentBefore = comment;
  }
  return list;
}

/** A note as lines of a comment: no character in it can end a line, or steer how it is displayed. */
function commentOf(note: string): string {
  const lines = note.slice(0, mostNote).split(/[\n\r\v\f\u0085\u2028\u2029]+/u);
  const rest = note.length > mostNote ? [`… (${note.length - mostNote} more characters)`] : [];
  const clean = [...lines, ...rest].map((line) => normaliseText(line).text).filter((line) => line !== "");
  return clean.map((line) => ` ${line}`).join("\n");
}
