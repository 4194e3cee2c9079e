import type { Inline } from "../model/node.ts";

/**
 * The markup in which the processor's output comes back: `<i> <b> <sup> <sub> <sc> <label> <url>` around
 * escaped text. Whatever else looks like a tag is text, so a hostile title can at most be italic.
 */
const tags = ["i", "b", "sup", "sub", "sc", "label", "url"] as const;
type Tag = (typeof tags)[number];

/** A stretch of the output: text, something in a tag, or what is printed for one cite of a cluster. */
export type Marked =
  | { readonly text: string }
  | { readonly tag: Tag; readonly children: readonly Marked[] }
  | { readonly tag: "cite"; readonly item: number; readonly children: readonly Marked[] };

/**
 * Marks put around a cite on its way through the processor. They are noncharacters, which Unicode keeps for a
 * program's own use (The Unicode Standard, 23.7); sixteen more spell the cite's place in its cluster.
 */
const marks = { open: "\uFDD0", close: "\uFDD1", digits: 0xfde0 } as const;
const anyMark = /[\uFDD0-\uFDEF]/g;

/** What goes before a cite: the mark, and its place in the cluster from 0. */
export function markBefore(item: number): string {
  const digits = [...item.toString(16)].map((digit) => String.fromCharCode(marks.digits + Number.parseInt(digit, 16)));
  return marks.open + digits.join("");
}

/** What goes behind a cite. */
export const markBehind: string = marks.close;

/** Says nothing and is dropped again; put into a word, it keeps it from being taken for something else. */
export const guard = "\uFDD2";

/** A text without any mark. */
export function unmarked(text: string): string {
  return text.replace(anyMark, "");
}

/** Text for the processor's output: what would be taken for markup is escaped. */
export function escapeMarkup(text: unknown): string {
  return String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Something opened and not yet closed. */
interface Open {
  readonly tag: Tag | "cite" | "root";
  readonly children: Marked[];
}

/** Reads the markup; a tag that is not closed ends with the text, one that was not opened is left out. */
export function readMarkup(markup: string): readonly Marked[] {
  const root: Open = { tag: "root", children: [] };
  const open = [root];
  const close = (tag: Open["tag"]) => {
    if (open.some((one) => one.tag === tag)) while (open.length > 1 && open.pop()?.tag !== tag);
  };
  for (const [piece, digits] of markup
    .replaceAll(guard, "")
    .matchAll(/<\/?[a-z]+>|\uFDD0([\uFDE0-\uFDEF]+)|\uFDD1|[^<\uFDD0-\uFDEF]+|</g)) {
    const top = open.at(-1) ?? root;
    const tag = tags.find((known) => piece === `<${known}>` || piece === `</${known}>`);
    if (digits !== undefined) {
      const child = { tag: "cite" as const, item: placeOf(digits), children: [] as Marked[] };
      top.children.push(child);
      open.push(child);
    } else if (piece === marks.close) close("cite");
    else if (tag === undefined) {
      if (!/^<\/?[a-z]+>$/.test(piece)) top.children.push({ text: unescaped(piece) });
    } else if (piece.startsWith("</")) close(tag);
    else {
      const child = { tag, children: [] as Marked[] };
      top.children.push(child);
      open.push(child);
    }
  }
  return root.children;
}

const kinds = { i: "emphasis", b: "strong", sup: "superscript", sub: "subscript", sc: "smallCaps" } as const;

/**
 * Output as inline nodes. A cite leads to its source, of those given in the cluster's order; `<label>` is
 * dropped here, it has a place of its own.
 */
export function inlinesOf(marked: readonly Marked[], sources: readonly (string | undefined)[] = []): readonly Inline[] {
  return marked.flatMap((piece): readonly Inline[] => {
    if ("text" in piece) return piece.text === "" ? [] : [{ type: "text", value: piece.text }];
    if (piece.tag === "label") return [];
    const children = inlinesOf(piece.children, sources);
    if (children.length === 0) return [];
    if (piece.tag === "cite") {
      const target = sources[piece.item];
      return target === undefined ? children : [{ type: "citeLink", target, children }];
    }
    if (piece.tag === "url") return linkOf(textOf(piece.children), children);
    return [{ type: kinds[piece.tag], children }];
  });
}

/** The plain text of output. */
export function textOf(marked: readonly Marked[]): string {
  return marked.map((piece) => ("text" in piece ? piece.text : textOf(piece.children))).join("");
}

/** What the style sets in the margin before an entry, such as its number; empty where it sets nothing. */
export function labelOf(marked: readonly Marked[]): string {
  for (const piece of marked) {
    if ("text" in piece) continue;
    const label = piece.tag === "label" ? textOf(piece.children).trim() : labelOf(piece.children);
    if (label !== "") return label;
  }
  return "";
}

function linkOf(url: string, children: readonly Inline[]): readonly Inline[] {
  return /^https?:\/\//i.test(url) ? [{ type: "link", url, children }] : children;
}

function placeOf(digits: string): number {
  return [...digits].reduce((place, digit) => place * 16 + digit.charCodeAt(0) - marks.digits, 0);
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
