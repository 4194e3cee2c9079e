import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { annotationsUnreadable, tooMany } from "./annotations-unreadable.ts";
import { type Highlight, type Highlights, mostHighlights } from "./highlight.ts";

const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const marker = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+/u;
const quoted = /^\s*>\s?/;
/** What stands between the clippings of a reading device, whose titles and places would pass for words. */
const divider = /^={8,}\s*$/;

/** Lines of one highlight. */
interface Block {
  readonly lines: string[];
  readonly line: number;
  readonly address: string | undefined;
}

/**
 * Reads a plain list of highlights. A heading (`# key` or `# https://…`) says which source those below it are from. A line
 * that begins with `- ` or a number begins a highlight, and so does any line after an empty one. Where no two highlights
 * have an empty line between them, each line is one. `> ` and quotation marks around the whole are not part of it.
 * Error: `annotations-unreadable`, for clippings of a reading device.
 */
export function readList(text: string, file: string): Outcome<Highlights> {
  const lines = text.split(/\r\n|[\n\r]/);
  const isSpaced = hasSpaces(lines);
  const clipping = lines.findIndex((line) => divider.test(line));
  if (clipping >= 0) {
    const why = "it has lines of `====`, as the clippings of a reading device do; leave the marked words only";
    return failure([annotationsUnreadable(file, why, { file, line: clipping + 1, column: 1 })]);
  }
  const blocks: Block[] = [];
  let open: Block | undefined;
  let address: string | undefined;
  for (const [index, whole] of lines.entries()) {
    const named = heading.exec(whole)?.[1];
    if (named !== undefined) address = named.replace(/^<(.*)>$/, "$1");
    const line = whole.replace(quoted, "");
    if (named !== undefined || line.trim() === "") {
      open = undefined;
      continue;
    }
    if (!open || marker.test(line) || !(isSpaced || quoted.test(whole))) {
      open = { lines: [], line: index + 1, address };
      blocks.push(open);
    }
    open.lines.push(open.lines.length === 0 ? line.replace(marker, "") : line);
  }
  const highlights = blocks.slice(0, mostHighlights).map(
    (block): Highlight => ({
      words: block.lines.join("\n").trim(),
      prefix: "",
      suffix: "",
      addresses: block.address === undefined ? [] : [block.address],
      note: "",
      span: { file, line: block.line, column: 1 },
    }),
  );
  return outcome(
    { highlights, wordless: 0, leftOut: [], strange: [] },
    blocks.length > mostHighlights ? [tooMany(file, blocks.length)] : [],
  );
}

/** True where an empty line stands between two lines of words with no heading between. */
function hasSpaces(lines: readonly string[]): boolean {
  let [before, empty] = [false, false];
  for (const line of lines) {
    const isEmpty = line.trim() === "";
    const isWords = !isEmpty && !heading.test(line);
    if (isWords && before && empty) return true;
    if (!isEmpty) before = isWords;
    empty = isEmpty;
  }
  return false;
}
