import { citeDraft } from "../../src/cite/cite-draft.ts";
import { readStyle } from "../../src/cite/read-style.ts";
import type { Style } from "../../src/cite/style.ts";
import type { Block, Citation, CitationItem, Inline, NoteNode, ReferenceNode } from "../../src/model/node.ts";
import type { Item, Library, Source } from "../../src/model/source.ts";
import type { Draft, Manuscript } from "../../src/model/stages.ts";
import { memoryWorld } from "../memory-world.ts";

/** A style that comes with the program, in a language. */
export function shippedStyle(name: string, language = "en"): Style {
  const { value, diagnostics } = readStyle(memoryWorld(), name, language);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** A library of bare items: `cite` looks at nothing else of a source. */
export function libraryOf(items: Readonly<Record<string, Omit<Item, "id">>>): Library {
  const sources = Object.entries(items).map(([id, item]) => ({ id, item: { ...item, id } }) as unknown as Source);
  return { kind: "library", sources, byId: new Map(sources.map((source) => [source.id, source])) };
}

/** `[@id, para. 7]` from `id 7`; a bare `id` has no locator. */
export function cite(...items: readonly (string | CitationItem)[]): Citation {
  return {
    type: "citation",
    id: "",
    items: items.map((item) => (typeof item === "string" ? place(item) : item)),
    children: [],
  };
}

function place(text: string): CitationItem {
  const [id = "", locator] = text.split(/ (.*)/s);
  return locator === undefined ? { id } : { id, label: "paragraph", locator };
}

export const text = (value: string): Inline => ({ type: "text", value });

export const paragraph = (...children: readonly Inline[]): Block => ({ type: "paragraph", children });

/** A draft of some blocks, with a place for references at its end. */
export function draftOf(...blocks: readonly Block[]): Draft {
  const children: readonly Block[] = [...blocks, { type: "referenceList", children: [] }];
  return {
    kind: "draft",
    selection: { brief: { language: "en" } },
    design: {},
    root: { type: "root", children },
  } as unknown as Draft;
}

/** What citing some clusters, a paragraph each, makes of them. */
export function citeClusters(style: Style, library: Library, ...clusters: readonly Citation[]): Manuscript {
  const { value, diagnostics } = citeDraft(draftOf(...clusters.map((cluster) => paragraph(cluster))), style, library);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** All nodes below some nodes, in reading order. */
export function walk(nodes: readonly object[]): readonly object[] {
  return nodes.flatMap((node) => [
    node,
    ...("term" in node ? walk(node.term as object[]) : []),
    ...("label" in node && Array.isArray(node.label) ? walk(node.label as object[]) : []),
    ...("children" in node ? walk(node.children as object[]) : []),
  ]);
}

/** The nodes of one type below some nodes. */
export function all<T extends { readonly type: string }>(nodes: readonly object[], type: T["type"]): readonly T[] {
  return walk(nodes).filter((node): node is T => "type" in node && node.type === type);
}

/** The words of some inline nodes. */
export function words(nodes: readonly object[]): string {
  return walk(nodes)
    .map((node) => ("value" in node ? String(node.value) : ""))
    .join("");
}

export const citationsIn = ({ root }: Manuscript) => all<Citation>(root.children, "citation");
export const referencesIn = ({ root }: Manuscript) => all<ReferenceNode>(root.children, "reference");
export const notesIn = ({ root }: Manuscript) => all<NoteNode>(root.children, "note");

/** What a reference prints, its label apart. */
export const reference = (manuscript: Manuscript, source: string): string =>
  words(referencesIn(manuscript).find((one) => one.source === source)?.children ?? []);
