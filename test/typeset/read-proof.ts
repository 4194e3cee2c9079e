import { PDFParse } from "pdf-parse";
import type { Manuscript } from "../../src/model/stages.ts";
import { typesetManuscript } from "../../src/typeset/typeset-manuscript.ts";
import { faces } from "./sample-manuscript.ts";

/** A link on a page: its rectangle in points from the lower left corner, and where it leads. */
export interface ReadLink {
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  /** Address outside, where it is one. */
  readonly url: string | undefined;
  /** Page (from 1) and place that it leads to inside. */
  readonly place: { readonly page: number; readonly y: number } | undefined;
}

export interface ReadOutline {
  readonly title: string;
  readonly place: { readonly page: number; readonly y: number } | undefined;
  readonly items: readonly ReadOutline[];
}

/** A proof as a PDF reader sees it. */
export interface ReadProof {
  readonly bytes: Uint8Array;
  /** Text of each page. */
  readonly pages: readonly string[];
  readonly sizes: readonly (readonly [number, number])[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly links: readonly ReadLink[];
  readonly outline: readonly ReadOutline[];
}

/** The parts of pdf.js that lie below pdf-parse. */
interface PdfJs {
  readonly numPages: number;
  getPage(page: number): Promise<{
    readonly view: readonly number[];
    getAnnotations(): Promise<
      readonly {
        readonly subtype: string;
        readonly rect: readonly [number, number, number, number];
        readonly dest?: string | readonly unknown[] | null;
        readonly url?: string;
        readonly unsafeUrl?: string;
      }[]
    >;
  }>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getPageIndex(reference: unknown): Promise<number>;
  getOutline(): Promise<readonly RawOutline[] | null>;
}

interface RawOutline {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly RawOutline[];
}

/** Typesets a manuscript, which must succeed, and reads the bytes back. */
export async function proofOf(manuscript: Manuscript): Promise<ReadProof> {
  const { value, diagnostics } = typesetManuscript(manuscript, faces);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join(" "));
  return readProof(value.bytes);
}

export async function readProof(bytes: Uint8Array): Promise<ReadProof> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { pages } = await parser.getText({ pageJoiner: "" });
  const { info } = await parser.getInfo();
  const file = (parser as unknown as { doc: PdfJs }).doc;
  const place = async (given: string | readonly unknown[] | null | undefined) => {
    const target = typeof given === "string" ? await file.getDestination(given) : given;
    return target ? { page: (await file.getPageIndex(target[0])) + 1, y: Number(target[3]) } : undefined;
  };
  const links: ReadLink[] = [];
  const sizes: [number, number][] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const read = await file.getPage(page);
    sizes.push([read.view[2] ?? 0, read.view[3] ?? 0]);
    for (const { subtype, rect, dest, unsafeUrl } of await read.getAnnotations()) {
      if (subtype === "Link") links.push({ page, rect, url: unsafeUrl, place: await place(dest) });
    }
  }
  const outlined = (items: readonly RawOutline[]): Promise<ReadOutline[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: below }) => ({
        title,
        place: await place(dest),
        items: await outlined(below),
      })),
    );
  const outline = await outlined((await file.getOutline()) ?? []);
  await parser.destroy();
  return { bytes, pages: pages.map(({ text }) => text), sizes, info: info as Record<string, unknown>, links, outline };
}

/** Text with all white space gone, to look for words wherever lines were broken. */
export function packed(text: string): string {
  return text.replace(/\s+/g, "");
}
