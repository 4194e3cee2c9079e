import { plainText } from "./plain-text.ts";

/**
 * Text broken at spaces into lines of at most `width` characters; a longer word stands alone, and no-break spaces hold.
 * Each line comes after `indent`, the first after `first`, which should be as long.
 */
export function wrapText(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = "";
  for (const word of plainText(text)
    .split(/[^\S\u00a0\u202f]+/)
    .filter(Boolean)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, number) => (number === 0 ? first : indent) + one).join("\n");
}
