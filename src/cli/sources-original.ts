import type { ParagraphState } from "../health/compare-paragraphs.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import { decodeText } from "../text/decode-text.ts";
import { drawTable } from "../text/draw-table.ts";
import { sha256 } from "../text/fixity.ts";
import { readNamed } from "../world/read-named.ts";
import { attempt } from "./attempt.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { printJson } from "./print-json.ts";
import type { Talk } from "./talk.ts";

/** Holds one source against a copy of its original that a person names, and tells what differs. */
export async function compareNamed(
  face: Face,
  source: Source,
  options: { readonly original: string; readonly json?: boolean },
  talk: Talk,
): Promise<ExitCode> {
  const name = options.original;
  const bytes = attempt(talk, () => readNamed(face.cwd, name));
  const { value: text, diagnostics } = bytes ? decodeText(bytes, name) : { value: undefined, diagnostics: [] };
  talk.tell(diagnostics);
  if (bytes === undefined || text === undefined) return 1;
  const { readOriginal } = await import("../health/read-original.ts");
  const original = readOriginal(text, name, source);
  const recorded = source.original?.sha256;
  const isRecorded = recorded === undefined ? undefined : recorded === sha256(bytes);
  if (isRecorded === false) talk.tell([other(source, name)]);
  const compared =
    source.text === "full" ? await compareFull(source, original) : await compareSummary(source, original);
  talk.tell(compared.diagnostics);
  const ok = !talk.told.some(({ severity }) => severity === "error");
  if (options.json) {
    const { json } = compared;
    printJson(face, { ok, source: source.id, isRecorded: isRecorded ?? null, ...json, diagnostics: talk.told });
  } else face.out(compared.text);
  talk.sum();
  return ok ? 0 : 1;
}

interface Compared {
  readonly text: string;
  readonly json: object;
  readonly diagnostics: readonly Diagnostic[];
}

async function compareFull(source: Source, original: Source): Promise<Compared> {
  const { compareParagraphs } = await import("../health/compare-paragraphs.ts");
  const paragraphs = compareParagraphs(source, original);
  const changed = paragraphs.filter(({ state }) => state !== "same");
  const kinds = (["same", "moved", "edited", "gone", "new"] as const).map((state) => {
    return `${paragraphs.filter((one) => one.state === state).length} ${state}`;
  });
  const table = drawTable(
    ["para.", "state", "difference: [-ours-] is {+the original's+}"],
    changed.map(({ state, number, words }) => [state === "new" ? `(${number})` : String(number), state, words]),
  );
  const wrong = changed.filter(({ state }) => state === "edited" || state === "gone");
  return {
    text: `${table}${source.id}: ${kinds.join(", ")}.\n`,
    json: { paragraphs },
    diagnostics: wrong.map((one) => differs(source, one)),
  };
}

async function compareSummary(source: Source, original: Source): Promise<Compared> {
  const { compareDigest } = await import("../health/compare-digest.ts");
  const { quotations, faults } = compareDigest(source, original);
  const missing = faults.filter(({ kind }) => kind === "quotation").length;
  const stands = `${quotations - missing} of ${counted(quotations, "quotation")} stand in the original`;
  return {
    text: `${source.id}: ${stands}; ${counted(faults.length - missing, "number")} not found there.\n`,
    json: { quotations, faults },
    diagnostics: faults.map(({ kind, paragraph, words, difference }) => {
      const isNumber = kind === "number";
      const what = isNumber ? `the number ${words}` : `the words “${words}”`;
      const message = `Paragraph ${paragraph} of \`${source.id}\` has ${what}, which the original has not.`;
      const hints = difference === undefined ? [] : [difference, "[-ours-] is {+the original's+}"];
      return {
        code: "original-differs",
        severity: isNumber ? "warning" : "error",
        message,
        span: at(source, paragraph),
        hints,
      };
    }),
  };
}

function differs(source: Source, { state, number, words }: ParagraphState): Diagnostic {
  const message =
    state === "gone"
      ? `Paragraph ${number} of \`${source.id}\` does not stand in the original.`
      : `Paragraph ${number} of \`${source.id}\` differs from the original.`;
  const hints =
    state === "gone" ? ["compare by eye: nothing like it is there"] : [words, "[-ours-] is {+the original's+}"];
  return { code: "original-differs", severity: "error", message, span: at(source, number), hints };
}

function other(source: Source, name: string): Diagnostic {
  const message = `${name} is not the file of which \`${source.id}\` records the SHA-256.`;
  const hints = [
    "a page fetched again is mostly another file; the comparison below tells whether its words are the same",
  ];
  return { code: "original-other", severity: "warning", message, span: at(source, 1), hints };
}

function at(source: Source, paragraph: number) {
  return { file: source.file, line: source.paragraphs[paragraph - 1]?.line ?? 1, column: 1 };
}
