import { findMatches, placeOf } from "./find-matches.ts";
import { orderWords } from "./order-words.ts";
import type { Check, Finding, Page } from "./page.ts";

/** Two capitals or more, digits and `&` among them, with an English plural or genitive. */
const acronym = /(?<![\p{L}\p{N}@/.-])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}(?:s|’s|'s)?(?![\p{L}\p{N}])/gu;

/** Known to everybody who reads the language; and placeholders, which have a rule of their own. */
const everybody = new Set(
  `US USA UK UAE EU UN UNO NATO OECD WHO TLP GDP VAT GMT UTC CET AD BC AM PM TV ID PDF URL OK
  AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD PLN RON RUB SEK SGD TRY UAH USD ZAR
  OSCE IMF WTO IAEA ICC ICRC UNESCO UNICEF UNHCR OPEC ASEAN BRICS G7 G20 BBC CNN
  CEO CFO MP MEP PM HM HMS MV SS HRH QC KC PhD VIP COVID HIV AIDS DNA CO2 ISBN ISSN DOI ISO ETA ETD RSVP HQ GPS NGO B2B B2C IT AI CV FAQ Q&A
  BRD DDR USA UE ONU OTAN ЕС ООН НАТО РФ США СССР ГМТ
  TODO FIXME TBC TBD TBA`.split(/\s+/u),
);

/**
 * `acronym-unexplained`: in the printed words, in the order of reading. An acronym in brackets after its words is spelt
 * out, and so is one with its words in brackets after it. A quotation may spell one out, and is not faulted for using one. Names of people
 * and bodies in the workspace, and of the outlets cited, count as known.
 */
export const checkAcronyms: Check = (page) => {
  const known = knownIn(page);
  return orderWords(page).flatMap((met): readonly Finding[] => {
    const text = "written" in met ? met.written.said : met.quoted;
    for (const name of speltOut(text)) known.add(name);
    if (!("written" in met) || isShouted(met.written.text)) return [];
    return findMatches(met.written.plain, acronym).flatMap((match): readonly Finding[] => {
      const name = match.words.replace(/(?<=\p{Lu})(?:’s|'s|s)$/u, "");
      if (known.has(name) || /^[IVXLCDM]+$|^X+$/u.test(name)) return [];
      known.add(name);
      const message = `${name} is not spelt out where it is first used.`;
      const hints = [`write its words with (${name}) behind them here, or list it under \`acronyms:\``];
      return [{ code: "acronym-unexplained", message, hints, at: placeOf(met.written, match) }];
    });
  });
};

function knownIn({ brief, people, manuscript, library }: Page): Set<string> {
  const outlets = manuscript.cited.flatMap((key) => {
    const item = library.byId.get(key)?.item;
    return [item?.["container-title"], item?.["publisher"]].filter((one) => typeof one === "string");
  });
  const named = people.flatMap(({ name, short, actor = "", capacity = "", aliases }) => [
    name,
    short,
    actor,
    capacity,
    ...aliases,
  ]);
  const words = [...outlets, ...named].flatMap((name) => name.match(/[\p{L}\p{N}&]+/gu) ?? []);
  return new Set([...everybody, ...brief.acronyms, ...words]);
}

/** `North Atlantic Council (NAC)`, `NAC (North Atlantic Council)`. */
function speltOut(text: string): readonly string[] {
  if (!text.includes("(")) return [];
  const after = [...text.matchAll(/\p{L}{2,}["”’»]?\s+\(\s*["“«]?([\p{Lu}\p{N}&]{2,})[s"”»]?[\s,;)]/gu)];
  const before = [...text.matchAll(/([\p{Lu}\p{N}&]{2,})\s+\(\s*["“«]?\p{L}[\p{L}’'-]+\s+\p{L}/gu)];
  return [...after, ...before].flatMap(({ 1: name }) => name ?? []);
}

/** A line all in capitals holds words, not acronyms. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);
}
