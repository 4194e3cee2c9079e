import { failure, type Outcome, outcome } from "../model/outcome.ts";

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of a file. Every text file of a workspace is UTF-8; a byte order mark is dropped. Anything else
 * is `not-text`, with the first line that cannot be read.
 */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string> {
  const text = decode(bytes);
  if (text !== undefined) return outcome(text);
  const line = firstBadLine(bytes);
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const message = wide ? "The file is UTF-16, not UTF-8." : "The file is not UTF-8 text.";
  const hints = ["save the file as UTF-8"];
  return failure([{ code: "not-text", severity: "error", message, span: { file, line, column: 1 }, hints }]);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A line end is one byte in UTF-8 whatever stands around it, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (decode(bytes.subarray(start, end < 0 ? bytes.length : end)) === undefined) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}
