import type { Diagnostic } from "../model/diagnostic.ts";
import { type Outcome, outcome } from "../model/outcome.ts";
import type { Selection } from "../model/selection.ts";
import type { Library, Licence, Source } from "../model/source.ts";
import { countQuoted, countWords } from "../text/count-quoted.ts";
import { pickForm } from "../text/pick-form.ts";
import { type QuotedPlace, quotedIn } from "../text/quoted-in.ts";

/**
 * Holds what a page quotes against the licences of its sources: its different words of each, in excerpts and in prose, a
 * digest's summaries aside. Same words in several sources count for the one they are quoted from. `usual` holds for
 * sources whose records have no licence. Warning, where no rule says otherwise: `licence-exceeded`.
 */
export function checkLicences(selection: Selection, library: Library, usual?: Licence): Outcome<Selection> {
  const bySource = new Map<string, QuotedPlace[]>();
  for (const place of quotedIn(selection)) {
    if (place.form === "paraphrase") continue;
    const key = place.anchors[0].source;
    bySource.set(key, [...(bySource.get(key) ?? []), place]);
  }
  const found = [...bySource].flatMap(([key, places]): readonly Diagnostic[] => {
    const source = library.byId.get(key);
    const licence = source?.licence ?? usual;
    const allowed = source && licence && wordsAllowed(licence, source);
    const quoted = countQuoted(places.map(({ anchors }) => anchors[0]));
    if (!source || !licence || allowed === undefined || quoted <= allowed) return [];
    return [exceeded(source, licence, { allowed, quoted }, places.at(-1)?.span ?? selection.brief.span)];
  });
  return outcome(selection, found);
}

/** The most words that a copy may quote of a source: the lesser of the two limits. */
export function wordsAllowed({ words, share }: Licence, source: Source): number | undefined {
  const part = share === undefined ? undefined : Math.floor(share * countWords(source.normalised));
  return words === undefined || part === undefined ? (words ?? part) : Math.min(words, part);
}

function exceeded(
  source: Source,
  { name, share }: Licence,
  { allowed, quoted }: { readonly allowed: number; readonly quoted: number },
  span: Diagnostic["span"],
): Diagnostic {
  const called = name === undefined ? "its licence" : `its licence (${name})`;
  const message = `${quoted} ${pickForm(quoted, "en", ["word", "words"])} of \`${source.id}\` ${pickForm(quoted, "en", ["is", "are"])} quoted; ${called} allows ${allowed}.`;
  const hints = ["shorten with …, say it in your own words, or ask for leave and change the record"];
  if (share !== undefined && source.text === "digest") hints.push("the share is reckoned of the digest's words");
  return { code: "licence-exceeded", severity: "warning", message, ...(span ? { span } : {}), hints };
}
