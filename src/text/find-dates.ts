import type { LanguageTag } from "../model/units.ts";
import { capital, months } from "./find-months.ts";
import { wordsIn } from "./find-negations.ts";
import { primary } from "./primary.ts";

/** The days of the week from Monday on, by the forms of their names. */
const days: Readonly<Record<string, string>> = {
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  de: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche",
  es: "lunes martes miércoles jueves viernes sábado domingo",
  it: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  pl: "poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę",
  ru: "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
  uk: "понеділок вівторок середа|середу четвер п'ятниця|п'ятницю субота|суботу неділя|неділю",
};

/** A month or weekday that a text names: which it is, from 1, and the word that says so. */
export interface FoundDate {
  readonly kind: "month" | "day";
  readonly is: number;
  readonly word: string;
}

/** The months and weekdays of a text by their names, in order. */
export function findDates(text: string, language: LanguageTag): readonly FoundDate[] {
  const tongue = primary(language);
  return wordsIn(text).flatMap(({ word, start }): readonly FoundDate[] => {
    const written = capital.has(tongue) ? text.slice(start, start + word.length) : word;
    const nth = (names: string | undefined) =>
      names?.split(" ").findIndex((forms) => forms.split("|").includes(written)) ?? -1;
    const [month, day] = [nth(months[tongue]), nth(days[tongue])];
    if (month >= 0) return [{ kind: "month", is: month + 1, word: written }];
    return day < 0 ? [] : [{ kind: "day", is: day + 1, word: written }];
  });
}
