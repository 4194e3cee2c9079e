import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A printed file as a reader of PDF files finds it, with no help of the program that wrote it. */
export interface PrintedFile {
  readonly title: string;
  readonly keywords: string;
  readonly pages: readonly PrintedPage[];
  /** What the file has that no file of ours has: scripts, forms, what happens when it is opened. */
  readonly strange: readonly string[];
  /** The files inside it, by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** One page of it. */
export interface PrintedPage {
  /** All text of its structure, in the order of drawing, hyphens at line ends included. */
  readonly drawn: string;
  /** The same in the order of reading, without these hyphens. */
  readonly words: string;
  /** What stands in running heads and feet. */
  readonly around: string;
  /** The text of each quotation, or of what of it stands on this page. */
  readonly quotations: readonly string[];
  readonly citations: readonly PrintedCitation[];
  /** Addresses that links lead to. */
  readonly addresses: readonly string[];
  /** What is on the page that no page of ours has: other annotations than links, pictures, hidden text. */
  readonly strange: readonly string[];
}

/** A citation, or what of it stands on the page. */
export interface PrintedCitation {
  readonly text: string;
  /** Names of the places that its links lead to. */
  readonly places: readonly string[];
}

/** An element of the structure as pdf.js tells it: all that stands on one page, below each other. */
interface ReadElement {
  readonly role: string;
  readonly lang?: string;
  readonly children: readonly (ReadElement | ReadObject)[];
}
interface ReadObject {
  readonly type: string;
  readonly id: string;
}

/** Reads a PDF file. Throws, with words of the library's, where it cannot be read to the end. */
export async function readPrinted(bytes: Uint8Array): Promise<PrintedFile> {
  // large, and hardly ever needed: it stays outside the bundle and comes in with the first file
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const operators = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const task = getDocument({
    // pdf.js keeps what it is given
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableStream: true,
  });
  try {
    const file = await task.promise;
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await readPage(await file.getPage(number), operators));
    }
    const strange = await strangeParts(file);
    return { ...(await readParticulars(file)), pages, strange, attachments: await readAttachments(file) };
  } finally {
    await task.destroy();
  }
}

async function readParticulars(file: PDFDocumentProxy): Promise<{ title: string; keywords: string }> {
  const { info } = await file.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  return { title: String(entries.get("Title") ?? ""), keywords: String(entries.get("Keywords") ?? "") };
}

async function strangeParts(file: PDFDocumentProxy): Promise<readonly string[]> {
  return [
    ...((await file.hasJSActions()) ? ["a script"] : []),
    ...((await file.getOpenAction()) ? ["something that happens when it is opened"] : []),
    ...((await file.getFieldObjects()) ? ["fields of a form"] : []),
  ];
}

async function readAttachments(file: PDFDocumentProxy): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: Record<string, { filename: string; content: Uint8Array }> | null = await file.getAttachments();
  return new Map(Object.values(found ?? {}).map(({ filename, content }) => [filename, content]));
}

async function readPage(page: PDFPageProxy, operators: ReadonlyMap<number, string>): Promise<PrintedPage> {
  const { stretches, drawn, around } = await readText(page);
  const root = (await page.getStructTree()) as ReadElement | null;
  const annotations: readonly ReadAnnotation[] = await page.getAnnotations();
  const links = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const textIn = (element: ReadElement): string => {
    const text = element.children.map((child) => ("role" in child ? textIn(child) : (stretches.get(child.id) ?? "")));
    return isLineEnd(element, text.join("")) ? "" : text.join("");
  };
  const all = root ? [...elementsIn(root)] : [];
  const citations = all.filter(({ role }) => role === "Reference");
  return {
    drawn,
    words: root ? textIn(root) : "",
    around,
    quotations: all.filter(({ role }) => role === "Quote").map(textIn),
    citations: citations.map((element) => ({
      text: textIn(element),
      places: objectsIn(element).map((id) => placeOf(links.get(id))),
    })),
    addresses: annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
    strange: [
      ...(page.rotate === 0 ? [] : ["a turn"]),
      ...annotations.flatMap(strangeness),
      ...(await strangeOperators(page, operators)),
    ],
  };
}

interface ReadAnnotation {
  readonly id: string;
  readonly subtype: string;
  readonly dest?: unknown;
  readonly unsafeUrl?: string;
}

/** The name of the place that a link leads to; where it leads elsewhere, what cannot be the name of one. */
function placeOf(link: ReadAnnotation | undefined): string {
  return typeof link?.dest === "string" ? link.dest : "elsewhere";
}

function strangeness({ subtype, dest, unsafeUrl }: ReadAnnotation): readonly string[] {
  if (subtype !== "Link") return [`an annotation (${subtype})`];
  return typeof dest === "string" || unsafeUrl !== undefined ? [] : ["a link of another kind"];
}

/** The operators with which our pages are drawn, by the names that pdf.js gives them. */
const known = new Set(
  `dependency save restore transform setLineWidth setDash setGState setCharSpacing setTextRise setFont moveText setTextMatrix
  beginText endText showText setFillColorSpace setStrokeColorSpace setFillRGBColor setStrokeRGBColor constructPath
  beginMarkedContent beginMarkedContentProps endMarkedContent`.split(/\s+/),
);

/** What a page is drawn with that no page of ours is. */
async function strangeOperators(
  page: PDFPageProxy,
  operators: ReadonlyMap<number, string>,
): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found = fnArray.flatMap((code, index) => {
    const name = operators.get(code) ?? String(code);
    if (name === "beginMarkedContentProps" && argsArray[index]?.[0] === "OC") return ["a layer that can be hidden"];
    return known.has(name) ? [] : [`what no page has (${name})`];
  });
  return [...new Set(found)];
}

/** The text of a page by the ids of its marked content, and all of it, what only adorns the page apart. */
async function readText(page: PDFPageProxy) {
  const stretches = new Map<string, string>();
  let [drawn, around] = ["", ""];
  const open: (string | undefined)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id === undefined) around += item.str;
      else {
        drawn += item.str;
        stretches.set(id, (stretches.get(id) ?? "") + item.str);
      }
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" ? (item.id ?? undefined) : undefined);
  }
  return { stretches, drawn, around };
}

/** A hyphen that stands only because a line ends is an element of its own. */
function isLineEnd({ role, lang, children }: ReadElement, text: string): boolean {
  return role === "Span" && lang === undefined && children.length === 1 && text === "-";
}

function* elementsIn(element: ReadElement): Generator<ReadElement> {
  yield element;
  for (const child of element.children) if ("role" in child) yield* elementsIn(child);
}

/** Ids of the annotations in an element. */
function objectsIn({ children }: ReadElement): readonly string[] {
  return children.flatMap((child) =>
    "role" in child ? objectsIn(child) : child.type === "annotation" || child.type === "object" ? [child.id] : [],
  );
}
