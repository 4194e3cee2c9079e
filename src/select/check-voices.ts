import type { Wanted } from "../model/brief.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Speaker } from "../model/selection.ts";
import type { Anchor, Source } from "../model/source.ts";
import { hasMarks } from "../text/quotation-marks.ts";
import type { CheckedWords } from "./check-words.ts";
import { hintOfProposals, proposalsAt } from "./doubt-voice.ts";
import type { Means } from "./gather-means.ts";
import { checkTurns, labelAt } from "./hear-turns.ts";
import { isSpeech, type Speakers, utteranceIn } from "./know-speakers.ts";

/** One quotation is one speaker's, as far as the record and the text tell, and no label's or question's beside. */
export function checkOneVoice(
  source: Source,
  anchor: Anchor,
  span: Span,
  speaker: string | undefined,
  means: Means,
): readonly Diagnostic[] {
  const voices = voicesOf(source, anchor, means.speakers);
  if (voices.size <= 1) return checkTurns({ anchor, span, speaker }, source, means);
  const message = `The quotation runs over words of ${[...voices].join(" and ")}.`;
  return [{ code: "speaker-differs", severity: "error", message, span, hints: ["make a quotation of each"] }];
}

/** One excerpt is one speaker's; quoted words have one; and nobody spoke after the day of the brief. */
export function checkVoices(
  wanted: Wanted,
  source: Source,
  checked: CheckedWords,
  speaker: Speaker | undefined,
  means: Means,
): readonly Diagnostic[] {
  const { anchor } = checked;
  const found = [...checkOneVoice(source, anchor, wanted.span, speaker?.name, means)];
  const error = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "error", message, span: wanted.span, hints: [hint] });
  const isRecorded = voicesOf(source, anchor, means.speakers).size > 0;
  const label = checked.isSpoken ? undefined : labelAt(source, anchor, means.people);
  if (wanted.saidBy === undefined && !isRecorded && (checked.isSpoken || label !== undefined)) {
    const where = label === undefined ? "in quotation marks" : `in the turn of “${label}”`;
    const message = `\`${source.id}\` has these words ${where}, and nobody is on record as their speaker.`;
    const hints = ["say who spoke: `said-by`, here or under `speakers` in the record"];
    const proposed = hintOfProposals(proposalsAt(source, anchor, means.people));
    found.push({
      code: "speaker-missing",
      severity: "error",
      message,
      span: wanted.span,
      hints: [...hints, ...proposed],
    });
  }
  if (wanted.saidBy !== undefined && speaker && !isUttered(source, checked, speaker.name, means.speakers)) {
    const message = `\`${source.id}\` has these words outside quotation marks: they are its own, not those of ${speaker.name}.`;
    error("speaker-differs", message, "leave `said-by` out, or quote what stands inside the marks");
  }
  if (wanted.date !== undefined && wanted.date > means.brief.asOf) {
    const message = `The words are dated ${wanted.date}, after ${means.brief.asOf}, the day of the brief.`;
    error("source-after-as-of", message, "mend the `date`");
  }
  return found;
}

/**
 * True for words that a speaker uttered: they stand in quotation marks; or the source is a speech, or an office's
 * own paper by that speaker; or their paragraphs have no marks and are on record as somebody's.
 */
export function isUttered(
  source: Source,
  { isSpoken, anchor }: CheckedWords,
  speaker: string | undefined,
  speakers: Speakers,
): boolean {
  if (isSpoken || isSpeech(source)) return true;
  const names = anchor.paragraphs.map((number) => utteranceIn(source, number)?.name);
  const isOnRecord = names.every((name) => name !== undefined);
  if (source.origin === "official" && (isOnRecord || isAuthor(source, speaker, speakers))) return true;
  return isOnRecord && !anchor.paragraphs.some((number) => hasMarks(source.paragraphs[number - 1]?.text ?? ""));
}

function isAuthor({ item }: Source, speaker: string | undefined, speakers: Speakers): boolean {
  const authors: unknown = item["author"];
  if (speaker === undefined || !Array.isArray(authors)) return false;
  return authors.some((author: unknown) => {
    if (typeof author !== "object" || author === null) return false;
    const part = (key: string) => (key in author ? String(Reflect.get(author, key)) : "");
    const names = [part("literal"), `${part("given")} ${part("family")}`.trim(), part("family")];
    return names.some((name) => name !== "" && speakers.named(name).name === speaker);
  });
}

function voicesOf(source: Source, anchor: Anchor, speakers: Speakers): ReadonlySet<string> {
  const recorded = anchor.paragraphs.flatMap((number) => utteranceIn(source, number)?.name ?? []);
  return new Set(recorded.map((name) => speakers.named(name).name));
}
