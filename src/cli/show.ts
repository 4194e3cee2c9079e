import type { Command } from "commander";
import { findFiled, fingerprintIn, listEditions } from "../archive/list-editions.ts";
import type { TemplateName } from "../compose/read-template.ts";
import { suggest } from "../text/suggest.ts";
import { type Call, newCommand } from "./command.ts";
import type { ExitCode, Face } from "./face.ts";
import { sitDown } from "./open-workspace.ts";
import { parseDay } from "./orders.ts";
import { printJson } from "./print-json.ts";
import { showBrief } from "./show-brief.ts";
import { showSource } from "./show-source.ts";
import { showSpeakers } from "./show-speakers.ts";
import { showAudience, showEdition, showTemplate, showTopic } from "./show-things.ts";
import type { Shown, ShowOptions, ShowRun } from "./shown.ts";
import { talkTo, toldWithCopies } from "./talk.ts";

/** `attache show <id>`. */
export function showCommand(call: Call): Command {
  return newCommand(call, "show", {
    does: "Show a brief, source, topic, template, audience or edition.",
    more: [
      "A brief is shown with what its page would print, and where each excerpt stands. With --why also every passage that the library offered: its score, the reason, and whether it was taken.",
      "With --statements a brief is shown as the statements that it quotes: the wording chosen, other sources’ words for it with their days, speakers and origins, sentences that only report it, and contradictions. Origins with one number are one origin.",
      "A source is shown with its paragraphs numbered, as citations count them, and who cites it.",
      "A filed edition is also found by the fingerprint at the foot of its paper, or by the words of the code there.",
    ],
    examples: [
      ["attache show lavrov-call --why", "tells why each excerpt is on the page"],
      ["attache show lavrov-call --statements", "shows who else has what it quotes, and in which words"],
      ["attache show tass-2022-01-26", "shows a source with its paragraph numbers"],
      ["attache show tass-2022-01-26 --speakers", "proposes who speaks in each of its quotations, and says why"],
    ],
  })
    .argument("<id>", "id of a brief, source or topic; name of a template, audience or edition; a fingerprint")
    .option("--why", "with a brief: every candidate, its score, and whether it was taken")
    .option("--statements", "with a brief: each statement that it quotes, in all wordings that its sources have")
    .option("--speakers", "with a source: every quotation, its speaker on record, and whom the text proposes")
    .option("-a, --audience <name>", "with a brief: as that audience gets it")
    .option("--as-of <day>", "with a brief: as of a day", parseDay)
    .option("--json", "print JSON: an object with the kind of the thing as its key")
    .action(async (id: string, _: ShowOptions, command: Command) => {
      call.ends(await show(call.face, id, command.optsWithGlobals<ShowOptions>()));
    });
}

async function show(face: Face, id: string, options: ShowOptions): Promise<ExitCode> {
  const talk = talkTo(face, toldWithCopies);
  const desk = await sitDown(face, options, talk);
  if (!desk) return 1;
  const { listTemplates } = await import("../compose/read-template.ts");
  const templates = listTemplates(desk.world);
  const shown = await shownOf({ face, desk, talk, options }, templates, id);
  if (options.json) printJson(face, Object.fromEntries(shown.map(([kind, { json }]) => [kind, json])));
  else face.out(shown.map(([, { text }]) => text).join("\n"));
  if (shown.length === 0 && !talk.told.some((one) => one.severity === "error"))
    tellUnknown({ desk, talk }, templates, id);
  return talk.told.some((one) => one.severity === "error") ? 1 : 0;
}

/** Everything of that name, each under its kind: a brief and a template may be called the same. */
async function shownOf(
  run: ShowRun,
  templates: readonly TemplateName[],
  id: string,
): Promise<readonly (readonly [kind: string, shown: Shown])[]> {
  const { desk, face, options } = run;
  const { briefs, library, workspace, world } = desk;
  const brief = briefs.get(id);
  const source = library.byId.get(id);
  const topic = workspace.topics.get(id);
  const template = templates.find(({ name }) => name === id);
  const audience = workspace.audiences.get(id);
  const edition = findFiled(listEditions(world), id);
  const found: readonly (readonly [string, Shown | undefined])[] = [
    ["brief", brief && (await showBrief(run, brief))],
    ["source", source && (options.speakers ? showSpeakers : showSource)(desk, source, face.width ?? 80)],
    ["topic", topic && showTopic(desk, topic)],
    ["template", template && showTemplate(desk, template)],
    ["audience", audience && showAudience(desk, audience)],
    ["edition", edition && showEdition(desk, edition, face.width ?? 80)],
  ];
  return found.flatMap(([kind, shown]) => (shown ? [[kind, shown] as const] : []));
}

function tellUnknown(
  { desk, talk }: Pick<ShowRun, "desk" | "talk">,
  templates: readonly TemplateName[],
  id: string,
): void {
  const { briefs, library, workspace, world } = desk;
  const near = suggest(id, [
    ...briefs.keys(),
    ...library.byId.keys(),
    ...workspace.topics.keys(),
    ...workspace.audiences.keys(),
    ...templates.map(({ name }) => name),
    ...listEditions(world).map(({ name }) => name),
  ]);
  const known = near
    ? `did you mean \`${near}\`?`
    : "`attache list briefs` and `attache list sources` show what there is";
  const isPrint = fingerprintIn(id) !== undefined;
  const hint = isPrint
    ? "no filed edition bears this fingerprint; a draft is verified with `attache verify <file>`"
    : known;
  const message = `Nothing in this workspace is called \`${id}\`.`;
  talk.tell([{ code: "no-such-name", severity: "error", message, hints: [hint] }]);
}
