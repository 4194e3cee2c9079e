import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Mark } from "../model/mark.ts";
import { andThen, type Outcome, outcome } from "../model/outcome.ts";
import type { Source, SourceNote, Utterance } from "../model/source.ts";
import { decodeText } from "../text/decode-text.ts";
import { sha256 } from "../text/fixity.ts";
import { licenceOf } from "../text/licence-schema.ts";
import { normaliseText } from "../text/normalise-text.ts";
import { pickForm } from "../text/pick-form.ts";
import { primary } from "../text/primary.ts";
import { directQuotations } from "../text/quotation-marks.ts";
import { readYaml } from "../text/read-yaml.ts";
import { blanksOf } from "./blanks-of.ts";
import { makeItem } from "./make-item.ts";
import { readEdtf } from "./read-edtf.ts";
import { readRanges } from "./read-ranges.ts";
import { type SourceYaml, sourceSchema } from "./source-schema.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { splitSource } from "./split-source.ts";

/** A source, and where the values of its front matter stand. */
export interface SourceFile {
  readonly source: Source;
  readonly spanOf: (path: readonly (string | number)[]) => Span;
}

/**
 * Reads one source file: UTF-8, front matter, counted text. What can be wrong with it by itself comes back:
 * `not-text`, `front-matter-missing`, everything that `readYaml` tells, `date-basis-missing`,
 * `no-such-paragraph`, `quotation-syntax` in a digest whose marks do not close, and the warnings `text-empty`, `id-mismatch` and `hostile-character`.
 * `unmarked` is the mark of a source whose record has none.
 */
export function readSource(file: string, bytes: Uint8Array, unmarked: Mark = "TLP:CLEAR"): Outcome<SourceFile> {
  return andThen(
    andThen(decodeText(bytes, file), (text) => splitSource(text, file)),
    ({ frontMatter, frontMatterLine, body, bodyLine }) =>
      andThen(readYaml(frontMatter, file, sourceSchema, { line: frontMatterLine }), ({ value: yaml, spanOf }) => {
        const counted = splitParagraphs(body, bodyLine, file);
        const source: Source = {
          kind: "source",
          file,
          sha256: sha256(bytes),
          ...recordOf(yaml, counted.paragraphs.length, unmarked),
          paragraphs: counted.paragraphs,
          normalised: counted.normalised,
          textSha256: sha256(counted.normalised),
          blanks: blanksOf(yaml, counted.paragraphs, file, spanOf),
        };
        return outcome({ source, spanOf }, [...counted.diagnostics, ...check(source, yaml, spanOf)]);
      }),
  );
}

/** What the front matter says, in the terms of the model. */
function recordOf(yaml: SourceYaml, count: number, unmarked: Mark) {
  const ours = yaml.attache ?? {};
  const issued = yaml.issued === undefined ? undefined : readEdtf(yaml.issued);
  return {
    id: yaml.id,
    item: makeItem(yaml),
    // Of a month or a year nobody can show that it was out before its last day.
    issued: issued?.lastDay,
    dateInferred: issued?.inferred ?? false,
    dateBasis: clean(ours["date-basis"]),
    language: yaml.language ?? "en",
    text: ours.text ?? "full",
    attach: ours.attach ?? "quoted",
    descriptor: clean(ours.descriptor) ?? "",
    origin: ours.origin ?? "unknown",
    derivedFrom: ours["derived-from"] ?? [],
    knownFrom: ours["known-from"],
    ...(ours.translation ? { translation: translationOf(ours.translation) } : {}),
    grade: ours.grade,
    mark: ours.mark ?? unmarked,
    licence: licenceOf(ours.licence),
    original: ours.original && {
      sha256: ours.original.sha256,
      mediaType: ours.original["media-type"],
      retrieved: ours.original.retrieved,
    },
    utterances: (ours.speakers ?? []).map(
      (speaker): Utterance => ({
        paragraphs: readRanges(speaker.paragraphs, count).numbers,
        name: normaliseText(speaker.name).text,
        capacity: clean(speaker.capacity),
        date: speaker.date,
        venue: clean(speaker.venue),
        ...(speaker.via ? { via: speaker.via.map((name) => normaliseText(name).text) } : {}),
      }),
    ),
    notes: (ours.notes ?? []).map(
      (note): SourceNote => ({ paragraph: note.paragraph, text: normaliseText(note.text).text }),
    ),
  } as const;
}

function translationOf({
  from,
  kind,
  translator,
  system,
  "reviewed-by": reviewer,
}: NonNullable<NonNullable<SourceYaml["attache"]>["translation"]>) {
  return { from, kind, translator: clean(translator), system: clean(system), reviewedBy: clean(reviewer) };
}

function clean(text: string | undefined): string | undefined {
  return text === undefined ? undefined : normaliseText(text).text;
}

/** True for a paragraph whose last quotation is never closed. */
function isOpen(text: string): boolean {
  const last = directQuotations(text).at(-1);
  return last !== undefined && last.end === text.length;
}

function check(source: Source, yaml: SourceYaml, spanOf: SourceFile["spanOf"]): readonly Diagnostic[] {
  const { file, id, paragraphs } = source;
  const found: Diagnostic[] = [];
  if (source.dateInferred && source.dateBasis === undefined) {
    const message = "The date is marked as inferred, and nothing says from what.";
    const hints = ["say in `date-basis`, below `attache`, how the date was found"];
    found.push({ code: "date-basis-missing", severity: "error", message, span: spanOf(["issued"]), hints });
  }
  if (source.translation && primary(source.translation.from) === primary(source.language)) {
    const message = `The text is said to be a translation from ${source.translation.from}, its own language.`;
    const hints = ["mend `from`, or the source’s `language`"];
    const span = spanOf(["attache", "translation", "from"]);
    found.push({ code: "translation-language", severity: "error", message, span, hints });
  }
  source.utterances.forEach(({ name, via = [] }, index) => {
    const at = via.indexOf(name);
    if (at < 0) return;
    const message = `${name} is said to have relayed their own words.`;
    const hints = ["name in `via` from whom the source has the words; leave it out where it heard them itself"];
    const span = spanOf(["attache", "speakers", index, "via", at]);
    found.push({ code: "wrong-value", severity: "error", message, span, hints });
  });
  if (paragraphs.length === 0) {
    const hints = ["add the text below the front matter, or remove the file"];
    const message = "The source has no paragraphs, so nothing can be quoted from it.";
    found.push({ code: "text-empty", severity: "warning", message, span: spanOf(["id"]), hints });
  }
  if (!file.endsWith(`/${id}.md`)) {
    const hints = [`rename the file to ${id}.md, or change the id`];
    const message = `The id \`${id}\` is not the file's name.`;
    found.push({ code: "id-mismatch", severity: "warning", message, span: spanOf(["id"]), hints });
  }
  for (const paragraph of source.text === "digest" ? paragraphs : []) {
    if (!isOpen(paragraph.text)) continue;
    const message = `The quotation marks of paragraph ${paragraph.number} do not close, so its end would pass for speech.`;
    const hints = ["close them: in a digest only what stands between marks is verbatim"];
    const span = { file, line: paragraph.line, column: 1 };
    found.push({ code: "quotation-syntax", severity: "error", message, span, hints });
  }
  const named = [
    ...(yaml.attache?.speakers ?? []).map((speaker, index) => ({
      beyond: readRanges(speaker.paragraphs, paragraphs.length).beyond,
      path: ["attache", "speakers", index, "paragraphs"],
    })),
    ...source.notes.map(({ paragraph = 1 }, index) => ({
      beyond: readRanges(String(paragraph), paragraphs.length).beyond,
      path: ["attache", "notes", index, "paragraph"],
    })),
  ];
  for (const { beyond, path } of named) {
    if (beyond === undefined || paragraphs.length === 0) continue;
    const message = `The source has ${paragraphs.length} ${pickForm(paragraphs.length, "en", ["paragraph", "paragraphs"])}, and ${beyond} is not one of them.`;
    const hints = ["paragraphs are counted from 1; headings are not counted"];
    found.push({ code: "no-such-paragraph", severity: "error", message, span: spanOf(path), hints });
  }
  return found;
}
