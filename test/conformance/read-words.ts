import { isElement, type ReadContent, type ReadElement, readStructure } from "../typeset/read-structure.ts";

/** What is written on a page, as its structure has it and as it is drawn. */
export interface PageWords {
  readonly drawn: readonly Words[];
  readonly read: readonly Words[];
}

/** What stands in one paragraph, label or cell without a break between. */
interface Words {
  readonly kind: "text" | "mark" | "note" | "artifact";
  readonly text: string;
}

/** Where a stretch of content belongs. */
interface Home {
  readonly kind: Words["kind"];
  readonly block: ReadElement;
}

interface Stretch extends ReadContent {
  readonly home: Home;
}

/** Roles of what stands within a line. */
const inline = new Set(["Quote", "Code", "Span", "Reference", "Link"]);

/** The words of each page of a file; the first words of the structure are the handling mark. */
export function readWords(bytes: Uint8Array): readonly PageWords[] {
  const { root, drawn } = readStructure(bytes);
  if (!root) throw new Error("no structure");
  const found = [...stretchesIn(root, { kind: "text", block: root })];
  const mark = found[0]?.home.block;
  const inOrder = found.map((one): Stretch => {
    return one.home.block === mark ? { ...one, home: { ...one.home, kind: "mark" } } : one;
  });
  const homes = new Map(inOrder.map(({ page, mcid, home }) => [`${page} ${mcid}`, home]));
  return drawn.map((stretches, page) => ({
    drawn: joined(stretches.map(({ mcid, text }) => ({ text, home: homes.get(`${page} ${mcid}`) }))),
    read: joined(inOrder.filter((one) => one.page === page)),
  }));
}

function* stretchesIn(element: ReadElement, home: Home): Generator<Stretch> {
  for (const child of element.children) {
    if (isElement(child)) yield* stretchesIn(child, homeIn(child, home));
    else if ("text" in child) yield { ...child, home };
  }
}

function homeIn(element: ReadElement, { kind, block }: Home): Home {
  if (inline.has(element.role)) return { kind, block };
  return { kind: element.role === "Note" ? "note" : kind, block: element };
}

function joined(stretches: readonly { readonly text: string; readonly home: Home | undefined }[]): readonly Words[] {
  const found: { readonly home: Home | undefined; text: string }[] = [];
  for (const { text, home } of stretches) {
    const last = found.at(-1);
    if (last && home && last.home?.block === home.block) last.text += text;
    else found.push({ home, text });
  }
  return found.map(({ home, text }) => ({ kind: home?.kind ?? "artifact", text }));
}
