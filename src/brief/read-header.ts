import type { EditionOrder, HeaderLine, Withheld } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { isAbove, type Mark } from "../model/mark.ts";
import type { Audience } from "../model/workspace.ts";
import type { BriefFile } from "./brief-file.ts";

/** Title and header lines for a ceiling: an overlay's own, or the brief's where the audience may see them. */
export function readHeader(
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
  const line = (name: "reference" | "for" | "from" | "purpose" | "meeting" | "bottom-line", has: boolean) => {
    if (has && !open) withheld.push({ what: `\`${name}\`, marked ${own}`, why: "ceiling", span: file.spanOf([name]) });
  };
  line("reference", yaml.reference !== undefined && overlay?.reference === undefined);
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
      : {
          text: words,
          span: file.spanOf(["bottom-line"]),
          mark: own,
          priority: "must" as const,
          value: 100,
          short: [],
        };
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
  const placed: readonly HeaderLine[] = [
    { text: lines.title, span: spanOfTitle(file, overlay, edition, open) },
    ...(["for", "from", "purpose"] as const).flatMap((name) => {
      const path = name === "for" && overlay?.for !== undefined ? ["audiences", overlay.name, name] : [name];
      return lines[name] === undefined ? [] : [{ text: lines[name], span: file.spanOf(path) }];
    }),
    ...Object.entries(lines.meeting ?? {}).flatMap(([name, text]) =>
      text === undefined ? [] : [{ text, span: file.spanOf(["meeting", name]) }],
    ),
  ];
  const fromBrief =
    open &&
    (overlay?.title === undefined ||
      (yaml.for !== undefined && overlay.for === undefined) ||
      [yaml.from, yaml.purpose, yaml.meeting, yaml.series].some((one) => one !== undefined));
  return { lines: { ...lines, lines: placed }, withheld, diagnostics, mark: fromBrief ? own : "TLP:CLEAR" } as const;
}

/** Where the title that is printed stands; that of a workspace's audience in the brief's title, which it replaces. */
function spanOfTitle(file: BriefFile, overlay: Audience | undefined, edition: EditionOrder | undefined, open: boolean) {
  if (overlay?.title !== undefined) {
    const listed = file.yaml.audiences;
    const own = listed && !Array.isArray(listed) && Object.hasOwn(listed, overlay.name) && listed[overlay.name]?.title;
    return file.spanOf(own ? ["audiences", overlay.name, "title"] : ["title"]);
  }
  const index = open && edition?.title !== undefined ? edition.number - 1 : undefined;
  return file.spanOf(index === undefined ? ["title"] : ["series", "editions", index, "title"]);
}
