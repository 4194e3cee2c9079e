import { InvalidArgumentError } from "commander";
import type { BriefFile } from "../brief/brief-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { IsoDate } from "../model/units.ts";
import type { Desk, Order } from "../open-desk.ts";
import { isDay } from "../text/dates.ts";
import { suggest } from "../text/suggest.ts";

/** Which copies a command is about. */
export interface Choice {
  /** Ids of briefs; none means all. */
  readonly briefs: readonly string[];
  /** Name of an audience, or `all` for every one that the brief lists. */
  readonly audience?: string | undefined;
  readonly asOf?: IsoDate | undefined;
}

/** The copies meant, and what was asked for in vain. */
export interface Orders {
  readonly orders: readonly Order[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One order for each copy meant. A brief that cannot be read, or is not there, gets an order too: pressing it tells
 * why it fails, and does not hinder the others. Where briefs are not named, those that do not list the audience are
 * left aside. Error: `no-such-audience` where no brief of all lists it.
 */
export function ordersOf(desk: Desk, { briefs, audience, asOf }: Choice): Orders {
  const named = briefs.length > 0;
  const ids = [...new Set(named ? briefs : [...desk.briefs.keys(), ...desk.trouble.keys()])].sort();
  const orders = ids.flatMap((id) =>
    audiencesOf(desk.briefs.get(id), audience, named).map((name): Order => ({ brief: id, audience: name, asOf })),
  );
  const missed = orders.length === 0 && audience !== undefined ? [noSuchAudience(audience, desk)] : [];
  return { orders, diagnostics: missed };
}

function audiencesOf(
  file: BriefFile | undefined,
  audience: string | undefined,
  named: boolean,
): readonly (string | undefined)[] {
  if (!file) return [undefined];
  if (audience === "all") return file.audiences;
  return audience === undefined || named || file.audiences.includes(audience) ? [audience] : [];
}

function noSuchAudience(name: string, { briefs }: Desk): Diagnostic {
  const known = [...new Set([...briefs.values()].flatMap((file) => file.audiences))].sort();
  const near = suggest(name, known);
  const hint = near ? `did you mean \`${near}\`?` : `briefs list: ${known.join(", ") || "none"}`;
  const message = name === "all" ? "No brief lists an audience." : `No brief lists an audience \`${name}\`.`;
  return { code: "no-such-audience", severity: "error", message, hints: [hint] };
}

/** An order in words: `situation for press, as of 2022-01-27`. */
export function wordsOf({ brief, audience, asOf }: Order): string {
  return [brief, audience && ` for ${audience}`, asOf && `, as of ${asOf}`].filter(Boolean).join("");
}

/** Reads a day on the command line; anything else is misuse. */
export function parseDay(text: string): IsoDate {
  if (!isDay(text)) throw new InvalidArgumentError("A day is written YYYY-MM-DD and must be in the calendar.");
  return text;
}
