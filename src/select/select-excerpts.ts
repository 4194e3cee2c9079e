import type { Brief, SectionOrder } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { hasError, type Outcome, outcome } from "../model/outcome.ts";
import {
  anchorsOf,
  type Candidate,
  type Entry,
  type Excerpt,
  elementsOf,
  type Point,
  type Section,
  type Selection,
} from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import type { Workspace } from "../model/workspace.ts";
import { pickForm } from "../text/pick-form.ts";
import { checkContradictions } from "./check-contradictions.ts";
import { checkPartners } from "./check-partners.ts";
import { checkLine, checkNoCitation } from "./check-prose.ts";
import { type Standing, standingIn } from "./compare-standing.ts";
import { doubtVoice } from "./doubt-voice.ts";
import { gatherMeans, type Means, usesOf } from "./gather-means.ts";
import { keepRanking } from "./keep-ranking.ts";
import { noteUses } from "./note-uses.ts";
import type { Ranking } from "./rank-passages.ts";
import { takeOffered } from "./take-offered.ts";
import { citedPlaces, keepProse, type Told, takeEntry, takePoint } from "./take-prose.ts";
import { takeWanted } from "./take-wanted.ts";
import { tellOffered, withheldWitnesses } from "./take-witnesses.ts";
import { traceLines } from "./trace-lines.ts";

/**
 * Chooses what may stand on the page: for each section the author's excerpts and words, checked against
 * their sources, and the library's best on the section's topic up to its quota. Nothing that fails its
 * check is in the result.
 */
export function selectExcerpts(brief: Brief, workspace: Workspace, library: Library): Outcome<Selection> {
  const means = gatherMeans(brief, workspace, library);
  const gathered: Gathered = { diagnostics: [], uses: [], withheld: [...brief.withheld], candidates: [] };
  const { meeting } = brief;
  for (const line of [
    brief.title,
    brief.for,
    brief.from,
    brief.purpose,
    meeting?.with,
    meeting?.date,
    meeting?.place,
  ]) {
    gathered.diagnostics.push(...checkLine(line, brief.span, "warning"));
  }
  const bottomLine = brief.bottomLine && keepProse(brief.bottomLine, "the bottom line", means, gathered);
  const started = brief.sections.map((section) => startSection(section, means, gathered));
  const topics = brief.sections.flatMap(({ topic }) => workspace.topics.get(topic ?? "") ?? []);
  const ranking = keepRanking({ library, workspace }, means.admission.sources, topics, means.speakers);
  const sections: Section[] = [];
  for (const [index, order] of brief.sections.entries()) {
    const begun = started[index];
    if (!begun) continue;
    const standing = [...started, ...sections].flatMap(standingIn);
    const section = fillSection(begun, order, standing, workspace, ranking, means, gathered);
    if (elementsOf(section).length > 0 || brief.series) sections.push(section);
    else if (!hasError(gathered.diagnostics)) gathered.diagnostics.push(emptySection(order));
  }
  const lead = bottomLine?.blocks && {
    blocks: bottomLine.blocks,
    quoted: bottomLine.quoted,
    span: brief.bottomLine?.span,
  };
  gathered.diagnostics.push(...checkContradictions(lead, sections, means));
  const selection: Selection = {
    kind: "selection",
    brief: { ...brief, withheld: gathered.withheld },
    bottomLine: bottomLine?.blocks && {
      children: bottomLine.blocks,
      quoted: bottomLine.quoted,
      lines: traceLines(citedPlaces(bottomLine.uses), means).lines,
    },
    sections,
    candidates: gathered.candidates,
    ledger: [],
    annex: [],
    origins: new Map(gathered.uses.map(({ source }) => [source.id, means.originsOf(source.id)])),
  };
  return outcome(selection, [...gathered.diagnostics, ...noteUses(gathered.uses)]);
}

interface Gathered extends Told {
  readonly candidates: Candidate[];
}

/** A section with the author's own in it. */
function startSection(order: SectionOrder, means: Means, gathered: Gathered): Section {
  gathered.diagnostics.push(...checkLine(order.heading, order.span, "warning"));
  // Numbers are given to what stays: a gap would tell of what was withheld.
  const excerpts: Excerpt[] = [];
  for (const wanted of order.excerpts) {
    const { leadSpan = wanted.span } = wanted;
    const { excerpt, diagnostics } = takeWanted(wanted, order, excerpts.length + 1, means);
    gathered.diagnostics.push(
      ...diagnostics,
      ...checkLine(wanted.lead, leadSpan),
      ...checkNoCitation(wanted.lead, leadSpan),
      ...checkPartners(wanted.lead ?? "", leadSpan),
    );
    if (excerpt) {
      excerpts.push(excerpt);
      gathered.withheld.push(...withheldWitnesses(diagnostics, order.heading, wanted.span));
      continue;
    }
    const why = diagnostics.some(({ code }) => code === "above-ceiling") ? "ceiling" : "as-of";
    gathered.withheld.push({ what: `an excerpt from ${wanted.source} in “${order.heading}”`, why, span: wanted.span });
  }
  for (const excerpt of excerpts.flatMap((whole) => [whole, ...whole.short])) {
    gathered.uses.push(...usesOf({ ...excerpt, anchors: anchorsOf(excerpt) }, excerpt.span, means.library));
    gathered.diagnostics.push(...doubtExcerpt(excerpt, order, means));
  }
  const points: Point[] = [];
  for (const authored of order.points) {
    const point = takePoint(authored, order, points.length + 1, means, gathered);
    if (point) points.push(point);
  }
  const entries: Entry[] = [];
  for (const authored of order.entries) {
    const entry = takeEntry(authored, order, entries.length + 1, means, gathered);
    if (entry) entries.push(entry);
  }
  const { id, heading, column, take, priority, value, share } = order;
  return { id, heading, column, least: take.least, priority, value, share, excerpts, points, entries };
}

/** Adds the library's best to a section, up to its quota. */
function fillSection(
  begun: Section,
  order: SectionOrder,
  standing: readonly Standing[],
  workspace: Workspace,
  ranking: Ranking,
  means: Means,
  gathered: Gathered,
): Section {
  const topic = order.topic === undefined ? undefined : workspace.topics.get(order.topic);
  const offered = topic ? takeOffered(ranking.on(topic), order, begun.excerpts, standing, means) : [];
  gathered.candidates.push(...offered);
  const added = offered.filter(({ taken }) => taken).map(({ excerpt }) => excerpt);
  for (const excerpt of added) {
    gathered.uses.push(...usesOf(excerpt, order.span, means.library));
    gathered.diagnostics.push(...doubtExcerpt(excerpt, order, means));
  }
  gathered.diagnostics.push(...added.flatMap((excerpt) => tellOffered({ ...excerpt, span: order.span }, means)));
  const excerpts = [...begun.excerpts, ...added];
  if (excerpts.length < order.take.least) {
    const message = `“${order.heading}” has ${excerpts.length} ${pickForm(excerpts.length, "en", ["excerpt", "excerpts"])} and wants at least ${order.take.least}.`;
    const hints = ["widen the topic's terms, add excerpts of your own, or lower `least`"];
    gathered.diagnostics.push({ code: "too-few-excerpts", severity: "warning", message, span: order.span, hints });
  }
  return { ...begun, excerpts };
}

function doubtExcerpt({ speaker, anchors, span }: Excerpt, order: SectionOrder, means: Means): readonly Diagnostic[] {
  return doubtVoice({ speaker: speaker?.name, anchors, span: span ?? order.span }, means);
}

function emptySection(order: SectionOrder): Diagnostic {
  const message = `Nothing is left in “${order.heading}”; the section is not printed.`;
  return { code: "empty-section", severity: "note", message, span: order.span, hints: [] };
}
