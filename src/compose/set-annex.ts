import type { Block, Division } from "../model/node.ts";
import type { Section, Selection } from "../model/selection.ts";

import { setExcerpt } from "./set-excerpt.ts";
import type { LabelSetting } from "./set-label.ts";

const annexWords: Readonly<Record<string, string>> = {
  de: "Anlage",
  en: "Annex",
  es: "Anexo",
  fr: "Annexe",
  it: "Allegato",
  pl: "Załącznik",
  ru: "Приложение",
  uk: "Додаток",
};

/**
 * The annex: what had to leave the pages allowed, whole, under the headings of its sections, with the references
 * that the pages before do not have. Nothing where nothing was moved there.
 */
export function setAnnex(selection: Selection, setting: LabelSetting): readonly Division[] {
  const { annex, brief } = selection;
  if (annex.length === 0) return [];
  const word = annexWords[brief.language.split("-")[0] ?? ""] ?? "Annex";
  const text: readonly Block[] = [
    { type: "heading", depth: 2, children: [{ type: "text", value: word }] },
    ...annex.flatMap((section) => setSection(section, setting)),
  ];
  const children: readonly Block[] = [
    { type: "division", name: "main", children: text },
    { type: "noteList", children: [] },
    { type: "referenceList", children: [] },
  ];
  return [{ type: "division", name: "annex", children }];
}

function setSection(section: Section, setting: LabelSetting): readonly Block[] {
  const points = section.points.map(({ id, isNew, children }): Block => ({ type: "point", id, isNew, children }));
  const entries = section.entries.map(({ id, isNew, term, children }) => ({
    type: "entry" as const,
    id,
    isNew,
    term,
    children,
  }));
  return [
    { type: "heading", depth: 3, children: [{ type: "text", value: section.heading }] },
    ...section.excerpts.map((excerpt) => setExcerpt(excerpt, setting)),
    ...points,
    ...(entries.length > 0 ? [{ type: "entryList" as const, children: entries }] : []),
  ];
}
