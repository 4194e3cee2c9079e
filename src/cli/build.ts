import type { Command } from "commander";
import type { World } from "../model/world.ts";
import type { Desk, Order } from "../open-desk.ts";
import { openNewFolder } from "../world/disk-world.ts";
import { pathFrom } from "../world/path-from.ts";
import { attempt } from "./attempt.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { type Format, filesOf, formats, parseFormats } from "./formats.ts";
import { type Place, sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { ordersOf, parseDay, wordsOf } from "./orders.ts";
import { printJson } from "./print-json.ts";
import { type Talk, talkTo, toldWithCopies } from "./talk.ts";
import { type CopyMade, copyOf, linesOf } from "./tell-copy.ts";

interface BuildOptions extends WorkspaceOption {
  readonly verbose?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
  readonly out?: string;
  readonly format?: readonly Format[];
  readonly json?: boolean;
}

/** `attache build [brief…]`. */
export function buildCommand(call: Call): Command {
  return newCommand(call, "build", {
    does: "Print briefs as PDF, each quotation checked against its source; on demand also as HTML, Markdown and plain text.",
    more: [
      "Writes out/<brief>.pdf, or out/<brief>.<audience>.pdf for an audience. What had to be left out or shortened to keep the pages is told here, piece by piece; a template may print how many. What an audience may not see is told here and nowhere in the copy. A mark is a label, no access control: what a copy leaves out is safe, who reads the copy is up to you.",
      "Once all copies asked for are made, briefs/<brief>.lock.yaml is written: what the brief quotes, and where the words stand. Keep it in git. Where a source changes later, the next build tells what became of each excerpt, and stops at words that are not the same until you mend the brief or `attache accept` it.",
      "HTML, Markdown and plain text have the words of the printed page in its order, for screens and for mail, in files beside the PDF. The page is fitted and checked in any case.",
    ],
    examples: [
      ["attache build lavrov-call", "prints one brief"],
      ["attache build lavrov-call --audience all", "prints a copy for every audience the brief lists"],
      ["attache build lavrov-call --format pdf,html,txt", "prints it, and writes it as HTML and as plain text"],
      ["attache build situation --as-of 2022-01-26", "prints the edition of a series as of that day"],
    ],
  })
    .argument("[brief...]", "ids of briefs; all of them where none is named")
    .option("-a, --audience <name>", "for an audience, or `all` for every one that the brief lists")
    .option("--as-of <day>", "as of a day: no source issued later can enter", parseDay)
    .option("-o, --out <folder>", "write there instead of out/")
    .option("-f, --format <list>", `formats, with commas between: ${formats.join(", ")} (default: pdf)`, parseFormats)
    .option("--verbose", "tell every note, however many are alike")
    .option("--json", "tell what was made as JSON on standard output")
    .action(async (briefs: string[], _: BuildOptions, command: Command) => {
      call.ends(await build(call.face, briefs, command.optsWithGlobals<BuildOptions>()));
    });
}

async function build(face: Face, briefs: readonly string[], options: BuildOptions): Promise<ExitCode> {
  const talk = talkTo(face, toldWithCopies, !options.verbose);
  const desk = await sitDown(face, options, talk);
  const built = desk ? await buildAll({ face, desk, talk, briefs, options }) : [];
  const ok = desk !== undefined && !talk.told.some((one) => one.severity === "error");
  if (options.json) printJson(face, { ok, built, diagnostics: talk.told });
  talk.sum();
  return ok ? 0 : 1;
}

/** What a run of building works with. */
export interface BuildRun {
  readonly face: Face;
  readonly desk: Place & Desk;
  readonly talk: Talk;
  readonly briefs: readonly string[];
  readonly options: Pick<BuildOptions, "audience" | "asOf" | "out" | "format">;
}

/** Builds and writes every copy meant; one that fails does not hinder the others. */
export async function buildAll({ face, desk, talk, briefs, options }: BuildRun): Promise<readonly CopyWritten[]> {
  const { orders, diagnostics } = ordersOf(desk, { briefs, audience: options.audience, asOf: options.asOf });
  talk.tell(diagnostics, desk.world.read);
  const out = attempt(talk, () => outFolder(face, desk, options.out));
  const written: CopyWritten[] = [];
  if (!out) return written;
  if (orders.length === 0 && diagnostics.length === 0) {
    talk.say("There is no brief here: `attache new brief <id>` makes one.");
  }
  const { press } = await import("../press.ts");
  const unmade = new Set<string>();
  for (const order of orders) {
    const { value: edition, diagnostics: found } = await press(desk, order);
    talk.tell(found, desk.world.read);
    if (!edition) {
      talk.say(`${wordsOf(order)}: not printed.\n`);
      unmade.add(order.brief);
      continue;
    }
    const files = await filesOf(edition, options.format);
    const done = attempt(talk, () => {
      for (const { format, bytes } of files) out.world.write(`${out.below}${nameOf(order)}.${format}`, bytes);
      return true;
    });
    if (!done) {
      unmade.add(order.brief);
      continue;
    }
    const told = files.map(({ format, mediaType, bytes }): FileWritten => {
      const path = pathFrom(face.cwd, out.folder, `${out.below}${nameOf(order)}.${format}`);
      return { path, mediaType, bytes: bytes.length };
    });
    const copy = { files: told, ...copyOf(edition) };
    const [holds, ...rest] = linesOf(copy);
    const further = files.slice(1).map(({ format }) => `, .${format}`);
    talk.say([`${told[0]?.path}${further.join("")}: ${holds}`, ...rest].join("\n"));
    written.push(copy);
  }
  await writeLocks(
    desk,
    orders.filter(({ brief }) => !unmade.has(brief)),
    talk,
  );
  return written;
}

/** Writes the lock of each brief whose copies were made, where it is not there already as it should be. */
async function writeLocks(desk: Place & Desk, orders: readonly Order[], talk: Talk): Promise<void> {
  const { renewLock } = await import("../keep/renew-lock.ts");
  for (const brief of new Set(orders.map((order) => order.brief))) {
    const lock = renewLock(desk, brief, orders);
    if (!lock?.isNew) continue;
    const done = attempt(talk, () => {
      desk.world.write(lock.path, lock.bytes);
      return true;
    });
    if (done) talk.say(`${lock.path}: ${counted(lock.excerpts, "quotation")} locked.`);
  }
}

/** A copy and its files. */
export interface CopyWritten extends CopyMade {
  readonly files: readonly FileWritten[];
}

/** A file of a copy: where it was written, from where the person stands, and what it holds. */
export interface FileWritten {
  readonly path: string;
  readonly mediaType: string;
  /** How many. */
  readonly bytes: number;
}

/** The folder to write to. One that the person names may lie anywhere, so it is a world of its own. */
function outFolder(face: Face, desk: Place, out: string | undefined): Place & { readonly below: string } {
  if (out === undefined) return { folder: desk.folder, world: desk.world, below: "out/" };
  const opened: { folder: string; world: World } = openNewFolder(face.cwd, out);
  return { ...opened, below: "" };
}

/** `lavrov-call`, or `lavrov-call.press`. */
function nameOf({ brief, audience }: Order): string {
  return audience === undefined ? brief : `${brief}.${audience}`;
}
