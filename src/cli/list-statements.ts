import type { Statement, Wording } from "../model/statement.ts";
import type { Desk } from "../open-desk.ts";
import { keepStatements } from "../select/keep-statements.ts";
import { knowSpeakers } from "../select/know-speakers.ts";
import { knowOrigins, numberOrigins } from "../select/trace-lines.ts";
import { compareWords } from "../text/compare-words.ts";
import { wrapText } from "../text/wrap-text.ts";
import { counted } from "./counted.ts";

/** A statement as it is listed. Origins count all who quote it, those too who contradict each other. */
type StatementRow = {
  readonly speaker: string | null;
  readonly said: string | null;
  readonly sources: readonly string[];
  readonly origins: number;
  readonly contradictions: readonly string[];
  /** The first wording. */
  readonly words: string;
  /** Every wording at its place, each after the first with how it differs from that, whose words stand in `[-…-]`. */
  readonly wordings: readonly string[];
};

/** The statements that stand in several sources of the library, or that another source disputes. */
export function listStatements({ library, workspace }: Desk): readonly StatementRow[] {
  const speakers = knowSpeakers(workspace.people);
  const known = { library, speakers, ...knowOrigins(library.sources) };
  const rowOf = ({ wordings, contradictions }: Statement): StatementRow => {
    const places = wordings.map(({ source, paragraph }) => ({ source, paragraphs: [paragraph] }));
    const { count, numbers } = numberOrigins(places, known);
    const [first] = wordings;
    const shown = (wording: Wording, index: number) => {
      const words = index === 0 ? first.words : compareWords(first.words, wording.words);
      return `${wording.source}, para. ${wording.paragraph}, origin ${numbers[index]}: ${words}`;
    };
    return {
      speaker: wordings.find(({ speaker }) => speaker !== undefined)?.speaker ?? null,
      said: wordings.find(({ said }) => said !== undefined)?.said ?? null,
      sources: [...new Set(wordings.map(({ source }) => source))],
      origins: count,
      contradictions: [...new Set(contradictions.map(({ on }) => on))],
      words: first.words,
      wordings: wordings.map(shown),
    };
  };
  const { all } = keepStatements({ library, workspace }, library.sources, speakers);
  return all()
    .filter(({ wordings, contradictions }) => wordings.length > 1 || contradictions.length > 0)
    .map(rowOf);
}

/** The same for a person: each statement with its wordings one below the other. */
export function drawStatements(rows: readonly StatementRow[], width: number): string {
  const parts = rows.map(({ speaker, said, sources, origins, contradictions, wordings }) => {
    const who = [speaker ?? "nobody on record", ...(said === null ? [] : [said])].join(", ");
    const count = `${counted(sources.length, "source")}, ${counted(origins, "independent origin")}`;
    const dispute = contradictions.length > 0 ? `; in dispute: ${contradictions.join(", ")}` : "";
    return [wrapText(`${who}: ${count}${dispute}`, width), ...wordings.map((one) => wrapText(one, width, "  "))];
  });
  return parts.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
