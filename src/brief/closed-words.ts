import type { Brief, Shorter } from "../model/brief.ts";
import { isAbove, type Mark } from "../model/mark.ts";
import type { Workspace } from "../model/workspace.ts";
import type { BriefFile } from "./brief-file.ts";
import { readSection } from "./read-section.ts";

/** What is above the ceiling of a copy: quotations, each with the key of its source, and prose. */
export interface ClosedWords {
  readonly quotations: readonly { readonly words: string; readonly source: string }[];
  readonly prose: readonly string[];
}

/**
 * The quotations and the prose of a brief's file that are above the ceiling of one of its copies. The tailored brief
 * holds none of them; they are asked for where something else could.
 */
export function closedWords(file: BriefFile, { defaults }: Workspace, { ceiling }: Brief): ClosedWords {
  const { yaml } = file;
  const own = yaml.mark ?? defaults.mark;
  const lines = [yaml["bottom-line"], ...(yaml.series?.editions ?? []).map((edition) => edition["bottom-line"])];
  const sections = yaml.sections.map((_, index) => readSection(file, index, own));
  const isClosed = (mark: Mark, piece: Mark = "TLP:CLEAR") => isAbove(mark, ceiling) || isAbove(piece, ceiling);
  const forms = ({ text, short }: { readonly text: string; readonly short: readonly Shorter[] }) => [
    text,
    ...short.map((one) => one.text),
  ];
  return {
    quotations: sections.flatMap(({ mark, excerpts }) =>
      excerpts
        .filter((excerpt) => isClosed(mark, excerpt.mark))
        .flatMap(({ quote, short, source }) => forms({ text: quote, short }).map((words) => ({ words, source }))),
    ),
    prose: [
      ...sections.flatMap(({ mark, excerpts }) =>
        excerpts
          .filter((excerpt) => isClosed(mark, excerpt.mark))
          .flatMap(({ translation }) => (translation ? [translation.text, ...translation.short] : [])),
      ),
      ...(isAbove(own, ceiling) ? lines.filter((line) => line !== undefined) : []),
      ...sections.flatMap(({ mark, points, entries }) =>
        [...points, ...entries].filter((piece) => isClosed(mark, piece.mark)).flatMap(forms),
      ),
    ],
  };
}
