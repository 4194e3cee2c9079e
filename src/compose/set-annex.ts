import type { Block, Division } from "../model/node.ts";
import type { Section, Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Design } from "../model/template.ts";
import { setExcerpt } from "./set-excerpt.ts";

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
export function setAnnex(selection: Selection, library: Library, design: Design): readonly Division[] {
  const { annex, brief } = selection;
  if (annex.length === 0) return [];
  const word = annexWords[brief.language.split("-")[0] ?? ""] ?? "Annex";
  const text: readonly Block[] = [
    { type: "heading", depth: 2, children: [{ type: "text", value: word }] },
    ...annex.flatMap((section) => setSection(section, selection, library, design)),
  ];
  const children: readonly Block[] = [
    { type: "division", name: "main", children: text },
    { type: "noteList", children: [] },
    { type: "referenceList", children: [] },
  ];
  return [{ type: "division", name: "annex", children }];
}

function setSection(section: Section, { brief }: Selection, library: Library, design: Design): readonly Block[] {
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
    ...section.excerpts.map((excerpt) => setExcerpt(excerpt, library, brief, design)),
    ...points,
    ...(entries.length > 0 ? [{ type: "entryList" as const, children: entries }] : []),
  ];
}
