import { isDay } from "../text/dates.ts";
import { namesDate, namesDay } from "./date-words.ts";
import { findMatches, placeOf } from "./find-matches.ts";
import type { Check, Finding, Page, Written } from "./page.ts";

/** A day in numbers: 03/02/22, 3.2.22, 3-2-2022. */
const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/gu;

/** Languages in which everybody writes and reads 3.2.2022 day first. */
const dayFirst = new Set(["cs", "de", "et", "fi", "nb", "pl", "ru", "sk", "sl", "uk"]);

const days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const tage = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag";
const jours = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const dni = "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье";

/** Words for days that move with the reader, by language. This month and this year are those of the dated page. */
const relative: Readonly<Record<string, RegExp>> = {
  de: new RegExp(
    `(?<!\\p{L})(?:gestern|vorgestern|übermorgen|(?:nächste|letzte|kommende|vergangene)[nrms]?\\s(?:${tage}|woche|wochenende|monat|jahr)|diese[nrms]?\\s(?:${tage}|woche|wochenende)|(?:am|bis|seit|vom)\\s(?:${tage}))(?!\\p{L})`,
    "giu",
  ),
  en: new RegExp(
    `(?<!\\p{L})(?:yesterday|tomorrow|tonight|(?:next|last|coming)\\s(?:${days}|week|weekend|month|year)|this\\s(?:${days}|week|weekend)|(?:on|by|until|since|from|before|after)\\s(?:${days}))(?!\\p{L})`,
    "giu",
  ),
  fr: new RegExp(
    `(?<!\\p{L})(?:hier|avant-hier|demain|après-demain|(?:${jours}|la\\ssemaine|le\\smois|l’an(?:née)?)\\s(?:prochaine?|derni(?:er|ère))|cette\\ssemaine)(?!\\p{L})`,
    "giu",
  ),
  ru: new RegExp(
    `(?<!\\p{L})(?:вчера|позавчера|завтра|послезавтра|на\\s(?:прошлой|следующей|этой)\\sнеделе|в\\s(?:прошлый|следующий|прошлую|следующую)\\s(?:${dni})|в\\s(?:прошлом|следующем)\\s(?:месяце|году))(?!\\p{L})`,
    "giu",
  ),
};

/** `date-ambiguous`: days in numbers, and days that move with the reader, in the author's words and header lines. */
export const checkDates: Check = (page) =>
  page.written.flatMap((written) => [...inNumbers(written, page), ...inWords(written, page)]);

function inNumbers(written: Written, { language }: Page): readonly Finding[] {
  return findMatches(written.plain, numeric).flatMap((match): readonly Finding[] => {
    const [one = "", other = "", year = ""] = match.words.split(/[./-]/u);
    const isDay = Number(one) > 0 && Number(other) > 0 && Math.min(Number(one), Number(other)) <= 12;
    if (!isDay || Math.max(Number(one), Number(other)) > 31) return [];
    if (year.length === 4 && (Math.max(Number(one), Number(other)) > 12 || one === other)) return [];
    if (year.length === 4 && match.words.includes(".") && dayFirst.has(language)) return [];
    const days = readings([one, other, year], match.words.includes("."));
    const message = `“${match.words}” can be read as ${days.length > 1 ? days.join(" or ") : "more than one day"}.`;
    const hints = [`write the month as a word, or the day as ${days.join(" or ")}`];
    return [{ code: "date-ambiguous", message, hints, at: placeOf(written, match) }];
  });
}

/** The days that three numbers can mean: day or month first, and with two figures for the year that first as well; 50 and more are of 19xx. */
function readings([one, other, year]: readonly [string, string, string], isDotted: boolean): readonly string[] {
  const inFull = (short: string) =>
    short.length === 4 ? short : `${Number(short) < 50 ? "20" : "19"}${short.padStart(2, "0")}`;
  const day = (years: string, month: string, days: string) =>
    `${inFull(years)}-${month.padStart(2, "0")}-${days.padStart(2, "0")}`;
  const turned = year.length === 2 && !isDotted ? [day(one, other, year)] : [];
  return [...new Set([day(year, other, one), day(year, one, other), ...turned])].filter(isDay);
}

const dayHint = "write the day beside it or in its place, with the month as a word";
const longHint = "write the month and the year, or the year, beside it or in its place";

/** “Next Tuesday, 8 February” is plain: the day stands beside it. */
function inWords(written: Written, { language }: Page): readonly Finding[] {
  const pattern = relative[language];
  if (!pattern) return [];
  return findMatches(written.plain, pattern).flatMap((match): readonly Finding[] => {
    const beside = written.plain.slice(Math.max(0, match.start - 24), match.end + 24);
    const isLong = /(?:month|year|monat|jahr|mois|an|année|месяце|году)$|^l’an|^le\s+mois/iu.test(match.words);
    if (isLong ? namesDate(beside, language) : namesDay(beside, language)) return [];
    const message = `“${match.words}” means something else to whoever reads it later.`;
    return [{ code: "date-ambiguous", message, hints: [isLong ? longHint : dayHint], at: placeOf(written, match) }];
  });
}
