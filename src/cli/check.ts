import type { Command } from "commander";
import type { BriefFile } from "../brief/brief-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Library } from "../model/source.ts";
import type { Desk, Order } from "../open-desk.ts";
import { blankLeft } from "../text/find-blanks.ts";
import { type Call, newCommand } from "./command.ts";
import { counted } from "./counted.ts";
import type { ExitCode, Face } from "./face.ts";
import { sitDown, type WorkspaceOption } from "./open-workspace.ts";
import { ordersOf, wordsOf } from "./orders.ts";
import { printJson } from "./print-json.ts";
import { talkTo, toldWithCopies } from "./talk.ts";
import { type CopyMade, copyOf, linesOf } from "./tell-copy.ts";

interface CheckOptions extends WorkspaceOption {
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** `attache check [brief…]`. */
export function checkCommand(call: Call): Command {
  return newCommand(call, "check", {
    does: "Check everything and write nothing: briefs for each audience and edition, and the library.",
    more: ["Every note that the library holds on a source is shown when no brief is named."],
    examples: [
      ["attache check", "checks the whole workspace"],
      ["attache check lavrov-call", "checks one brief for every audience it lists"],
    ],
  })
    .argument("[brief...]", "ids of briefs; all of them, and every source, where none is named")
    .option("--verbose", "tell every note, however many are alike")
    .option("--json", "tell what was found as JSON on standard output")
    .action(async (briefs: string[], _: CheckOptions, command: Command) => {
      call.ends(await check(call.face, briefs, command.optsWithGlobals<CheckOptions>()));
    });
}

async function check(face: Face, briefs: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const talk = talkTo(face, toldWithCopies, !options.verbose);
  const desk = await sitDown(face, options, talk);
  const checked: CopyMade[] = [];
  if (desk) {
    const { copiesOf } = await import("../open-desk.ts");
    const { press } = await import("../press.ts");
    const { orders, diagnostics } = everyOrder(desk, briefs, copiesOf);
    const ofSources = briefs.length === 0 ? [...sourceBlanks(desk.library), ...sourceNotes(desk.library)] : [];
    talk.tell([...ofSources, ...diagnostics], desk.world.read);
    for (const order of orders) {
      const { value: edition, diagnostics: found } = await press(desk, order);
      talk.tell(found, desk.world.read);
      const copy = edition && copyOf(edition);
      const [holds, ...rest] = copy ? linesOf(copy) : ["cannot be printed."];
      talk.say([`${wordsOf(order)}: ${holds}`, ...rest].join("\n"));
      if (copy) checked.push(copy);
    }
  }
  const ok = desk !== undefined && !talk.told.some((one) => one.severity === "error");
  if (options.json) printJson(face, { ok, checked, diagnostics: talk.told });
  talk.sum();
  if (ok)
    talk.say(
      `${counted(checked.length, "copy", "copies")} and ${counted(desk.library.sources.length, "source")} in order.`,
    );
  return ok ? 0 : 1;
}

/** Every copy that the briefs can give; an order for each that cannot be read, so that pressing it tells why. */
export function everyOrder(
  desk: Desk,
  briefs: readonly string[],
  copiesOf: (file: BriefFile) => readonly Order[],
): ReturnType<typeof ordersOf> {
  const { orders, diagnostics } = ordersOf(desk, { briefs });
  const copies = orders.flatMap((order): readonly Order[] => {
    const file = desk.briefs.get(order.brief);
    return file ? copiesOf(file) : [order];
  });
  return { orders: copies, diagnostics };
}

/** Sources with blanks that nobody has filled yet, whether or not a brief uses them. */
function sourceBlanks(library: Library): readonly Diagnostic[] {
  return library.sources.flatMap(({ blanks }) => blanks.map(blankLeft));
}

/** What the records say to authors, whether or not a brief uses the place. */
function sourceNotes(library: Library): readonly Diagnostic[] {
  return library.sources.flatMap((source) =>
    source.notes.map(({ paragraph, text }): Diagnostic => {
      const line = source.paragraphs.find((one) => one.number === paragraph)?.line;
      const place = paragraph === undefined ? source.id : `${source.id}, para. ${paragraph}`;
      return {
        code: "source-note",
        severity: "note",
        message: `${place}: ${text}`,
        hints: [],
        span: { file: source.file, line: line ?? 1, column: 1 },
      };
    }),
  );
}
