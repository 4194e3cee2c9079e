import type { Command } from "commander";
import { openNewFolder } from "../world/disk-world.ts";
import { attempt } from "./attempt.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { parseDay } from "./orders.ts";
import { talkTo, toldWithCopies } from "./talk.ts";

interface ExportOptions extends WorkspaceOption {
  readonly audience?: string;
  readonly asOf?: string;
  readonly out?: string;
}

/** `attache annotations export <brief>`. */
export function exportCommand(call: Call): Command {
  return newCommand(call, "export", {
    does: "Give out the quotations that a copy of a brief prints as W3C Web Annotations (JSON-LD).",
    more: [
      "Each annotation holds the printed words, and for every unbroken stretch of them the source, the exact words, their place in the source's normalised text, its hash, and the speaker. The copy is pressed first: what did not fit, and what an audience may not see, is not in it. For an audience with a ceiling the words around the quoted ones stay out too.",
    ],
    examples: [
      ["attache annotations export lavrov-call", "prints an AnnotationPage on standard output"],
      ["attache annotations export open-door --audience press -o press.jsonld", "writes the press's copy to a file"],
    ],
  })
    .argument("<brief>", "id of a brief")
    .option("-a, --audience <name>", "the copy for an audience")
    .option("--as-of <day>", "as of a day", parseDay)
    .option("-o, --out <file>", "write to a file instead of standard output")
    .action(async (brief: string, _: ExportOptions, command: Command) => {
      call.ends(await exportBrief(call.face, brief, command.optsWithGlobals<ExportOptions>()));
    });
}

async function exportBrief(face: Face, brief: string, options: ExportOptions): Promise<ExitCode> {
  const talk = talkTo(face, toldWithCopies, true);
  const desk = await sitDown(face, options, talk);
  if (!desk) return 1;
  const { press } = await import("../press.ts");
  const { exportAnnotations } = await import("../archive/export-annotations.ts");
  const { value: edition, diagnostics } = await press(desk, { brief, audience: options.audience, asOf: options.asOf });
  talk.tell(diagnostics, desk.world.read);
  talk.sum();
  if (!edition) return 1;
  const text = exportAnnotations(edition, desk.library);
  const { out } = options;
  if (out === undefined) face.out(text);
  return out === undefined || attempt(talk, () => writeNamed(face, out, text)) ? 0 : 1;
}

/** Writes a file that the person names, wherever it lies, whole or not at all. */
function writeNamed(face: Face, name: string, text: string): true {
  const [, folder = "", file = ""] = /^(.*[/\\])?([^/\\]*)$/.exec(name) ?? [];
  openNewFolder(face.cwd, folder || ".").world.write(file, new TextEncoder().encode(text));
  return true;
}
