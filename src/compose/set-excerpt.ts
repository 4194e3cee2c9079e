import type { CitationItem, ExcerptNode, Inline } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { translationWord } from "../text/quotation-remarks.ts";
import { type LabelSetting, setLabel } from "./set-label.ts";
import { setWitnesses } from "./set-witnesses.ts";
import { endsSentence, setWords } from "./set-words.ts";

/**
 * An excerpt as it is printed: who said it, the words between quotation marks or as a block, and all places where
 * they stand. A digest's summary has no marks: nobody said it.
 */
export function setExcerpt(excerpt: Excerpt, setting: LabelSetting): ExcerptNode {
  const { language } = setting.brief;
  const label = setLabel(excerpt, setting);
  const lead = excerpt.lead === undefined ? [] : [text(`${excerpt.lead} `)];
  const isParaphrase = excerpt.form === "paraphrase";
  const words = isParaphrase ? [text(excerpt.words)] : setWords(excerpt, language, setting.blockQuotation);
  const { translation } = excerpt;
  const last = translation && !translation.printsOriginal ? translation.words : excerpt.words;
  const stop = endsSentence(last) ? [] : [text(".")];
  const places = excerpt.anchors.map((anchor, index) => itemOf(anchor, index, language));
  const children: readonly Inline[] = [
    ...label,
    ...(label.length > 0 ? [text(" ")] : []),
    ...lead,
    ...words,
    ...stop,
    text(" "),
    {
      type: "citation",
      id: "",
      items: [...places, ...(translation?.anchor ? [translationItem(translation.anchor, language)] : [])],
      span: excerpt.span,
      children: [],
    },
    ...setWitnesses(excerpt, language),
  ];
  return { type: "excerpt", id: excerpt.id, isNew: excerpt.isNew, children };
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

function itemOf({ source, paragraphs }: Anchor, index: number, language: LanguageTag): CitationItem {
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
