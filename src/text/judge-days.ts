import type { Disagreement, Said } from "./disagreement.ts";
import { findDates } from "./find-dates.ts";
import { findMonths } from "./find-months.ts";
import { primary } from "./primary.ts";

/** A day in figures; in English the month may be either number. */
const numericDate = /(?<!\d)\d{1,2}[./](?<month>0?[1-9]|1[0-2])[./]|(?<!\d)\d{4}-(?<iso>\d{2})-\d{2}(?!\d)/gu;

/** Whether a translation names the months and the days of the week that its original names. */
export function judgeDays(mine: Said, theirs: Said): readonly Disagreement[] {
  return [...judgeMonths(mine, theirs), ...judgeWeekdays(mine, theirs)];
}

function judgeMonths(mine: Said, theirs: Said): readonly Disagreement[] {
  const [ours, others] = [monthsOf(mine), monthsOf(theirs)];
  if (!ours || !others || ours.join() === others.join()) return [];
  const isSure = !hasFigures(mine) && !hasFigures(theirs);
  return [{ isWrong: isSure, what: "names another month than the original", hint }];
}

const hint = "a day is the same day in every language";

/** The months of a text, by name or in figures; `undefined` where they cannot be told. */
function monthsOf(said: Said): readonly number[] | undefined {
  const named = findMonths(said.words, said.language);
  const figures = [...said.words.matchAll(numericDate)].map(({ groups }) =>
    Number(groups?.["month"] ?? groups?.["iso"]),
  );
  if (!named || (figures.length > 0 && primary(said.language) === "en")) return undefined;
  return [...new Set([...named, ...figures])].sort((one, other) => one - other);
}

function hasFigures({ words }: Said): boolean {
  return words.search(numericDate) >= 0;
}

function judgeWeekdays(mine: Said, theirs: Said): readonly Disagreement[] {
  const daysOf = ({ words, language }: Said) => findDates(words, language).filter(({ kind }) => kind === "day");
  const [ours, others] = [daysOf(mine), daysOf(theirs)];
  const adds = ours.find(({ is }) => !others.some((one) => one.is === is));
  const lacks = others.find(({ is }) => !ours.some((one) => one.is === is));
  if (!adds || !lacks) return [];
  return [{ isWrong: true, what: `says ${adds.word} where the original says ${lacks.word}`, hint }];
}
