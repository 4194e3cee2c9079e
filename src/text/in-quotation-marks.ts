import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** What stands before and after quoted words, and what double marks inside them become. */
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
