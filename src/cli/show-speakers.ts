import type { Source } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";
import type { Desk } from "../open-desk.ts";
import { plainText } from "../text/plain-text.ts";
import { type ProposedSpeaker, proposeSpeakers } from "../text/propose-speaker.ts";
import { wrapText } from "../text/wrap-text.ts";
import { counted } from "./counted.ts";
import type { Shown } from "./shown.ts";

/**
 * Every direct quotation of a source: who is on record as its speaker, whom the text itself proposes and by what, or
 * why it proposes nobody; then lines for the record to paste. Nothing is written anywhere.
 */
export function showSpeakers({ workspace }: Desk, source: Source, width: number): Shown {
  const quotations = proposeSpeakers(source, workspace.people).map((one) => ({
    ...one,
    recorded: source.utterances.filter(({ paragraphs }) => paragraphs.includes(one.paragraph)).map(({ name }) => name),
  }));
  const lines = quotations.map(({ paragraph, words, recorded, proposal }) => {
    const note = source.notes.filter((one) => one.paragraph === paragraph).map(({ text }) => `note: ${text}`);
    const said = [
      `recorded: ${recorded.join(", ") || "nobody"}`,
      proposal.kind === "proposed"
        ? `proposed: ${proposal.name} (${proposal.confidence}): ${proposal.reason}`
        : `proposed: nobody: ${proposal.reason}`,
      ...note,
    ];
    const indent = " ".repeat(6);
    const head = wrapText(`“${plainText(words)}”`, width, indent, `${String(paragraph).padStart(4)}  `);
    return [head, ...said.map((line) => wrapText(plainText(line), width, `${indent}  `, indent))].join("\n");
  });
  const missing = quotations.filter(({ recorded }) => recorded.length === 0);
  const yaml = recordLines(missing, workspace.people);
  const paste =
    yaml.length > 0
      ? `\nFor the record, once you have read the places:\n\n  speakers:\n${yaml.map((line) => `    ${line}\n`).join("")}`
      : "";
  const none = lines.length === 0 ? "  No direct quotations.\n" : "";
  const text = `${source.id}: ${counted(quotations.length, "direct quotation")}\n\n${none}${lines.map((line) => `${line}\n`).join("\n")}${paste}`;
  return { text, json: { id: source.id, quotations, speakers: yaml } };
}

/** Lines for `speakers`: one a person, for the paragraphs in which all quotations are proposed to be that person's. */
function recordLines(missing: readonly ProposedSpeaker[], people: readonly Person[]): readonly string[] {
  const byParagraph = new Map<number, Set<string | undefined>>();
  for (const { paragraph, proposal } of missing) {
    const name = proposal.kind === "proposed" ? proposal.name : undefined;
    byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? new Set()).add(name));
  }
  const byName = new Map<string, number[]>();
  for (const [paragraph, names] of byParagraph) {
    const [name] = names;
    if (names.size === 1 && name !== undefined) byName.set(name, [...(byName.get(name) ?? []), paragraph]);
  }
  return [...byName].map(([name, paragraphs]) => {
    const capacity = people.find((person) => person.name === name)?.capacity;
    const office = capacity === undefined ? "" : `, capacity: ${JSON.stringify(capacity)}`;
    return `- { paragraphs: "${paragraphs.join(", ")}", name: ${JSON.stringify(name)}${office} }`;
  });
}
