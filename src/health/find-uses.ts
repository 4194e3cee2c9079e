import type { Selection } from "../model/selection.ts";
import type { Anchor, Library } from "../model/source.ts";
import { countQuoted } from "../text/count-quoted.ts";
import { citedIn, quotedIn } from "../text/quoted-in.ts";

/** How a copy uses one source. */
export interface SourceUse {
  readonly key: string;
  /** Quotations and paraphrases that cite it. */
  readonly excerpts: number;
  /** Different words quoted from it. */
  readonly words: number;
  /** Citations of it in the author's prose. */
  readonly citations: number;
}

/** The sources that a selection rests on, by key. Before fitting: what could be on the page. */
export function findUses(selection: Selection): readonly SourceUse[] {
  const places = quotedIn(selection);
  const cited = citedIn(selection);
  const keys = new Set([...places.flatMap(({ anchors }) => anchors.map(({ source }) => source)), ...cited]);
  return [...keys].sort().map((key): SourceUse => {
    const own = places.filter(({ anchors }) => anchors.some(({ source }) => source === key));
    const quoted = own.flatMap(({ form, anchors }): readonly Anchor[] =>
      form === "paraphrase" ? [] : anchors.filter(({ source }) => source === key),
    );
    const citations = cited.filter((one) => one === key).length;
    return { key, excerpts: own.length, words: countQuoted(quoted), citations };
  });
}

/** Gets ready to say which sources reprint one, through any number of steps; each once, by key. */
export function knowReprints(library: Library): (key: string) => readonly string[] {
  const above = new Map<string, string[]>();
  for (const { id, derivedFrom } of library.sources) {
    for (const from of derivedFrom) above.set(from, [...(above.get(from) ?? []), id]);
  }
  return (key) => {
    const found = new Set<string>();
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const fresh = (above.get(next) ?? []).filter((reprint) => reprint !== key && !found.has(reprint));
      for (const reprint of fresh) found.add(reprint);
      open.push(...fresh);
    }
    return [...found].sort();
  };
}
