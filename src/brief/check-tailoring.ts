import type { Brief, SectionOrder } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { highest, isAbove, type Mark } from "../model/mark.ts";
import type { IsoDate } from "../model/units.ts";
import type { Audience } from "../model/workspace.ts";
import { dateLanguages, dayOf } from "../text/dates.ts";
import { suggest } from "../text/suggest.ts";
import type { BriefFile } from "./brief-file.ts";

/** Section ids are unique, and an overlay speaks only of sections that there are. */
export function checkSections(
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
      const place = ownPlaceOf(file, overlay?.name, id);
      return { code: "no-such-section", severity, message, span: file.spanOf(place), hints };
    }),
  ];
}

/** A brief says when it is issued, and not before the day it speaks of. */
export function checkClock(
  file: BriefFile,
  clock: string | undefined,
  asOf: IsoDate | undefined,
): readonly Diagnostic[] {
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

/** The diagnostic for a language in which dates cannot be written. */
export function unknownLanguage(file: BriefFile, language: string): Diagnostic {
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
export function checkMark(file: BriefFile, brief: Brief, header: Mark): readonly Diagnostic[] {
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
        span: file.spanOf([...pathOf(file, brief.audience), "mark"]),
        hints: ["lower its `mark`"],
      },
    ];
  }
  if (!isAbove(top, brief.mark)) return [];
  const message = `The page is marked ${brief.mark} and carries material marked ${top}.`;
  const hints = [`mark the page ${top}, or build it for an audience with a lower ceiling`];
  return [{ code: "mark-too-low", severity: "error", message, span: file.spanOf(["mark"]), hints }];
}

/** Where the brief speaks of an audience: the name in its list, or what differs for it. */
function pathOf({ yaml, audiences }: BriefFile, audience: string | undefined): readonly (string | number)[] {
  if (audience === undefined) return ["audiences"];
  return ["audiences", Array.isArray(yaml.audiences) ? audiences.indexOf(audience) : audience];
}

/** Where the brief's own overlay names a section, or else where the brief names the audience. */
function ownPlaceOf(file: BriefFile, audience: string | undefined, id: string): readonly (string | number)[] {
  const { audiences } = file.yaml;
  const own = Array.isArray(audiences) || audience === undefined ? undefined : audiences?.[audience]?.sections;
  const key = (["drop", "only"] as const).find((one) => own?.[one]?.includes(id));
  const path = pathOf(file, audience);
  return key === undefined ? path : [...path, "sections", key, own?.[key]?.indexOf(id) ?? 0];
}

/** Ids of sections that the brief's own overlay names. */
function overlaySections({ yaml }: BriefFile, audience: string | undefined): readonly string[] {
  if (audience === undefined || Array.isArray(yaml.audiences) || !yaml.audiences) return [];
  const own = Object.hasOwn(yaml.audiences, audience) ? yaml.audiences[audience]?.sections : undefined;
  return [...(own?.drop ?? []), ...(own?.only ?? [])];
}
