import type { Source } from "../model/source.ts";
import type { Wording } from "../model/statement.ts";
import { contentWords } from "../text/content-words.ts";
import { findSpeech } from "../text/find-speech.ts";
import { hasMarks, type Stretch } from "../text/quotation-marks.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { type Speakers, utteranceIn } from "./know-speakers.ts";

/** Fewer words than these say nothing by which a statement could be known. */
const least = { words: 3, content: 2 } as const;

/**
 * The sentences of direct speech in a source: what stands in quotation marks, or a whole paragraph without marks that
 * the record gives to a speaker. Marks at the ends of a sentence are left out.
 */
export function gatherWordings(source: Source, speakers: Speakers): readonly Wording[] {
  return spokenIn(source).map(({ name, ...wording }) =>
    name === undefined ? wording : { ...wording, speaker: speakers.named(name).name },
  );
}

/** A wording before the workspace's names are known. */
type Spoken = Omit<Wording, "speaker"> & { readonly name?: string | undefined };

/** A source never changes while it is open. */
const gathered = new WeakMap<Source, readonly Spoken[]>();

function spokenIn(source: Source): readonly Spoken[] {
  const known = gathered.get(source) ?? spokenOf(source);
  gathered.set(source, known);
  return known;
}

function spokenOf(source: Source): readonly Spoken[] {
  const { id, language, issued, derivedFrom } = source;
  return source.paragraphs.flatMap(({ number, text }): readonly Spoken[] => {
    const utterance = utteranceIn(source, number);
    const { date: said, venue } = utterance ?? {};
    const near = said ?? (derivedFrom.length > 0 ? undefined : issued);
    const spoken = hasMarks(text) || !utterance ? findSpeech(source, number) : [{ start: 0, end: text.length }];
    return spoken.flatMap((stretch) =>
      splitSentences(text.slice(stretch.start, stretch.end)).flatMap((sentence): readonly Spoken[] => {
        const { start, end } = trim(text, { start: stretch.start + sentence.start, end: stretch.start + sentence.end });
        const words = text.slice(start, end);
        const isTelling = words.split(/\s+/u).length >= least.words && contentWords(words).length >= least.content;
        const place = { source: id, paragraph: number, start, end, words, language };
        return isTelling ? [{ ...place, name: utterance?.name, said, venue, near }] : [];
      }),
    );
  });
}

/** Without the comma that only belonged to the sentence around, and without white space. */
function trim(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = /^[\s,;:]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
