import type { Command } from "commander";
import { fileEdition } from "../archive/file-edition.ts";
import { pathFrom } from "../world/path-from.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { ordersOf, parseDay, wordsOf } from "./orders.ts";
import { printJson } from "./print-json.ts";
import { talkTo, toldWithCopies } from "./talk.ts";
import { copyOf, linesOf } from "./tell-copy.ts";

interface FileOptions extends WorkspaceOption {
  readonly verbose?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `attache file <brief>`. */
export function fileCommand(call: Call): Command {
  return newCommand(call, "file", {
    does: "Print an edition of a series and file it below editions/, once and for all.",
    more: [
      "The folder holds the page, its manifest, the brief as it was used, and the hashes of the three. It is the author's record: the brief in it holds what an audience may not see. Send the PDF, never the folder.",
    ],
    examples: [["attache file situation --as-of 2022-01-26", "files the edition of that day"]],
  })
    .argument("<brief>", "id of a brief that is a series")
    .option("--as-of <day>", "the day of the edition; the latest where nothing is said", parseDay)
    .option("-a, --audience <name>", "the copy for an audience, or `all` for every one that the brief lists")
    .option("--verbose", "tell every note, however many are alike")
    .option("--json", "tell what was filed as JSON on standard output")
    .action(async (brief: string, _: FileOptions, command: Command) => {
      call.ends(await file(call.face, brief, command.optsWithGlobals<FileOptions>()));
    });
}

async function file(face: Face, brief: string, options: FileOptions): Promise<ExitCode> {
  const talk = talkTo(face, toldWithCopies, !options.verbose);
  const desk = await sitDown(face, options, talk);
  const filed: object[] = [];
  if (desk) {
    const { orders, diagnostics } = ordersOf(desk, { briefs: [brief], audience: options.audience, asOf: options.asOf });
    talk.tell(diagnostics);
    const { press } = await import("../press.ts");
    for (const order of orders) {
      const { value: edition, diagnostics: found } = await press(desk, order);
      talk.tell(found, desk.world.read);
      const bytes = desk.briefs.get(order.brief)?.bytes;
      if (!edition) talk.say(`${wordsOf(order)}: not filed.`);
      if (!edition || !bytes) continue;
      const { value: placed, diagnostics: refused } = fileEdition(desk.world, edition, bytes);
      talk.tell(refused);
      if (!placed) continue;
      const copy = copyOf(edition);
      filed.push({ folder: placed.folder, ...copy });
      const [holds, ...rest] = linesOf(copy);
      talk.say([`${pathFrom(face.cwd, desk.folder, placed.folder)}: ${holds}`, ...rest].join("\n"));
    }
  }
  const ok = desk !== undefined && !talk.told.some((one) => one.severity === "error");
  if (options.json) printJson(face, { ok, filed, diagnostics: talk.told });
  talk.sum();
  return ok ? 0 : 1;
}
