import { type Command, InvalidArgumentError } from "commander";
import { listEditions } from "../archive/list-editions.ts";
import type { World } from "../model/world.ts";
import type { Desk } from "../open-desk.ts";
import { drawTable } from "../text/draw-table.ts";
import { suggest } from "../text/suggest.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { drawStatements, listStatements } from "./list-statements.ts";
import { findPlace, sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { printJson } from "./print-json.ts";
import { ruleRows } from "./rule-rows.ts";
import { talkTo } from "./talk.ts";

interface ListOptions extends WorkspaceOption {
  readonly json?: boolean;
}

/** What can be listed. */
const kinds = ["sources", "briefs", "topics", "templates", "audiences", "editions", "rules", "statements"] as const;
type Kind = (typeof kinds)[number];

/** A list: one object a row, all with the same keys in the same order. */
type Rows = readonly Readonly<Record<string, string | number | boolean | null | readonly string[]>>[];

/** `attache list <kind>`. */
export function listCommand(call: Call): Command {
  return newCommand(call, "list", {
    does: "List what a workspace holds.",
    examples: [
      ["attache list sources", "shows the key, day, origin and title of every source"],
      ["attache list statements", "shows what several sources quote, with their independent origins"],
      ["attache list editions --json", "gives the archive to another program"],
      ["attache list rules", "shows every rule, and how it is set here"],
    ],
  })
    .argument("<kind>", kinds.join(", "), parseKind)
    .option("--json", "print an array of objects")
    .action(async (kind: Kind, _: ListOptions, command: Command) => {
      call.ends(await list(call.face, kind, command.optsWithGlobals<ListOptions>()));
    });
}

function parseKind(word: string): Kind {
  const kind = kinds.find((one) => one === word || one === `${word}s`);
  if (kind) return kind;
  const near = suggest(word, kinds);
  throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `One of: ${kinds.join(", ")}.`);
}

async function list(face: Face, kind: Kind, options: ListOptions): Promise<ExitCode> {
  if (kind === "statements" && !options.json) return listSideBySide(face, options);
  const rows = await rowsOf(face, kind, options);
  if (!rows) return 1;
  if (options.json) printJson(face, rows);
  else if (rows.length === 0) face.err(`There are no ${kind} here yet.\n`);
  else {
    const heads = Object.keys(rows[0] ?? {});
    face.out(
      drawTable(
        heads,
        rows.map((row) => Object.values(row).map(cellOf)),
      ),
    );
  }
  return 0;
}

/** Wordings need a line each: no table has the room. */
async function listSideBySide(face: Face, options: ListOptions): Promise<ExitCode> {
  const desk = await sitDown(face, options, talkTo(face));
  if (!desk) return 1;
  const rows = listStatements(desk);
  if (rows.length > 0) face.out(drawStatements(rows, face.width ?? 80));
  else face.err("There are no statements here yet.\n");
  return 0;
}

function cellOf(value: Rows[number][string]): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "object" ? value.join(", ") || "–" : String(value);
}

/** Templates and editions need no library, and so can be listed in a workspace that is broken elsewhere. */
async function rowsOf(face: Face, kind: Kind, options: ListOptions): Promise<Rows | undefined> {
  const talk = talkTo(face);
  if (kind === "templates" || kind === "editions") {
    const { value: place, diagnostics } = findPlace(face, options);
    talk.tell(diagnostics);
    if (!place) return undefined;
    if (kind === "editions") return editionRows(place.world);
    const { listTemplates } = await import("../compose/read-template.ts");
    return listTemplates(place.world).map(({ name, shipped }) => ({
      name,
      from: shipped ? "the program" : "the workspace",
      file: `templates/${name}/template.md.hbs`,
    }));
  }
  const desk = await sitDown(face, options, talk);
  return desk && deskRows[kind](desk);
}

const deskRows: Readonly<Record<Exclude<Kind, "templates" | "editions">, (desk: Desk) => Rows>> = {
  sources: ({ library }) =>
    library.sources.map(({ item: { title }, ...source }) => ({
      id: source.id,
      issued: source.issued === undefined ? null : `${source.issued}${source.dateInferred ? "?" : ""}`,
      language: source.language,
      origin: source.origin,
      mark: source.mark,
      paragraphs: source.paragraphs.length,
      title: String(title ?? ""),
    })),
  briefs: ({ briefs }) =>
    [...briefs.values()].map((brief) => ({
      id: brief.id,
      "as-of": brief.editions.at(-1)?.asOf ?? brief.asOf ?? null,
      editions: brief.editions.length,
      audiences: brief.audiences,
      title: brief.title,
    })),
  topics: ({ workspace }) => [...workspace.topics.values()].map(({ id, title, terms }) => ({ id, title, terms })),
  audiences: ({ workspace, briefs }) =>
    [...workspace.audiences.values()].map((audience) => ({
      name: audience.name,
      ceiling: audience.ceiling ?? null,
      template: audience.template ?? null,
      page: audience.page ?? null,
      language: audience.language ?? null,
      briefs: [...briefs.values()].filter((brief) => brief.audiences.includes(audience.name)).map(({ id }) => id),
    })),
  rules: ruleRows,
  statements: listStatements,
};

function editionRows(world: World): Rows {
  return listEditions(world).map(({ name, folder, brief, asOf, pages, fingerprint }) => ({
    name,
    "as-of": asOf ?? null,
    mark: brief?.mark ?? null,
    pages: pages ?? null,
    fingerprint: fingerprint ?? null,
    folder,
    title: brief?.title ?? null,
  }));
}
