import type { Command } from "commander";
import type { BriefFile } from "../brief/brief-file.ts";
import { slug } from "../brief/read-section.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { Desk, Order } from "../open-desk.ts";
import type { TakenHighlights, Target } from "../take-highlights.ts";
import { suggest } from "../text/suggest.ts";
import { readNamed } from "../world/read-named.ts";
import { attempt } from "./attempt.ts";
import { everyOrder } from "./check.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { type Place, sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { printJson } from "./print-json.ts";
import { progressOf } from "./progress.ts";
import { type Talk, talkTo } from "./talk.ts";

interface ImportOptions extends WorkspaceOption {
  readonly into?: string;
  readonly section?: string;
  readonly source?: string;
  readonly json?: boolean;
}

/** `attache annotations import <file>`. */
export function importCommand(call: Call): Command {
  return newCommand(call, "import", {
    does: "Turn highlights made elsewhere into excerpts, each looked up in its source.",
    more: [
      "The file is JSON of Hypothesis (an answer of its search, or an export), W3C annotations as JSON-LD, or a plain list: one highlight a line or paragraph, under headings (`# key` or `# https://…`) that name their sources.",
      "Only words that stand in a source of the library are taken; all others are told one by one, with the nearest passage. Positions in the file are not used. The excerpts are printed as YAML, or put into a section of a brief, all else in it left as it stands; what is there already is not put in again.",
    ],
    examples: [
      ["attache annotations import hypothesis.json", "prints them as YAML for `excerpts:`"],
      [
        "attache annotations import marked.txt --source tass-2022-01-26 --into lavrov-call --section us-position",
        "puts the highlights of one article into a section of a brief",
      ],
    ],
  })
    .argument("<file>", "JSON or a plain list")
    .option("--into <brief>", "put them into this brief")
    .option("--section <id>", "the section of that brief; needed where it has several")
    .option("--source <key>", "the source all of them are from, whatever the file says")
    .option("--json", "tell what was taken as JSON on standard output")
    .action(async (file: string, _: ImportOptions, command: Command) => {
      call.ends(await importFile(call.face, file, command.optsWithGlobals<ImportOptions>()));
    });
}

async function importFile(face: Face, name: string, options: ImportOptions): Promise<ExitCode> {
  const talk = talkTo(face);
  const desk = await sitDown(face, options, talk);
  const bytes = attempt(talk, () => readNamed(face.cwd, name));
  const taken = desk && bytes && (await take({ face, desk, name, bytes, options, talk }));
  const ok = taken !== undefined && !talk.told.some(({ severity }) => severity === "error");
  if (options.json) {
    const { excerpts = [], known = 0 } = taken ?? {};
    printJson(face, { ok, excerpts, known, diagnostics: talk.told });
  } else if (options.into === undefined && taken && taken.excerpts.length > 0) {
    const { drawExcerpts } = await import("../text/yaml-excerpts.ts");
    face.out(drawExcerpts(taken.excerpts));
  }
  talk.sum();
  return ok ? 0 : 1;
}

interface ImportRun {
  readonly face: Face;
  readonly desk: Place & Desk;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
  readonly talk: Talk;
}

async function take({ face, desk, name, bytes, options, talk }: ImportRun): Promise<TakenHighlights | undefined> {
  const { readHighlights } = await import("../annotations/read-highlights.ts");
  const read = (file: string) => (file === name ? bytes : desk.world.read(file));
  const { copiesOf } = await import("../open-desk.ts");
  const { value: target, diagnostics } = targetOf(desk, options, copiesOf);
  const highlights = readHighlights(bytes, name);
  talk.tell([...checkSource(desk, options.source), ...diagnostics, ...highlights.diagnostics], read);
  if (talk.told.some(({ severity }) => severity === "error") || !highlights.value) return undefined;
  const { takeHighlights } = await import("../take-highlights.ts");
  const { tellLeft } = await import("../annotations/tell-left.ts");
  const progress = progressOf(face, "looking up highlights:");
  const taken = await takeHighlights(desk, highlights.value.highlights, {
    source: options.source,
    ...target,
    progress: progress.step,
  });
  progress.end();
  talk.tell([...tellLeft(highlights.value), ...taken.diagnostics], read);
  const { excerpts, known, text } = taken;
  const file = target?.target && desk.briefs.get(target.target.brief)?.file;
  const isWritten = file === undefined || text === undefined || attempt(talk, () => write(desk, file, text));
  const already = known > 0 ? `; ${known} ${known === 1 ? "was" : "were"} there already` : "";
  const where = file === undefined ? "" : ` into ${file}`;
  if (isWritten) talk.say(`${counted(excerpts.length, "excerpt")}${where}${already}.`);
  return taken;
}

function write({ world }: Place, file: string, text: string): true {
  world.write(file, new TextEncoder().encode(text));
  return true;
}

/** The section that excerpts go to, and the copies of its brief, all of which must stay in order. */
function targetOf(
  desk: Desk,
  { into, section }: ImportOptions,
  copiesOf: (file: BriefFile) => readonly Order[],
): Outcome<{ readonly target?: Target }> {
  if (into === undefined && section === undefined) return outcome({});
  if (into === undefined) return failure([noSuch("no-such-brief", "`--section` needs `--into <brief>`.", undefined)]);
  const file = desk.briefs.get(into);
  if (!file) {
    const told = desk.trouble.get(into) ?? [];
    const near = suggest(into, desk.briefs.keys());
    return failure(told.length > 0 ? told : [noSuch("no-such-brief", `There is no brief \`${into}\`.`, near)]);
  }
  const ids = file.yaml.sections.map(({ id, heading }) => id ?? slug(heading));
  const index = section === undefined && ids.length === 1 ? 0 : ids.indexOf(section ?? "");
  const known = `its sections are ${ids.map((id) => `\`${id}\``).join(", ")}`;
  if (index < 0) {
    const message =
      section === undefined
        ? `\`${into}\` has several sections; \`--section\` says which is meant.`
        : `\`${into}\` has no section \`${section}\`.`;
    return failure([
      { code: "no-such-section", severity: "error", message, span: file.spanOf(["sections"]), hints: [known] },
    ]);
  }
  return outcome({ target: { brief: into, section: index, orders: everyOrder(desk, [into], copiesOf).orders } });
}

function checkSource({ library }: Desk, key: string | undefined): readonly Diagnostic[] {
  if (key === undefined || library.byId.has(key)) return [];
  return [noSuch("no-such-source", `The library has no source \`${key}\`.`, suggest(key, library.byId.keys()))];
}

function noSuch(code: Diagnostic["code"], message: string, near: string | undefined): Diagnostic {
  return { code, severity: "error", message, hints: near === undefined ? [] : [`did you mean \`${near}\`?`] };
}
