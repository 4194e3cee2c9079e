import { plainText } from "../text/plain-text.ts";

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
