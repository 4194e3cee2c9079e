/**
 * Names of the places that links lead to. PDF wants names in byte order and pdfkit sorts by locale: small letters
 * and figures of one length come out the same in both.
 */
export interface Places {
  /** The place of a citation, by the citation's id. */
  citation(id: string): string;
  /** The place of a reference or a note, by what citations call it. */
  entry(target: string): string;
}

/**
 * Names places in the order in which they are asked for; those of the references by the order of `cited`, so that a
 * reader of the file knows which source a link leads to.
 */
export function namePlaces(cited: readonly string[]): Places {
  const citations = new Map<string, string>();
  const entries = new Map<string, string>();
  for (const key of cited) nameIn(entries, "r", key);
  return {
    citation: (id) => nameIn(citations, "c", id),
    entry: (target) => nameIn(entries, "r", target),
  };
}

function nameIn(names: Map<string, string>, letter: string, key: string): string {
  const name = names.get(key) ?? `${letter}${String(names.size + 1).padStart(6, "0")}`;
  names.set(key, name);
  return name;
}
