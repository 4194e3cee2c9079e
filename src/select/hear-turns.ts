import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Anchor, Source } from "../model/source.ts";
import type { Person } from "../model/workspace.ts";
import type { Place } from "../text/anchor-words.ts";
import { placesOf } from "../text/places-of.ts";
import { isPlainQuestion, type Turn } from "../text/read-turns.ts";
import { isSameLastName } from "../text/same-last-name.ts";
import { turnsOf } from "../text/turns-of.ts";
import { allProposals } from "./doubt-voice.ts";
import type { Means } from "./gather-means.ts";
import { utterancesIn } from "./know-speakers.ts";

/** The turns of sources; a source is read once for a register of people. */
const known = new WeakMap<readonly Person[], WeakMap<Source, readonly (Turn | undefined)[]>>();

function turnsIn(source: Source, people: readonly Person[]): readonly (Turn | undefined)[] {
  const bySource = known.get(people) ?? new WeakMap<Source, readonly (Turn | undefined)[]>();
  known.set(people, bySource);
  const turns = bySource.get(source) ?? turnsOf(source, people);
  bySource.set(source, turns);
  return turns;
}

/** Where words stand, and the span that tells of them. */
interface Quoted {
  readonly anchor: Anchor;
  readonly span: Span;
  /** Who is to have said them. */
  readonly speaker: string | undefined;
}

/**
 * Holds quoted words against the labels and the sayings of their source: no label is among them, all are one speaker's,
 * and a labelled question is not the words of who answers. Errors: `misquotation`, `speaker-differs`.
 */
export function checkTurns(quoted: Quoted, source: Source, means: Pick<Means, "people" | "speakers">) {
  const { anchor, span, speaker } = quoted;
  const turns = turnsIn(source, means.people);
  const places = placesOf(source, anchor.segments) ?? [];
  const found: Diagnostic[] = [];
  const error = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "error", message, span, hints: [hint] });
  const taken = places.map(({ paragraph, start }) => {
    const turn = turns[paragraph - 1];
    return turn && start < turn.start ? turn.label : undefined;
  });
  const label = taken.find((one) => one !== undefined);
  if (label !== undefined) {
    const message = `The quotation takes in “${bare(label)}”, the label of a turn in \`${source.id}\`, which nobody said.`;
    error("misquotation", message, "begin the quotation behind the label");
  }
  const voices = places.map((place) => voicesAt(place, turns, source, means));
  const differs = voices.some((mine, at) => voices.slice(at + 1).some((theirs) => areOthers(mine, theirs)));
  if (differs) {
    const message = `The quotation joins words that the text of \`${source.id}\` gives to different speakers.`;
    error("speaker-differs", message, `make a quotation of each; \`attache show ${source.id} --speakers\` shows them`);
  }
  const asked = places.find(({ paragraph }) => isAskedAt(paragraph, turns, source));
  if (speaker !== undefined && asked && answers(speaker, turns, source, means)) {
    const message = `The words are labelled as a question in \`${source.id}\` (para. ${asked.paragraph}), and ${speaker} is one who answers there.`;
    error("speaker-differs", message, "quote the answer; or say in your own words what was asked");
  }
  return found;
}

/** True for words in a paragraph of a transcript that is labelled beyond mistake as a question. */
export function isLabelledQuestion(source: Source, { paragraphs }: Anchor, people: readonly Person[]): boolean {
  const turns = turnsIn(source, people);
  return paragraphs.some((number) => isAskedAt(number, turns, source));
}

/** The label of the turn of a transcript in which words stand; nothing where they stand in none, or in a question. */
export function labelAt(source: Source, { paragraphs }: Anchor, people: readonly Person[]): string | undefined {
  const turns = turnsIn(source, people);
  const turn = paragraphs.map((number) => turns[number - 1]).find((one) => one && one.start > 0 && !one.isQuestion);
  return turn && bare(turn.label);
}

function isAskedAt(number: number, turns: readonly (Turn | undefined)[], { paragraphs }: Source): boolean {
  const turn = turns[number - 1];
  return turn?.isQuestion === true && turn.start > 0 && isPlainQuestion(paragraphs[number - 1]?.text ?? "");
}

/** True for somebody who has a turn of his own in a transcript, by its labels or on record. */
function answers(
  speaker: string,
  turns: readonly (Turn | undefined)[],
  source: Source,
  { speakers }: Pick<Means, "speakers">,
): boolean {
  return turns.some((turn, at) => {
    if (!turn || turn.isQuestion) return false;
    const names = [...(turn.speaker ? [turn.speaker] : []), ...utterancesIn(source, at + 1)].map(({ name }) => name);
    return names.some((name) => speakers.named(name).name === speaker);
  });
}

/** Who may be heard at a place: a name, a question, a label that names nobody who is known, or an office. */
interface Voice {
  readonly kind: "name" | "question" | "label" | "office";
  readonly name: string;
}

/** The voices of a place, as far as the text is plain: of its turn, or else of all direct quotations with these words. */
function voicesAt(
  { paragraph, start, end }: Place,
  turns: readonly (Turn | undefined)[],
  source: Source,
  { people, speakers }: Pick<Means, "people" | "speakers">,
): readonly Voice[] {
  const turn = turns[paragraph - 1];
  const inside = allProposals(source, people).filter(
    (one) => one.paragraph === paragraph && start >= one.start && end <= one.end + 1,
  );
  const proposed = inside.flatMap(({ proposal }): readonly Voice[] =>
    proposal.kind === "proposed" && proposal.confidence === "high"
      ? [{ kind: "name", name: speakers.named(proposal.name).name }]
      : [],
  );
  if (proposed.length > 0 || !turn || turn.start === 0) return proposed;
  if (turn.isQuestion) return [{ kind: "question", name: "" }];
  if (turn.isOffice) return [{ kind: "office", name: turn.label }];
  return [{ kind: "label", name: turn.label }];
}

/** True where no voice of the one place can be one of the other. */
function areOthers(mine: readonly Voice[], theirs: readonly Voice[]): boolean {
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.every((one) => theirs.every((other) => isOther(one, other)));
}

function isOther(one: Voice, other: Voice): boolean {
  if (one.kind === "question" || other.kind === "question") return one.kind !== other.kind;
  if (one.kind === "office" || other.kind === "office") return false;
  if (one.kind === "name" && other.kind === "name") return !isSameLastName(one.name, other.name);
  const words = new Set(wordsOf(one.name));
  return !wordsOf(other.name).some((word) => words.has(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** A label without what sets it off. */
function bare(label: string): string {
  return label.replace(/^[*_\s]+|[*_\s:]+$/gu, "");
}
