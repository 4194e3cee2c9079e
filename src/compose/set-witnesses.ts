import type { Inline } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Witness } from "../model/statement.ts";
import type { LanguageTag } from "../model/units.ts";
import { locatorOf } from "../text/parse-citation.ts";

/** What stands before sources that have a statement in other words, and before those that only report it. */
const witnessWords: Readonly<Record<string, Readonly<Record<Witness["form"], string>>>> = {
  de: { wording: "mit anderen Worten auch", support: "sinngemäß in" },
  en: { wording: "in other words also", support: "paraphrased in" },
  es: { wording: "en otras palabras también", support: "parafraseado en" },
  fr: { wording: "en d’autres termes aussi", support: "paraphrasé dans" },
  it: { wording: "in altre parole anche", support: "parafrasato in" },
  pl: { wording: "innymi słowami także", support: "sparafrazowane w" },
  ru: { wording: "другими словами также", support: "в пересказе:" },
  uk: { wording: "іншими словами також", support: "у переказі:" },
};

/**
 * The further witnesses of an excerpt: `, in other words also [5, para. 3], paraphrased in [1, para. 1]`. They are
 * citations of their own, so that no style can move them among the places where the printed words stand.
 */
export function setWitnesses({ also = [], span }: Excerpt, language: LanguageTag): readonly Inline[] {
  const words = witnessWords[language.split("-")[0] ?? ""] ?? witnessWords["en"];
  return (["wording", "support"] as const).flatMap((form): readonly Inline[] => {
    const items = also
      .filter((witness) => witness.form === form)
      .map(({ anchor }) => ({ id: anchor.source, label: "paragraph", locator: locatorOf(anchor.paragraphs) }));
    if (items.length === 0) return [];
    return [
      { type: "text", value: `, ${words?.[form]} ` },
      { type: "citation", id: "", items, span, children: [] },
    ];
  });
}
