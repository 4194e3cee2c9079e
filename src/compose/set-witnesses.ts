import type { Inline } from "../model/node.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Witness } from "../model/statement.ts";
import type { LanguageTag } from "../model/units.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { pickForm } from "../text/pick-form.ts";
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

/** How many origins stand behind several sources that are cited for the same. */
const originWords: Readonly<Record<string, readonly [one: string, few: string, many?: string]>> = {
  de: ["ein Ursprung", "Ursprünge"],
  en: ["one origin", "origins"],
  es: ["un solo origen", "orígenes"],
  fr: ["une seule origine", "origines"],
  it: ["una sola origine", "origini"],
  pl: ["jedno źródło pierwotne", "źródła pierwotne", "źródeł pierwotnych"],
  ru: ["один первоисточник", "первоисточника", "первоисточников"],
  uk: ["одне першоджерело", "першоджерела", "першоджерел"],
};

/**
 * The further witnesses of an excerpt: `, in other words also [5, para. 3], paraphrased in [1, para. 1]`; and what is
 * against it, `, but otherwise [6, para. 2]: “…”`. They are citations of their own, so that no style can move them among the
 * places where the printed words stand.
 */
export function setWitnesses(excerpt: Excerpt, language: LanguageTag): readonly Inline[] {
  const { also = [], span, language: spoken } = excerpt;
  const tongue = primary(language);
  const words = witnessWords[tongue] ?? witnessWords["en"];
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
  return [...told, ...sayOrigins(excerpt, tongue), ...against];
}

/** ` (one origin)` after sources that are fewer origins than sources: a reprint is no second witness. */
function sayOrigins({ anchors, also = [], origins }: Excerpt, tongue: string): readonly Inline[] {
  const bearing = also.filter(({ form }) => form !== "dissent").map(({ anchor }) => anchor);
  const sources = new Set([...anchors, ...bearing].map(({ source }) => source)).size;
  const count = origins.length;
  if (count === 0 || count >= sources) return [];
  const [known, forms] = originWords[tongue] ? [tongue, originWords[tongue]] : ["en", originWords["en"]];
  const form = forms && pickForm(count, known, forms);
  return form === undefined ? [] : [text(count === 1 ? ` (${form})` : ` (${count}\u00a0${form})`)];
}

function text(value: string) {
  return { type: "text" as const, value };
}
