import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import "dayjs/locale/de.js";
import "dayjs/locale/es.js";
import "dayjs/locale/fr.js";
import "dayjs/locale/it.js";
import "dayjs/locale/pl.js";
import "dayjs/locale/ru.js";
import "dayjs/locale/uk.js";
import type { Instant, IsoDate, LanguageTag } from "../model/units.ts";

dayjs.extend(utc);

/** How each language writes a day in full and in short; both name the month, so that no day can be misread. */
const formats: Readonly<Record<string, { readonly full: string; readonly short: string; readonly locale: string }>> = {
  de: { full: "D. MMMM YYYY", short: "D. MMM", locale: "de" },
  en: { full: "D MMMM YYYY", short: "D MMM.", locale: "en" },
  "en-US": { full: "MMMM D, YYYY", short: "MMM. D", locale: "en" },
  es: { full: "D [de] MMMM [de] YYYY", short: "D MMM.", locale: "es" },
  fr: { full: "D MMMM YYYY", short: "D MMM", locale: "fr" },
  it: { full: "D MMMM YYYY", short: "D MMM", locale: "it" },
  pl: { full: "D MMMM YYYY", short: "D MMM", locale: "pl" },
  ru: { full: "D MMMM YYYY [г.]", short: "D MMM", locale: "ru" },
  uk: { full: "D MMMM YYYY [р.]", short: "D MMM", locale: "uk" },
};

/** Languages in which dates can be written. */
export const dateLanguages: readonly string[] = Object.keys(formats);

/** True when dates can be written in a language, region aside. */
export function knowsDatesIn(language: LanguageTag): boolean {
  return formatOf(language) !== undefined;
}

/** `2022-01-27` as `27 January 2022`; an unknown language falls back to English. */
export function fullDate(day: IsoDate, language: LanguageTag): string {
  return written(day, language, "full");
}

/** `2022-01-27` as `27 Jan.`, for labels beside which the year is plain. May stays `May`. */
export function shortDate(day: IsoDate, language: LanguageTag): string {
  return written(day, language, "short").replace(/\bMay\./, "May");
}

/** A day in a pattern of dayjs (`D MMMM YYYY`), for templates. */
export function patternDate(day: IsoDate, pattern: string, language: LanguageTag): string {
  return dayjs
    .utc(day)
    .locale(formatOf(language)?.locale ?? "en")
    .format(pattern);
}

/** The day of an instant, in UTC. */
export function dayOf(instant: Instant): IsoDate {
  return instant.slice(0, 10);
}

/** Seconds since 1970 as an instant. */
export function instantOf(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Whole seconds since 1970 of an instant. */
export function epochOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** True for a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format("YYYY-MM-DD") === text;
}

function written(day: IsoDate, language: LanguageTag, kind: "full" | "short"): string {
  const format = formatOf(language) ?? formatOf("en");
  return patternDate(day, format?.[kind] ?? "YYYY-MM-DD", language);
}

function formatOf(language: LanguageTag): { full: string; short: string; locale: string } | undefined {
  return formats[language] ?? formats[language.split("-")[0] ?? ""];
}
