import type { Brief, SectionOrder } from "../model/brief.ts";
import type { Anchor, Library, Source } from "../model/source.ts";

import type { LanguageTag } from "../model/units.ts";

import type { Person, Topic, Workspace } from "../model/workspace.ts";
import { indexPhrases, type PhraseIndex } from "../text/index-phrases.ts";
import { type Admission, admitSources } from "./admit-sources.ts";
import { coverTerms } from "./cover-terms.ts";
import type { OccasionAt } from "./fold-sources.ts";
import { keepStatements, type Statements } from "./keep-statements.ts";
import { knowSpeakers, type Speakers, utteranceIn } from "./know-speakers.ts";
import type { Use } from "./note-uses.ts";
import { type CitedPlace, knowOrigins, type Origins, traceLines } from "./trace-lines.ts";

/** What a selection is made with. Sources that are not let in have no say in origins, so that they cannot show. */
export interface Means extends Origins {
  readonly brief: Brief;
  /** The workspace's language. */
  readonly language: LanguageTag;
  readonly library: Library;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly admission: Admission;
  readonly people: readonly Person[];
  readonly speakers: Speakers;
  /** The admitted sources that may hold words in a row: all that do, and now and then one that does not. */
  readonly mayHold: (words: string) => readonly Source[];
  /** What the sources let in tell, each statement once; found when it is first asked for. */
  readonly statements: () => Statements;
}

/** Gets ready to select. */
export function gatherMeans(brief: Brief, workspace: Workspace, library: Library): Means {
  const admission = admitSources(brief, library);
  const speakers = knowSpeakers(workspace.people);
  const admitted = new Set(admission.sources);
  const mayHold = (words: string) => {
    const found = phrasesOf(library).mayHold(words);
    if (!found) return admission.sources;
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((number) => library.sources[number] ?? [])
      .filter((source) => admitted.has(source));
  };
  // asked for at every passage: in a large library even to know them again takes a while
  let known: Statements | undefined;
  const statements = () => {
    known ??= keepStatements({ library, workspace }, admission.sources, speakers);
    return known;
  };
  const { people } = workspace;
  const { language } = workspace.defaults;
  return {
    brief,
    language,
    library,
    topics: workspace.topics,
    admission,
    people,
    speakers,
    ...knowOrigins(admission.sources),
    mayHold,
    statements,
  };
}

/** The index of a library's words is made when first asked for, and kept as long as the library is. */
const indexes = new WeakMap<Library, PhraseIndex>();

function phrasesOf(library: Library): PhraseIndex {
  const index = indexes.get(library) ?? indexPhrases(library.sources.map(({ normalised }) => normalised));
  indexes.set(library, index);
  return index;
}

/** What printed words say of their section's topic, and from how many sides. */
export function weighWords(words: string, places: readonly CitedPlace[], section: SectionOrder, means: Means) {
  const topic = section.topic === undefined ? undefined : means.topics.get(section.topic);
  return { covers: coverTerms(words, topic), ...traceLines(places, means) };
}

/** Finds what is on record of words at a place, the speaker in the workspace's form of the name. */
export function occasionAt({ speakers }: Means): OccasionAt {
  return (source, anchor) => {
    const utterance = utteranceIn(source, anchor.paragraphs[0] ?? 0);
    return utterance ? { ...utterance, speaker: speakers.named(utterance.name).name } : {};
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

/** Words that were found, and where. */
interface Words {
  readonly anchors: readonly Anchor[];
  readonly words: string;
}

/** The places on which an excerpt rests. */
export function usesOf({ anchors, words }: Words, span: Use["span"], library: Library): readonly Use[] {
  return anchors.flatMap(({ source: key, paragraphs }) => {
    const source = library.byId.get(key);
    return source ? [{ source, paragraphs, span, words }] : [];
  });
}
