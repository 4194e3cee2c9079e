import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";
import { type ProposedSpeaker, proposeSpeakers } from "../text/propose-speaker.ts";
import { isPlainQuestion, isQuestion } from "../text/read-turns.ts";
import { areOfTwoScripts, isSameLastName } from "../text/same-last-name.ts";
import type { Means } from "./gather-means.ts";
import { isSpeech, type Speakers } from "./know-speakers.ts";

/** What the texts of sources propose; a source is read once for a register of people. */
const known = new WeakMap<readonly Person[], WeakMap<Source, readonly ProposedSpeaker[]>>();

/** What a source's own text makes of all its direct quotations and turns. */
export function allProposals(source: Source, people: readonly Person[]): readonly ProposedSpeaker[] {
  const bySource = known.get(people) ?? new WeakMap<Source, readonly ProposedSpeaker[]>();
  known.set(people, bySource);
  const all = bySource.get(source) ?? proposeSpeakers(source, people);
  bySource.set(source, all);
  return all;
}

/** What a source's own text makes of the direct quotations in which some words stand. */
export function proposalsAt(source: Source, anchor: Anchor, people: readonly Person[]): readonly ProposedSpeaker[] {
  return allProposals(source, people).filter(
    ({ paragraph, words }) =>
      anchor.paragraphs.includes(paragraph) && anchor.segments.some(({ exact }) => words.includes(exact)),
  );
}

/** The hint beside words that have no speaker: whom the text names, and by what; or why it names nobody. */
export function hintOfProposals(proposals: readonly ProposedSpeaker[]): readonly string[] {
  const hints = proposals.map(({ proposal }) =>
    proposal.kind === "proposed"
      ? `the text proposes \`said-by: ${proposal.name}\`: ${proposal.reason}`
      : `the text proposes nobody: ${proposal.reason}`,
  );
  return [...new Set(hints)];
}

/** Words on the page, and who is to have said them. */
export interface Attributed {
  readonly speaker: string | undefined;
  readonly anchors: readonly Anchor[];
  readonly span: Span;
}

/**
 * Warns (`speaker-doubted`) where a source's text plainly names another speaker of used words than the brief or the
 * record does, or has them in a question that was put to somebody.
 */
export function doubtVoice({ speaker, anchors, span }: Attributed, means: Means): readonly Diagnostic[] {
  if (speaker === undefined) return [];
  return anchors.flatMap((anchor): readonly Diagnostic[] => {
    const source = means.library.byId.get(anchor.source);
    if (!source) return [];
    const reasons = proposalsAt(source, anchor, means.people).map((one) => doubt(one, speaker, means.speakers));
    const texts = anchor.paragraphs.map((number) => source.paragraphs[number - 1]?.text ?? "");
    const asks = texts.some((text) => isPlainQuestion(text) || (isSpeech(source) && isQuestion(text)));
    // of several places with the same words one that bears the speaker out is enough
    const [first] = reasons.every((reason) => reason !== undefined) ? reasons : [];
    const reason = first ?? (asks ? `they stand in a question (para. ${anchor.paragraphs[0]})` : undefined);
    if (reason === undefined) return [];
    const message = `The text of \`${source.id}\` does not bear out that these words are those of ${speaker}: ${reason}.`;
    const hints = [
      `\`attache show ${source.id} --speakers\` shows the place; mend the record or the brief`,
      ...aliases(proposalsAt(source, anchor, means.people), speaker),
    ];
    return [{ code: "speaker-doubted", severity: "warning", message, span, hints }];
  });
}

/** True for words that were put to somebody, in the turn of a question or in a sentence that asks. */
export function isAsked({ proposal }: ProposedSpeaker): boolean {
  return proposal.kind === "abstained" && proposal.isQuestion;
}

/** Why a proposal speaks against a speaker; `undefined` where it does not, or not surely. */
export function doubt({ proposal }: ProposedSpeaker, speaker: string, speakers: Speakers): string | undefined {
  if (proposal.kind === "abstained") return proposal.isQuestion ? proposal.reason : undefined;
  // one last name, in two spellings of the first or in two scripts, is no other speaker
  if (proposal.confidence !== "high" || isSameLastName(speakers.named(proposal.name).name, speaker)) return undefined;
  return `it names ${proposal.name}, for ${proposal.reason}`;
}

/** For a name in other letters than the speaker's, the way to say that it is the same person's. */
function aliases(proposals: readonly ProposedSpeaker[], speaker: string): readonly string[] {
  const names = proposals.flatMap(({ proposal }) => (proposal.kind === "proposed" ? [proposal.name] : []));
  const other = names.find((name) => areOfTwoScripts(name, speaker));
  return other === undefined
    ? []
    : [`if it is the same person, add ${other} to the \`aliases\` of ${speaker} in \`people\``];
}
