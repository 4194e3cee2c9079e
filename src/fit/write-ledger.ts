import type { Diagnostic } from "../model/diagnostic.ts";
import type { Cut, Selection } from "../model/selection.ts";
import type { Measure } from "../model/stages.ts";
import { millimetres, type Points } from "../model/units.ts";
import { type Choice, out } from "./choice.ts";
import type { Frame } from "./settle-choice.ts";

/** What a choice leaves out or shortens, the most worth first, each with the lines that it lacked. */
export function writeLedger(
  { items, selection, scale, worth, room, leading, shares }: Frame,
  { choice: taken, offset }: { readonly choice: Choice; readonly offset: Points },
): readonly Cut[] {
  const cuts = items.flatMap(({ piece, section }, index) => {
    const form = taken[index] ?? out;
    if (form === 0) return [];
    const choice = taken.slice();
    choice[index] = 0;
    const weight = scale.weigh(choice);
    const lacked = linesOf(weight.height + offset - room, leading);
    const overShare = linesOf((weight.sections[section] ?? 0) - (shares[section] ?? Number.POSITIVE_INFINITY), leading);
    const gone = items.every((item, at) => item.section !== section || taken[at] === out);
    const { id, gist, priority, value, isNew } = piece;
    const now = form !== out ? "short" : selection.brief.annex ? "annex" : "out";
    const lines = overShare > 0 ? overShare : gone && lacked <= 0 ? 0 : Math.max(1, lacked);
    const why =
      overShare > 0 ? `${many(lines)} over its section’s share` : lines > 0 ? `${many(lines)} over the page` : "";
    const cut: Cut = {
      id,
      section: piece.section,
      isNew,
      now,
      gist,
      priority,
      value,
      lines,
      why: why || "its section went as a whole",
    };
    return [{ cut, worth: worth.most(index, 0), index }];
  });
  return cuts.sort((a, b) => b.worth - a.worth || a.index - b.index).map(({ cut }) => cut);
}

function linesOf(height: Points, leading: Points): number {
  return Math.max(0, Math.ceil((height - 0.01) / leading));
}

function many(lines: number): string {
  return `${lines} ${lines === 1 ? "line" : "lines"}`;
}

/** A note for every line of the ledger. */
export function tellCuts({ ledger }: Selection, { sections }: Selection): readonly Diagnostic[] {
  return ledger.map(({ section, now, gist, priority, value, why }): Diagnostic => {
    const heading = sections.find(({ id }) => id === section)?.heading ?? section;
    const verb = { out: "Left out of", short: "Shortened in", annex: "Moved to the annex from" }[now];
    const message = `${verb} “${heading}”, ${why}: ${gist}`.replace(/[.…]?$/u, (end) => end || ".");
    const hints = [`\`${priority}\`, value ${Math.round(value)}`];
    return { code: now === "short" ? "shortened" : "left-out", severity: "note", message, hints };
  });
}

/** What must stay is more than the pages allow. */
export function tooMuch({ brief }: Selection, { over }: Measure): Diagnostic {
  const { lines, height } = over;
  const allowed = brief.pages === 1 ? "the one page allowed" : `the ${brief.pages} pages allowed`;
  const message = `What must stay is more than ${allowed}: ${many(lines)} (${Math.ceil(millimetres(height))} mm) too much.`;
  const hints = [
    "give pieces shorter forms (`short:`), let more of them go (`priority: should`), or allow more `pages`",
  ];
  return { code: "pages-exceeded", severity: "error", message, span: brief.span, hints };
}

/** What must stay in a section is more than its share. */
export function shareExceeded({ brief, sections }: Selection, section: number, over: Points): Diagnostic {
  const { id, heading = "", share = 1 } = sections[section] ?? {};
  const span = brief.sections.find((order) => order.id === id)?.span ?? brief.span;
  const most = `${Number((share * 100).toPrecision(2))} % of the page`;
  const message = `What must stay in “${heading}” is more than its share of ${most}: ${Math.ceil(millimetres(over))} mm too much.`;
  const hints = ["raise `share`, or let more of the section go (`priority: should`)"];
  return { code: "share-exceeded", severity: "error", message, span, hints };
}

/** The search was bounded; a better choice may exist. */
export function couldBeBetter({ brief }: Selection, worth: number, bound: number): Diagnostic {
  const share = Math.max(1, Math.ceil(((bound - worth) / bound) * 100));
  const message = `Not every choice could be weighed: another could be worth ${share} % more at most.`;
  return { code: "fit-bounded", severity: "note", message, span: brief.span, hints: [] };
}
