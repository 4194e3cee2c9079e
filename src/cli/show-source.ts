import type { Source } from "../model/source.ts";
import type { Desk } from "../open-desk.ts";
import { plainText } from "../text/plain-text.ts";
import { wrapText } from "../text/wrap-text.ts";
import { drawFields } from "./draw-fields.ts";
import type { Shown } from "./shown.ts";

/** A source: its record, its paragraphs as citations count them, its notes, and the briefs whose files name it. */
export function showSource({ briefs, library }: Desk, source: Source, width: number): Shown {
  const namedBy = [...briefs.values()].filter((brief) => isNamedIn(brief.bytes, source.id)).map(({ id }) => id);
  const reprints = library.sources.filter((other) => other.derivedFrom.includes(source.id)).map(({ id }) => id);
  const { grade } = source;
  const { title, URL, "container-title": container } = source.item;
  const fields = {
    file: source.file,
    in: container,
    issued: source.issued && `${source.issued}${source.dateInferred ? ` (inferred: ${source.dateBasis})` : ""}`,
    language: source.language,
    URL,
    descriptor: source.descriptor,
    origin: source.origin,
    "derived from": source.derivedFrom,
    "known from": source.knownFrom,
    "reprinted by": reprints,
    grade: grade && `${grade.reliability}${grade.credibility}`,
    mark: source.mark,
    text: source.text === "digest" ? "digest: only words in quotation marks are verbatim" : "full",
    "SHA-256": source.sha256,
    "named in": namedBy,
  };
  const paragraphs = source.paragraphs.map(({ number, text }) => {
    const speakers = source.utterances.filter((one) => one.paragraphs.includes(number)).map(({ name }) => name);
    const notes = source.notes.filter((one) => one.paragraph === number);
    const indent = " ".repeat(6);
    const body = wrapText(text, width, indent, `${String(number).padStart(4)}  `);
    const extra = [
      ...(speakers.length > 0 ? [wrapText(`[quoted words: ${speakers.join(", ")}]`, width, indent)] : []),
      ...notes.map((note) => wrapText(`[note: ${note.text}]`, width, indent)),
    ];
    return [body, ...extra].join("\n");
  });
  const general = source.notes.filter((note) => note.paragraph === undefined);
  const notes = general.map((note) => wrapText(`Note: ${note.text}`, width, "  "));
  const text = `${plainText(String(title ?? source.id))} (source ${source.id})\n${drawFields(fields, width)}${notes.map((one) => `${one}\n`).join("")}\n${paragraphs.join("\n\n")}\n`;
  const { normalised: _, ...record } = source;
  return { text, json: { ...record, namedBy, reprintedBy: reprints } };
}

/** True where a brief's file names a key: as a whole, so that `tass-1` is not found in `tass-10`. */
function isNamedIn(bytes: Uint8Array, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, "u").test(new TextDecoder().decode(bytes));
}
