import { looksLikeCitation } from "../text/parse-citation.ts";
import { directQuotations } from "../text/quotation-marks.ts";
import { remember } from "../text/remember.ts";

/** Prose with spaces in place of what is not meant, each character where it stood. */
export interface Masked {
  /** Without citations, addresses, code and the marks of Markdown. */
  readonly said: string;
  /** Also without quotations and words of another language: the author's own words. */
  readonly plain: string;
}

/** Quotation marks as Markdown can write them by name. */
const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&bdquo;": "„",
  "&laquo;": "«",
  "&raquo;": "»",
};

const bracket = /\[([^[\]]*)\](?!\{)/g;
const code = /(`+)[^`]*\1/g;
const address = /(?<=\])\([^()\s]*\)|<(?:https?|mailto):[^>\s]*>|https?:\/\/[^\s)\]]+/gi;
const attributes = /(?<=\])\{[^{}]*\}/g;
const foreign = /\[[^[\]]*\]\{[^{}]*\}/g;
const single = /(?<![\p{L}\p{N}])‘[^‘’]{2,400}’(?!\p{L})/gu;

/** Masks the author's prose for the rules on its words. */
export const maskProse: (text: string) => Masked = remember(2000, mask);

function mask(text: string): Masked {
  const marked = text.replace(/&[a-z]+;/g, (entity) => (entities[entity] ?? entity).padEnd(entity.length));
  const uncited = marked.replace(bracket, (whole, inside: string) =>
    looksLikeCitation(inside) ? blank(whole) : whole,
  );
  const bare = uncited.replace(code, blank).replace(address, blank);
  const said = bare.replace(attributes, blank).replace(/[*_]/g, " ");
  const own = bare.replace(foreign, blank).replace(/[*_]/g, " ").replace(single, blank);
  const plain = directQuotations(own).reduceRight((words, { start, end }) => {
    const stop = /[.!?]$/.exec(words.slice(start, end))?.[0] ?? "";
    const inside = blank(words.slice(start, end - stop.length));
    return `${words.slice(0, start - 1)} ${inside}${stop} ${words.slice(end + 1)}`.slice(0, words.length);
  }, own);
  return { said, plain };
}

/** As long, with its line ends. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
