import type { Brief, SectionOrder } from "../model/brief.ts";
import type { Anchor, Library, Source } from "../model/source.ts";
import type { LanguageTag } from "../model/units.ts";
import type { Person, Topic, Workspace } from "../model/workspace.ts";
import { groupOrigins } from "../text/group-origins.ts";
import { type Admission, admitSources } from "./admit-sources.ts";
import { coverTerms } from "./cover-terms.ts";
import type { SpeakerAt } from "./fold-sources.ts";
import { knowSpeakers, type Speakers, utteranceIn } from "./know-speakers.ts";
import type { Use } from "./note-uses.ts";

/** What a selection is made with. */
export interface Means {
  readonly brief: Brief;
  readonly people: readonly Person[];
  /** The workspace's language. */
  readonly language: LanguageTag;
  readonly library: Library;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly admission: Admission;
  readonly speakers: Speakers;
  /** The origin behind a source: what was not let in has no say in it, so that it cannot show. */
  readonly originOf: (key: string) => string;
}

/** Gets ready to select. */
export function gatherMeans(brief: Brief, workspace: Workspace, library: Library): Means {
  const admission = admitSources(brief, library);
  const speakers = knowSpeakers(workspace.people);
  const originOf = groupOrigins(admission.sources);
  return {
    brief,
    people: workspace.people,
    language: workspace.defaults.language,
    library,
    topics: workspace.topics,
    admission,
    speakers,
    originOf,
  };
}

/** What printed words say of their section's topic, and from how many sides. */
export function weighWords(words: string, keys: readonly string[], section: SectionOrder, means: Means) {
  const topic = section.topic === undefined ? undefined : means.topics.get(section.topic);
  return { covers: coverTerms(words, topic), origins: [...new Set(keys.map(means.originOf))].sort() };
}

/** Finds the recorded speaker of words at a place, in the workspace's form of the name. */
export function speakerAt({ speakers }: Means): SpeakerAt {
  return (source, anchor) => {
    const utterance = utteranceIn(source, anchor.paragraphs[0] ?? 0);
    return utterance && speakers.named(utterance.name).name;
  };
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

/** True for a source that came out after a day. */
export function issuedAfter(source: Source | undefined, day: string): boolean {
  return (source?.issued ?? "") > day;
}

/** The mark of a source. */
export function markOf(key: string, library: Library) {
  return library.byId.get(key)?.mark ?? "TLP:CLEAR";
}

/** The places on which an excerpt rests. */
export function usesOf(anchors: readonly Anchor[], span: Use["span"], library: Library): readonly Use[] {
  return anchors.flatMap(({ source: key, paragraphs }) => {
    const source = library.byId.get(key);
    return source ? [{ source, paragraphs, span }] : [];
  });
}
