import type { SectionOrder } from "../model/brief.ts";
import { highest } from "../model/mark.ts";
import type { Candidate, Excerpt } from "../model/selection.ts";
import type { Anchor, Paragraph } from "../model/source.ts";
import { anchorWords, type Place } from "../text/anchor-words.ts";
import { isUnsaid } from "../text/find-unsaid.ts";
import { checkWords } from "./check-words.ts";
import { compareStanding, overlap, type Standing } from "./compare-standing.ts";
import { foldSources } from "./fold-sources.ts";
import { isNewSince, type Means, markOf, occasionAt, weighWords, worth } from "./gather-means.ts";
import { gistOf } from "./gist.ts";
import { voiceOf } from "./hear-voice.ts";
import { utteranceIn } from "./know-speakers.ts";
import { preferWordings } from "./prefer-wordings.ts";
import type { Ranked } from "./rank-passages.ts";

/** How far down the ranks a section looks: enough for any quota, and `--why` stays readable. */
const deepest = 40;

/** A passage with less than this share of the best one's score is too far from the topic to be taken. */
const nearest = 0.4;

/**
 * Takes the best of what the library offers on a section's topic until the section's quota is full. Every
 * candidate is looked up in its source like an author's excerpt; one that tells again what is already on the
 * page is left, and says so.
 */
export function takeOffered(
  ranks: readonly Ranked[],
  section: SectionOrder,
  own: readonly Excerpt[],
  standing: readonly Standing[],
  means: Means,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const on: Standing[] = [...standing];
  const best = ranks[0]?.score ?? 1;
  for (const ranked of preferWordings(ranks.slice(0, deepest), means)) {
    const offered = makeExcerpt(ranked, section, candidates.length + 1, best, means);
    if (!offered || candidates.some((known) => overlap(known.excerpt.anchors, offered.anchors))) continue;
    const full = own.length + candidates.filter(({ taken }) => taken).length >= section.take.most;
    const against =
      compareStanding(offered.words, offered.anchors, on, means.statements()) ??
      (ranked.score < best * nearest ? "too far from the topic beside the best" : undefined) ??
      (full ? `over the section's quota of ${section.take.most}` : undefined);
    // Only what is taken is looked for in all other sources: in a large library that is the greatest work.
    const excerpt = against === undefined ? withOthers(offered, section, means) : offered;
    candidates.push({ section: section.id, excerpt, taken: against === undefined, verdict: against ?? "taken" });
    if (against === undefined) on.push(excerpt);
  }
  return candidates;
}

function makeExcerpt(
  ranked: Ranked,
  section: SectionOrder,
  number: number,
  best: number,
  means: Means,
): Excerpt | undefined {
  const { passage, score, reason } = ranked;
  const { source, paragraph, words, form } = passage;
  const anchor: Anchor | undefined =
    form === "paraphrase"
      ? anchorWords(source, [stretchOf(words, paragraph)])
      : checkWords({ words, source, paragraphs: [paragraph.number], span: section.span, speakers: means.speakers })
          .value?.anchor;
  if (!anchor || isUnsaid(source, anchor)) return undefined;
  const utterance = form === "quotation" ? utteranceIn(source, paragraph.number) : undefined;
  const speaker = utterance && means.speakers.named(utterance.name, utterance.capacity);
  const voice = speaker && voiceOf(speaker, words, source, utterance, means);
  return {
    kind: "excerpt",
    id: `${section.id}/t${number}`,
    section: section.id,
    origin: "library",
    form,
    words,
    language: source.language,
    speaker: voice?.speaker,
    date: voice?.date,
    venue: voice?.venue,
    chain: voice?.chain,
    anchors: [anchor],
    score,
    reason,
    priority: "may",
    value: Math.round((score / best) * 100),
    mark: source.mark,
    isNew: false,
    ...weighWords(words, [anchor], section, means),
    gist: gistOf(words),
    short: [],
  };
}

/** Where a stretch of a paragraph stands in it. */
function stretchOf(words: string, { number, text }: Paragraph): Place {
  const start = Math.max(0, text.indexOf(words));
  return { paragraph: number, start, end: start + words.length };
}

/** The excerpt with all places where its words stand, and what follows from them. */
function withOthers(excerpt: Excerpt, section: SectionOrder, means: Means): Excerpt {
  const [chosen] = excerpt.anchors;
  const source = means.library.byId.get(chosen.source);
  const others =
    excerpt.form === "paraphrase" || !source
      ? []
      : foldSources(
          excerpt.words,
          { source, anchor: chosen, occasion: excerpt.speaker ? occasionAt(means)(source, chosen) : {} },
          means.mayHold(excerpt.words),
          occasionAt(means),
        ).anchors;
  const anchors: Excerpt["anchors"] = [chosen, ...others];
  const isNew = isNewSince(anchors, means);
  const mark = highest(anchors.map(({ source: key }) => markOf(key, means.library)));
  const { lines, origins } = weighWords(excerpt.words, anchors, section, means);
  return { ...excerpt, anchors, mark, isNew, lines, origins, value: worth(excerpt.value, isNew, means.brief) };
}
