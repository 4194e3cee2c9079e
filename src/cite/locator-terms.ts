import type { LanguageTag } from "../model/units.ts";

/** A term as CSL spells it, and its forms: long singular, long plural, short singular, short plural. */
type Forms = readonly [name: string, single: string, multiple: string, short: string, shorts: string];

/**
 * Locator terms that came with CSL 1.0.2 and that the locales at hand do not have yet; without them a locator
 * would print as a bare number, and nobody could tell an article from a page.
 */
const terms: Readonly<Record<string, readonly Forms[]>> = {
  de: [
    ["appendix", "Anhang", "Anhänge", "Anh.", "Anh."],
    ["article-locator", "Artikel", "Artikel", "Art.", "Art."],
    ["table", "Tabelle", "Tabellen", "Tab.", "Tab."],
    ["timestamp", "Min.", "Min.", "Min.", "Min."],
  ],
  en: [
    ["appendix", "appendix", "appendices", "app.", "apps."],
    ["article-locator", "article", "articles", "art.", "arts."],
    ["table", "table", "tables", "table", "tables"],
    ["timestamp", "at", "at", "at", "at"],
  ],
  es: [
    ["appendix", "apéndice", "apéndices", "apénd.", "apénds."],
    ["article-locator", "artículo", "artículos", "art.", "arts."],
    ["table", "tabla", "tablas", "tabla", "tablas"],
    ["timestamp", "min.", "min.", "min.", "min."],
  ],
  fr: [
    ["appendix", "annexe", "annexes", "ann.", "ann."],
    ["article-locator", "article", "articles", "art.", "art."],
    ["table", "tableau", "tableaux", "tabl.", "tabl."],
    ["timestamp", "à", "à", "à", "à"],
  ],
  it: [
    ["appendix", "appendice", "appendici", "app.", "app."],
    ["article-locator", "articolo", "articoli", "art.", "artt."],
    ["table", "tabella", "tabelle", "tab.", "tabb."],
    ["timestamp", "min.", "min.", "min.", "min."],
  ],
  pl: [
    ["appendix", "załącznik", "załączniki", "zał.", "zał."],
    ["article-locator", "artykuł", "artykuły", "art.", "art."],
    ["table", "tabela", "tabele", "tab.", "tab."],
    ["timestamp", "min.", "min.", "min.", "min."],
  ],
  ru: [
    ["appendix", "приложение", "приложения", "прил.", "прил."],
    ["article-locator", "статья", "статьи", "ст.", "ст."],
    ["table", "таблица", "таблицы", "табл.", "табл."],
    ["timestamp", "мин.", "мин.", "мин.", "мин."],
  ],
  uk: [
    ["appendix", "додаток", "додатки", "дод.", "дод."],
    ["article-locator", "стаття", "статті", "ст.", "ст."],
    ["table", "таблиця", "таблиці", "табл.", "табл."],
    ["timestamp", "хв.", "хв.", "хв.", "хв."],
  ],
};

/** A CSL locale with the terms above where it lacks them; a language not listed takes the English ones. */
export function addTerms(locale: string, tag: LanguageTag): string {
  const language = tag.slice(0, 2);
  const known = Object.hasOwn(terms, language) ? terms[language] : terms["en"];
  const lacking = (known ?? []).filter(([name]) => !locale.includes(`<term name="${name}"`));
  const added = lacking.map(([name, single, multiple, short, shorts]) => {
    const long = `<term name="${name}"><single>${single}</single><multiple>${multiple}</multiple></term>`;
    return `${long}<term name="${name}" form="short"><single>${short}</single><multiple>${shorts}</multiple></term>`;
  });
  return locale.replace("</terms>", `${added.join("")}</terms>`);
}
