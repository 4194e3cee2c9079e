import type { Brief, EditionOrder, SectionOrder, Withheld } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { highest, isAbove, type Mark } from "../model/mark.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { IsoDate } from "../model/units.ts";
import type { Audience, Workspace } from "../model/workspace.ts";
import { dateLanguages, dayOf, instantOf, knowsDatesIn } from "../text/dates.ts";
import { suggest } from "../text/suggest.ts";
import type { BriefFile } from "./brief-file.ts";
import { findAudience } from "./find-audience.ts";
import { findEdition } from "./find-edition.ts";
import { readSection } from "./read-section.ts";

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
    asOf,
    issued: clock,
    mark,
    ceiling,
    audience: tailoring.audience,
    ...header.lines,
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
    },
  };
  return outcome(brief, [...found, ...checkMark(file, brief, header.mark)]);
}

function isWanted(section: SectionOrder, overlay: Audience | undefined): boolean {
  return !overlay?.drop.includes(section.id) && (overlay?.only === undefined || overlay.only.includes(section.id));
}

/** Sections, points and entries within a ceiling, and what stayed outside it. */
function withinCeiling(
  sections: readonly SectionOrder[],
  ceiling: Mark,
): { sections: SectionOrder[]; withheld: Withheld[] } {
  const withheld: Withheld[] = [];
  const within = <T extends { mark?: Mark | undefined; span: Withheld["span"] }>(
    what: string,
    items: readonly T[],
  ): T[] =>
    items.filter((item) => {
      if (item.mark === undefined || !isAbove(item.mark, ceiling)) return true;
      withheld.push({ what: `${what}, marked ${item.mark}`, why: "ceiling", span: item.span });
      return false;
    });
  const kept = within("a section", sections).map((section) => ({
    ...section,
    excerpts: within(`an excerpt in “${section.heading}”`, section.excerpts),
    points: within(`a point in “${section.heading}”`, section.points),
    entries: within(`an entry in “${section.heading}”`, section.entries),
  }));
  // a section emptied here is gone: an empty heading, or “no change”, would be untrue
  const pieces = ({ excerpts, points, entries }: SectionOrder) => excerpts.length + points.length + entries.length;
  const had = new Set(sections.filter((section) => pieces(section) > 0).map(({ id }) => id));
  return { sections: kept.filter((one) => pieces(one) > 0 || one.topic !== undefined || !had.has(one.id)), withheld };
}

/** Ids of sections that the brief's own overlay names. */
function overlaySections({ yaml }: BriefFile, audience: string | undefined): readonly string[] {
  if (audience === undefined || Array.isArray(yaml.audiences) || !yaml.audiences) return [];
  const own = Object.hasOwn(yaml.audiences, audience) ? yaml.audiences[audience]?.sections : undefined;
  return [...(own?.drop ?? []), ...(own?.only ?? [])];
}

/** Title and header lines for a ceiling: an overlay's own, or the brief's where the audience may see them. */
function readHeader(
  file: BriefFile,
  own: Mark,
  ceiling: Mark,
  overlay: Audience | undefined,
  edition: EditionOrder | undefined,
) {
  const { yaml } = file;
  const open = !isAbove(own, ceiling);
  const diagnostics: Diagnostic[] = [];
  const withheld: Withheld[] = [];
  const title = overlay?.title ?? (open ? (edition?.title ?? yaml.title) : undefined);
  if (title === undefined) {
    const message = `The title is marked ${own}, above the ceiling ${ceiling} of audience \`${overlay?.name}\`.`;
    const hints = [`give the audience a \`title\` of its own, or the brief a lower mark`];
    diagnostics.push({ code: "header-above-ceiling", severity: "error", message, span: file.spanOf(["title"]), hints });
  }
  const line = (name: "for" | "from" | "purpose" | "meeting" | "bottom-line", has: boolean) => {
    if (has && !open) withheld.push({ what: `\`${name}\`, marked ${own}`, why: "ceiling", span: file.spanOf([name]) });
  };
  line("for", yaml.for !== undefined && overlay?.for === undefined);
  line("from", yaml.from !== undefined);
  line("purpose", yaml.purpose !== undefined);
  line("meeting", yaml.meeting !== undefined);
  const words = yaml["bottom-line"];
  const said = edition?.bottomLine !== undefined || words !== undefined;
  line("bottom-line", said && overlay?.bottomLine === undefined);
  if (yaml.series && !open)
    withheld.push({ what: `the series' title, marked ${own}`, why: "ceiling", span: file.spanOf(["series", "title"]) });
  const authored =
    words === undefined
      ? undefined
      : { text: words, span: file.spanOf(["bottom-line"]), mark: own, priority: "must" as const, value: 100 };
  const bottomLine = overlay?.bottomLine ?? (open ? (edition?.bottomLine ?? authored) : undefined);
  const lines = {
    title: title ?? "",
    // the id is in the file's name anyway; a reference may say more
    reference: overlay?.reference ?? (open ? (yaml.reference ?? file.id.toUpperCase()) : file.id.toUpperCase()),
    for: overlay?.for ?? (open ? yaml.for : undefined),
    from: open ? yaml.from : undefined,
    purpose: open ? yaml.purpose : undefined,
    meeting: open ? yaml.meeting : undefined,
    bottomLine,
  };
  const fromBrief =
    open &&
    (overlay?.title === undefined ||
      (yaml.for !== undefined && overlay.for === undefined) ||
      [yaml.from, yaml.purpose, yaml.meeting, yaml.series].some((one) => one !== undefined));
  return { lines, withheld, diagnostics, mark: fromBrief ? own : "TLP:CLEAR" } as const;
}

function checkSections(
  file: BriefFile,
  sections: readonly SectionOrder[],
  overlay: Audience | undefined,
): readonly Diagnostic[] {
  const ids = sections.map((section) => section.id);
  const twins = sections.filter((section, index) => ids.indexOf(section.id) < index);
  const unknown = [...(overlay?.drop ?? []), ...(overlay?.only ?? [])].filter((id) => !ids.includes(id));
  return [
    ...twins.map((section): Diagnostic => {
      const message = `Two sections have the id \`${section.id}\`.`;
      return {
        code: "section-duplicate",
        severity: "error",
        message,
        span: section.span,
        hints: ["give one an `id` of its own"],
      };
    }),
    // an id of the brief's own overlay can only be a slip; the workspace's serves many briefs
    ...unknown.map((id): Diagnostic => {
      const near = suggest(id, ids);
      const message = `Audience \`${overlay?.name}\` speaks of a section \`${id}\` that this brief does not have.`;
      const severity = overlaySections(file, overlay?.name).includes(id) ? "error" : "warning";
      const hints = [
        near ? `did you mean \`${near}\`?` : `the sections are ${ids.map((known) => `\`${known}\``).join(", ")}`,
      ];
      return { code: "no-such-section", severity, message, span: file.spanOf(["audiences"]), hints };
    }),
  ];
}

function checkClock(file: BriefFile, clock: string | undefined, asOf: IsoDate | undefined): readonly Diagnostic[] {
  if (clock === undefined) {
    const hints = ["add `issued: YYYY-MM-DDTHH:mm:ssZ`, or set SOURCE_DATE_EPOCH"];
    return [
      {
        code: "no-clock",
        severity: "error",
        message: "Nothing says when the brief is issued.",
        span: file.spanOf(["id"]),
        hints,
      },
    ];
  }
  if (asOf === undefined || asOf <= dayOf(clock)) return [];
  const message = `The brief is issued on ${dayOf(clock)} and speaks as of ${asOf}.`;
  return [
    {
      code: "issued-too-early",
      severity: "error",
      message,
      span: file.spanOf(["issued"]),
      hints: ["mend one of the two dates"],
    },
  ];
}

function unknownLanguage(file: BriefFile, language: string): Diagnostic {
  const message = `Dates cannot be written in \`${language}\`.`;
  return {
    code: "no-such-language",
    severity: "error",
    message,
    span: file.spanOf(["language"]),
    hints: [`known: ${dateLanguages.join(", ")}`],
  };
}

/** The page's mark against everything of the author's on it (the roll-up rule of portion marking). */
function checkMark(file: BriefFile, brief: Brief, header: Mark): readonly Diagnostic[] {
  const top = highest([
    header,
    ...(brief.bottomLine ? [brief.bottomLine.mark] : []),
    ...brief.sections.flatMap((section) => [
      section.mark,
      ...[...section.points, ...section.entries].map((words) => words.mark),
      ...section.excerpts.map((excerpt) => excerpt.mark ?? "TLP:CLEAR"),
    ]),
  ]);
  if (isAbove(brief.mark, brief.ceiling)) {
    const message = `The copy for \`${brief.audience}\` is marked ${brief.mark}, above that audience's ceiling ${brief.ceiling}.`;
    return [
      {
        code: "wrong-value",
        severity: "error",
        message,
        span: file.spanOf(["audiences"]),
        hints: ["lower its `mark`"],
      },
    ];
  }
  if (!isAbove(top, brief.mark)) return [];
  const message = `The page is marked ${brief.mark} and carries material marked ${top}.`;
  const hints = [`mark the page ${top}, or build it for an audience with a lower ceiling`];
  return [{ code: "mark-too-low", severity: "error", message, span: file.spanOf(["mark"]), hints }];
}
