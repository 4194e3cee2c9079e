import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** A number written in figures, as its language reads it, and how another language would. */
export interface Figure {
  /** As it stands in the text, with the word of its scale. */
  readonly written: string;
  /** What it comes to: `1500000`, `-5`, or for a time of day the minutes, `14:30`. */
  readonly value: string;
  /** What it could be read as besides; none where it can only be one. */
  readonly others: readonly string[];
}

/** Beginnings of the words that multiply, with the noughts they stand for. Billion is a million millions but in English. */
const scales: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/^thousand/u, 3],
    [/^(million|mn\b|m\b)/u, 6],
    [/^(billion|bn\b)/u, 9],
    [/^trillion/u, 12],
  ],
  de: [
    [/^tausend/u, 3],
    [/^(million|mio)/u, 6],
    [/^(milliarde|mrd)/u, 9],
    [/^billion/u, 12],
  ],
  fr: [
    [/^mille\b/u, 3],
    [/^(million|m€)/u, 6],
    [/^(milliard|mds?\b)/u, 9],
    [/^billion/u, 12],
  ],
  es: [
    [/^mil millones/u, 9],
    [/^mil\b/u, 3],
    [/^mill[oó]n/u, 6],
    [/^bill[oó]n/u, 12],
  ],
  it: [
    [/^mila\b/u, 3],
    [/^milion/u, 6],
    [/^miliard/u, 9],
    [/^bilion/u, 12],
  ],
  pl: [
    [/^tys/u, 3],
    [/^(milion|mln)/u, 6],
    [/^(miliard|mld)/u, 9],
    [/^bilion/u, 12],
  ],
  ru: [
    [/^тыс/u, 3],
    [/^(миллион|млн)/u, 6],
    [/^(миллиард|млрд)/u, 9],
    [/^(триллион|трлн)/u, 12],
  ],
  uk: [
    [/^тис/u, 3],
    [/^(мільйон|млн)/u, 6],
    [/^(мільярд|млрд)/u, 9],
    [/^(трильйон|трлн)/u, 12],
  ],
};

const time =
  /^(?<hour>\d{1,2})(?:(?:[:.]|\s?h\s?|\s?heures\s?|\s?Uhr\s?)(?<minute>\d{2}))?\s*(?<half>[ap]\.?\s?m\b\.?|Uhr\b|h\b|heures?\b)?/iu;
const figure = /(?<![\p{L}\p{N}.,:])(?<sign>(?:minus|moins|минус|мінус)\s|(?<!\S)[-−–](?=\d))?(?=\d)/giu;
const digits = /^\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?|^\d+/u;

/** The numbers of a text that are written in figures, in order, as the text's own language has them. */
export function readFigures(text: string, language: LanguageTag): readonly Figure[] {
  const found: Figure[] = [];
  let done = 0;
  for (const match of text.matchAll(figure)) {
    const at = match.index + match[0].length;
    if (at < done) continue;
    const rest = text.slice(at, at + 60);
    const clock = time.exec(rest);
    const isTime =
      clock?.groups?.["half"] !== undefined || /^\d{1,2}(?::|\s?(?:h|heures|Uhr)\s?)\d{2}(?!\d)/u.test(rest);
    if (clock && isTime) {
      found.push(timeOf(clock));
      done = at + clock[0].length;
      continue;
    }
    const [bare = ""] = digits.exec(rest) ?? [];
    const number = bare.replace(/[\s.,'’]+$/u, "");
    const tail = rest.slice(number.length);
    const word = tail.replace(/^[\s-]+/u, "").toLowerCase();
    const scale = (scales[primary(language)] ?? []).find(([pattern]) => pattern.test(word));
    const noughts = scale?.[1] ?? 0;
    const sign = match.groups?.["sign"] === undefined ? "" : "-";
    const [value = "", ...others] = readingsOf(number, language).map((reading) => sign + shifted(reading, noughts));
    const named = noughts > 0 ? ` ${/^\p{L}+/u.exec(word)?.[0] ?? ""}` : "";
    found.push({ written: `${sign}${number}${named}`, value, others: others.filter((other) => other !== value) });
    done =
      at + number.length + (noughts > 0 ? tail.length - word.length + (scale?.[0].exec(word)?.[0].length ?? 0) : 0);
  }
  return found;
}

function timeOf({ 0: written, groups = {} }: RegExpExecArray): Figure {
  const half = groups["half"]?.toLowerCase() ?? "";
  const hour = Number(groups["hour"]) % (half.startsWith("p") || half.startsWith("a") ? 12 : 24);
  const full = hour + (half.startsWith("p") ? 12 : 0);
  const minute = groups["minute"] ?? "00";
  return { written: written.trim(), value: `${full}:${minute}`, others: groups["minute"] ? [] : [String(full)] };
}

/** How figures with separators can be read: as their language does, then otherwise. */
function readingsOf(number: string, language: LanguageTag): readonly string[] {
  const plain = number.replace(/[\s\u00a0\u202f'’]/gu, "");
  const marks = plain.match(/[.,]/gu) ?? [];
  if (marks.length === 0) return [plain];
  const point = primary(language) === "en" ? "." : ",";
  const last = plain.search(/[.,]\d+$/u);
  const after = plain.length - last - 1;
  const asDecimal = `${plain.slice(0, last).replace(/[.,]/gu, "")}.${plain.slice(last + 1)}`;
  const asGrouped = plain.replace(/[.,]/gu, "");
  // no language puts other than three figures into a group, and none has two decimal marks
  if (after !== 3) return [asDecimal];
  if (new Set(marks).size === 1 && marks.length > 1) return [asGrouped];
  return plain[last] === point ? [asDecimal, asGrouped] : [asGrouped, asDecimal];
}

/** A decimal number times ten so many times, exactly, without noughts that say nothing. */
function shifted(number: string, noughts: number): string {
  const [whole = "", part = ""] = number.split(".");
  const moved = part.padEnd(noughts, "0");
  const left = `${whole}${moved.slice(0, noughts)}`.replace(/^0+(?=\d)/u, "");
  const right = moved.slice(noughts).replace(/0+$/u, "");
  return right === "" ? left : `${left}.${right}`;
}
