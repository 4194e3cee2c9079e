import type { Command } from "commander";
import type { Acceptance, BriefEdit } from "../keep/accept-changes.ts";
import type { CitedChange } from "../lock/check-citations.ts";
import type { OtherSpeaker } from "../lock/check-speakers.ts";
import type { Held } from "../model/lock.ts";
import type { Desk } from "../open-desk.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { shortOpening } from "../text/short-opening.ts";
import { attempt } from "./attempt.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { type Place, sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { ordersOf } from "./orders.ts";
import { printJson } from "./print-json.ts";
import { type Talk, talkTo } from "./talk.ts";

interface AcceptOptions extends WorkspaceOption {
  readonly citations?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `attache accept [brief…]`. */
export function acceptCommand(call: Call): Command {
  return newCommand(call, "accept", {
    does: "Accept what sources say now, where they have changed since a brief was last built.",
    more: [
      "Shows what became of each excerpt, and writes the lock of the brief anew. Where the words of an excerpt no longer stand, the source's are put in their place in the brief; nothing else in the file changes. Words in your own prose, words that are gone, and words beside brackets are yours to mend first: then nothing is written. So are sentences that cite a changed paragraph by its number, unless you say with --citations that they hold.",
    ],
    examples: [
      ["attache accept lavrov-call", "accepts what the sources of one brief say now"],
      ["attache accept --dry-run", "shows what would be accepted, and writes nothing"],
    ],
  })
    .argument("[brief...]", "ids of briefs; all of them where none is named")
    .option(
      "--citations",
      "take over paragraphs that prose cites by number and that have changed, the sentences as they are",
    )
    .option("--dry-run", "show what would be accepted, and write nothing")
    .option("--json", "tell what was accepted as JSON on standard output")
    .action(async (briefs: string[], _: AcceptOptions, command: Command) => {
      call.ends(await accept(call.face, briefs, command.optsWithGlobals<AcceptOptions>()));
    });
}

async function accept(face: Face, briefs: readonly string[], options: AcceptOptions): Promise<ExitCode> {
  const talk = talkTo(face);
  const desk = await sitDown(face, options, talk);
  const accepted: object[] = [];
  if (desk) {
    const { acceptChanges } = await import("../keep/accept-changes.ts");
    const ids = new Set(ordersOf(desk, { briefs }).orders.map(({ brief }) => brief));
    for (const id of ids) {
      const { value, diagnostics } = acceptChanges(desk, id, options);
      talk.tell(diagnostics, desk.world.read);
      if (!value) {
        talk.say(`${id}: not accepted.\n`);
        continue;
      }
      const done = options.dryRun ? true : write(desk, value, talk);
      if (!done) continue;
      talk.say(linesOf(id, value, options.dryRun === true).join("\n"));
      accepted.push(jsonOf(id, value));
    }
  }
  const ok = desk !== undefined && !talk.told.some((one) => one.severity === "error");
  if (options.json) printJson(face, { ok, accepted, diagnostics: talk.told });
  talk.sum();
  return ok ? 0 : 1;
}

/** The brief first: were the lock written alone, the next build would look for the old words. */
function write({ world }: Place & Desk, { file, brief, lock }: Acceptance, talk: Talk): true | undefined {
  return attempt(talk, () => {
    if (brief) world.write(file, brief);
    if (lock?.isNew) world.write(lock.path, lock.bytes);
    return true;
  });
}

function linesOf(
  id: string,
  { held, speakers, citations, lost, edits, lock }: Acceptance,
  isDry: boolean,
): readonly string[] {
  if (!lock) return [`${id}: quotes nothing.`];
  if (!lock.isNew && edits.length === 0)
    return [`${id}: nothing to accept; ${counted(lock.excerpts, "quotation")} as locked.`];
  const would = isDry ? "would be " : "";
  return [
    `${id}: ${counted(lock.excerpts, "quotation")} ${would}locked in ${lock.path}.`,
    ...held.filter(({ verdict }) => verdict.kind !== "same").map(lineOf),
    ...speakers.map(speakerLine),
    ...citations.map(citationLine),
    ...lost.map(({ words, source }) => `  cited no more: “${shortOpening(words, 60)}”, to \`${source}\``),
    ...edits.map(({ span, from, to }) => `  ${would}replaced: ${span.file}:${span.line}: ${from} → ${to}`),
  ];
}

function citationLine({ source, paragraph, now, span }: CitedChange): string {
  const then = now.length > 0 ? `stands in para. ${locatorOf(now)} now` : "was edited, or is gone";
  return `  cited as it is: para. ${paragraph} of \`${source}\`, ${span.file}:${span.line}: what stood there ${then}`;
}

function speakerLine({ source, words, paragraphs, from, to }: OtherSpeaker): string {
  const head = `  speaker: “${shortOpening(words, 60)}”, \`${source}\`, para. ${locatorOf(paragraphs)}`;
  return `${head}: ${from} → ${to ?? "nobody on record"}`;
}

function lineOf({ locked, verdict }: Held): string {
  const head = `  ${verdict.kind}: “${shortOpening(locked.words, 60)}”, \`${locked.source}\`, para. ${locatorOf(locked.paragraphs)}`;
  switch (verdict.kind) {
    case "same":
    case "gone":
      return head;
    case "moved":
      return `${head} → ${locatorOf(verdict.anchor.paragraphs)}`;
    case "ambiguous":
      return `${head} → one of ${locatorOf(verdict.paragraphs)}`;
    case "edited":
      return [head, verdict.difference, ...verdict.changes].join("\n    ");
  }
}

function jsonOf(id: string, { held, speakers, citations, lost, edits, lock }: Acceptance): object {
  const tell = ({ path, span, from, to }: BriefEdit) => ({ file: span.file, line: span.line, path, from, to });
  return {
    brief: id,
    lock: lock ? { path: lock.path, excerpts: lock.excerpts, changed: lock.isNew } : null,
    excerpts: held.map(({ locked: { source, words, by, paragraphs }, verdict }) => ({
      source,
      words,
      by,
      paragraphs,
      verdict,
    })),
    speakers: speakers.map(({ source, words, paragraphs, from, to }) => {
      return { source, words, paragraphs, from, to: to ?? null };
    }),
    citations: citations.map(({ source, paragraph, now }) => ({ source, paragraph, now })),
    lost: lost.map(({ words, source }) => ({ words, source })),
    edits: edits.map(tell),
  };
}
