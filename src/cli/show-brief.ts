import type { BriefFile } from "../brief/brief-file.ts";
import type { Candidate, Element, Excerpt, Section, Selection } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import type { Order } from "../open-desk.ts";
import { wrapText } from "../text/wrap-text.ts";
import { drawFields } from "./draw-fields.ts";
import { showStatements } from "./show-statements.ts";
import type { Shown, ShowRun } from "./shown.ts";
import { becomes } from "./tell-copy.ts";

/**
 * A brief as its page would print it: sections with their excerpts, each with the place where it stands. Where the
 * page cannot be made, what was chosen for it is shown all the same.
 */
export async function showBrief({ face, desk, talk, options }: ShowRun, file: BriefFile): Promise<Shown | undefined> {
  const { audience, asOf } = options;
  const order: Order = { brief: file.id, audience, asOf };
  const { choose } = await import("../choose.ts");
  const { press } = await import("../press.ts");
  const pressed = await press(desk, order);
  talk.tell(pressed.diagnostics, desk.world.read);
  const selection = pressed.value?.proof.manuscript.selection ?? choose(desk, order).value;
  if (!selection) return undefined;
  const width = face.width ?? 80;
  if (options.statements) return showStatements(selection, desk, width);
  const candidates = options.why ? selection.candidates : [];
  const parts = selection.sections.map((section) =>
    drawSection(
      section,
      candidates.filter((one) => one.section === section.id),
      width,
    ),
  );
  const text = [head(selection, file), ...parts, ...drawLedger(selection, width)].join("\n");
  return { text, json: jsonOf(selection, options.why === true) };
}

function head({ brief }: Selection, file: BriefFile): string {
  const fields = {
    file: brief.file,
    "as of": brief.asOf,
    issued: brief.issued,
    edition: brief.edition?.number,
    audience: brief.audience,
    "can be made for": file.audiences,
    template: brief.template,
    pages: brief.pages,
    mark: brief.mark,
    ceiling: brief.audience && brief.ceiling,
  };
  return `${brief.title} (brief ${brief.id})\n${drawFields(fields)}`;
}

function drawSection(section: Section, candidates: readonly Candidate[], width: number): string {
  const excerpts = section.excerpts.map((excerpt) => drawExcerpt(excerpt, width));
  const words = [...section.points, ...section.entries].map((piece) => drawWords(piece, width));
  const why =
    candidates.length > 0 ? ["  The library offered:", ...candidates.map((one) => drawCandidate(one, width))] : [];
  return [`${section.heading.toUpperCase()} (${section.id})`, ...excerpts, ...words, ...why, ""].join("\n");
}

function drawExcerpt(excerpt: Excerpt, width: number): string {
  const label = [excerpt.speaker?.short, excerpt.date].filter(Boolean).join(", ");
  const words = excerpt.form === "paraphrase" ? excerpt.words : `“${excerpt.words}”`;
  const cited = `[${excerpt.anchors.map(placeOf).join("; ")}]`;
  const line = [label && `${label}:`, excerpt.lead, words, cited].filter(Boolean).join(" ");
  return `${wrapText(line, width, "    ")}\n${wrapText(`${excerpt.id}, ${excerpt.priority}, ${excerpt.mark}; ${excerpt.reason}`, width, "      ")}`;
}

/** `@tass-2022-01-26, para. 4`: what an author would write. */
function placeOf({ source, paragraphs }: Anchor): string {
  return `@${source}, para. ${paragraphs.join(", ")}`;
}

function drawWords({ id, gist, priority, mark, kind }: Element, width: number): string {
  return wrapText(`${kind} ${id}: ${gist} (${priority}, ${mark})`, width, "    ");
}

function drawCandidate({ excerpt, taken, verdict }: Candidate, width: number): string {
  const place = excerpt.anchors.map(placeOf).join("; ");
  const indent = " ".repeat(15);
  const first = `    ${taken ? "+" : "-"} ${excerpt.score.toFixed(2).padStart(7)}  `;
  const why = [excerpt.reason, verdict].filter(Boolean).join("; ");
  return `${wrapText(`${excerpt.gist} [${place}]`, width, indent, first)}\n${wrapText(why, width, indent)}`;
}

function drawLedger({ ledger, brief }: Selection, width: number): readonly string[] {
  const cuts = ledger.map(({ id, now, gist, priority, value, why }) =>
    wrapText(`${becomes[now]}: ${id} ${gist} (${priority}, value ${value}), ${why}`, width, "  "),
  );
  const withheld = brief.withheld.map(({ what, why }) => wrapText(`withheld: ${what} (${why})`, width, "  "));
  return cuts.length + withheld.length > 0 ? ["NOT ON THE PAGE, OR NOT WHOLE", ...cuts, ...withheld, ""] : [];
}

function jsonOf({ brief, sections, candidates, ledger }: Selection, why: boolean): unknown {
  const { id, title, asOf, issued, audience, mark, ceiling, template, pages, withheld } = brief;
  const head = { id, title, asOf, issued, audience, edition: brief.edition?.number, mark, ceiling, template, pages };
  return { ...head, sections, ...(why ? { candidates } : {}), ledger, withheld };
}
