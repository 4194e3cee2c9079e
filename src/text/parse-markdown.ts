import type * as Mdast from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive as directiveSyntax } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Block, Inline, ListItem } from "../model/node.ts";
import { languageTag } from "../model/units.ts";
import { type ForeignWords, foreignFromMarkdown, foreignSyntax, languageIn } from "./foreign-words.ts";
import { joinCells, type WrittenCell } from "./join-cells.ts";
import { looksLikeCitation, parseCitation } from "./parse-citation.ts";
import { remember } from "./remember.ts";

/** A directive of a template: `::excerpt{#us-position/e1}` or `:::main`. */
export interface Directive {
  readonly name: string;
  readonly id: string | undefined;
  /** What stands inside a `:::` directive; nothing in a `::` one. */
  readonly children: readonly Block[];
}

/** How a piece of Markdown is to be read. */
export interface MarkdownReading {
  /** Where the piece stands, for diagnostics. */
  readonly span: Span;
  /** What a directive becomes; without it directives are plain text, as in an author's prose. */
  readonly directive?: (directive: Directive, diagnostics: Diagnostic[]) => readonly Block[];
}

/** Markdown as blocks, and what could not be carried. */
export interface ParsedMarkdown {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads CommonMark with GFM tables, in which `<` and `^` join cells (`table-span`), words of another language
 * (`[words]{lang=de}`, `language-tag`), citations in square brackets and, where asked, block directives. HTML and
 * pictures are refused (`markup-unsupported`), never passed on.
 */
export function parseMarkdown(markdown: string, reading: MarkdownReading): ParsedMarkdown {
  const diagnostics: Diagnostic[] = [];
  try {
    const tree = reading.directive ? templateTree(markdown) : proseTree(markdown);
    return { blocks: readBlocks(tree.children, { ...reading, diagnostics }), diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse("nested too deeply", { ...reading, diagnostics });
    return { blocks: [], diagnostics };
  }
}

const { flow = {} } = directiveSyntax();

/** Fitting reads the same few texts dozens of times; trees are only ever read. */
const templateTree = remember(64, (markdown) => treeOf(markdown, [{ flow }]));
const proseTree = remember(2000, (markdown) => treeOf(markdown, []));

function treeOf(markdown: string, syntax: readonly { readonly flow: typeof flow }[]): Mdast.Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), foreignSyntax, ...syntax],
    mdastExtensions: [gfmTableFromMarkdown(), foreignFromMarkdown, directiveFromMarkdown()],
  });
}

interface Reader extends MarkdownReading {
  readonly diagnostics: Diagnostic[];
}

function readBlocks(nodes: readonly Mdast.RootContent[], reader: Reader): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, reader));
}

function readBlock(node: Mdast.RootContent, reader: Reader): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: readInlines(node.children, reader) }];
    case "heading":
      return [{ type: "heading", depth: node.depth, children: readInlines(node.children, reader) }];
    case "blockquote":
      return [{ type: "blockquote", children: readBlocks(node.children, reader) }];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "list": {
      const children = node.children.map(
        (item): ListItem => ({ type: "listItem", children: readBlocks(item.children, reader) }),
      );
      return [{ type: "list", ordered: node.ordered === true, start: node.start ?? 1, children }];
    }
    case "table":
      return readTable(node, reader);
    case "code":
      return [{ type: "paragraph", children: [{ type: "inlineCode", value: node.value }] }];
    case "containerDirective":
    case "leafDirective":
      return readDirective(node, reader);
    default:
      refuse(node.type, reader);
      return [];
  }
}

function readTable({ align, children: rows }: Mdast.Table, reader: Reader): readonly Block[] {
  const written = rows.map((row) => row.children.map((cell) => readCell(cell, reader)));
  const { value, diagnostics } = joinCells(written, reader.span);
  reader.diagnostics.push(...diagnostics);
  return value ? [{ type: "table", align: align ?? [], children: value }] : [];
}

/** A mark that joins cells stands alone and is one character in the source too: an escaped one is a word. */
function readCell({ children }: Mdast.TableCell, reader: Reader): WrittenCell {
  const [first, ...more] = children;
  if (first?.type === "text" && (first.value === "<" || first.value === "^") && more.length === 0) {
    const { start, end } = first.position ?? {};
    if (start && end && end.column - start.column === 1) return first.value;
  }
  return readInlines(children, reader);
}

function readDirective(node: ContainerDirective | LeafDirective, reader: Reader): readonly Block[] {
  const children = node.type === "containerDirective" ? readBlocks(node.children, reader) : [];
  const directive = { name: node.name, id: node.attributes?.["id"] ?? undefined, children };
  return reader.directive?.(directive, reader.diagnostics) ?? [];
}

function readInlines(nodes: readonly Mdast.PhrasingContent[], reader: Reader): readonly Inline[] {
  return joinTexts(nodes).flatMap((node) => readInline(node, reader));
}

/** Neighbouring texts as one, so that a citation is never seen in two halves. */
function joinTexts(nodes: readonly Mdast.PhrasingContent[]): readonly Mdast.PhrasingContent[] {
  const joined: Mdast.PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}

function readInline(node: Mdast.PhrasingContent, reader: Reader): readonly Inline[] {
  switch (node.type) {
    case "text":
      return readText(node.value, reader);
    case "strong":
      return [{ type: "strong", children: readInlines(node.children, reader) }];
    case "emphasis":
      return [{ type: "emphasis", children: readInlines(node.children, reader) }];
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "foreign":
      return readForeign(node, reader);
    case "link":
      if (/^(https?|mailto):/i.test(node.url)) {
        return [{ type: "link", url: node.url, children: readInlines(node.children, reader) }];
      }
      refuse(`link to ${node.url}`, reader);
      return [];
    default:
      refuse(node.type, reader);
      return [];
  }
}

/** Words of another language. Brackets that hold a citation are a citation, and that has no language. */
function readForeign(node: ForeignWords, reader: Reader): readonly Inline[] {
  const { span } = reader;
  const language = languageIn(node);
  if (language === undefined || !languageTag.test(language)) {
    const message = `{${node.attributes}} does not say in which language the words before it are.`;
    const hints = ["write a BCP 47 tag such as {lang=de}, {lang=pt-BR} or {lang=ru}, and nothing else"];
    reader.diagnostics.push({ code: "language-tag", severity: "error", message, span, hints });
    return [];
  }
  const cited = joinTexts(node.children).find(
    (one) => one.type === "text" && looksLikeCitation(one.value.replace(/\[[^[\]]*\]/g, "")),
  );
  if (cited) {
    const message = `A citation cannot be marked as being in a language: {${node.attributes}}.`;
    const hints = ["write the citation in brackets of its own, `[@key, para. 7]`"];
    reader.diagnostics.push({ code: "citation-syntax", severity: "error", message, span, hints });
    return [];
  }
  return [{ type: "foreign", language, children: readInlines(node.children, reader) }];
}

/** Text with its citations taken out as nodes of their own. */
function readText(value: string, reader: Reader): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const bracket of value.matchAll(/\[([^[\]]*)\]/g)) {
    const inside = bracket[1] ?? "";
    if (!looksLikeCitation(inside)) continue;
    if (reader.directive) {
      // titles and headings come through here: what cites must have been checked against its sources
      const hints = ["cite in a point, an entry or the bottom line"];
      const message = `A template, a title or a heading cannot cite: [${inside}].`;
      reader.diagnostics.push({ code: "citation-syntax", severity: "error", message, span: reader.span, hints });
      continue;
    }
    if (bracket.index > from) inlines.push(text(value.slice(from, bracket.index)));
    from = bracket.index + bracket[0].length;
    const items = parseCitation(inside);
    if ("code" in items) {
      const hint = "write `[@key, para. 7]`, and `;` between several";
      reader.diagnostics.push({ ...items, severity: "error", span: reader.span, hints: [hint] });
    } else inlines.push({ type: "citation", id: "", items, span: reader.span, children: [] });
  }
  if (from < value.length) inlines.push(text(value.slice(from)));
  return inlines;
}

function refuse(what: string, reader: Reader): void {
  reader.diagnostics.push({
    code: "markup-unsupported",
    severity: "error",
    message: `A brief cannot carry this Markdown: ${what}.`,
    span: reader.span,
    hints: ["write it as plain text; HTML, pictures and links other than http, https and mailto are not printed"],
  });
}

function text(value: string): Mdast.Text {
  return { type: "text", value };
}
