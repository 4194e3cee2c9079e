import type { Command } from "commander";
import type { FiledEdition } from "../archive/edition-name.ts";
import { listEditions } from "../archive/list-editions.ts";
import { type Verified, verifyEditions } from "../archive/verify-editions.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggest } from "../text/suggest.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { findPlace, type WorkspaceOption } from "./open-workspace.ts";
import { printJson } from "./print-json.ts";
import { talkTo } from "./talk.ts";

interface VerifyOptions extends WorkspaceOption {
  readonly json?: boolean;
}

/** `attache verify [edition…]`. */
export function verifyCommand(call: Call): Command {
  return newCommand(call, "verify", {
    does: "Hash the files of filed editions again and compare with what was filed.",
    more: [
      "It finds what was altered by accident, or by somebody who changed less than everything. Whoever can rewrite a whole folder can rewrite its hashes too: keep a copy elsewhere, or the workspace in git.",
      "Sources that changed since are told and are no fault: the edition stands as it was issued.",
    ],
    examples: [
      ["attache verify", "verifies the whole archive"],
      ["attache verify situation-001", "verifies one edition"],
    ],
  })
    .argument("[edition...]", "names or folders of editions; all of them where none is named")
    .option("--json", "tell what was found as JSON on standard output")
    .action((names: string[], _: VerifyOptions, command: Command) => {
      call.ends(verify(call.face, names, command.optsWithGlobals<VerifyOptions>()));
    });
}

function verify(face: Face, names: readonly string[], options: VerifyOptions): ExitCode {
  const talk = talkTo(face);
  const { value: place, diagnostics } = findPlace(face, options);
  talk.tell(diagnostics);
  let verified: readonly Verified[] = [];
  if (place) {
    const filed = listEditions(place.world);
    const wanted = names.map((name) => pick(filed, name) ?? name);
    talk.tell(wanted.flatMap((one) => (typeof one === "string" ? [noSuchEdition(one, filed)] : [])));
    const which = names.length > 0 ? wanted.filter((one) => typeof one !== "string") : filed;
    verified = verifyEditions(place.world, which);
    for (const one of verified) {
      talk.tell(one.diagnostics);
      for (const line of linesOf(one)) talk.say(line);
    }
    if (filed.length === 0 && names.length === 0) talk.say("Nothing has been filed yet.");
  }
  const ok = !talk.told.some((one) => one.severity === "error");
  if (options.json) {
    const editions = verified.map(({ edition, sound, files, sources }) => ({ ...edition, sound, files, sources }));
    printJson(face, { ok, editions, diagnostics: talk.told });
  }
  return ok ? 0 : 1;
}

/** An edition by its name, or by its folder with or without a slash at the end. */
function pick(filed: readonly FiledEdition[], name: string): FiledEdition | undefined {
  const folder = name.replace(/^\.\//, "").replace(/\/$/, "");
  return filed.find((edition) => edition.name === name || edition.folder === folder);
}

function linesOf({ edition, sound, files, sources }: Verified): readonly string[] {
  const state = sound ? `as filed, ${counted(files, "file")}` : "NOT as filed";
  const moved = [
    ...sources.changed.map((path) => `  changed since: ${path}`),
    ...sources.gone.map((path) => `  gone since: ${path}`),
  ];
  const rest = moved.length > 0 ? "" : `, ${counted(sources.same.length, "source")} unchanged`;
  return [`${edition.folder}: ${state}${rest}`, ...moved];
}

function noSuchEdition(name: string, filed: readonly FiledEdition[]): Diagnostic {
  const names = filed.map((edition) => edition.name);
  const near = suggest(name, names);
  const hint = near ? `did you mean \`${near}\`?` : `filed are: ${names.join(", ") || "none"}`;
  return { code: "no-such-edition", severity: "error", message: `No edition \`${name}\` was filed.`, hints: [hint] };
}
