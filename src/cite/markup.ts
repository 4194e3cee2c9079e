import type { Inline } from "../model/node.ts";

/**
 * The markup in which the processor's output comes back: `<i> <b> <sup> <sub> <sc> <label> <url>` around
 * escaped text. Whatever else looks like a tag is text, so a hostile title can at most be italic.
 */
const tags = ["i", "b", "sup", "sub", "sc", "label", "url"] as const;
type Tag = (typeof tags)[number];

/** Put around each cite of a cluster: characters of the private use area, which no source text may hold. */
export const cites = { open: "\uE000", close: "\uE001" } as const;

/** Text for the processor: what would be taken for markup is escaped. */
export function escapeMarkup(text: unknown): string {
  return String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A stretch of the output: text, or something in a tag. */
export type Marked = { readonly text: string } | { readonly tag: Tag; readonly children: readonly Marked[] };

/** Reads the markup; a tag that is not closed ends with the text, one that was not opened is left out. */
export function readMarkup(markup: string): readonly Marked[] {
  const root: { tag: Tag | undefined; children: Marked[] } = { tag: undefined, children: [] };
  const open = [root];
  for (const [piece] of markup.matchAll(/<\/?[a-z]+>|[^<]+|</g)) {
    const tag = tags.find((known) => piece === `<${known}>` || piece === `</${known}>`);
    const top = open.at(-1) ?? root;
    if (tag === undefined) {
      if (!/^<\/?[a-z]+>$/.test(piece)) top.children.push({ text: unescaped(piece) });
    } else if (piece.startsWith("</")) {
      if (open.some((one) => one.tag === tag)) while (open.length > 1 && open.pop()?.tag !== tag);
    } else {
      const child = { tag, children: [] as Marked[] };
      top.children.push(child);
      open.push(child);
    }
  }
  return root.children;
}

/** Output as inline nodes; `<label>` is dropped here, it has a place of its own. */
export function inlinesOf(marked: readonly Marked[]): readonly Inline[] {
  return marked.flatMap((piece): readonly Inline[] => {
    if ("text" in piece) return piece.text === "" ? [] : [{ type: "text", value: piece.text }];
    const children = inlinesOf(piece.children);
    if (piece.tag === "label") return [];
    if (piece.tag === "url") return linkOf(textOf(piece.children), children);
    return [{ type: kinds[piece.tag], children }];
  });
}

const kinds = { i: "emphasis", b: "strong", sup: "superscript", sub: "subscript", sc: "smallCaps" } as const;

/** The plain text of output. */
export function textOf(marked: readonly Marked[]): string {
  return marked.map((piece) => ("text" in piece ? piece.text : textOf(piece.children))).join("");
}

function linkOf(url: string, children: readonly Inline[]): readonly Inline[] {
  return /^https?:\/\//i.test(url) ? [{ type: "link", url, children }] : children;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#38;", "&").replaceAll("&amp;", "&");
}
