import type { Manuscript } from "../../src/model/stages.ts";
import type { TypeLine } from "../../src/typeset/break-lines.ts";
import type { TextNode } from "../../src/typeset/definition.ts";
import { layOut } from "../../src/typeset/lay-out.ts";
import { linesOn } from "../../src/typeset/page-lines.ts";
import { faces } from "./sample-manuscript.ts";

/** One sentence of three lines in the side column and one in the main one. */
export const sentence = "Washington and NATO keep the door open and offer talks on missiles and exercises. ";
export const oneColumn = { columns: { main: 154, side: 0, gutter: 0 } } as const;

/** A laid-out page: its lines of text, and the lines of notes at its foot. */
export interface LaidPage {
  readonly text: readonly TypeLine[];
  readonly notes: readonly TypeLine[];
  /** Numbers of the notes called on it, and of those that stand on it, in the order in which they stand. */
  readonly calls: readonly number[];
  readonly numbers: readonly number[];
}

/** Words of a note of `foot`, by which it is known again. */
export const noteWords = (number: number, more = ""): string => `Note ${number} tells where. ${more}`.trim();

const isNote = ({ text }: TextNode): boolean => /^\d+ Note \d+ tells/.test(wordsOf(text));
const wordsOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");

/** The words of a line. */
export const lineWords = (line: TypeLine | undefined): string => wordsOf(line?.pieces ?? []);
/** The words of a line's whole block. */
export const blockWords = (line: TypeLine | undefined): string => wordsOf(line?.node.text ?? []);

/** Lays out a manuscript and tells text and notes apart. */
export function laidPages(manuscript: Manuscript, purpose: "print" | "measure" = "print") {
  const { value, diagnostics } = layOut(manuscript, faces, purpose);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join(" "));
  const { margins, height } = value.sheet;
  // Running heads and feet stand outside; text that came down to them would still be seen.
  const inside = (y = 0) => y >= margins.top && y < height - margins.bottom + 10;
  const pages = value.pages.map((page): LaidPage => {
    const lines = [...linesOn([page])].filter(({ node, y }) => node.text.length > 0 && inside(y));
    const notes = lines.filter(({ node }) => isNote(node));
    const text = lines.filter(({ node }) => !isNote(node));
    const called = text.flatMap(({ pieces }) => pieces.filter(({ run }) => run.rise && run.anchors));
    const numbers = notes.filter(({ opens }) => opens).map(({ node }) => Number.parseInt(wordsOf(node.text), 10));
    return { text, notes, calls: called.map(({ run }) => Number(run.text)).sort((a, b) => a - b), numbers };
  });
  return { pages, before: value.before, room: value.room, sheet: value.sheet, diagnostics };
}
