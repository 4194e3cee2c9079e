import type { Command } from "commander";
import type { FiledEdition } from "../archive/edition-name.ts";
import { findFiled, listEditions } from "../archive/list-editions.ts";
import { type Verified, verifyEditions } from "../archive/verify-editions.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggest } from "../text/suggest.ts";
import { isThere } from "../world/read-named.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { findPlace } from "./open-workspace.ts";
import { printJson } from "./print-json.ts";
import { type Talk, talkTo } from "./talk.ts";
import { linesOfPage, type PageTold, pageTold } from "./tell-page.ts";
import { type VerifyOptions, verifyPages } from "./verify-pages.ts";

/** `attache verify [what…]`. */
export function verifyCommand(call: Call): Command {
  return newCommand(call, "verify", {
    does: "Verify printed files by the evidence they carry, and filed editions by their hashes.",
    more: [
      "A PDF is verified by itself: its bytes, the files inside it, the text of its pages, the fingerprint at their feet, every quotation against its passage and every citation against the manifest. In its workspace also: whether the sources still say what it quotes, and whether pressing it again gives the same bytes.",
      "Editions are hashed again and compared with what was filed. Sources that changed since are told and are no fault: the edition stands as it was issued.",
      "Both find what was altered by accident, or by somebody who did not mean to hide it. Hashes are no signature: whoever makes them anew can hide a change in how a page looks, or make a file of his own. Then the paper, another copy of the archive or the workspace tells.",
    ],
    examples: [
      ["attache verify out/lavrov-call.pdf", "verifies a printed file, here in its workspace"],
      ["attache verify --alone out/lavrov-call.pdf", "verifies it as its readers can, with nothing but the file"],
      ["attache verify", "verifies the whole archive"],
      ["attache verify situation-001", "verifies one edition"],
    ],
  })
    .argument("[what...]", "PDF files; names, folders or fingerprints of editions; all editions where nothing is named")
    .option("--alone", "verify files by themselves, without a workspace")
    .option("--json", "tell what was found as JSON on standard output")
    .action(async (names: string[], _: VerifyOptions, command: Command) => {
      call.ends(await verify(call.face, names, command.optsWithGlobals<VerifyOptions>()));
    });
}

async function verify(face: Face, names: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const talk = talkTo(face);
  const isFile = (name: string) => options.alone === true || /\.pdf$/i.test(name) || isThere(face.cwd, name);
  const files = names.filter(isFile);
  const others = names.filter((name) => !files.includes(name));
  const found = files.length > 0 ? await verifyPages(face, files, options, talk) : [];
  for (const page of found) for (const line of linesOfPage(page)) talk.say(line);
  const pages: readonly PageTold[] = found.map(pageTold);
  if (options.alone && names.length === 0) talk.say("Nothing is named: `--alone` verifies files by themselves.");
  const isArchive = names.length === 0 && !options.alone;
  const verified = isArchive || others.length > 0 ? verifyFiled(face, others, options, talk) : [];
  const ok = !talk.told.some((one) => one.severity === "error");
  if (options.json) {
    const editions = verified.map(({ edition, sound, files, sources }) => ({ ...edition, sound, files, sources }));
    printJson(face, { ok, pages, editions, diagnostics: talk.told });
  }
  return ok ? 0 : 1;
}

function verifyFiled(face: Face, names: readonly string[], options: VerifyOptions, talk: Talk): readonly Verified[] {
  const { value: place, diagnostics } = findPlace(face, options);
  talk.tell(diagnostics);
  if (!place) return [];
  const filed = listEditions(place.world);
  const wanted = names.map((name) => findFiled(filed, name) ?? name);
  talk.tell(wanted.flatMap((one) => (typeof one === "string" ? [noSuchEdition(one, filed)] : [])));
  const which = names.length > 0 ? wanted.filter((one) => typeof one !== "string") : filed;
  const verified = verifyEditions(place.world, which);
  for (const one of verified) {
    talk.tell(one.diagnostics);
    for (const line of linesOf(one)) talk.say(line);
  }
  if (filed.length === 0 && names.length === 0) talk.say("Nothing has been filed yet.");
  return verified;
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
