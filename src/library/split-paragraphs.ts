import type { Diagnostic } from "../model/diagnostic.ts";
import type { Paragraph } from "../model/source.ts";
import { normaliseText } from "../text/normalise-text.ts";

/** The counted text of a source. */
export interface CountedText {
  readonly paragraphs: readonly Paragraph[];
  /** All paragraphs, an empty line between them. */
  readonly normalised: string;
  readonly diagnostics: readonly Diagnostic[];
}

const heading = /^ {0,3}#{1,6}(\s|$)/;
const rule = /^ {0,3}([-*_])(\s*\1){2,}\s*$/;

/**
 * Counts the paragraphs of a source's body from 1: blocks of lines with empty lines between them. Markdown
 * headings (`## …`) and lines of dashes or stars end a paragraph and are not counted; any other markup is
 * text. Each paragraph is normalised; `hostile-character` warns where something was taken out.
 */
export function splitParagraphs(body: readonly string[], firstLine: number, file: string): CountedText {
  const texts: { readonly text: string; readonly line: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  let block: string[] = [];
  const close = (after: number) => {
    const { text, removed } = normaliseText(block.join("\n"));
    const line = firstLine + after - block.length;
    if (text !== "") texts.push({ text, line });
    if (removed.length > 0) diagnostics.push(hostile(removed, file, line));
    block = [];
  };
  for (const [index, line] of body.entries()) {
    if (line.trim() === "" || heading.test(line) || rule.test(line)) close(index);
    else block.push(line);
  }
  close(body.length);
  const normalised = texts.map(({ text }) => text).join("\n\n");
  let start = 0;
  const paragraphs = texts.map(({ text, line }, index) => {
    const paragraph = { number: index + 1, text, start, line };
    start += text.length + 2;
    return paragraph;
  });
  return { paragraphs, normalised, diagnostics };
}

function hostile(removed: readonly string[], file: string, line: number): Diagnostic {
  const message = `The paragraph holds ${removed.join(", ")}, which can change how text is displayed.`;
  const hints = ["it was taken out; check that the text reads right"];
  return { code: "hostile-character", severity: "warning", message, span: { file, line, column: 1 }, hints };
}
