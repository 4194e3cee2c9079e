import type { Manuscript } from "../../src/model/stages.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import {
  isDictionary,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
  Reference,
  readObjects,
} from "./pdf-objects.ts";
import { type DrawnText, readPageText } from "./pdf-text.ts";
import { faces } from "./sample-manuscript.ts";

/** An element of a file's structure, with what stands in it. */
export interface ReadElement {
  readonly role: string;
  readonly entries: PdfDictionary;
  readonly language: string | undefined;
  /** What is read instead of the text. */
  readonly actual: string | undefined;
  readonly children: readonly (ReadElement | ReadContent | ReadArea)[];
}

/** A stretch of marked content. */
export interface ReadContent {
  readonly page: number;
  readonly mcid: number;
  readonly text: string;
}

/** A link annotation that an element holds. */
export interface ReadArea {
  readonly annotation: Reference;
  readonly contents: string | undefined;
}

/** A file's structure, and the file. */
export interface ReadStructure {
  readonly objects: PdfObjects;
  readonly catalog: PdfDictionary;
  readonly metadata: string;
  readonly pages: readonly Reference[];
  readonly root: ReadElement | undefined;
  /** Text that no element holds, page by page. */
  readonly adorning: readonly string[];
  /** All text in the order of drawing, page by page. */
  readonly drawn: readonly (readonly DrawnText[])[];
}

/** Reads the structure of a file, and the text that belongs to it. */
export function readStructure(bytes: Uint8Array): ReadStructure {
  const objects = readObjects(bytes);
  const catalog = objects.dictionary(objects.trailer["Root"]);
  const pages = objects
    .array(objects.dictionary(catalog["Pages"])["Kids"])
    .filter((page): page is Reference => page instanceof Reference);
  const texts = pages.map((page) => readPageText(objects, page));
  const pageOf = (value: PdfValue | undefined) =>
    pages.findIndex((page) => page.id === (value as Reference | undefined)?.id);

  function element(value: PdfValue): ReadElement {
    const entries = objects.dictionary(value);
    const kids = objects.get(entries["K"]);
    const all = Array.isArray(kids) ? kids : kids === null ? [] : [kids];
    return {
      role: String(entries["S"]).slice(1),
      entries,
      language: objects.text(entries["Lang"]),
      actual: objects.text(entries["ActualText"]),
      children: all.map((kid) => child(kid, pageOf(entries["Pg"]))),
    };
  }

  function child(kid: PdfValue, home: number): ReadElement | ReadContent | ReadArea {
    if (typeof kid === "number") return content(home, kid);
    const entries = objects.get(kid);
    if (!isDictionary(entries)) throw new Error("a child of an element is no dictionary");
    if (entries["Type"] === "/MCR") return content(pageOf(entries["Pg"]), Number(entries["MCID"]));
    if (entries["Type"] !== "/OBJR") return element(kid);
    const annotation = entries["Obj"] as Reference;
    return { annotation, contents: objects.text(objects.dictionary(annotation)["Contents"]) };
  }

  const content = (page: number, mcid: number): ReadContent => ({
    page,
    mcid,
    text: texts[page]?.stretches.get(mcid) ?? "",
  });
  const [top] = objects.array(objects.dictionary(catalog["StructTreeRoot"])["K"]);
  return {
    objects,
    catalog,
    metadata: objects.stream(catalog["Metadata"]).toString("utf8"),
    pages,
    root: top === undefined ? undefined : element(top),
    adorning: texts.map(({ adorning }) => adorning),
    drawn: texts.map(({ drawn }) => drawn),
  };
}

export function isElement(child: ReadElement["children"][number]): child is ReadElement {
  return "role" in child;
}

/** An element and all in it, in reading order. */
export function* elementsIn(element: ReadElement): Generator<ReadElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* elementsIn(child);
}

/** All text of an element as it is read: soft hyphens stand for those at line ends. */
export function textIn({ actual, children }: ReadElement): string {
  if (actual !== undefined) return actual;
  return children.map((child) => (isElement(child) ? textIn(child) : "text" in child ? child.text : "")).join("");
}

/** The roles of an element and of all in it, one a line, indented; with the first words of what they hold themselves. */
export function drawStructure(element: ReadElement, depth = 0): string {
  const own = element.children.map((child) => ("text" in child ? child.text : "")).join("");
  const words = own === "" ? "" : ` ${own.trim().slice(0, 24)}`;
  const language = element.language === undefined ? "" : ` (${element.language})`;
  const line = `${"  ".repeat(depth)}${element.role}${language}${words}`.trimEnd();
  return [line, ...element.children.filter(isElement).map((child) => drawStructure(child, depth + 1))].join("\n");
}

/** Typesets a manuscript, which must succeed, and reads its structure back. */
export function structureOf(manuscript: Manuscript) {
  const { value } = typesetManuscript(manuscript, faces);
  const bytes = value?.bytes ?? new Uint8Array();
  const { root, adorning, objects, catalog } = readStructure(bytes);
  if (!root) throw new Error("no structure");
  const all = [...elementsIn(root)];
  const named = (role: string) => all.filter((element) => element.role === role);
  return { root, all, named, adorning, objects, catalog, bytes };
}

/** The headings among some elements, with their levels. */
export const headsIn = (elements: readonly ReadElement[]) =>
  elements.flatMap((element) => (/^H\d$/.test(element.role) ? [`${element.role} ${textIn(element).trim()}`] : []));
