/** Articles that open the name of an outlet, in the languages of most sources. */
const articles = /^(?:the|le|la|les|der|die|das|el|los|las|il|lo|gli)\s+(?=\S)|^l['’ʼ](?=\S)/u;

/** The name of an outlet as it is compared: its letters and digits in lower case, without an article before them. */
export function foldOutlet(name: string): string {
  const lower = name.normalize("NFKC").toLowerCase().trim();
  return lower.replace(articles, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "") || lower;
}
