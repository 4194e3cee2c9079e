import type { Span } from "../model/diagnostic.ts";
import { elementsOf } from "../model/selection.ts";
import type { Source } from "../model/source.ts";
import type { Check, Finding, Page } from "./page.ts";

/**
 * `descriptor-missing`, for what is cited of a state's media or of low grade (ICS 206-01; AJP-2.1), and
 * `source-after-as-of`, for sources that came in because that rule is no error here.
 */
export const checkSources: Check = (page) =>
  page.manuscript.cited.flatMap((key): readonly Finding[] => {
    const source = page.library.byId.get(key);
    return source ? [...undescribed(source), ...late(source, page)] : [];
  });

function undescribed(source: Source): readonly Finding[] {
  const why = doubted(source);
  if (why === undefined || /\p{L}/u.test(source.descriptor)) return [];
  const message = `\`${source.id}\` ${why}, and its record says nothing of what weight it bears.`;
  const hints = ["say in `descriptor:` who publishes it, and how they know"];
  return [{ code: "descriptor-missing", message, hints, at: { span: { file: source.file, line: 1, column: 1 } } }];
}

function doubted({ origin, grade }: Source): string | undefined {
  if (origin === "state-media") return "belongs to a state’s media";
  if (!grade) return undefined;
  const { reliability, credibility } = grade;
  const isLow = reliability === "D" || reliability === "E" || credibility === 4 || credibility === 5;
  return isLow ? `is graded ${reliability}${credibility}` : undefined;
}

function late({ id, issued = "" }: Source, { brief, written, manuscript }: Page): readonly Finding[] {
  if (issued <= brief.asOf) return [];
  const message = `\`${id}\` was issued on ${issued}, after ${brief.asOf}, the day up to which this brief speaks.`;
  const told = { code: "source-after-as-of", message, hints: ["leave it out, or move `as-of`"] } as const;
  const cited = written.flatMap((piece) =>
    piece.citations
      .filter(({ items }) => items.some((item) => item.id === id))
      .map(({ start, end }): Finding => ({ ...told, at: { written: piece, start, end } })),
  );
  const excerpts = manuscript.selection.sections
    .flatMap(elementsOf)
    .filter((piece) => piece.kind === "excerpt" && piece.anchors.some(({ source }) => source === id));
  const spans = excerpts.map(({ span }): Span => span ?? brief.span);
  return [...cited, ...spans.map((span): Finding => ({ ...told, at: { span } }))];
}
