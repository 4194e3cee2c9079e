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
  const strange = found.flatMap(({ citation, page, ink }) => {
    const candidates = open.get(ink) ?? [];
    const at = candidates.findIndex(({ items }) =>
      citation.places.every((place) =>
        leadsTo(
          place,
          items.map(({ source }) => source),
          keys,
        ),
      ),
    );
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

const mostParts = 200;

/** Citations as they are cited: one that ends on the next page is put together again. */
function joined({ file }: Printed, isKnown: (words: string) => boolean): readonly Cited[] {
  const all = file.pages.flatMap(({ citations }, index) =>
    citations.map((citation): Cited => ({ citation, page: index + 1, ink: inkOf(citation.text) })),
  );
  const whole = all.filter(({ ink }) => isKnown(ink));
  const parts = all.filter(({ ink }) => !isKnown(ink));
  while (parts.length > 0) {
    const [first] = parts.splice(0, 1);
    if (!first) break;
    // a page has a few citations that go on; whoever makes thousands wants to keep its reader busy
    const at = parts
      .slice(0, mostParts)
      .findIndex(({ ink, page }) => page === first.page + 1 && isKnown(first.ink + ink));
    const [rest] = at < 0 ? [] : parts.splice(at, 1);
    whole.push(rest ? together(first, rest) : first);
  }
  return whole;
}

/** A citation on the pages: where it begins, and what of it is ink. */
interface Cited {
  readonly citation: PrintedCitation;
  readonly page: number;
  readonly ink: string;
}

function together(first: Cited, rest: Cited): Cited {
  const text = first.citation.text + rest.citation.text;
  const places = [...first.citation.places, ...rest.citation.places];
  return { citation: { text, places }, page: first.page, ink: first.ink + rest.ink };
}

/** Whether a link ends at the reference of one of some sources, or at a note: references are named in their order, first. */
function leadsTo(place: string, sources: readonly string[], keys: readonly string[]): boolean {
  const number = Number(/^r(\d{6})$/.exec(place)?.[1] ?? 0);
  if (number === 0) return false;
  const key = keys[number - 1];
  return key === undefined || sources.includes(key);
}
