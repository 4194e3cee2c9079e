import type { Stretch } from "../text/quotation-marks.ts";

/** Shortened words that end in a stop in the middle of a sentence. */
const shortened = new Set(
  `mr mrs ms dr st prof gen col sen rep gov no nos para paras art arts vol ed eds cf vs etc approx dept e.g i.e p pp
  jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u
  bzw z.b d.h u.a nr abs usw ca janv févr juill déc им г гг т.е т.д`.split(/\s+/u),
);

/** Paragraphs, items of lists and rows of tables: what stands by itself. */
export function splitBlocks(text: string): readonly Stretch[] {
  return between(text, { start: 0, end: text.length }, /\n\s*\n|\n(?=\s*(?:[-+*]|\d+[.)]|\|)\s?)/g);
}

/** The sentences of a stretch of prose. In doubt two stay one. */
export function splitSentences(text: string, { start, end }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  for (const { 0: stop, index } of text.slice(start, end).matchAll(/[.!?…]+["”’»)\]]*(?=\s|$)/gu)) {
    const at = start + index;
    if (stop.startsWith(".") && goesOn(text.slice(from, at), text.slice(at + stop.length, end))) continue;
    found.push({ start: from, end: at + stop.length });
    from = at + stop.length;
  }
  if (from < end) found.push({ start: from, end });
  return found.filter((one) => /[\p{L}\p{N}]/u.test(text.slice(one.start, one.end)));
}

function goesOn(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? "";
  return shortened.has(word.toLowerCase()) || /^(?:\p{L}|\p{Nd}{1,2})$/u.test(word) || /^\s+\p{Ll}/u.test(after);
}

function between(text: string, { start, end }: Stretch, cut: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  for (const { 0: mark, index } of text.matchAll(cut)) {
    found.push({ start: from, end: index });
    from = index + mark.length;
  }
  found.push({ start: from, end });
  return found.filter((one) => text.slice(one.start, one.end).trim() !== "");
}
