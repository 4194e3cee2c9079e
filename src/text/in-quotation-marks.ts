import type { LanguageTag } from "../model/units.ts";
import { findInnerQuotations } from "./find-inner-quotations.ts";
import { primary } from "./primary.ts";
import type { Stretch } from "./quotation-marks.ts";

/** What stands before and after quoted words, and the same for quotations inside them. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** Four marks: before and after, then before and after inside. */
function marks(open: string, close: string, innerOpen: string, innerClose: string): QuotationMarks {
  return { open, close, innerOpen, innerClose };
}

const english = marks("“", "”", "‘", "’");
const german = marks("„", "“", "‚", "‘");
const russian = marks("«", "»", "„", "“");
const spanish = marks("«", "»", "“", "”");
const polish = marks("„", "”", "«", "»");
const serbian = marks("„", "”", "‘", "’");
const swedish = marks("”", "”", "’", "’");
const norwegian = marks("«", "»", "‘", "’");

/**
 * By language, and by language and region where the region has its own use: CLDR's delimiters. Where CLDR has the
 * same marks inside as outside (Bulgarian, Lithuanian, French) or single marks outside (Dutch), which apostrophes
 * would seem to close, the form stands here that books use and readers can tell apart. Swiss German and Swiss
 * French as Swiss presses set them; Swiss German without spaces.
 */
const byLanguage: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries({
    be: russian,
    bg: german,
    bs: serbian,
    ca: spanish,
    cs: german,
    de: german,
    "de-ch": marks("«", "»", "‹", "›"),
    "de-li": marks("«", "»", "‹", "›"),
    el: spanish,
    es: spanish,
    et: marks("„", "“", "«", "»"),
    fi: swedish,
    fr: marks("«\u00a0", "\u00a0»", "“", "”"),
    "fr-ch": marks("«\u202f", "\u202f»", "‹", "›"),
    gl: spanish,
    hr: german,
    hu: marks("„", "”", "»", "«"),
    hy: marks("«", "»", "“", "”"),
    is: german,
    it: spanish,
    "it-ch": marks("«", "»", "‹", "›"),
    ka: marks("„", "“", "«", "»"),
    kk: marks("«", "»", "“", "”"),
    lt: german,
    mk: german,
    nb: norwegian,
    nn: norwegian,
    no: norwegian,
    pl: polish,
    "pt-pt": spanish,
    ro: polish,
    ru: russian,
    sk: german,
    sl: german,
    sq: spanish,
    sr: serbian,
    sv: swedish,
    uk: russian,
  }),
);

/** The marks of a language; English ones where it has none of its own here. */
export function quotationMarks(language: LanguageTag): QuotationMarks {
  const tongue = primary(language);
  const region = /^[a-z]+(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(language)?.[1]?.toLowerCase();
  return byLanguage.get(`${tongue}-${region}`) ?? byLanguage.get(tongue) ?? english;
}

/** Words between the quotation marks of a language, as `setQuotation` has them, in one piece. */
export function inQuotationMarks(words: string, language: LanguageTag): string {
  return setQuotation({ words, language })
    .map(({ text }) => text)
    .join("");
}

/** Quoted words as they are to be set. */
export interface QuotedWords {
  readonly words: string;
  readonly language: LanguageTag;
  /** Set as a block, without marks around it. */
  readonly isBlock?: boolean | undefined;
  /** Stretches of the words that are emphasised, in order, none over another. */
  readonly emphasis?: readonly Stretch[] | undefined;
}

/** A stretch of a set quotation, with its marks; all together are what is printed. */
export interface QuotationPart {
  readonly text: string;
  /** `sic` stands in italics by custom, and is nobody's emphasis. */
  readonly style: "plain" | "emphasis" | "sic";
}

/**
 * Words of a source between quotation marks; a block has none around it. Quotations inside get the marks of the
 * language, inner and outer ones in turn to any depth, so that readers see where each ends. No letter changes, and no apostrophe.
 */
export function setQuotation({ words, language, isBlock = false, emphasis = [] }: QuotedWords): QuotationPart[] {
  const marks = quotationMarks(language);
  const cuts = [
    ...marksInside(words, marks, isBlock),
    ...[...words.matchAll(/(?<=\[)sic(?=[.!?]?\])/giu)].map(
      ({ 0: text, index }): Cut => ({ start: index, end: index + text.length, text, style: "sic" }),
    ),
  ].sort((a, b) => a.start - b.start);
  const parts: QuotationPart[] = [];
  const add = (text: string, style: QuotationPart["style"]) => {
    const last = parts.at(-1);
    if (last?.style === style) parts[parts.length - 1] = { text: last.text + text, style };
    else if (text !== "") parts.push({ text, style });
  };
  const styleAt = (at: number) => (emphasis.some(({ start, end }) => at >= start && at < end) ? "emphasis" : "plain");
  const edges = emphasis.flatMap(({ start, end }) => [start, end]);
  const copy = (from: number, until: number) => {
    const stops = [from, ...edges.filter((edge) => edge > from && edge < until), until];
    for (const [index, stop] of stops.slice(1).entries()) {
      const start = stops[index] ?? from;
      add(words.slice(start, stop), styleAt(start));
    }
  };
  if (!isBlock) add(marks.open, "plain");
  let done = 0;
  for (const { start, end, text, style } of cuts) {
    copy(done, start);
    add(text, style ?? styleAt(start));
    done = end;
  }
  copy(done, words.length);
  if (!isBlock) add(marks.close, "plain");
  return parts;
}

/** A stretch of the words, and what stands in its place. */
interface Cut extends Stretch {
  readonly text: string;
  readonly style?: QuotationPart["style"];
}

/** The marks of quotations inside with the spaces that belong to them, each with the mark that its depth asks for. */
function marksInside(words: string, marks: QuotationMarks, isBlock: boolean): readonly Cut[] {
  return findInnerQuotations(words).flatMap(({ open, close, depth }): readonly Cut[] => {
    const isInner = (depth + (isBlock ? 0 : 1)) % 2 === 1;
    const inside = words.slice(open.end, close.start);
    const lead = inside.length - inside.trimStart().length;
    const trail = inside.trim() === "" ? 0 : inside.length - inside.trimEnd().length;
    return [
      { start: open.start, end: open.end + lead, text: isInner ? marks.innerOpen : marks.open },
      { start: close.start - trail, end: close.end, text: isInner ? marks.innerClose : marks.close },
    ];
  });
}
