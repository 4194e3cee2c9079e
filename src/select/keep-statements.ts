import type { Anchor, AnchorSegment, Library, Source } from "../model/source.ts";
import type { Statement, Wording } from "../model/statement.ts";
import type { Workspace } from "../model/workspace.ts";
import { anchorWords } from "../text/anchor-words.ts";
import { clusterStatements } from "./cluster-statements.ts";
import { gatherWordings } from "./gather-wordings.ts";
import type { Speakers } from "./know-speakers.ts";

/** A wording and the statement that it is part of. */
export interface Told {
  readonly statement: Statement;
  readonly wording: Wording;
}

/** The statements of some sources. */
export interface Statements {
  readonly all: () => readonly Statement[];
  /** The wordings that stand, in whole or in part, where an anchor is. */
  readonly at: (anchor: Anchor) => readonly Told[];
}

interface Kept {
  readonly workspace: Workspace;
  readonly sources: readonly Source[];
  readonly statements: Statements;
}

/** Most sets of sources kept for a library: one for each brief and audience of a small desk. */
const mostKept = 8;

const known = new WeakMap<Library, Kept[]>();

/**
 * The statements of the sources that a brief may use; the others have no say in them. They are found when they are first
 * asked for, and kept with the open library.
 */
export function keepStatements(
  { library, workspace }: { readonly library: Library; readonly workspace: Workspace },
  sources: readonly Source[],
  speakers: Speakers,
): Statements {
  const kept = known.get(library) ?? [];
  known.set(library, kept);
  const met = kept.find((one) => one.workspace === workspace && areSame(one.sources, sources));
  if (met) return met.statements;
  const statements = findStatements(sources, speakers);
  if (kept.length >= mostKept) kept.shift();
  kept.push({ workspace, sources, statements });
  return statements;
}

function findStatements(sources: readonly Source[], speakers: Speakers): Statements {
  const wordings = sources.flatMap((source) => gatherWordings(source, speakers));
  const { of, all } = clusterStatements(wordings);
  const byPlace = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const place = `${wording.paragraph} ${wording.source}`;
    const known = byPlace.get(place);
    if (known) known.push(wording);
    else byPlace.set(place, [wording]);
  }
  const byId = new Map(sources.map((source) => [source.id, source]));
  const segments = new Map<Wording, AnchorSegment | undefined>();
  const segmentOf = (wording: Wording, source: Source) => {
    if (!segments.has(wording)) segments.set(wording, anchorWords(source, [wording]).segments[0]);
    return segments.get(wording);
  };
  return {
    all,
    at: (anchor) => {
      const source = byId.get(anchor.source);
      if (!source) return [];
      const near = anchor.paragraphs.flatMap((number) => byPlace.get(`${number} ${anchor.source}`) ?? []);
      return near.flatMap((wording): readonly Told[] => {
        const own = segmentOf(wording, source);
        if (!own || !anchor.segments.some(({ start, end }) => own.start < end && start < own.end)) return [];
        const statement = of(wording);
        return statement ? [{ statement, wording }] : [];
      });
    },
  };
}

function areSame(some: readonly Source[], others: readonly Source[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
