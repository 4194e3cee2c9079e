import type { Diagnostic } from "../model/diagnostic.ts";
import type { CitationRecord } from "../model/evidence.ts";
import { inkOf } from "../text/ink.ts";
import { fault, type Printed } from "./check-file.ts";
import type { PrintedCitation } from "./read-printed.ts";

/**
 * Whether the citations on the pages are those of the manifest, as many and with these words, and each of their links
 * leads to a source that it cites; and whether the references inside are of the sources cited.
 */
export function checkCitations(printed: Printed): readonly Diagnostic[] {
  const { manifest, references } = printed.evidence;
  const unproved = (message: string) => fault(printed, "citation-unproved", message);
  const keys = manifest.cited.map(({ key }) => key);
  const open = new Map<string, CitationRecord[]>();
  for (const one of manifest.citations) open.set(inkOf(one.words), [...(open.get(inkOf(one.words)) ?? []), one]);
  const found = joined(printed, (words) => open.has(words));
  const strange = found.flatMap(({ citation, page }) => {
    const words = inkOf(citation.text);
    const candidates = open.get(words) ?? [];
    const sources = citation.places.flatMap((place) => sourceAt(place, keys));
    const at = candidates.findIndex(({ items }) => sources.every((key) => items.some(({ source }) => source === key)));
    if (candidates.length === 0)
      return [unproved(`the citation ${citation.text.trim()} on page ${page} is none of the manifest's`)];
    candidates.splice(Math.max(0, at), 1);
    return at < 0
      ? [unproved(`the citation ${citation.text.trim()} on page ${page} leads to another source than it cites`)]
      : [];
  });
  const missing = [...open.values()].flat().filter(({ words }) => inkOf(words) !== "");
  const unprinted = missing.map(({ words }) => unproved(`the citation ${words.trim()} is not on the pages`));
  const isListed = references === undefined || references.join("\n") === keys.join("\n");
  const lists = isListed ? [] : [unproved("the references inside are not those of the sources cited")];
  return [...strange, ...unprinted, ...lists];
}

/** Citations as they are cited: one that ends on the next page is put together again. */
function joined({ file }: Printed, isKnown: (words: string) => boolean) {
  const all = file.pages.flatMap(({ citations }, index) =>
    citations.map((citation) => ({ citation, page: index + 1 })),
  );
  const parts = all.filter(({ citation }) => !isKnown(inkOf(citation.text)));
  const whole: { readonly citation: PrintedCitation; readonly page: number }[] = all.filter(
    (one) => !parts.includes(one),
  );
  for (const first of parts) {
    const rest = parts.find(
      ({ citation, page }) => page === first.page + 1 && isKnown(inkOf(first.citation.text + citation.text)),
    );
    if (!rest) whole.push(first);
    else {
      const text = first.citation.text + rest.citation.text;
      whole.push({ citation: { text, places: [...first.citation.places, ...rest.citation.places] }, page: first.page });
      parts.splice(parts.indexOf(rest), 1);
    }
  }
  return whole;
}

/** The source at whose reference a link ends: references are named in their order; other places are notes. */
function sourceAt(place: string, keys: readonly string[]): readonly string[] {
  const number = Number(/^r(\d{6})$/.exec(place)?.[1] ?? 0);
  const key = keys[number - 1];
  return key === undefined ? [] : [key];
}
