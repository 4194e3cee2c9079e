import type { Command } from "commander";
import { exportCommand } from "./annotations-export.ts";
import { importCommand } from "./annotations-import.ts";
import { type Call, newCommand } from "./command.ts";

/** `attache annotations export|import`. */
export function annotationsCommand(call: Call): Command {
  return newCommand(call, "annotations", {
    does: "Take in highlights made elsewhere as excerpts, and give out a brief's excerpts as W3C annotations.",
    examples: [
      ["attache annotations export lavrov-call", "gives its quotations and where they stand as JSON-LD"],
      ["attache annotations import highlights.txt --source tass-2022-01-26", "turns highlights into excerpts"],
    ],
  })
    .addCommand(exportCommand(call))
    .addCommand(importCommand(call));
}
