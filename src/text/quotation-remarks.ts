import type { EmphasisBy } from "../model/translation.ts";
import type { Translator } from "../model/translator.ts";
import type { LanguageTag } from "../model/units.ts";
import { primary } from "./primary.ts";

/** What a language says of quoted words; `$` stands for a name. */
interface RemarkWords {
  readonly added: string;
  readonly original: string;
  readonly translation: string;
  readonly own: string;
  readonly official: string;
  readonly by: string;
  readonly machine: string;
  readonly reviewed: string;
}

const english: RemarkWords = {
  added: "emphasis added",
  original: "emphasis in original",
  translation: "translation",
  own: "our translation",
  official: "official translation",
  by: ": $",
  machine: "machine translation by $",
  reviewed: ", reviewed by $",
};

const byLanguage: ReadonlyMap<string, RemarkWords> = new Map([
  ["en", english],
  [
    "de",
    {
      added: "Hervorhebung hinzugefügt",
      original: "Hervorhebung im Original",
      translation: "Übersetzung",
      own: "eigene Übersetzung",
      official: "amtliche Übersetzung",
      by: ": $",
      machine: "maschinelle Übersetzung: $",
      reviewed: ", geprüft von $",
    },
  ],
  [
    "fr",
    {
      added: "italiques ajoutés",
      original: "italiques dans l’original",
      translation: "traduction",
      own: "notre traduction",
      official: "traduction officielle",
      by: "\u00a0: $",
      machine: "traduction automatique par $",
      reviewed: ", relue par $",
    },
  ],
  [
    "es",
    {
      added: "énfasis añadido",
      original: "énfasis en el original",
      translation: "traducción",
      own: "traducción propia",
      official: "traducción oficial",
      by: ": $",
      machine: "traducción automática de $",
      reviewed: ", revisada por $",
    },
  ],
  [
    "it",
    {
      added: "corsivo aggiunto",
      original: "corsivo nell’originale",
      translation: "traduzione",
      own: "traduzione nostra",
      official: "traduzione ufficiale",
      by: ": $",
      machine: "traduzione automatica: $",
      reviewed: ", rivista da $",
    },
  ],
  [
    "pl",
    {
      added: "wyróżnienie dodane",
      original: "wyróżnienie w oryginale",
      translation: "tłumaczenie",
      own: "tłumaczenie własne",
      official: "tłumaczenie urzędowe",
      by: ": $",
      machine: "tłumaczenie maszynowe: $",
      reviewed: ", sprawdzone przez: $",
    },
  ],
  [
    "ru",
    {
      added: "курсив добавлен",
      original: "курсив в оригинале",
      translation: "перевод",
      own: "наш перевод",
      official: "официальный перевод",
      by: ": $",
      machine: "машинный перевод: $",
      reviewed: ", проверка: $",
    },
  ],
  [
    "uk",
    {
      added: "курсив додано",
      original: "курсив в оригіналі",
      translation: "переклад",
      own: "наш переклад",
      official: "офіційний переклад",
      by: ": $",
      machine: "машинний переклад: $",
      reviewed: ", перевірка: $",
    },
  ],
]);

function wordsIn(language: LanguageTag): RemarkWords {
  return byLanguage.get(primary(language)) ?? english;
}

/** The one word for a translation. */
export function translationWord(language: LanguageTag): string {
  return wordsIn(language).translation;
}

/** Whose emphasis it is: `emphasis added`, in the language of the page. */
export function emphasisRemark(by: EmphasisBy, language: LanguageTag): string {
  return wordsIn(language)[by];
}

/** Who translated: `our translation`, `translation: the Ministry`, `machine translation by X 1, reviewed by Y` (ICS 206-01). */
export function translationRemark({ kind, translator, system, reviewedBy }: Translator, language: LanguageTag): string {
  const words = wordsIn(language);
  const filled = (pattern: string, name: string) => pattern.replace("$", () => name);
  const by = translator === undefined ? "" : filled(words.by, translator);
  if (kind === "own") return words.own + by;
  if (kind === "official") return translator === undefined ? words.official : words.translation + by;
  const reviewed = reviewedBy === undefined ? "" : filled(words.reviewed, reviewedBy);
  return filled(words.machine, system ?? "") + reviewed;
}
