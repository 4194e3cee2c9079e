import type { Shorter } from "../model/brief.ts";
import type { WordedQuote, Wording } from "../model/lock.ts";
import type { WantedTranslation } from "../model/translation.ts";
import type { Workspace } from "../model/workspace.ts";
import type { BriefFile } from "./brief-file.ts";
import { readSection } from "./read-section.ts";

/** All that the file of a brief quotes, or could quote, for whatever audience and edition. */
export function readWording(file: BriefFile, { audiences }: Workspace): Wording {
  const { yaml } = file;
  const sections = yaml.sections.map((_, index) => readSection(file, index, "TLP:CLEAR"));
  const line = (text: string | undefined, ...path: readonly (string | number)[]) =>
    text === undefined ? [] : [{ text, span: file.spanOf(path) }];
  const overlays = yaml.audiences && !Array.isArray(yaml.audiences) ? Object.entries(yaml.audiences) : [];
  const lines = [
    ...line(yaml["bottom-line"], "bottom-line"),
    ...(yaml.series?.editions ?? []).flatMap((edition, index) =>
      line(edition["bottom-line"], "series", "editions", index, "bottom-line"),
    ),
    ...file.audiences.flatMap((name) => audiences.get(name)?.bottomLine ?? []),
    ...overlays.flatMap(([name, own]) => line(own?.["bottom-line"], "audiences", name, "bottom-line")),
  ];
  const forms = ({ text, span, short }: Shorter & { readonly short: readonly Shorter[] }) => [{ text, span }, ...short];
  return {
    file: file.file,
    quotes: sections.flatMap(({ excerpts }, index) =>
      excerpts.flatMap((wanted, number): readonly WordedQuote[] => {
        const { source, quote, paragraphs, span, short, translation } = wanted;
        const path = ["sections", index, "excerpts", number];
        const isList = Array.isArray(yaml.sections[index]?.excerpts?.[number]?.short);
        const isTranslated = translation !== undefined;
        return [
          { source, words: quote, paragraphs, isTranslated, span, path: [...path, "quote"] },
          ...short.map((form, which) => ({
            source,
            words: form.text,
            paragraphs,
            isTranslated,
            span: form.span,
            path: [...path, "short", ...(isList ? [which] : [])],
          })),
          ...(translation ? wordsOfTranslation(translation, [...path, "translation"], isList) : []),
        ];
      }),
    ),
    prose: [...lines, ...sections.flatMap(({ points, entries }) => [...points, ...entries].flatMap(forms))],
    topics: sections.flatMap(({ id, topic, span }) => (topic === undefined ? [] : [{ section: id, span }])),
  };
}

/** A translation that a source has is a quotation of that source, and so is each of its shorter forms. */
function wordsOfTranslation(
  { source, text, short, paragraphs, span }: WantedTranslation,
  path: WordedQuote["path"],
  isList: boolean,
): readonly WordedQuote[] {
  if (source === undefined) return [];
  return [
    { source, words: text, paragraphs, span, path: [...path, "text"] },
    ...short.map((words, which): WordedQuote => {
      return { source, words, paragraphs, span, path: [...path, "short", ...(isList ? [which] : [])] };
    }),
  ];
}
