import { isElement, type ReadElement, readStructure } from "../typeset/read-structure.ts";

/** What is written in a file, as its structure and its pages have it. */
export interface FileWords {
  /** Whether the file says that it is PDF/UA-1 and PDF/A-3a. */
  readonly claims: boolean;
  /** All that stands in the structure, in its order. */
  readonly tree: string;
  readonly pages: readonly PageWords[];
}

interface PageWords {
  /** In the order of drawing, running heads and feet and all. */
  readonly drawn: string;
  /** The same without artifacts. */
  readonly real: string;
  /** What the structure has on this page, in its own order. */
  readonly read: string;
}

const inline = new Set(["Quote", "Code", "Span", "Reference", "Link"]);

export function readWords(bytes: Uint8Array): FileWords {
  const { root, drawn, metadata } = readStructure(bytes);
  const pages = drawn.map((stretches, page): PageWords => {
    const real = stretches.filter(({ mcid }) => mcid !== undefined);
    const text = (all: readonly { readonly text: string }[]) => all.map((one) => one.text).join("");
    return { drawn: text(stretches), real: text(real), read: root ? wordsIn(root, page) : "" };
  });
  return { claims: /<pdfuaid:part>1</.test(metadata), tree: root ? wordsIn(root) : "", pages };
}

/** The text of an element, or what of it stands on a page; elements other than parts of a line have lines of their own. */
function wordsIn({ role, children }: ReadElement, page?: number): string {
  const words = children.map((child) => {
    if (isElement(child)) return wordsIn(child, page);
    return "text" in child && (page === undefined || child.page === page) ? child.text : "";
  });
  return inline.has(role) ? words.join("") : `\n${words.join("")}\n`;
}
