import type { IsoDate } from "../model/units.ts";
import { isDay } from "../text/dates.ts";

/** A date of a record: a day, a month or a year, or from one to another. */
export interface Edtf {
  /** CSL's `date-parts`: year, month, day, as far as known; two of them for an interval. */
  readonly parts: readonly (readonly number[])[];
  /** True where a `?` says that the date is inferred. */
  readonly inferred: boolean;
  /** The last day that the date can mean. */
  readonly lastDay: IsoDate;
}

/**
 * Reads a date of EDTF level 0 or 1 (ISO 8601-2:2019): `2022`, `2022-01`, `2022-01-26`, an interval
 * `2022-01-10/2022-01-13`, each with a `?` behind it where it is inferred; `undefined` for anything else.
 */
export function readEdtf(text: string): Edtf | undefined {
  const inferred = text.includes("?");
  const sides = text.split("/").map((side) => side.replace(/\?$/, ""));
  const parts = sides.map(partsOf);
  const days = sides.map(lastDayOf);
  const last = days.at(-1);
  if (sides.length > 2 || last === undefined || parts.some((side) => side === undefined)) return undefined;
  if (days[0] === undefined || days[0] > last) return undefined;
  return { parts: parts.flatMap((side) => (side ? [side] : [])), inferred, lastDay: last };
}

/** True for text that `readEdtf` can read. */
export function isEdtf(text: string): boolean {
  return readEdtf(text) !== undefined;
}

function partsOf(side: string): readonly number[] | undefined {
  return lastDayOf(side) === undefined ? undefined : side.split("-").map(Number);
}

function lastDayOf(side: string): IsoDate | undefined {
  if (/^\d{4}$/.test(side)) return `${side}-12-31`;
  if (/^\d{4}-\d{2}$/.test(side)) return ["31", "30", "29", "28"].map((day) => `${side}-${day}`).find(isDay);
  return isDay(side) ? side : undefined;
}
