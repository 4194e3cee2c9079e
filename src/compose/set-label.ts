import type { Brief } from "../model/brief.ts";
import type { Inline, Label } from "../model/node.ts";
import type { Excerpt, Relay } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Design } from "../model/template.ts";
import type { IsoDate, LanguageTag } from "../model/units.ts";
import { shortDate } from "../text/dates.ts";
import { primary } from "../text/primary.ts";
import { setApostrophes } from "../text/set-apostrophes.ts";

/** What the labels of a page are set with. */
export interface LabelSetting {
  readonly library: Library;
  readonly brief: Brief;
  readonly labels: Design["labels"];
  readonly blockQuotation: Design["blockQuotation"];
}

/**
 * Who said it. `short`: `Blinken, 26 Jan.`; `full`: `Antony Blinken (US Secretary of State; press briefing, Washington,
 * 26 Jan.):`, with the chain where the source only passed the words on. The source's name in the same form
 * where the words are its own; nothing before a summary.
 */
export function setLabel(excerpt: Excerpt, { library, brief, labels }: LabelSetting): readonly Inline[] {
  const { form, speaker, date, lead } = excerpt;
  if (form === "paraphrase") return [];
  const item = library.byId.get(excerpt.anchors[0].source)?.item;
  const outlet = item?.["container-title"] ?? item?.["publisher"];
  const day = date === undefined ? undefined : dateInLabel(date, brief.asOf, brief.language);
  const own = typeof outlet === "string" ? outlet : undefined;
  if (labels === "short") {
    const who = speaker?.short ?? own;
    if (who === undefined) return [];
    const words = day === undefined ? who : `${who}, ${day}`;
    return [label(lead === undefined ? words.replace(/\.?$/, ".") : words)];
  }
  const name = speaker?.name ?? own;
  if (name === undefined) return [];
  const colon = lead === undefined ? (primary(brief.language) === "fr" ? "\u00a0:" : ":") : "";
  const details = speaker ? detailsOf(excerpt, day, brief.language) : (day ?? "");
  if (details === "") return [label(name + colon)];
  return [label(name), { type: "text", value: " " }, { ...label(`(${details})${colon}`), quiet: true }];
}

/** Capacity; place and day; the chain: what is known of them. */
function detailsOf({ speaker, venue, chain = [] }: Excerpt, day: string | undefined, language: LanguageTag): string {
  const occasion = [venue, day].filter((part) => part !== undefined).join(", ");
  return [speaker?.capacity ?? "", occasion, chainWords(chain, venue ?? "", language)]
    .filter((part) => part !== "")
    .join("; ");
}

interface Words {
  readonly quoted: string;
  readonly reposted: string;
  readonly weblog: string;
  readonly source: string;
}

const chainTerms: Readonly<Record<string, Words>> = {
  de: {
    quoted: "zitiert nach",
    reposted: "weiterverbreitet von",
    weblog: "einem ungenannten Weblog",
    source: "einer ungenannten Quelle",
  },
  en: {
    quoted: "as quoted by",
    reposted: "reposted by",
    weblog: "an unnamed weblog",
    source: "an unnamed source",
  },
  es: {
    quoted: "según cita de",
    reposted: "reproducido por",
    weblog: "un blog sin nombre",
    source: "una fuente sin nombre",
  },
  fr: { quoted: "cité par", reposted: "repris par", weblog: "un blog anonyme", source: "une source anonyme" },
  it: { quoted: "citato da", reposted: "ripreso da", weblog: "un blog anonimo", source: "una fonte anonima" },
  pl: {
    quoted: "cytat za:",
    reposted: "powtórzone przez:",
    weblog: "blog bez nazwy",
    source: "źródło bez nazwy",
  },
  ru: { quoted: "цитируется по:", reposted: "перепечатка:", weblog: "безымянный блог", source: "безымянный источник" },
  uk: { quoted: "цитується за:", reposted: "передрук:", weblog: "безіменний блог", source: "безіменне джерело" },
};

/** Each hand that passed the words on; one that the venue names already is not named twice. */
function chainWords(chain: readonly Relay[], venue: string, language: LanguageTag): string {
  const terms = chainTerms[primary(language)] ?? chainTerms["en"];
  if (!terms) return "";
  return chain
    .filter(({ by }) => by === null || !venue.includes(by))
    .map(({ by, kind, how }) => `${terms[how]} ${by ?? terms[kind]}`)
    .join(", ");
}

/** The day in short; with its year where that is not the year of the page. */
function dateInLabel(date: IsoDate, asOf: IsoDate, language: LanguageTag): string {
  const short = shortDate(date, language);
  return date.slice(0, 4) === asOf.slice(0, 4) ? short : `${short} ${date.slice(0, 4)}`;
}

function label(value: string): Label {
  return { type: "label", children: [{ type: "text", value: setApostrophes(value) }] };
}
