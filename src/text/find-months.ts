import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** The months of each language from January on, by the beginnings of their names; inflected endings follow. */
export const months: Readonly<Record<string, string>> = {
  en: "January February March April May June July August September October November December",
  de: "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  pl: "styczeń|stycznia|styczniu luty|lutego|lutym marzec|marca|marcu kwiecień|kwietnia|kwietniu maj|maja|maju czerwiec|czerwca|czerwcu lipiec|lipca|lipcu sierpień|sierpnia|sierpniu wrzesień|września|wrześniu październik|października|październiku listopad|listopada|listopadzie grudzień|grudnia|grudniu",
  ru: "январь|января|январе февраль|февраля|феврале март|марта|марте апрель|апреля|апреле май|мая|мае июнь|июня|июне июль|июля|июле август|августа|августе сентябрь|сентября|сентябре октябрь|октября|октябре ноябрь|ноября|ноябре декабрь|декабря|декабре",
  uk: "січень|січня|січні лютий|лютого березень|березня|березні квітень|квітня|квітні травень|травня|травні червень|червня|червні липень|липня|липні серпень|серпня|серпні вересень|вересня|вересні жовтень|жовтня|жовтні листопад|листопада|листопаді грудень|грудня|грудні",
};

/** Languages that write months with a capital, which tells `May` from `may`. */
export const capital: ReadonlySet<string> = new Set(["en", "de"]);

/**
 * The months that a text names, as numbers from 1, ascending, each once; `undefined` for a language whose months are
 * not known. A month is a month beside a number, or where its name can be nothing else.
 */
export function findMonths(text: string, language: LanguageTag): readonly number[] | undefined {
  const tongue = primary(language);
  const names = months[tongue]?.split(" ");
  if (!names) return undefined;
  const beside =
    text.match(/(?<=\p{Nd}(?:\.|st|nd|rd|th|er|º|-го|-е)?\s+(?:de\s+|of\s+)?)\p{L}+|\p{L}+(?=\s+\p{Nd})/gu) ?? [];
  const said = new Set(capital.has(tongue) ? beside : beside.map((word) => word.toLowerCase()));
  return names.flatMap((forms, index) => (forms.split("|").some((form) => said.has(form)) ? [index + 1] : []));
}
