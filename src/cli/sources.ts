import type { Command } from "commander";
import { type Call, newCommand } from "./command.ts";
import { sourcesCheckCommand } from "./sources-check.ts";

/** `attache sources check`. */
export function sourcesCommand(call: Call): Command {
  return newCommand(call, "sources", {
    does: "Look after the library.",
    examples: [["attache sources check", "tells which sources need attention, and why"]],
  }).addCommand(sourcesCheckCommand(call));
}
