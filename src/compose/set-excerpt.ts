import type { Brief } from "../model/brief.ts";
import type { CitationItem, ExcerptNode, Inline } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Library } from "../model/source.ts";
import type { Design } from "../model/template.ts";
import type { IsoDate, LanguageTag } from "../model/units.ts";
import { shortDate } from "../text/dates.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { translationWord } from "../text/quotation-remarks.ts";
import { endsSentence, setWords } from "./set-words.ts";

/**
 * An excerpt as it is printed: who spoke and when, the words between quotation marks or as a block, and all places
 * where they stand. A digest's summary has no marks: nobody said it.
 */
export function setExcerpt(
  excerpt: Excerpt,
  library: Library,
  { language, asOf }: Brief,
  { blockQuotation }: Pick<Design, "blockQuotation">,
): ExcerptNode {
  const label = labelOf(excerpt, library, language, asOf);
  const lead = excerpt.lead === undefined ? [] : [text(`${excerpt.lead} `)];
  const words = excerpt.form === "paraphrase" ? [text(excerpt.words)] : setWords(excerpt, language, blockQuotation);
  const { translation } = excerpt;
  const last = translation && !translation.printsOriginal ? translation.words : excerpt.words;
  const stop = endsSentence(last) ? [] : [text(".")];
  const also = excerpt.anchors.map((anchor, index) => itemOf(anchor, index, language));
  const children: readonly Inline[] = [
    ...(label === undefined ? [] : [{ type: "label" as const, children: [text(label)] }, text(" ")]),
    ...lead,
    ...words,
    ...stop,
    text(" "),
    {
      type: "citation",
      id: "",
      items: [...also, ...(translation?.anchor ? [translationItem(translation.anchor, language)] : [])],
      span: excerpt.span,
      children: [],
    },
  ];
  return { type: "excerpt", id: excerpt.id, isNew: excerpt.isNew, children };
}

/** `Blinken, 26 Jan.`; the source's name where the words are its own; nothing before a summary. */
function labelOf(excerpt: Excerpt, library: Library, language: LanguageTag, asOf: IsoDate): string | undefined {
  if (excerpt.form === "paraphrase") return undefined;
  const item = library.byId.get(excerpt.anchors[0].source)?.item;
  const outlet = item?.["container-title"] ?? item?.["publisher"];
  const who = excerpt.speaker?.short ?? (typeof outlet === "string" ? outlet : undefined);
  if (who === undefined) return undefined;
  const when = excerpt.date === undefined ? "" : `, ${dateInLabel(excerpt.date, asOf, language)}`;
  return `${who}${when}`.replace(/\.?$/, ".");
}

/** What stands before the further places of words that stand in several sources. */
const alsoWords: Readonly<Record<string, string>> = {
  de: "auch",
  en: "also",
  es: "también",
  fr: "aussi",
  it: "anche",
  pl: "także",
  ru: "также",
  uk: "також",
};

/** The day in short; with its year where that is not the year of the page. */
function dateInLabel(date: IsoDate, asOf: IsoDate, language: LanguageTag): string {
  const short = shortDate(date, language);
  return date.slice(0, 4) === asOf.slice(0, 4) ? short : `${short} ${date.slice(0, 4)}`;
}

function itemOf(
  { source, paragraphs }: Excerpt["anchors"][number],
  index: number,
  language: LanguageTag,
): CitationItem {
  const also = alsoWords[language.split("-")[0] ?? ""];
  const prefix = index === 1 && also !== undefined ? { prefix: `${also} ` } : {};
  return { id: source, label: "paragraph", locator: locatorOf(paragraphs), ...prefix };
}

function translationItem({ source, paragraphs }: Anchor, language: LanguageTag): CitationItem {
  const prefix = `${translationWord(language)} `;
  return { id: source, label: "paragraph", locator: locatorOf(paragraphs), prefix };
}

function text(value: string) {
  return { type: "text" as const, value };
}
