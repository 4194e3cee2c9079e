/** The opening words of something, for ledgers and messages: at most about forty characters, cut at a word. */
export function gistOf(text: string): string {
  const plain = text
    .slice(0, 400)
    .replace(/\s+/g, " ")
    .replace(/\*\*| ?\[@[^\]]*\]/g, "")
    .replace(/\[([^[\]]*)\]\{\s*lang\s*=[^{}]*\}/g, "$1")
    .trim();
  if (plain.length <= 48) return plain;
  const cut = plain.slice(0, 44);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 24)).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
