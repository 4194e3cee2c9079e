import type { Brief, SectionOrder, Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { highest, isAbove } from "../model/mark.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Library, Source } from "../model/source.ts";
import { directQuotations } from "../text/quotation-marks.ts";
import { type Admission, isRefusal } from "./admit-sources.ts";
import { checkWords } from "./check-words.ts";
import { foldSources, type SpeakerAt } from "./fold-sources.ts";
import { gistOf } from "./gist.ts";
import { type Speakers, utteranceIn } from "./know-speakers.ts";

/** What a selection is made with. */
export interface Means {
  readonly brief: Brief;
  readonly library: Library;
  readonly admission: Admission;
  readonly speakers: Speakers;
}

/** One excerpt of the author's, checked; or nothing, and why. */
export interface Taken {
  readonly excerpt: Excerpt | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks an excerpt that the author insists on against its source, and looks for the same words in the
 * other sources that may be used: they become further citations of one excerpt.
 */
export function takeWanted(wanted: Wanted, section: SectionOrder, number: number, means: Means): Taken {
  const source = means.admission.seek(wanted.source, wanted.sourceSpan);
  if (isRefusal(source)) return { excerpt: undefined, diagnostics: [source.diagnostic] };
  const { value: checked, diagnostics } = checkWords({
    words: wanted.quote,
    source,
    paragraphs: wanted.paragraphs,
    span: wanted.span,
  });
  if (!checked) return { excerpt: undefined, diagnostics };
  const { anchor, words } = checked;
  const utterance = utteranceIn(source, anchor.paragraphs[0] ?? 0);
  const name = wanted.saidBy ?? utterance?.name;
  const speaker = name === undefined ? undefined : means.speakers.named(name, utterance?.capacity);
  const anchors: [Anchor, ...Anchor[]] = [
    anchor,
    ...foldSources(words, { source, speaker: speaker?.name }, means.admission.sources, speakerAt(means)),
  ];
  const found = [...diagnostics, ...checkVoices(wanted, source, anchor, means)];
  const recorded = utterance && means.speakers.named(utterance.name).name;
  if (speaker && recorded !== undefined && speaker.name !== recorded) {
    const message = `The brief gives these words to ${speaker.name}, the record of \`${source.id}\` to ${recorded}.`;
    const hints = ["find out who spoke, and mend the brief or the record"];
    found.push({ code: "speaker-differs", severity: "error", message, span: wanted.span, hints });
  }
  if (wanted.mark !== undefined && isAbove(source.mark, wanted.mark)) {
    const message = `The excerpt is marked ${wanted.mark} and its source ${source.mark}.`;
    const hints = [`mark it ${source.mark} or higher`];
    found.push({ code: "mark-too-low", severity: "error", message, span: wanted.span, hints });
  }
  const isNew = isNewSince(anchors, means);
  const excerpt: Excerpt = {
    kind: "excerpt",
    id: `${section.id}/e${number}`,
    section: section.id,
    origin: "author",
    form: speaker ? "quotation" : "passage",
    words,
    language: source.language,
    speaker,
    date: wanted.date ?? utterance?.date,
    lead: wanted.lead,
    anchors,
    score: 0,
    reason: "the author's own",
    priority: wanted.priority,
    value: worth(wanted.value, isNew, means.brief),
    mark: highest([wanted.mark ?? "TLP:CLEAR", ...anchors.map(({ source: key }) => markOf(key, means.library))]),
    isNew,
    gist: gistOf(words),
    span: wanted.span,
  };
  return { excerpt, diagnostics: found };
}

/** Finds the recorded speaker of words at a place, in the workspace's form of the name. */
export function speakerAt({ speakers }: Means): SpeakerAt {
  return (source, anchor) => {
    const utterance = utteranceIn(source, anchor.paragraphs[0] ?? 0);
    return utterance && speakers.named(utterance.name).name;
  };
}

/** One excerpt is one speaker's; quoted words have one; and nobody spoke after the day of the brief. */
function checkVoices(wanted: Wanted, source: Source, anchor: Anchor, means: Means): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const error = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "error", message, span: wanted.span, hints: [hint] });
  const recorded = anchor.paragraphs.flatMap((number) => utteranceIn(source, number)?.name ?? []);
  const voices = new Set(recorded.map((name) => means.speakers.named(name).name));
  if (voices.size > 1) {
    error("speaker-differs", `The excerpt runs over words of ${[...voices].join(" and ")}.`, "make an excerpt of each");
  }
  if (wanted.saidBy === undefined && voices.size === 0 && isSpoken(source, anchor)) {
    const message = `\`${source.id}\` has these words in quotation marks, and nobody is on record as their speaker.`;
    error("speaker-missing", message, "say who spoke: `said-by`, here or under `speakers` in the record");
  }
  if (wanted.date !== undefined && wanted.date > means.brief.asOf) {
    const message = `The words are dated ${wanted.date}, after ${means.brief.asOf}, the day of the brief.`;
    error("source-after-as-of", message, "mend the `date`");
  }
  return found;
}

/** True where the words stand inside a direct quotation of their source. */
function isSpoken(source: Source, { paragraphs, segments }: Anchor): boolean {
  const paragraph = source.paragraphs.find(({ number }) => number === paragraphs[0]);
  const start = [...source.normalised].slice(0, segments[0]?.start ?? 0).join("").length - (paragraph?.start ?? 0);
  return directQuotations(paragraph?.text ?? "").some((stretch) => stretch.start <= start && start < stretch.end);
}

/** True when every source of an excerpt came out after the last edition. */
export function isNewSince(anchors: readonly Anchor[], { brief, library }: Means): boolean {
  const { previous } = brief;
  return previous !== undefined && anchors.every(({ source }) => issuedAfter(library.byId.get(source), previous.asOf));
}

/** In a series what is not new is worth half: a reader of the last edition has seen it. */
export function worth(value: number, isNew: boolean, brief: Brief): number {
  return brief.previous !== undefined && !isNew ? value / 2 : value;
}

function issuedAfter(source: Source | undefined, day: string): boolean {
  return (source?.issued ?? "") > day;
}

/** The mark of a source. */
export function markOf(key: string, library: Library) {
  return library.byId.get(key)?.mark ?? "TLP:CLEAR";
}
