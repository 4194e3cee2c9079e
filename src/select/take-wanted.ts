import type { SectionOrder, Shorter, Wanted } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { highest, isAbove } from "../model/mark.ts";
import type { Excerpt } from "../model/selection.ts";
import type { Anchor } from "../model/source.ts";
import { isQuestion } from "../text/read-turns.ts";
import { isRefusal } from "./admit-sources.ts";
import { checkLead } from "./check-lead.ts";
import { checkVoices, isUttered } from "./check-voices.ts";
import { checkWords } from "./check-words.ts";
import { isAsked, proposalsAt } from "./doubt-voice.ts";
import { foldSources } from "./fold-sources.ts";
import { isNewSince, type Means, markOf, occasionAt, weighWords, worth } from "./gather-means.ts";
import { gistOf } from "./gist.ts";

import { utteranceBy, voiceOf } from "./hear-voice.ts";
import { utterancesIn } from "./know-speakers.ts";
import { practiceOfShorter, quoteWithSic, takePractice } from "./take-practice.ts";
import { keepWitnesses, takeWitnesses } from "./take-witnesses.ts";

/** One excerpt of the author's, checked; or nothing, and why. */
export interface Taken {
  readonly excerpt: Excerpt | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks an excerpt that the author insists on against its source, and looks for the same words in the
 * other sources that may be used: they become further citations of one excerpt. Its shorter forms are checked
 * like the whole, and are the same speaker's.
 */
export function takeWanted(wanted: Wanted, section: SectionOrder, number: number, means: Means): Taken {
  const { excerpt: whole, diagnostics } = takeForm(wanted, section, number, means);
  if (!whole) return { excerpt: undefined, diagnostics };
  const forms = wanted.short.map((form, at) => {
    const flagged = { ...wanted, ...practiceOfShorter(wanted, form.text, at) };
    return takeShorter(form, flagged, whole, section, number, means);
  });
  const said = new Set(diagnostics.map(told));
  const { excerpt: witnessed, diagnostics: weighed } = takeWitnesses(whole, wanted, means);
  const short = forms.flatMap((form) => (form.excerpt ? [keepWitnesses(form.excerpt, witnessed, means)] : []));
  const excerpt = { ...witnessed, short };
  const more = forms.flatMap((form) => form.diagnostics).filter((one) => !said.has(told(one)));
  return { excerpt, diagnostics: [...diagnostics, ...weighed, ...more] };
}

/** What is wrong with the whole is not told again of its shorter forms. */
function told({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

/** A shorter form: words of the same source, from the paragraphs stated, or else from wherever the source has them. */
function takeShorter(
  { text, span }: Shorter,
  wanted: Wanted,
  whole: Excerpt,
  section: SectionOrder,
  number: number,
  means: Means,
): Taken {
  const form: Wanted = { ...wanted, quote: text, span, short: [] };
  const anywhere = takeForm(form, section, number, means);
  const isAmbiguous = anywhere.diagnostics.some(({ code }) => code === "quotation-ambiguous");
  const { paragraphs } = whole.anchors[0];
  const { excerpt, diagnostics } = isAmbiguous ? takeForm({ ...form, paragraphs }, section, number, means) : anywhere;
  if (!excerpt) return { excerpt, diagnostics };
  const found = [...diagnostics];
  if (excerpt.speaker?.name !== whole.speaker?.name) {
    const nobody = "nobody on record";
    const message = `The shorter form has words of ${excerpt.speaker?.name ?? nobody}, the whole those of ${whole.speaker?.name ?? nobody}.`;
    const hints = ["shorten what the whole says, or make an excerpt of its own"];
    found.push({ code: "speaker-differs", severity: "error", message, span, hints });
  }
  if (!isWithin(excerpt.anchors[0], whole.anchors[0])) {
    const message = "The shorter form has words that the whole does not quote.";
    const hints = ["take words out of the quotation, or make an excerpt of its own"];
    found.push({ code: "misquotation", severity: "error", message, span, hints });
  }
  const mark = highest([whole.mark, excerpt.mark]);
  return { excerpt: { ...excerpt, mark, value: whole.value }, diagnostics: found };
}

/** True where words stand between the first and the last word of others. */
function isWithin(short: Anchor, whole: Anchor): boolean {
  const [from = 0, to = 0] = [whole.segments[0]?.start, whole.segments.at(-1)?.end];
  return short.segments.every(({ start, end }) => start >= from && end <= to);
}

function takeForm(wanted: Wanted, section: SectionOrder, number: number, means: Means): Taken {
  const source = means.admission.seek(wanted.source, wanted.sourceSpan);
  if (isRefusal(source)) return { excerpt: undefined, diagnostics: [source.diagnostic] };
  const { value: checked, diagnostics } = checkWords({
    words: quoteWithSic(wanted),
    source,
    paragraphs: wanted.paragraphs,
    span: wanted.span,
    speakers: means.speakers,
    lead: wanted.lead === undefined ? undefined : { words: wanted.lead, language: means.brief.language },
  });
  if (!checked) return { excerpt: undefined, diagnostics };
  const { anchor, words } = checked;
  const practice = takePractice(wanted, words, source, means);
  if (!practice.value) return { excerpt: undefined, diagnostics: [...diagnostics, ...practice.diagnostics] };
  const { translation } = practice.value;
  const utterance = utteranceBy(source, anchor.paragraphs[0] ?? 0, wanted.saidBy, means.speakers);
  // what an article tells in its own words is not its speaker's, though the same paragraph quotes them
  const isTheirs = isUttered(source, checked, utterance && means.speakers.named(utterance.name).name, means.speakers);
  const name = wanted.saidBy ?? (isTheirs ? utterance?.name : undefined);
  const speaker = name === undefined ? undefined : means.speakers.named(name, utterance?.capacity);
  const voice = speaker && voiceOf(speaker, words, source, utterance, means);
  // nobody's words have no occasion on record, whatever the paragraph around them has
  const occasion = speaker ? { ...utterance, date: wanted.date ?? utterance?.date, speaker: speaker.name } : {};
  const anchors: [Anchor, ...Anchor[]] = [
    anchor,
    ...foldSources(words, { source, anchor, occasion }, means.mayHold(words), occasionAt(means)).anchors,
  ];
  const voices = checkVoices(wanted, source, checked, speaker, means);
  const found = [...diagnostics, ...practice.diagnostics, ...checkLead(wanted, source, means), ...voices];
  const recorded = utterancesIn(source, anchor.paragraphs[0] ?? 0).map((one) => means.speakers.named(one.name).name);
  if (speaker && recorded.length > 0 && !recorded.includes(speaker.name)) {
    const message = `The brief gives these words to ${speaker.name}, the record of \`${source.id}\` to ${recorded.join(" and ")}.`;
    const hints = ["find out who spoke, and mend the brief or the record"];
    found.push({ code: "speaker-differs", severity: "error", message, span: wanted.span, hints });
  }
  if (wanted.date !== undefined && utterance?.date !== undefined && wanted.date !== utterance.date) {
    const message = `The brief dates these words ${wanted.date}, the record of \`${source.id}\` ${utterance.date}.`;
    const hints = ["find out when they were said, and mend the brief or the record"];
    found.push({ code: "date-differs", severity: "error", message, span: wanted.span, hints });
  }
  if (
    speaker === undefined &&
    (anchor.paragraphs.some((number) => isQuestion(source.paragraphs[number - 1]?.text ?? "")) ||
      (!checked.isSpoken && proposalsAt(source, anchor, means.people).some((one) => isAsked(one))))
  ) {
    const message = `The words are a question put to somebody in \`${source.id}\`, and would be printed as its own.`;
    const hints = ["quote the answer; or say in your own words what was asked"];
    found.push({ code: "speaker-doubted", severity: "warning", message, span: wanted.span, hints });
  }
  if (wanted.mark !== undefined && isAbove(source.mark, wanted.mark)) {
    const message = `The excerpt is marked ${wanted.mark} and its source ${source.mark}.`;
    const hints = [`mark it ${source.mark} or higher`];
    found.push({ code: "mark-too-low", severity: "error", message, span: wanted.span, hints });
  }
  const isNew = isNewSince(anchors, means);
  const keys = [...anchors, ...(translation?.anchor ? [translation.anchor] : [])].map(({ source: key }) => key);
  const excerpt: Excerpt = {
    kind: "excerpt",
    id: `${section.id}/e${number}`,
    section: section.id,
    origin: "author",
    form: speaker ? "quotation" : "passage",
    words,
    language: source.language,
    ...practice.value,
    speaker,
    date: wanted.date ?? voice?.date,
    venue: voice?.venue,
    chain: voice?.chain,
    lead: wanted.lead,
    anchors,
    score: 0,
    reason: "the author's own",
    priority: wanted.priority,
    value: worth(wanted.value, isNew, means.brief),
    mark: highest([wanted.mark ?? "TLP:CLEAR", ...keys.map((key) => markOf(key, means.library))]),
    isNew,
    ...weighWords(`${wanted.lead ?? ""} ${words} ${translation?.words ?? ""}`, anchors, section, means),
    gist: gistOf(words),
    span: wanted.span,
    short: [],
  };
  return { excerpt, diagnostics: found };
}
