import type { Brief, SectionOrder } from "../model/brief.ts";
import { isAbove } from "../model/mark.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { IsoDate } from "../model/units.ts";
import type { Audience, Workspace } from "../model/workspace.ts";
import { dayOf, instantOf, knowsDatesIn } from "../text/dates.ts";
import type { BriefFile } from "./brief-file.ts";
import { checkClock, checkMark, checkSections, unknownLanguage } from "./check-tailoring.ts";
import { findAudience } from "./find-audience.ts";
import { findEdition } from "./find-edition.ts";
import { readHeader } from "./read-header.ts";
import { readSection } from "./read-section.ts";
import { withinCeiling } from "./within-ceiling.ts";

/** For whom and as of when a brief is wanted. */
export interface Tailoring {
  readonly audience?: string | undefined;
  readonly asOf?: IsoDate | undefined;
  /** `SOURCE_DATE_EPOCH`, for briefs that do not say when they are issued. */
  readonly epoch?: number | undefined;
}

/**
 * Makes a brief for one audience and one edition: the file's words, the workspace's defaults, the audience's
 * overlay. What is marked above the ceiling is taken out here, before anything else can see it. The author's
 * words bear the mark they are given, or their section's, or the brief's: unmarked words are never assumed free.
 */
export function tailorBrief(file: BriefFile, workspace: Workspace, tailoring: Tailoring): Outcome<Brief> {
  const audience = findAudience(file, workspace, tailoring.audience);
  const { yaml } = file;
  const own = yaml.mark ?? workspace.defaults.mark;
  const edition = findEdition(file, tailoring.asOf, own);
  const found = [...audience.diagnostics, ...edition.diagnostics];
  if (!audience.value || !edition.value) return failure(found);
  const overlay = audience.value.overlay;
  const ceiling = overlay?.ceiling ?? "TLP:RED";
  const mark = overlay?.mark ?? (isAbove(own, ceiling) ? ceiling : own);
  const sections = yaml.sections.map((_, index) => readSection(file, index, own));
  const clock =
    edition.value.edition?.issued ??
    yaml.issued ??
    (tailoring.epoch === undefined ? undefined : instantOf(tailoring.epoch));
  const asOf = edition.value.asOf ?? (clock === undefined ? undefined : dayOf(clock));
  found.push(...checkSections(file, sections, overlay), ...checkClock(file, clock, asOf));
  const language = overlay?.language ?? yaml.language ?? workspace.defaults.language;
  if (!knowsDatesIn(language)) found.push(unknownLanguage(file, language));
  const header = readHeader(file, own, ceiling, overlay, edition.value.edition);
  found.push(...header.diagnostics);
  const kept = withinCeiling(
    sections.filter((section) => isWanted(section, overlay)),
    ceiling,
  );
  if (clock === undefined || asOf === undefined) return failure(found);
  const brief: Brief = {
    kind: "brief",
    file: file.file,
    id: file.id,
    version: yaml.version ?? 1,
    template: overlay?.template ?? yaml.template ?? workspace.defaults.template,
    style: overlay?.style ?? yaml.style ?? workspace.defaults.style,
    language,
    page: overlay?.page ?? yaml.page ?? workspace.defaults.page,
    pages: overlay?.pages ?? yaml.pages ?? workspace.defaults.pages,
    annex: overlay?.annex ?? yaml.annex ?? workspace.defaults.annex,
    notes: overlay?.notes ?? yaml.notes ?? workspace.defaults.notes,
    evidence: overlay?.evidence ?? yaml.evidence ?? workspace.defaults.evidence,
    asOf,
    issued: clock,
    mark,
    ceiling,
    audience: tailoring.audience,
    ...header.lines,
    rules: file.rules,
    scale: yaml.scale ?? workspace.defaults.scale,
    acronyms: [...workspace.acronyms, ...(yaml.acronyms ?? [])],
    sources: {
      include: yaml.sources?.include ?? ["*"],
      exclude: yaml.sources?.exclude ?? [],
      from: yaml.sources?.published?.from,
      to: yaml.sources?.published?.to,
    },
    sections: kept.sections,
    edition: edition.value.edition,
    previous: edition.value.previous,
    series: yaml.series !== undefined,
    seriesTitle: isAbove(own, ceiling) ? undefined : yaml.series?.title,
    withheld: [...header.withheld, ...kept.withheld],
    span: file.spanOf(["title"]),
    spans: {
      template: file.spanOf(["template"]),
      style: file.spanOf(["style"]),
      language: file.spanOf(["language"]),
      evidence: file.spanOf(["evidence"]),
    },
  };
  return outcome(brief, [...found, ...checkMark(file, brief, header.mark)]);
}

function isWanted(section: SectionOrder, overlay: Audience | undefined): boolean {
  return !overlay?.drop.includes(section.id) && (overlay?.only === undefined || overlay.only.includes(section.id));
}
