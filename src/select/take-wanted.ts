import type { Brief, SectionOrder, Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { highest, isAbove } from "../model/mark.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor, Library, Source } from "../model/source.ts";
import { type Admission, isRefusal } from "./admit-sources.ts";
import { checkWords } from "./check-words.ts";
import { foldSources } from "./fold-sources.ts";
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
  const anchors: [Anchor, ...Anchor[]] = [anchor, ...foldSources(words, source, means.admission.sources)];
  const utterance = utteranceIn(source, anchor.paragraphs[0] ?? 0);
  const name = wanted.saidBy ?? utterance?.name;
  const speaker = name === undefined ? undefined : means.speakers.named(name, utterance?.capacity);
  const found = [...diagnostics];
  const recorded = utterance && means.speakers.named(utterance.name).name;
  if (speaker && recorded !== undefined && speaker.name !== recorded) {
    const message = `The brief gives these words to ${speaker.name}, the record of \`${source.id}\` to ${recorded}.`;
    const hints = ["find out who spoke, and mend the brief or the record"];
    found.push({ code: "speaker-differs", severity: "warning", message, span: wanted.span, hints });
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

function markOf(key: string, library: Library) {
  return library.byId.get(key)?.mark ?? "TLP:CLEAR";
}
