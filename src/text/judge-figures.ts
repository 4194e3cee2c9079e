import type { Disagreement, Said } from "./disagreement.ts";
import { numbersIn } from "./find-numbers.ts";
import { type Figure, readFigures } from "./read-figures.ts";
import { readsNumbers, type SpeltNumber, writeFigures } from "./write-figures.ts";

/**
 * Figures are read as their languages write them, and must come to the same. What only another language's reading
 * bears out, and figures that may stand in words on the other side, are doubts.
 */
export function judgeFigures(mine: Said, theirs: Said): readonly Disagreement[] {
  const [ours, others] = [withDates(mine), withDates(theirs)];
  const rest = unmatched(ours, others, ({ value }, other) => value === other.value);
  const sure = unmatched(rest.ours, rest.others, (one, other) =>
    readings(one).some((v) => readings(other).includes(v)),
  );
  const hint = "a number is the same in every language: mend it, or write it in figures on both sides";
  // a figure may stand in words on the other side
  const adds = sure.ours.find(({ value }) => !inWords(theirs).includes(value));
  const lacks = sure.others.find(({ value }) => !inWords(mine).includes(value));
  if (adds && lacks) {
    return [{ isWrong: true, what: `says ${adds.written} where the original says ${lacks.written}`, hint }];
  }
  const [alone, side] = adds ? [adds, theirs] : [lacks, mine];
  if (alone) {
    const what = adds
      ? `has the number ${alone.written}, which the original lacks`
      : `lacks the number ${alone.written} of the original`;
    return [{ isWrong: !hasNumberWords(side.words), what, hint }];
  }
  const loose = rest.ours.find((one) => !sure.ours.includes(one));
  if (loose) {
    return [{ isWrong: false, what: `says ${loose.written}, which can be read in two ways`, hint }];
  }
  const inOrder = (figures: readonly Figure[]) => figures.map(({ value }) => value).join();
  if (sure.ours.length + sure.others.length === 0 && inOrder(ours) !== inOrder(others)) {
    return [
      { isWrong: false, what: "has its numbers in another order", hint: "look whether each is said of the same" },
    ];
  }
  return spelt(mine, theirs, ours, others);
}

/** Numbers in words on both sides that nothing on the other side agrees with; on one side alone they are as often no number. */
function spelt(mine: Said, theirs: Said, ours: readonly Figure[], others: readonly Figure[]): readonly Disagreement[] {
  const [adds] = unheard(mine, theirs, others);
  const [lacks] = unheard(theirs, mine, ours);
  if (!adds || !lacks) return [];
  const what = `says “${adds.written}” where the original says “${lacks.written}”`;
  return [{ isWrong: false, what, hint: "look whether the numbers are the same" }];
}

/** The numbers in words of one side that the other has neither in words nor in figures. Of most languages words are known one by one. */
function unheard(side: Said, other: Said, figures: readonly Figure[]): readonly SpeltNumber[] {
  if (!readsNumbers(side.language) || !readsNumbers(other.language)) {
    const all = [...inWords(other), ...figures.flatMap(readings)];
    const alone = numbersIn(side.words.replace(/\p{Nd}+/gu, "·")).filter((number) => !all.includes(number));
    return alone.map((written) => ({ written, values: [written] }));
  }
  const open = [...writeFigures(other.words, other.language).map(({ values }) => values), ...figures.map(readings)];
  return writeFigures(side.words, side.language).filter(({ values }) => {
    const at = open.findIndex((one) => one.some((value) => values.includes(value)));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}

/** Figures, those of a numeric date one by one and without its month, which may stand in a word on the other side. */
function withDates({ words, language }: Said): readonly Figure[] {
  return readFigures(words.replace(numericDate, "$<day>$<isoDay> $<year>$<isoYear>"), language);
}

const numericDate =
  /(?<!\d)(?<day>\d{1,2})[./](?:0?[1-9]|1[0-2])[./](?<year>\d{4}|\d{2})?(?!\d)|(?<!\d)(?<isoYear>\d{4})-\d{2}-(?<isoDay>\d{2})(?!\d)/gu;

function readings({ value, others }: Figure): readonly string[] {
  return [value, ...others];
}

function unmatched(ours: readonly Figure[], others: readonly Figure[], agree: (one: Figure, other: Figure) => boolean) {
  const open = [...others];
  const left = ours.filter((one) => {
    const at = open.findIndex((other) => agree(one, other));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return { ours: left, others: open };
}

/** Number words, ordinals, halves and Roman numerals, behind which a figure of the other side may stand. */
function hasNumberWords(words: string): boolean {
  const spelt = words.replace(/\p{Nd}+/gu, "·");
  return numbersIn(spelt).length > 0 || numberLike.test(spelt);
}

const numberLike =
  /(?<!\p{L})([IVXLC]{2,}|half|second|third|first|dozen|century|hälfte|halb|zweite|dritte|erste|dutzend|jahrhundert|moitié|demi|deuxième|second|premi|douzaine|siècle|mitad|medio|metà|połow|половин|полтор|втор|трет|перв|век|друг|перш)/iu;

/** Number words of a text as digits; words beside each other also as what they make together. */
function inWords(side: Said): readonly string[] {
  const words = numbersIn(side.words.replace(/\p{Nd}+/gu, "·"));
  const products = words.flatMap((number, at) => {
    const next = words[at + 1];
    return next === undefined ? [] : [String(Number(number) * Number(next)), String(Number(number) + Number(next))];
  });
  const written = writeFigures(side.words, side.language).flatMap(({ values }) => values);
  // one is no number word here, for it is as often an article
  return [...words, ...products, ...written, "1"];
}
