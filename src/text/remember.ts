/**
 * A pure function of a text, with its results remembered: for what is asked of the same texts at every build. Past
 * `most` results all are forgotten at once, so that memory stays bounded and nothing depends on what was asked before.
 */
export function remember<V>(most: number, make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const met = known.get(text);
    if (met !== undefined) return met;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
