import type { Paragraph } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import { isOffice, officesBefore } from "./clause-words.ts";
import { type CutParagraph, cutSentences } from "./cut-sentences.ts";
import { type FindNames, keyOf, type Named } from "./find-persons.ts";
import { directQuotations } from "./quotation-marks.ts";
import type { SayingWords } from "./verbs-of-saying.ts";

/** Whose turn a paragraph of a transcript is. */
export interface Turn {
  /** The label as it stands, its colon left out, and the paragraph that has it. */
  readonly label: string;
  readonly paragraph: number;
  /** Where the words begin behind the label, in UTF-16 code units; 0 in a paragraph that only goes on. */
  readonly start: number;
  /** Who speaks; `undefined` where the label names nobody. */
  readonly speaker: Named | undefined;
  readonly isQuestion: boolean;
  /** True where the label has an office, whose holder another paragraph names. */
  readonly isInferred: boolean;
  /** True where the label is an office and no name: `MINISTER`, which may be whoever is named elsewhere. */
  readonly isOffice: boolean;
  /** True for a paragraph without a label in which nothing shows that the speaker goes on: it may be narration. */
  readonly isUnsure: boolean;
}

/** A label before its words, and not yet whom it names. */
type Label = Omit<Turn, "speaker" | "isInferred" | "isOffice" | "isUnsure">;

const asker =
  "Q|Question|Questioner|Reporter|Journalist|Correspondent|Interviewer|Moderator|Frage|Reporterin|Journalistin|Moderatorin|Journaliste|Вопрос|Журналист|Корреспондент|Ведущий|Ведущая";
const question = new RegExp(
  `^[*_]{0,3}(?:${asker})(?:\\s+\\d+|\\s*\\([^()]{1,60}\\))?[*_]{0,3}\\s*[:.—–-][*_]{0,3}\\s*`,
  "iu",
);
const answer = /^(?:A|Answer|Antwort|Réponse|Ответ)$/iu;

const labelled = /^[*_]{0,3}(\p{L}[\p{L}\p{M}\p{N} .,'’()/-]{0,70}?)[*_]{0,3}\s*:[*_]{0,3}(?=\s|$)\s*/u;
/** Older records end a label with a stop: `Mr Price. I thank the Chair.` */
const addressed =
  /^[*_]{0,3}((?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|M|Mme|Herr|Frau)\.?\s\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{1,30})?)\.[*_]{0,3}\s+(?=\p{Lu})/u;

const firstPerson =
  /(?<![\p{L}\p{M}])(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Ii]ch|[Ww]ir|uns|[Uu]nsere?|[Jj]e|[Jj][’']|[Nn]ous|[Nn]os|[Nn]otre|[Яя]|[Мм]ы|[Нн]ас|[Нн]ам|[Нн]аша?)(?![\p{L}\p{M}])/u;

/** Words that a label may have in small letters. */
const small = /^(?:of|the|for|and|de|du|des|la|le|et|der|die|das|und|von|van|al|bin|по|и)$/u;

/** True for a paragraph of a transcript that says of itself that it is a question. */
export function isQuestion(text: string): boolean {
  return question.test(text);
}

/** True where a paragraph says beyond mistake that it is a question: `Q:`, `Question:`. */
export function isPlainQuestion(text: string): boolean {
  return /^[*_]{0,3}(?:Q\s*\d*[*_]{0,3}\s*[:.]|(?:Question|Frage|Вопрос)\s*\d*[*_]{0,3}\s*:)/iu.test(text);
}

/** Who reads labels: the names of a text, and its words. */
export interface LabelReader {
  readonly cut: readonly CutParagraph[];
  readonly findNames: FindNames;
  readonly words: SayingWords;
  readonly language: LanguageTag;
}

/**
 * The turns of a transcript, one for each paragraph that has one. A text is a transcript where questions and answers are
 * labelled, or two speakers in turn; in any other a name and a colon are a headline or a list, and open nothing. A turn goes
 * on until the next label, a heading, or a paragraph that speaks of somebody who is labelled; behind the last label only in
 * the first person, and before it surely only there. What stands in brackets is nobody's.
 */
export function readTurns(paragraphs: readonly Paragraph[], reader: LabelReader): readonly (Turn | undefined)[] {
  const labels = paragraphs.map(({ text, number }) => labelOf(text, number));
  if (labels.filter((label) => label !== undefined).length < 2) return [];
  const holders = holdersIn(reader);
  const opened = labels.map((label) => label && speakerOf(label, holders, reader));
  if (!asksAndAnswers(opened, paragraphs)) return [];
  const speakers = new Set(opened.flatMap((turn) => turn?.speaker?.name ?? []));
  const last = opened.findLastIndex((turn) => turn !== undefined);
  let open: Turn | undefined;
  return paragraphs.map(({ text }, at) => {
    const own = opened[at];
    if (own) open = own;
    if (own || /^[([].*[)\]]\.?$/su.test(text.trim())) return own;
    const names = (reader.cut[at]?.sentences ?? []).flatMap(reader.findNames);
    const isTold = names.some(({ bearer }) => bearer !== undefined && speakers.has(bearer.name));
    // behind the last label a page may have its own last words
    if (!endsAsSpeech(text) || isTold || (at > last && !firstPerson.test(text))) open = undefined;
    // “The hall fell silent.” may be narration, and the turn goes on behind it
    return open && { ...open, start: 0, isUnsure: !open.isQuestion && !firstPerson.test(text) };
  });
}

function labelOf(text: string, paragraph: number): Label | undefined {
  const match = labelled.exec(text) ?? addressed.exec(text);
  const asked = question.exec(text);
  if (asked && (!match || match[0].length > asked[0].length)) {
    return { label: asked[0].trim(), paragraph, start: asked[0].length, isQuestion: true };
  }
  const label = match?.[1]?.replace(/\s*\([^()]*\)/gu, "").trim() ?? "";
  const parts = label.split(/\s+/u);
  const isShaped = parts.length <= 8 && parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || small.test(part));
  if (!match || label === "" || !isShaped || !endsAsSpeech(text)) return undefined;
  return { label, paragraph, start: match[0].length, isQuestion: asked !== null };
}

/** A headline has no stop. */
function endsAsSpeech(text: string): boolean {
  return /[.!?…:;,—–-]["”’»“)\]*_\s]*$/u.test(text) && !/^#{1,6}\s/u.test(text);
}

/** Whom a label names: somebody on record, or whom the text has with an office or a form of address. */
function speakerOf(label: Label, holders: readonly Holder[], { words, findNames, language }: LabelReader): Turn {
  const none = { ...label, speaker: undefined, isInferred: false, isOffice: false, isUnsure: false };
  const plain = label.label.replace(/\p{Lu}{2,}/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
  if (answer.test(plain)) return none;
  const [office = [], ...more] = [plain, `The ${plain}`].map((form) =>
    cutSentences(form, language).sentences.flatMap((units) => units.filter(({ text }) => text !== ".")),
  );
  for (const sentence of [office, ...more]) {
    const [name, ...others] = findNames(sentence);
    const bearer = name?.bearer;
    if (!name || !bearer || others.length > 0 || name.to !== sentence.length) continue;
    const before = sentence.slice(0, name.from);
    const isKnown =
      name.isOnRecord || (sentence === office && holders.some((one) => keyOf(one.bearer.name) === keyOf(bearer.name)));
    if (isKnown && before.every((unit) => isOffice(unit, words)))
      return { ...none, speaker: bearer, isQuestion: false };
  }
  const isOfPerson =
    office.some((unit) => words.persons.has(unit.lower)) && office.every((unit) => isOffice(unit, words));
  if (label.isQuestion || !isOfPerson) return none;
  const unnamed = { ...none, isOffice: true };
  // `Foreign Minister Lavrov` above, and then `MINISTER:`
  const named = holders.filter(
    ({ paragraph, offices }) => paragraph < label.paragraph && office.every(({ lower }) => offices.includes(lower)),
  );
  const [only] = named;
  const isOne = only !== undefined && named.every(({ bearer }) => bearer.name === only.bearer.name);
  return isOne ? { ...unnamed, speaker: only.bearer, isInferred: true } : unnamed;
}

/** Somebody whom a text has with an office or a form of address right before the name. */
interface Holder {
  readonly paragraph: number;
  readonly offices: readonly string[];
  readonly bearer: Named;
}

/** Names with an office that are remembered of one text. */
const mostHolders = 200;

function holdersIn({ cut, findNames, words }: LabelReader): readonly Holder[] {
  const found = cut.flatMap(({ sentences }, at) =>
    sentences.flatMap((sentence) => {
      const names = findNames(sentence);
      return names.flatMap(({ from, bearer }): readonly Holder[] => {
        const units = sentence.slice(officesBefore(from, { sentence, names, words }), from);
        const offices = units.map(({ lower }) => lower);
        const kinds = [words.persons, words.masculine, words.feminine];
        const isHeld = offices.some((office) => kinds.some((kind) => kind.has(office)));
        return bearer && isHeld ? [{ paragraph: at + 1, offices, bearer }] : [];
      });
    }),
  );
  return found.slice(0, mostHolders);
}

/**
 * True where somebody asks and somebody else has a label, or where one of two speaks again. A question that says so plainly
 * needs no known answerer; offices and labels in capitals are voices beside somebody who is known, or an office.
 */
function asksAndAnswers(turns: readonly (Turn | undefined)[], paragraphs: readonly Paragraph[]): boolean {
  const isAsked = turns.some((turn) => turn?.isQuestion);
  const isPlainlyAsked = turns.some((turn, at) => turn?.isQuestion && isPlainQuestion(paragraphs[at]?.text ?? ""));
  const speaking = turns.flatMap((turn) => (turn && !turn.isQuestion ? [turn] : []));
  if (isPlainlyAsked && speaking.length > 0) return true;
  const isKnown = ({ speaker, isOffice: has }: Turn) => speaker !== undefined || has;
  if (isAsked) return speaking.some((turn) => isKnown(turn) || answer.test(turn.label));
  const names = speaking.flatMap(({ speaker, label, isOffice: has }) => {
    const isVoice = has || /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(label);
    return speaker?.name ?? (isVoice ? label.toLowerCase() : []);
  });
  const different = new Set(names).size;
  return speaking.some(isKnown) && different >= 2 && names.length > different;
}

/** A paragraph with its label masked, so that what is said in it is not read as of its own speaker. */
export function withoutLabel(paragraph: Paragraph, turn: Turn | undefined): Paragraph {
  if (!turn || turn.start === 0) return paragraph;
  return { ...paragraph, text: " ".repeat(turn.start) + paragraph.text.slice(turn.start) };
}

/** True where the words of a turn stand in no quotation marks at all. */
export function isPlain(text: string): boolean {
  return directQuotations(text).length === 0;
}
