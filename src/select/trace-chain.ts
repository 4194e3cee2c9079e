import type { Relay } from "../model/selection.ts";
import type { Source, Utterance } from "../model/source.ts";
import { holdsWords } from "../text/find-quotation.ts";

/** Reprints of reprints that are followed; no record goes further but by mistake, or in a circle. */
const furthest = 8;

/** Finds a source that readers of the page may know of; `undefined` for any other. */
export type Visible = (key: string) => Source | undefined;

/**
 * Through whose hands words came to a source: those from whom it has them (`via`); the sources that it reprints
 * (`derived-from`), as far as these have the very words; the source itself; and the one in which its text was found
 * (`known-from`). Empty where the source heard the words itself. What readers may not know of is passed over.
 */
export function traceChain(
  words: string,
  source: Source,
  utterance: Utterance | undefined,
  visible: Visible,
): readonly Relay[] {
  const origins = originsOf(words, source, visible);
  const found = visible(source.knownFrom ?? "");
  const before = (utterance?.via ?? []).map((by): Relay => ({ by, kind: "source", how: "quoted" }));
  if (before.length === 0 && source.derivedFrom.length === 0 && !found) return [];
  const after = found && !origins.includes(found) && found !== source ? [found] : [];
  const [first, ...further] = [...origins, source, ...after];
  const relays = [...(first ? [relayOf(first, "quoted")] : []), ...further.map((other) => relayOf(other, "reposted"))];
  return [...before, ...relays].filter((one, at, all) => at === 0 || one.by === null || one.by !== all[at - 1]?.by);
}

/** The sources behind a reprint that have the words, the first of all first. */
function originsOf(words: string, source: Source, visible: Visible): readonly Source[] {
  const chain: Source[] = [];
  for (let at: Source | undefined = source; at && chain.length < furthest; ) {
    const next: Source | undefined = at.derivedFrom
      .flatMap((key) => visible(key) ?? [])
      .find((other) => other !== source && !chain.includes(other) && holdsWords(words.replace(/\.$/u, ""), other));
    if (next) chain.unshift(next);
    at = next;
  }
  return chain;
}

function relayOf({ item }: Source, how: Relay["how"]): Relay {
  const outlet = item["container-title"] ?? item["publisher"];
  const kind = item.type === "post-weblog" ? "weblog" : "source";
  return { by: typeof outlet === "string" ? outlet : null, kind, how };
}
