/**
 * Plain text as Markdown that prints exactly that text: every ASCII punctuation mark is escaped
 * (CommonMark 0.31, section 2.4), and line ends become spaces so that no block can start inside it.
 */
export function escapeMarkdown(plain: string): string {
  return plain
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(" ")
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
