import type { Paragraph, Source } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";
import { type CutParagraph, cutSentences } from "./cut-sentences.ts";
import { type Named, nameFinder } from "./find-persons.ts";
import { findSayings } from "./find-sayings.ts";
import { governing } from "./govern-words.ts";
import { isPlain, isQuestion, type Turn, withoutLabel } from "./read-turns.ts";
import { type ReadSentence, whoIs } from "./resolve-pronoun.ts";
import { abstain, type Proposal } from "./speaker-proposal.ts";
import { mostParagraphs, turnsOf } from "./turns-of.ts";
import { sayingWords } from "./verbs-of-saying.ts";

/** A direct quotation of a source, or a paragraph of a transcript without any, and whom its text makes the speaker. */
export interface ProposedSpeaker {
  readonly paragraph: number;
  /** In UTF-16 code units of the paragraph, the marks left out. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly proposal: Proposal;
}

/**
 * Proposes a speaker for each direct quotation of a source: from a verb of saying near the words, a pronoun that leads to
 * the last person named, or words that go on from those before. It abstains, and says why, wherever the text leaves a
 * doubt; nothing is ever attributed by a proposal. English thoroughly; German, French and Russian by the same rules.
 */
export function proposeSpeakers(
  { paragraphs, language }: Pick<Source, "paragraphs" | "language">,
  people: readonly Person[],
): readonly ProposedSpeaker[] {
  const words = sayingWords(language);
  const labelled = paragraphs.slice(0, mostParagraphs);
  const whole = labelled.map(({ text }) => cutSentences(text, language));
  const turns = turnsOf({ paragraphs: labelled, language }, people, whole);
  const read = labelled.map((paragraph, index) => withoutLabel(paragraph, turns[index]));
  const cut = turns.length === 0 ? whole : read.map(({ text }) => cutSentences(text, language));
  const findNames = words && nameFinder(people, words, cut);
  const found: ProposedSpeaker[] = [];
  const before: ReadSentence[][] = [];
  for (const [index, paragraph] of read.entries()) {
    const { sentences, quotations } = cut[index] ?? nothing;
    const turn = turns[index];
    const isAsked = turn?.isQuestion ?? isQuestion(paragraph.text);
    const known: Proposal[] = [];
    const sofar: ReadSentence[] = [];
    before.push(sofar);
    for (const sentence of words && findNames ? sentences : []) {
      if (!words || !findNames) break;
      const names = findNames(sentence);
      const said = findSayings(sentence, names, words).map((saying) => whoIs(saying, sentence, names, before, words));
      sofar.push({ sentence, names, sayings: said });
      for (const [at, { kind, quotation }] of sentence.entries()) {
        if (kind !== "quotation") continue;
        const governed = governing(at, { sentence, names, sayings: said }, quotations[quotation]?.words ?? "", words);
        known[quotation] = isAsked
          ? abstain(asked, true)
          : (governed ??
            (turn && isQuotedWhole(paragraph.text, quotations) ? proposalOf(turn, paragraph) : undefined) ??
            goesOn(quotation, at, known, sofar, quotations) ??
            continued(quotation, at, sofar, found, paragraph, quotations, read[index - 1]) ??
            abstain(withoutVerb(quotations[quotation]?.words ?? "", sentence.length)));
      }
    }
    for (const [number, { start, end, words: quoted }] of quotations.entries()) {
      const unknown = words
        ? "the paragraph is too long to be read"
        : `verbs of saying are not known in \`${language}\``;
      const proposal = withPlace(known[number] ?? abstain(unknown), paragraph);
      found.push({ paragraph: paragraph.number, start, end, words: quoted, proposal });
    }
    if (turn && isPlain(paragraph.text)) {
      const { number, text } = paragraph;
      const proposal = withPlace(proposalOf(turn, paragraph), paragraph);
      found.push({ paragraph: number, start: turn.start, end: text.length, words: text.slice(turn.start), proposal });
    }
  }
  return found;
}

const asked = "they stand in a question, and a journalist’s question has no speaker here";

/** Whom the label of a turn names for its words. */
function proposalOf(
  { label, paragraph, speaker, isQuestion: asks, isInferred, isUnsure }: Turn,
  { number }: Paragraph,
): Proposal {
  if (asks) return abstain(asked, true);
  if (!speaker) return abstain(`the label “${label}” names nobody who is known here`);
  if (isUnsure) return abstain(`no label stands before the words, and nothing shows that ${speaker.name} goes on`);
  const isOwn = paragraph === number;
  const place = isOwn ? "stands before the words" : `stands at the head of this turn, in para. ${paragraph}`;
  const reason = `the label “${label}” ${place}`;
  return { kind: "proposed", name: speaker.name, reason, confidence: isOwn && !isInferred ? "high" : "fair" };
}

/** True for a paragraph whose words all stand in quotation marks. */
function isQuotedWhole(text: string, [first, ...more]: CutParagraph["quotations"]): boolean {
  return (
    first !== undefined &&
    more.length === 0 &&
    text.slice(0, first.start).trim().length <= 1 &&
    first.end >= text.trimEnd().length - 2
  );
}

const nothing: CutParagraph = { sentences: [], quotations: [] };

/** “…,” said Blinken. “…”: nothing but the clause that names the speaker stands between. */
function goesOn(
  quotation: number,
  at: number,
  known: readonly Proposal[],
  sofar: readonly ReadSentence[],
  quotations: CutParagraph["quotations"],
): Proposal | undefined {
  const previous = known[quotation - 1];
  if (previous?.kind !== "proposed" || at !== 0) return undefined;
  const last = sofar.at(-2);
  if (!last) return undefined;
  const stands = last.sentence.findIndex((unit) => unit.kind === "quotation" && unit.quotation === quotation - 1);
  if (stands < 0) return undefined;
  const rest = last.sentence.slice(stands + 1);
  const tag = last.sayings.find(({ from }) => from > stands && from <= stands + 2);
  const isTag =
    rest.length === 0 || (tag !== undefined && last.sayings.filter(({ from }) => from > stands).length === 1);
  const isPlain = rest.every(({ kind }) => kind !== "quotation") && rest.length <= 20;
  if (!isTag || !isPlain || rest.length === 0) return undefined;
  // an answer follows a question, and is another's
  if (tag?.kind === "asks" || /\?["”’»“)\s]*$/u.test(quotations[quotation - 1]?.words ?? "")) return undefined;
  return { ...previous, reason: `the words go on after “${tag?.evidence ?? ""}”` };
}

/** A paragraph that opens with words that the one before left open, or ended with, and names nobody else. */
function continued(
  quotation: number,
  at: number,
  sofar: readonly ReadSentence[],
  found: readonly ProposedSpeaker[],
  { number, text }: Paragraph,
  quotations: CutParagraph["quotations"],
  before: Paragraph | undefined,
): Proposal | undefined {
  const previous = found.at(-1);
  if (quotation !== 0 || at !== 0 || sofar.length !== 1 || !before || previous?.paragraph !== number - 1)
    return undefined;
  if (previous.proposal.kind !== "proposed") return undefined;
  const [own] = quotations;
  if (!own || text.slice(0, own.start).trim().length > 1) return undefined;
  const isOpen = previous.end === before.text.length;
  const isAtEnd = /^["”»“]?[.!?]?$/u.test(before.text.slice(previous.end).trim());
  const asks = [own.words, previous.words].some((words) => /\?\s*$/u.test(words.trim()));
  if (!isOpen && (!isAtEnd || asks)) return undefined;
  const how = isOpen ? "left open at the end of" : "and those of this speaker end";
  const reason = `the words go on from those ${how} para. ${previous.paragraph}, and nobody else is named`;
  const rest = sofar[0]?.names.some(({ bearer }) => bearer !== undefined && bearer.name !== nameOf(previous.proposal));
  if (rest) return undefined;
  return { ...previous.proposal, reason, confidence: isOpen ? previous.proposal.confidence : "fair" };
}

function nameOf(proposal: Proposal): Named["name"] | undefined {
  return proposal.kind === "proposed" ? proposal.name : undefined;
}

/** Why words that no verb of saying governs get no speaker. */
function withoutVerb(words: string, units: number): string {
  const count = words.split(/\s+/u).filter((word) => word !== "").length;
  if (count <= 3 && units > 1)
    return "no verb of saying governs these few words: they may be a word held at arm’s length, or a title";
  return "no verb of saying stands near the words";
}

function withPlace(proposal: Proposal, { number }: Paragraph): Proposal {
  return { ...proposal, reason: `${proposal.reason} (para. ${number})` };
}
