import type { Paragraph, Source } from "../model/source.ts";
import type { Matter, Wording } from "../model/statement.ts";
import type { Place } from "../text/anchor-words.ts";
import { disagreeOn } from "../text/compare-wordings.ts";
import { contentWords } from "../text/content-words.ts";
import { directQuotations, type Stretch } from "../text/quotation-marks.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { dayNumber, mostDaysApart } from "./find-alike.ts";
import type { Speakers } from "./know-speakers.ts";

/** A sentence of a source's own that tells what somebody said. */
export interface Support extends Place {
  readonly source: Source;
  readonly words: string;
}

/** The same, which may tell it with another number or day, or deny it. */
export interface Report extends Support {
  readonly on?: Matter | undefined;
}

/** What a sentence must share with a wording, by the beginnings of their content words, to tell the same. */
const telling = { share: 0.6, words: 3 } as const;

/** Letters by which a word is known, whatever its ending. */
const stem = 6;

/**
 * The sentences that report a statement without quoting it, the best of each source, in the order of sources. Only the
 * words outside quotation marks count. The paragraph must name the speaker, or nobody but whom the statement itself
 * names; and the source must have come out near the day of the utterance. A source that quotes the statement supports
 * nothing. Proposals: a likeness of words is no proof.
 */
export function findSupports(
  wordings: readonly Wording[],
  sources: readonly Source[],
  speakers: Speakers,
): readonly Support[] {
  return findReports(wordings, sources, speakers).filter(({ on }) => on === undefined);
}

/** The same, with those that tell it otherwise: each says on what. */
export function findReports(
  wordings: readonly Wording[],
  sources: readonly Source[],
  speakers: Speakers,
): readonly Report[] {
  const quoting = new Set(wordings.map(({ source }) => source));
  const told = wordings
    .map((wording) => ({ wording, stems: stemsOf(wording.words) }))
    .filter(({ stems }) => stems.size >= telling.words);
  const sought = told.map(({ stems }) => stems);
  const speaker = wordings.find((wording) => wording.speaker !== undefined)?.speaker;
  const spokenOf = new Set(wordings.flatMap(({ words }) => speakers.namedIn(words).map(({ name }) => name)));
  const days = wordings.flatMap(({ near }) => near ?? []).map(dayNumber);
  const all = new Set(sought.flatMap((stems) => [...stems]));
  const isNear = ({ issued, derivedFrom }: Source) =>
    issued === undefined ||
    derivedFrom.length > 0 ||
    days.length === 0 ||
    days.some((day) => Math.abs(day - dayNumber(issued)) <= mostDaysApart);
  const isTheirs = ({ text }: Paragraph) => {
    const named = speakers.namedIn(text).map(({ name }) => name);
    return (speaker !== undefined && named.includes(speaker)) || named.every((name) => spokenOf.has(name));
  };
  return sources
    .filter((source) => !quoting.has(source.id) && isNear(source))
    .flatMap((source) => {
      let best: (Report & { readonly share: number }) | undefined;
      for (const paragraph of source.paragraphs) {
        if (common(stemsIn(paragraph), all) < telling.words || !isTheirs(paragraph)) continue;
        for (const { start, end } of splitSentences(paragraph.text)) {
          const own = stemsOf(ownWords(paragraph.text, start, end));
          const share = Math.max(0, ...sought.map((stems) => shareOf(own, stems)));
          if (share <= (best?.share ?? 0)) continue;
          const words = paragraph.text.slice(start, end);
          const alike = told.find(({ stems }) => shareOf(own, stems) === share);
          const on = alike && disagreeOn(alike.wording.words, words, toldIn(words, alike.stems), source.language);
          best = { source, paragraph: paragraph.number, start, end, words, share, on };
        }
      }
      return best ? [best] : [];
    });
}

/** From the first word of a sentence that answers to what was said, to the end of the clause with the last one. */
function toldIn(sentence: string, sought: ReadonlySet<string>): Stretch {
  const known = contentWords(sentence).filter(({ word }) => sought.has(word.slice(0, stem)));
  const [start, last] = [known[0]?.start ?? 0, known.at(-1)?.end ?? sentence.length];
  const rest = sentence.slice(last).search(/[,;:.!?–—]/u);
  return { start, end: rest < 0 ? sentence.length : last + rest };
}

function shareOf(own: ReadonlySet<string>, sought: ReadonlySet<string>): number {
  const held = common(own, sought);
  const share = held / sought.size;
  return held >= telling.words && share >= telling.share ? share : 0;
}

function common(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const one of others) if (some.has(one)) count += 1;
  return count;
}

/** A paragraph never changes, and is asked of for every statement of its days. */
const stems = new WeakMap<Paragraph, ReadonlySet<string>>();

function stemsIn(paragraph: Paragraph): ReadonlySet<string> {
  const known = stems.get(paragraph) ?? stemsOf(paragraph.text);
  stems.set(paragraph, known);
  return known;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(contentWords(text).map(({ word }) => word.slice(0, stem)));
}

/** A stretch of a paragraph with spaces for what stands in quotation marks. */
function ownWords(text: string, start: number, end: number): string {
  let bare = text;
  for (const quoted of directQuotations(text)) {
    bare = bare.slice(0, quoted.start) + " ".repeat(quoted.end - quoted.start) + bare.slice(quoted.end);
  }
  return bare.slice(start, end);
}
