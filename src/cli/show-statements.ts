import type { Selection } from "../model/selection.ts";
import type { Desk } from "../open-desk.ts";
import { type ReviewedPlace, type ReviewedStatement, reviewStatements } from "../select/review-statements.ts";
import { drawTable } from "../text/draw-table.ts";
import { wrapText } from "../text/wrap-text.ts";
import { counted } from "./counted.ts";
import type { Shown } from "./shown.ts";

/** What a brief quotes, each statement with the wordings that its sources have, side by side. */
export function showStatements(selection: Selection, { workspace, library }: Desk, width: number): Shown {
  const statements = reviewStatements(selection, workspace, library);
  const text = statements.map((statement) => drawStatement(statement, width)).join("\n");
  return { text: text || "This brief quotes nothing.\n", json: statements };
}

function drawStatement(statement: ReviewedStatement, width: number): string {
  const { id, words, same, variants, opposed, supports, contradictions, origins } = statement;
  const sources = counted(same.length + variants.length, "source");
  const head = wrapText(`${id}: ${sources}, ${counted(origins, "independent origin")}`, width);
  const rows = [
    ...same.map((place) => [...fieldsOf(place), "–", place.words]),
    ...variants.map((place) => [...fieldsOf(place), "in words", place.difference]),
    ...opposed.map((place) => [...fieldsOf(place), `on ${place.on}`, place.difference]),
  ];
  const table = rows.length > 1 ? [drawTable(heads, rows).trimEnd()] : [];
  const reports = supports.map((place) => wrapText(`reported by ${placeOf(place)}: ${place.words}`, width, "  "));
  const disputes = contradictions.map(({ on, one, other, settled }) =>
    wrapText(
      `${settled ? "settled by the brief" : "in dispute"}, ${on}: ${placeOf(one)}, “${one.words}”; ${placeOf(other)}, “${other.words}”`,
      width,
      "  ",
    ),
  );
  return `${[head, wrapText(`“${words}” [@${placeOf(same[0])}]`, width, "  "), ...table, ...reports, ...disputes].join("\n")}\n`;
}

const heads = ["source", "origin", "said", "issued", "speaker", "differs", "words"];

function fieldsOf(place: ReviewedPlace): readonly string[] {
  return [placeOf(place), String(place.origin), place.said ?? "–", place.issued ?? "–", place.speaker ?? "–"];
}

function placeOf(place: ReviewedPlace | undefined): string {
  return place ? `${place.source}, para. ${place.paragraphs.join(", ")}` : "";
}
