/** The beginning of a text on one line, cut between words where it has more than `letters`; an ellipsis says so. */
export function shortOpening(text: string, letters: number): string {
  const words = text.replace(/[\s\p{C}]+/gu, " ").trim();
  if (words.length <= letters) return words;
  const cut = [...words].slice(0, letters - 4).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), letters / 2)).replace(/[\s,;:.…–—-]+$/u, "")}…`;
}
