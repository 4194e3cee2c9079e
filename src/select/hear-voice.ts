import type { Speaker, Voice } from "../model/selection.ts";
import type { Source, Utterance } from "../model/source.ts";
import { isUttered } from "./check-voices.ts";
import type { CheckedWords } from "./check-words.ts";
import type { Means } from "./gather-means.ts";
import { type Speakers, utterancesIn } from "./know-speakers.ts";
import { traceChain } from "./trace-chain.ts";

/**
 * What the record says of who speaks at a place: the only one it names there, or of several the one that is called
 * `name`.
 */
export function utteranceBy(
  source: Source,
  paragraph: number,
  name: string | undefined,
  speakers: Speakers,
): Utterance | undefined {
  const all = utterancesIn(source, paragraph);
  if (all.length <= 1 || name === undefined) return all.length === 1 ? all[0] : undefined;
  const { name: wanted } = speakers.named(name);
  const named = all.filter((utterance) => speakers.named(utterance.name).name === wanted);
  return named.length === 1 ? named[0] : undefined;
}

/** The voice of a recorded speaker, with the occasion and the chain. */
export function voiceOf(
  speaker: Speaker,
  words: string,
  source: Source,
  utterance: Utterance | undefined,
  { admission, speakers }: Means,
): Voice {
  // nobody relays his own words, by whatever name the record has him
  const via = utterance?.via?.filter((name) => speakers.named(name).name !== speaker.name);
  const chain = traceChain(words, source, utterance && { ...utterance, via }, admission.visible);
  return { speaker, date: utterance?.date, venue: utterance?.venue, chain };
}

/** Whose the words are that the author's prose quotes, where the record alone leaves no doubt. */
export function hearVoice(checked: CheckedWords, source: Source, means: Means): Voice | undefined {
  const { anchor, words } = checked;
  const heard = anchor.paragraphs.map((number) => utteranceBy(source, number, undefined, means.speakers));
  const [utterance] = heard;
  if (!utterance) return undefined;
  const speaker = means.speakers.named(utterance.name, utterance.capacity);
  const isOne = heard.every((one) => one && means.speakers.named(one.name).name === speaker.name);
  if (!isOne || !isUttered(source, checked, speaker.name, means.speakers)) return undefined;
  return voiceOf(speaker, words, source, utterance, means);
}
