import type { Library, Source } from "../model/source.ts";

/** Finds the sources that an address, a DOI or a key may mean; mostly one or none. */
export type MatchSource = (address: string) => readonly Source[];

/** Parameters of an address that say how a reader came, not what is read. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref_src|cmpid)$/i;

/**
 * Makes a library ready to be asked by address. Two addresses are the same but for scheme, `www.`, a slash at the end,
 * fragment, the order of parameters and those that only track readers. A DOI is one with or without its resolver.
 */
export function matchSources(library: Library): MatchSource {
  const byName = new Map<string, Source[]>();
  for (const source of library.sources) {
    const { URL: url, DOI: doi } = source.item;
    for (const name of new Set([url, doi].flatMap((one) => (typeof one === "string" ? nameOf(one) : [])))) {
      byName.set(name, [...(byName.get(name) ?? []), source]);
    }
  }
  return (address) => {
    const key = address.trim().replace(/^urn:attache:source:|^@/, "");
    const known = library.byId.get(key);
    return known ? [known] : (byName.get(nameOf(address)) ?? []);
  };
}

/** One form for all ways of writing an address or a DOI. */
function nameOf(address: string): string {
  const given = address.trim();
  const doi = /^(?:doi:|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(given)?.[1];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  if (!URL.canParse(given)) return given;
  const { protocol, host, pathname, searchParams } = new URL(given);
  const kept = [...searchParams].filter(([name]) => !tracking.test(name)).map(([name, value]) => `${name}=${value}`);
  const scheme = /^https?:$/.test(protocol) ? "" : protocol;
  const path = pathname.replace(/\/+$/, "");
  return `${scheme}${host.replace(/^www\./, "")}${path}?${kept.sort().join("&")}`;
}
