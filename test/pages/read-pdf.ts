import { PDFParse } from "pdf-parse";

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly title: unknown;
  readonly author: unknown;
  readonly subject: unknown;
  readonly keywords: unknown;
  readonly created: unknown;
  readonly outline: readonly string[];
  /** Named destinations that links lead to, and those that exist. */
  readonly linked: readonly string[];
  readonly destinations: ReadonlySet<string>;
  /** Web addresses that links lead to. */
  readonly urls: readonly string[];
}

interface PdfPage {
  getAnnotations(): Promise<{ subtype: string; dest?: unknown; url?: string }[]>;
  getViewport(options: { scale: number }): { width: number; height: number };
}
interface PdfFile {
  getPage(number: number): Promise<PdfPage>;
  getDestinations(): Promise<Record<string, unknown>>;
}
interface OutlineNode {
  readonly title: string;
  readonly items?: readonly OutlineNode[];
}

/** Reads a PDF back with pdf-parse, and through the pdf.js in it what pdf-parse does not tell. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  try {
    const text = await parser.getText({ pageJoiner: "" });
    const { info, outline } = await parser.getInfo({ parsePageInfo: true });
    const file = (parser as unknown as { doc: PdfFile }).doc;
    const sizes: { width: number; height: number }[] = [];
    const linked: string[] = [];
    const urls: string[] = [];
    for (let number = 1; number <= text.pages.length; number += 1) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      sizes.push({ width, height });
      for (const { subtype, dest, url } of await page.getAnnotations()) {
        if (subtype !== "Link") continue;
        if (typeof dest === "string") linked.push(dest);
        if (url) urls.push(url);
      }
    }
    const titles = (nodes: readonly OutlineNode[]): string[] =>
      nodes.flatMap(({ title, items }) => [title, ...titles(items ?? [])]);
    return {
      pages: text.pages.map((page) => page.text),
      sizes,
      title: info?.["Title"],
      author: info?.["Author"],
      subject: info?.["Subject"],
      keywords: info?.["Keywords"],
      created: info?.["CreationDate"],
      outline: titles((outline ?? []) as readonly OutlineNode[]),
      linked,
      destinations: new Set(Object.keys(await file.getDestinations())),
      urls,
    };
  } finally {
    await parser.destroy();
  }
}

/** Text without white space and quotation marks: the page breaks lines and chooses its marks. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\u2060]/gu, "").replace(/[“”„«»"‘’‚‹›']/gu, "");
}
