import type { Authored, AuthoredEntry, Brief, SectionOrder, Withheld } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { hasError, type Outcome, outcome } from "../model/outcome.ts";
import {
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
import { admitSources } from "./admit-sources.ts";
import { type CheckedProse, checkLine, checkNoCitation, checkProse } from "./check-prose.ts";
import { type Standing, standingIn } from "./compare-standing.ts";
import { gistOf } from "./gist.ts";
import { knowSpeakers } from "./know-speakers.ts";
import { noteUses, type Use } from "./note-uses.ts";
import { offerPassages } from "./offer-passages.ts";
import { type Ranking, rankPassages } from "./rank-passages.ts";
import { takeOffered } from "./take-offered.ts";
import { type Means, takeWanted, worth } from "./take-wanted.ts";

/**
 * Chooses what may stand on the page: for each section the author's excerpts and words, checked against
 * their sources, and the library's best on the section's topic up to its quota. Nothing that fails its
 * check is in the result.
 */
export function selectExcerpts(brief: Brief, workspace: Workspace, library: Library): Outcome<Selection> {
  const admission = admitSources(brief, library);
  const means: Means = { brief, library, admission, speakers: knowSpeakers(workspace.people) };
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
  const passages = topics.length > 0 ? admission.sources.flatMap(offerPassages) : [];
  const ranking = rankPassages(passages, topics, means.speakers);
  const sections: Section[] = [];
  for (const [index, order] of brief.sections.entries()) {
    const begun = started[index];
    if (!begun) continue;
    const standing = [...started, ...sections].flatMap(standingIn);
    const section = fillSection(begun, order, standing, workspace, ranking, means, gathered);
    if (elementsOf(section).length > 0 || brief.series) sections.push(section);
    else if (!hasError(gathered.diagnostics)) gathered.diagnostics.push(emptySection(order));
  }
  const selection: Selection = {
    kind: "selection",
    brief: { ...brief, withheld: gathered.withheld },
    bottomLine: bottomLine?.blocks && { children: bottomLine.blocks, quoted: bottomLine.quoted },
    sections,
    candidates: gathered.candidates,
    ledger: [],
  };
  return outcome(selection, [...gathered.diagnostics, ...noteUses(gathered.uses)]);
}

interface Gathered {
  readonly diagnostics: Diagnostic[];
  readonly uses: Use[];
  readonly withheld: Withheld[];
  readonly candidates: Candidate[];
}

/** A section with the author's own in it. */
function startSection(order: SectionOrder, means: Means, gathered: Gathered): Section {
  gathered.diagnostics.push(...checkLine(order.heading, order.span, "warning"));
  // Numbers are given to what stays: a gap would tell of what was withheld.
  const excerpts: Excerpt[] = [];
  for (const wanted of order.excerpts) {
    const { excerpt, diagnostics } = takeWanted(wanted, order, excerpts.length + 1, means);
    gathered.diagnostics.push(
      ...diagnostics,
      ...checkLine(wanted.lead, wanted.span),
      ...checkNoCitation(wanted.lead, wanted.span),
    );
    if (excerpt) {
      excerpts.push(excerpt);
      continue;
    }
    const why = diagnostics.some(({ code }) => code === "above-ceiling") ? "ceiling" : "as-of";
    gathered.withheld.push({ what: `an excerpt from ${wanted.source} in “${order.heading}”`, why, span: wanted.span });
  }
  for (const { anchors, span } of excerpts) gathered.uses.push(...usesOf(anchors, span, means.library));
  const points: Point[] = [];
  for (const authored of order.points) {
    const prose = keepProse(authored, `a point in “${order.heading}”`, means, gathered);
    if (!prose.blocks) continue;
    const id = `${order.id}/p${points.length + 1}`;
    points.push({ kind: "point", ...piece(authored, id, order, prose, means.brief), children: prose.blocks });
  }
  const entries: Entry[] = [];
  for (const authored of order.entries) {
    const prose = keepProse(authored, `an entry in “${order.heading}”`, means, gathered);
    gathered.diagnostics.push(...checkEntry(authored, prose));
    if (!prose.blocks) continue;
    entries.push(makeEntry(authored, `${order.id}/n${entries.length + 1}`, order, prose, means.brief));
  }
  const { id, heading, column, take } = order;
  return { id, heading, column, least: take.least, excerpts, points, entries };
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
  for (const { anchors } of added) gathered.uses.push(...usesOf(anchors, order.span, means.library));
  const excerpts = [...begun.excerpts, ...added];
  if (excerpts.length < order.take.least) {
    const message = `“${order.heading}” has ${excerpts.length} excerpts and wants at least ${order.take.least}.`;
    const hints = ["widen the topic's terms, add excerpts of your own, or lower `least`"];
    gathered.diagnostics.push({ code: "too-few-excerpts", severity: "warning", message, span: order.span, hints });
  }
  return { ...begun, excerpts };
}

/** The author's prose, checked; what waits or is withheld is told. */
function keepProse(authored: Authored, what: string, means: Means, gathered: Gathered): CheckedProse {
  const prose = checkProse(authored, means.brief, means.admission);
  gathered.diagnostics.push(...prose.diagnostics);
  if (prose.blocks) gathered.uses.push(...prose.uses);
  else {
    const why = prose.diagnostics.some(({ code }) => code === "above-ceiling") ? "ceiling" : "as-of";
    gathered.withheld.push({ what, why, span: authored.span });
  }
  return prose;
}

function piece(authored: Authored, id: string, order: SectionOrder, prose: CheckedProse, brief: Brief) {
  const { previous } = brief;
  const isNew = previous !== undefined && prose.uses.some(({ source }) => (source.issued ?? "") > previous.asOf);
  const { priority, mark, span } = authored;
  const value = worth(authored.value, isNew, brief);
  const { quoted } = prose;
  return { id, section: order.id, priority, value, mark, span, isNew, quoted, gist: gistOf(authored.text) };
}

/** An entry holds one paragraph: what more there is would have no place on the page. */
function checkEntry(authored: AuthoredEntry, prose: CheckedProse): readonly Diagnostic[] {
  const [first, ...more] = prose.blocks ?? [];
  const lines = checkLine(authored.term, authored.span, "warning");
  if (first === undefined || (first.type === "paragraph" && more.length === 0)) return lines;
  const message = "An entry holds a single paragraph.";
  const hints = ["make it one paragraph, or a point"];
  return [...lines, { code: "markup-unsupported", severity: "error", message, span: authored.span, hints }];
}

function makeEntry(authored: AuthoredEntry, id: string, order: SectionOrder, prose: CheckedProse, brief: Brief): Entry {
  const children = (prose.blocks ?? []).flatMap((block) => (block.type === "paragraph" ? block.children : []));
  const term = [{ type: "text" as const, value: authored.term }];
  return { kind: "entry", ...piece(authored, id, order, prose, brief), gist: gistOf(authored.term), term, children };
}

function usesOf(anchors: Excerpt["anchors"], span: Use["span"], library: Library): readonly Use[] {
  return anchors.flatMap(({ source: key, paragraphs }) => {
    const source = library.byId.get(key);
    return source ? [{ source, paragraphs, span }] : [];
  });
}

function emptySection(order: SectionOrder): Diagnostic {
  const message = `Nothing is left in “${order.heading}”; the section is not printed.`;
  return { code: "empty-section", severity: "note", message, span: order.span, hints: [] };
}
