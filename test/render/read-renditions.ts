import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type DefaultTreeAdapterTypes as Html, parse } from "parse5";
import type { Manuscript } from "../../src/model/stages.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { readStructure, textIn } from "../typeset/read-structure.ts";
import { faces } from "../typeset/sample-manuscript.ts";

/** Letters and figures only: what a text says, however it is set. */
function said(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/** What the structure tree of a file says, in its order. */
export function saidInPdf(bytes: Uint8Array): string {
  const { root } = readStructure(bytes);
  return said(root ? textIn(root) : "");
}

/** The same of a manuscript, which must print. */
export function saidInPrint(manuscript: Manuscript): string {
  const { value, diagnostics } = typesetManuscript(manuscript, faces);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return saidInPdf(value.bytes);
}

/** All elements of a page, in order. */
export function elementsOf(html: string): readonly Html.Element[] {
  const within = (node: Html.ChildNode): readonly Html.Element[] =>
    "tagName" in node ? [node, ...node.childNodes.flatMap(within)] : [];
  return parse(html).childNodes.flatMap(within);
}

export function attribute({ attrs }: Html.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** The text of an element as it is read, with the numbers of its lists. */
export function textOf(node: Html.ChildNode): string {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) return "";
  const isCounted = node.tagName === "ol" && attribute(node, "style") === undefined;
  const items = node.childNodes.filter((child) => child.nodeName === "li");
  const start = Number(attribute(node, "start") ?? 1);
  return node.childNodes
    .map((child) => (isCounted && child.nodeName === "li" ? `${start + items.indexOf(child)}. ` : "") + textOf(child))
    .join("");
}

/** What an HTML page says, without what stands above and below the pages in print but for the mark. */
export function saidInHtml(html: string): string {
  const without = (node: Html.Element): Html.Element => ({
    ...node,
    childNodes: node.childNodes.flatMap((child): Html.ChildNode[] => {
      if (!("tagName" in child)) return [child];
      const within = attribute(node, "class");
      const isFurniture = child.tagName === "footer" || attribute(child, "class") === "running";
      return isFurniture || (within === "mark" && child.tagName === "span") ? [] : [without(child)];
    }),
  });
  const body = elementsOf(html).find(({ tagName }) => tagName === "body");
  return said(body ? textOf(without(body)) : "");
}

export function markdownTree(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** All nodes of a tree of Markdown, in order. */
export function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}

/** What a Markdown page says to a reader of CommonMark, likewise. */
export function saidInMarkdown(markdown: string): string {
  const textOfNode = (node: Nodes): string => {
    if ("value" in node) return node.value;
    if (!("children" in node)) return " ";
    const numbers = node.type === "list" && node.ordered ? (node.start ?? 1) : undefined;
    return node.children
      .map((child, at) => (numbers === undefined ? "" : `${numbers + at}. `) + textOfNode(child))
      .join(" ");
  };
  const [mark, ...rest] = markdownTree(markdown).children;
  const label = mark && "children" in mark ? mark.children[0] : undefined;
  return said((label ? textOfNode(label) : "") + rest.slice(1, -3).map(textOfNode).join(" "));
}

/** What a page of plain text says, likewise; addresses after their words are no words of the printed page. */
export function saidInText(text: string): string {
  const [mark = "", _, ...rest] = text.split("\n\n");
  const body = rest.slice(0, -3).join("\n\n");
  return said(mark.slice(0, mark.indexOf(": ")) + body.replace(/<(https?|mailto):[^>\s]*>/g, ""));
}
