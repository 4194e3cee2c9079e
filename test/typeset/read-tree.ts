import { PDFParse } from "pdf-parse";

/** An element of a file's structure as pdf.js, another's reader, gives it. */
export interface TreeElement {
  readonly role: string;
  readonly language: string | undefined;
  /** What it holds itself, and what is in it, in order. */
  readonly children: readonly (TreeElement | string)[];
  /** Where its links lead, in words. */
  readonly purposes: readonly string[];
}

/** A file's structure, page by page, and what the file says of itself. */
export interface TreeFile {
  readonly language: unknown;
  readonly isMarked: unknown;
  readonly pages: readonly TreeElement[];
}

interface RawNode {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly RawNode[];
  readonly type?: string;
  readonly id?: string;
}
interface RawItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
}
interface PdfJs {
  readonly numPages: number;
  getMarkInfo(): Promise<{ readonly Marked: boolean } | null>;
  getMetadata(): Promise<{ readonly info: { readonly Language?: unknown } }>;
  getPage(page: number): Promise<{
    getStructTree(): Promise<RawNode>;
    getTextContent(options: { includeMarkedContent: boolean }): Promise<{ readonly items: readonly RawItem[] }>;
    getAnnotations(): Promise<readonly { readonly id: string; readonly contentsObj: { readonly str: string } }[]>;
  }>;
}

/** Reads the structure of a file through pdf.js. */
export async function readTree(bytes: Uint8Array): Promise<TreeFile> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  await parser.getInfo();
  const { doc } = parser as unknown as { doc: PdfJs };
  const pages: TreeElement[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number);
    const texts = textsOf((await page.getTextContent({ includeMarkedContent: true })).items);
    const purposes = new Map((await page.getAnnotations()).map(({ id, contentsObj }) => [id, contentsObj.str]));
    pages.push(elementOf(await page.getStructTree(), texts, purposes));
  }
  const { info } = await doc.getMetadata();
  const mark = await doc.getMarkInfo();
  await parser.destroy();
  return { language: info.Language, isMarked: mark?.Marked, pages };
}

/** An element and all in it, in reading order. */
export function* treeIn(element: TreeElement): Generator<TreeElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* treeIn(child);
}

export function treeText({ children }: TreeElement): string {
  return children.map((child) => (typeof child === "string" ? child : treeText(child))).join("");
}

function elementOf(node: RawNode, texts: ReadonlyMap<string, string>, areas: ReadonlyMap<string, string>): TreeElement {
  const children = (node.children ?? []).flatMap((child): (TreeElement | string)[] => {
    if (child.type === "content") return [texts.get(child.id ?? "") ?? ""];
    return child.role === undefined ? [] : [elementOf(child, texts, areas)];
  });
  const purposes = (node.children ?? []).flatMap(({ type, id }) =>
    type === "object" ? (areas.get(id ?? "") ?? "") : [],
  );
  return { role: node.role ?? "", language: node.lang, children, purposes };
}

/** The text of each stretch of marked content. */
function textsOf(items: readonly RawItem[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let open = "";
  for (const { type, id, str } of items) {
    if (type !== undefined) open = id ?? "";
    else if (open !== "") texts.set(open, (texts.get(open) ?? "") + (str ?? ""));
  }
  return texts;
}
