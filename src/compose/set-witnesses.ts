import type { Inline } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Witness } from "../model/statement.ts";
import type { LanguageTag } from "../model/units.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { primary } from "../text/primary.ts";

/** What stands before sources that have a statement in other words, and before those that only report it. */
const witnessWords: Readonly<Record<string, Readonly<Record<Witness["form"], string>>>> = {
  de: { wording: "mit anderen Worten auch", support: "sinngemäß in", dissent: "anders dagegen" },
  en: { wording: "in other words also", support: "paraphrased in", dissent: "but otherwise" },
  es: { wording: "en otras palabras también", support: "parafraseado en", dissent: "pero de otro modo" },
  fr: { wording: "en d’autres termes aussi", support: "paraphrasé dans", dissent: "mais autrement" },
  it: { wording: "in altre parole anche", support: "parafrasato in", dissent: "ma diversamente" },
  pl: { wording: "innymi słowami także", support: "sparafrazowane w", dissent: "lecz inaczej" },
  ru: { wording: "другими словами также", support: "в пересказе:", dissent: "но иначе:" },
  uk: { wording: "іншими словами також", support: "у переказі:", dissent: "але інакше:" },
};

/**
 * The further witnesses of an excerpt: `, in other words also [5, para. 3], paraphrased in [1, para. 1]`; and what is
 * against it, `, but otherwise [6, para. 2]: “…”`. They are citations of their own, so that no style can move them among the
 * places where the printed words stand.
 */
export function setWitnesses({ also = [], span, language: spoken }: Excerpt, language: LanguageTag): readonly Inline[] {
  const words = witnessWords[primary(language)] ?? witnessWords["en"];
  const cite = (witnesses: readonly Witness[]): Inline => {
    const items = witnesses.map(({ anchor }) => {
      return { id: anchor.source, label: "paragraph" as const, locator: locatorOf(anchor.paragraphs) };
    });
    return { type: "citation", id: "", items, span, children: [] };
  };
  const told = (["wording", "support"] as const).flatMap((form): readonly Inline[] => {
    const witnesses = also.filter((witness) => witness.form === form);
    return witnesses.length === 0 ? [] : [text(`, ${words?.[form]} `), cite(witnesses)];
  });
  const against = also
    .filter(({ form }) => form === "dissent")
    .flatMap((witness): readonly Inline[] => [
      text(`, ${words?.dissent} `),
      cite([witness]),
      text(": "),
      { type: "quotation", language: spoken, children: [{ type: "text", value: witness.words }] },
    ]);
  return [...told, ...against];
}

function text(value: string) {
  return { type: "text" as const, value };
}
