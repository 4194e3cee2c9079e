import type { BlockContent, List, PhrasingContent, RootContent, Table } from "mdast";
import type { Manuscript } from "../model/stages.ts";
import { drawTable } from "../text/draw-table.ts";
import { wrapText } from "../text/wrap-text.ts";
import { wordsOf } from "./plain-inlines.ts";
import { plainPage } from "./plain-page.ts";

/** Columns of a line: what mail readers show without wrapping, quoted once or twice (RFC 5322 asks for at most 78). */
const columns = 72;

/**
 * A manuscript as plain text for mail: the words of the printed page in the order in which that is read, in lines of
 * at most 72 columns but where a word or an address is longer. The mark is the first line and the last. The same
 * manuscript gives the same bytes.
 */
export function renderText(manuscript: Manuscript): string {
  const lines = writeBlocks(plainPage(manuscript).children, columns, true);
  return `${lines.join("\n").replace(/[\u00a0\u202f]/g, " ")}\n`;
}

function writeBlocks(blocks: readonly RootContent[], width: number, apart: boolean): readonly string[] {
  const written = blocks.map((block) => writeBlock(block, width)).filter((lines) => lines.length > 0);
  return written.flatMap((lines, at) => (at > 0 && apart ? ["", ...lines] : lines));
}

function writeBlock(block: RootContent, width: number): readonly string[] {
  switch (block.type) {
    case "heading": {
      const lines = wrapped(block.children, width);
      const under = { 1: "=", 2: "" }[block.depth as 1 | 2] ?? "-";
      const rule = under.repeat(Math.max(...lines.map((line) => line.length)));
      return rule === "" ? lines.map((line) => line.toUpperCase()) : [...lines, rule];
    }
    case "paragraph":
      return wrapped(block.children, width);
    case "list":
      return writeList(block, width);
    case "blockquote":
      return indented(writeBlocks(block.children, narrowed(width, 4), true), "    ");
    case "thematicBreak":
      return ["-".repeat(width)];
    case "table":
      return writeTable(block, width);
    default:
      return [];
  }
}

function writeList({ ordered, start, spread, children }: List, width: number): readonly string[] {
  const markers = children.map((_, at) => (ordered ? `${(start ?? 1) + at}. ` : "- "));
  const hang = Math.max(...markers.map((marker) => marker.length));
  const items = children.map((one, at) => {
    const blocks: readonly BlockContent[] = one.children.filter(
      (block) => block.type !== "definition" && block.type !== "footnoteDefinition",
    );
    const [first = "", ...rest] = writeBlocks(blocks, narrowed(width, hang), true);
    const marker = (markers[at] ?? "").padStart(hang);
    return [`${marker}${first}`.trimEnd(), ...indented(rest, " ".repeat(hang))];
  });
  return items.flatMap((lines, at) => (at > 0 && spread ? ["", ...lines] : lines));
}

/** Aligned columns where they fit; otherwise row below row, with strokes between the cells. Empty rows are left out. */
function writeTable({ children }: Table, width: number): readonly string[] {
  const all = children.map((row) => row.children.map((cell) => addressed(cell.children)));
  const [head = [], ...rows] = all.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (head.length === 0) return [];
  const [first = "", ...rest] = drawTable(head, [...rows, []])
    .trimEnd()
    .split("\n");
  const widest = Math.max(...[first, ...rest].map((line) => line.length));
  if (widest <= width) return [first, "-".repeat(widest), ...rest];
  return [head, ...rows].flatMap((row) => wrapText(row.join(" | "), width, "    ", "  ").split("\n"));
}

function wrapped(inlines: readonly PhrasingContent[], width: number): readonly string[] {
  const lines = addressed(inlines).split("\n");
  return lines.flatMap((line) => (line.trim() === "" ? [] : wrapText(line, width).split("\n")));
}

/** Words of inlines, each address after the words that lead to it, unless they are the address. */
function addressed(inlines: readonly PhrasingContent[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "break") return "\n";
      if (inline.type === "emphasis" && inline.data?.isQuoted) return `_${addressed(inline.children)}_`;
      if (inline.type === "strong" || inline.type === "emphasis") return addressed(inline.children);
      const words = wordsOf([inline]);
      if (inline.type !== "link") return words;
      const isAddress = [words, `${words}/`, `mailto:${words}`].includes(inline.url);
      return isAddress ? words : `${words} <${inline.url}>`;
    })
    .join("");
}

/** However deep blocks stand in one another, a line holds a few words. */
function narrowed(width: number, by: number): number {
  return Math.max(24, width - by);
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line === "" ? "" : indent + line));
}
