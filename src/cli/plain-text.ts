/**
 * Text as a terminal may have it: control characters and those that steer the direction of writing are shown as
 * `�`, so that no source, file name or title can steer the terminal. Line ends and tabs stay.
 */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep off the terminal
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "�");
}

/**
 * Text broken at spaces into lines of at most `width` characters; a longer word stands alone. Each line comes after
 * `indent`, the first after `first`, which should be as long.
 */
export function wrapText(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = "";
  for (const word of plainText(text).split(/\s+/).filter(Boolean)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, number) => (number === 0 ? first : indent) + one).join("\n");
}

/** `1 page`, `2 pages`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
