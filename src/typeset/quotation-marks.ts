import type { LanguageTag } from "../model/units.ts";

/** What stands before and after quoted words, and what double marks inside them become. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const english: QuotationMarks = { open: "“", close: "”", innerOpen: "‘", innerClose: "’" };
const russian: QuotationMarks = { open: "«", close: "»", innerOpen: "„", innerClose: "“" };
const german: QuotationMarks = { open: "„", close: "“", innerOpen: "‚", innerClose: "‘" };

const byLanguage: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries({
    be: russian,
    cs: german,
    de: german,
    el: { open: "«", close: "»", innerOpen: "“", innerClose: "”" },
    es: { open: "«", close: "»", innerOpen: "“", innerClose: "”" },
    fr: { open: "«\u00a0", close: "\u00a0»", innerOpen: "“", innerClose: "”" },
    it: { open: "«", close: "»", innerOpen: "“", innerClose: "”" },
    pl: { open: "„", close: "”", innerOpen: "«", innerClose: "»" },
    ru: russian,
    sk: german,
    uk: russian,
  }),
);

/** The language of a tag, its region and script left out: `fr` of `fr-CA`. */
export function primary(tag: LanguageTag): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** The marks of a language; English ones where it has none of its own here. */
export function quotationMarks(language: LanguageTag): QuotationMarks {
  return byLanguage.get(primary(language)) ?? english;
}

/**
 * Words of a source between quotation marks. Marks of the same kind inside the words become inner marks, and
 * straight ones too where they come in pairs, so that readers see where the quotation ends. No letter changes.
 */
export function inQuotationMarks(words: string, language: LanguageTag): string {
  const marks = quotationMarks(language);
  return marks.open + withInnerMarks(words, marks) + marks.close;
}

function withInnerMarks(words: string, marks: QuotationMarks): string {
  const open = marks.open.trim();
  const close = marks.close.trim();
  const pairs = new RegExp(`${open}([^${open}${close}]*)${close}`, "gu");
  const inner = (_: string, quoted: string) => marks.innerOpen + quoted.trim() + marks.innerClose;
  const straight = words.match(/"/g)?.length ?? 0;
  const curled = straight > 0 && straight % 2 === 0 ? words.replace(/"([^"]*)"/g, inner) : words;
  return curled.replace(pairs, inner);
}
