import type { Command } from "commander";
import type { LibraryHealth } from "../check-sources.ts";
import type { LibraryRead } from "../library/open-library.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { outcome } from "../model/outcome.ts";
import type { Desk } from "../open-desk.ts";
import { suggest } from "../text/suggest.ts";
import { everyOrder } from "./check.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import { drawHealth, drawNeeds } from "./draw-health.ts";
import type { ExitCode, Face } from "./face.ts";
import { findPlace, type WorkspaceOption } from "./open-workspace.ts";
import { printJson } from "./print-json.ts";
import { progressOf } from "./progress.ts";
import { compareNamed } from "./sources-original.ts";
import { type Talk, talkTo } from "./talk.ts";

/** Options of `attache sources check`. */
interface SourcesOptions extends WorkspaceOption {
  readonly original?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** `attache sources check [key…]`. */
export function sourcesCheckCommand(call: Call): Command {
  return newCommand(call, "check", {
    does: "Tell the health of the library: gaps, changes since sources were cited, licences, and what rests on each source.",
    more: [
      "Without keys only the sources that need attention are shown, a line each; notes are counted. With keys all that is found on each is told, and which copies and filed editions rest on it, by themselves or through a reprint.",
      "With --original one source is held against a fresh copy of what it was taken from (plain text, Markdown or HTML): a full text paragraph by paragraph, of a digest its quotations and numbers.",
      "Exit status 1 where anything is wrong that would stop a page, or that makes a filed page untrue of its source.",
    ],
    examples: [
      ["attache sources check", "tells which sources need attention, and why"],
      ["attache sources check tass-2022-01-26", "tells what rests on a source, for the day it is withdrawn"],
    ],
  })
    .argument("[key...]", "keys of sources; the whole library where none is named")
    .option("--original <file>", "compare the one source named with a copy of its original")
    .option("--verbose", "tell every finding in full")
    .option("--json", "tell what was found as JSON on standard output")
    .action(async (keys: string[], _: SourcesOptions, command: Command) => {
      const options = command.optsWithGlobals<SourcesOptions>();
      if (options.original !== undefined && keys.length !== 1)
        command.error("error: --original compares one source: name its key");
      call.ends(await checkAll(call.face, keys, options));
    });
}

async function checkAll(face: Face, keys: readonly string[], options: SourcesOptions): Promise<ExitCode> {
  const talk = talkTo(face, [], !options.verbose);
  const open = await openAll(face, options, talk);
  if (!open) return 1;
  const { desk, read } = open;
  if (options.original !== undefined) {
    const source = desk.library.byId.get(keys[0] ?? "");
    if (source) return compareNamed(face, source, { ...options, original: options.original }, talk);
    talk.tell([...read.diagnostics, noSuchSource(keys[0] ?? "", desk)], desk.world.read);
    return 1;
  }
  const { checkSources } = await import("../check-sources.ts");
  const progress = progressOf(face, "looking at copies:");
  const { copiesOf } = await import("../open-desk.ts");
  const { orders } = everyOrder(desk, [], copiesOf);
  const health = await checkSources(desk, { keys, orders, unread: read.diagnostics, progress: progress.step });
  progress.end();
  const told = new Set(health.sources.map(({ key }) => key));
  talk.tell(keys.filter((key) => !told.has(key)).map((key) => noSuchSource(key, desk)));
  const findings = health.sources.flatMap((source) => source.findings);
  const isWhole = keys.length === 0;
  if (!isWhole || options.verbose) talk.tell(findings, desk.world.read);
  talk.tell(health.diagnostics, desk.world.read);
  const ok = ![...talk.told, ...findings].some(({ severity }) => severity === "error");
  if (options.json) printJson(face, { ok, sources: health.sources, diagnostics: talk.told });
  else face.out(isWhole ? drawNeeds(health) : drawHealth(health, desk));
  if (isWhole) talk.say(summary(health, ok));
  else talk.sum();
  return ok ? 0 : 1;
}

interface Open {
  readonly desk: Desk;
  readonly read: LibraryRead;
}

/** The desk with the sources that can be read; what is wrong with the others comes beside it. */
async function openAll(face: Face, options: SourcesOptions, talk: Talk): Promise<Open | undefined> {
  const { value: place, diagnostics } = findPlace(face, options);
  talk.tell(diagnostics);
  if (!place) return undefined;
  const { openDesk } = await import("../open-desk.ts");
  const { readLibrary } = await import("../library/open-library.ts");
  const progress = progressOf(face, "reading sources:");
  let read: LibraryRead | undefined;
  const desk = await openDesk(place.world, progress.step, (world, opening) => {
    read = readLibrary(world, opening);
    return outcome(read.library);
  });
  progress.end();
  talk.tell(desk.diagnostics, place.world.read);
  return desk.value && read && { desk: desk.value, read };
}

function noSuchSource(key: string, { library }: Desk): Diagnostic {
  const near = suggest(key, library.byId.keys());
  const hint = near ? `did you mean \`${near}\`?` : "`attache list sources` shows the keys";
  const message = `The library has no source \`${key}\`.`;
  return { code: "no-such-source", severity: "error", message, hints: [hint] };
}

function summary({ sources }: LibraryHealth, ok: boolean): string {
  const findings = sources.flatMap((source) => source.findings);
  const count = (severity: Diagnostic["severity"]) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const parts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notes > 0 ? [`${counted(notes, "note")} (--verbose tells them)`] : []),
  ];
  const state = parts.length > 0 ? parts.join(", ") : "nothing to mend";
  return `${counted(sources.length, "source")}${ok ? "" : ", NOT in order"}: ${state}.`;
}
