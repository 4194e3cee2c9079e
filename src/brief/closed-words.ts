import type { Brief } from "../model/brief.ts";
import { isAbove, type Mark } from "../model/mark.ts";
import type { Workspace } from "../model/workspace.ts";
import type { BriefFile } from "./brief-file.ts";
import { readSection } from "./read-section.ts";

/**
 * The quotations and the prose of a brief's file that are above the ceiling of one of its copies. The tailored brief
 * holds none of them; they are asked for where something else could.
 */
export function closedWords(file: BriefFile, { defaults }: Workspace, { ceiling }: Brief): readonly string[] {
  const { yaml } = file;
  const own = yaml.mark ?? defaults.mark;
  const lines = [yaml["bottom-line"], ...(yaml.series?.editions ?? []).map((edition) => edition["bottom-line"])];
  const pieces = yaml.sections.flatMap((_, index) => {
    const section = readSection(file, index, own);
    const isClosed = (mark: Mark = "TLP:CLEAR") => isAbove(section.mark, ceiling) || isAbove(mark, ceiling);
    return [
      ...section.excerpts.map(({ quote, short, mark }) => ({ text: quote, short, isClosed: isClosed(mark) })),
      ...[...section.points, ...section.entries].map((one) => ({ ...one, isClosed: isClosed(one.mark) })),
    ];
  });
  return [
    ...(isAbove(own, ceiling) ? lines.filter((line) => line !== undefined) : []),
    ...pieces.filter((piece) => piece.isClosed).flatMap(({ text, short }) => [text, ...short.map((one) => one.text)]),
  ];
}
