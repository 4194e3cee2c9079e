import type { BriefFile } from "../brief/brief-file.ts";
import { readBrief } from "../brief/read-briefs.ts";
import { readWording } from "../brief/read-wording.ts";
import { admittedBy, choose, holdingOf } from "../choose.ts";
import { carryWords } from "../lock/carry-words.ts";
import { checkAnchors } from "../lock/check-anchors.ts";
import type { CitedChange } from "../lock/check-citations.ts";
import { type OtherSpeaker, otherSpeakers } from "../lock/check-speakers.ts";
import { type LostWitness, lostWitnesses } from "../lock/check-witnesses.ts";
import { movedFrom, movedTo } from "../lock/follow-moves.ts";
import type { Holding } from "../lock/hold-lock.ts";
import { tellMoves } from "../lock/tell-once.ts";
import { isReworded, spanOf } from "../lock/tell-verdicts.ts";
import type { Diagnostic, Span } from "../model/diagnostic.ts";
import type { Held, WordedQuote } from "../model/lock.ts";
import { failure, hasError, type Outcome, outcome } from "../model/outcome.ts";
import type { Selection } from "../model/selection.ts";
import type { Library } from "../model/source.ts";
import { copiesOf, type Desk, findBrief, type Order } from "../open-desk.ts";
import { findQuotation } from "../text/find-quotation.ts";
import { locatorOf } from "../text/parse-citation.ts";
import { shortOpening } from "../text/short-opening.ts";
import { yamlReplace } from "../text/yaml-replace.ts";
import { type RenewedLock, renewLock } from "./renew-lock.ts";

/** One scalar of a brief that takes over what a source says now. */
export interface BriefEdit {
  readonly span: Span;
  readonly path: readonly (string | number)[];
  readonly from: string;
  readonly to: string;
}

/** What accepting comes to; nothing is written yet. */
export interface Acceptance {
  readonly file: string;
  /** Every excerpt of a source that has changed, with what has become of it. */
  readonly held: readonly Held[];
  /** Quotations that the record gives to another speaker than the one locked. */
  readonly speakers: readonly OtherSpeaker[];
  /** Paragraphs that prose cites and that are others now. */
  readonly citations: readonly CitedChange[];
  /** Further sources that had the same words and have them no more. */
  readonly lost: readonly LostWitness[];
  readonly edits: readonly BriefEdit[];
  /** The brief with its edits; absent where it has none. */
  readonly brief?: Uint8Array | undefined;
  readonly lock: RenewedLock | undefined;
}

/**
 * Works out how a brief takes over what its sources say now: where an excerpt's own words no longer stand, the source's
 * take their place in the brief's file, and stated paragraphs follow words that moved. Then every copy must choose
 * without an error, and the lock is made anew from that. Paragraphs that prose cites by number are taken over as they are only
 * with `citations`.
 *
 * Errors: `accept-refused` for what only the author can set right, `lock-damaged`, and whatever is wrong with a copy.
 */
export function acceptChanges(desk: Desk, id: string, { citations = false } = {}): Outcome<Acceptance> {
  const { value: file, diagnostics } = findBrief(desk, { brief: id });
  if (!file) return failure(diagnostics);
  const holding = holdingOf(desk, file);
  if (holding.diagnostics.some(({ code }) => code === "lock-damaged")) return failure(holding.diagnostics);
  const found: Diagnostic[] = [];
  const edits = [...holding.held.flatMap((held) => editsOf(held, desk, found)), ...moves(file, holding, desk)];
  const brief = rewrite(file, edits, found);
  if (!citations) found.push(...holding.citations.map((one) => stillCited(one, id)));
  if (hasError(found)) return failure(found);
  const after = brief ? readBrief(file.file, brief, desk.workspace) : outcome(file);
  if (!after.value) return failure(after.diagnostics);
  const briefs = new Map([...desk.briefs, [file.id, after.value] as const]);
  const accepted: Desk = { ...desk, briefs };
  const days = new Set(holding.lock?.excerpts.flatMap(({ asOf }) => asOf ?? []));
  const dated = [...days].map((asOf): Order => ({ brief: file.id, asOf }));
  const chosen = copiesOf(after.value).map((order) => choose(accepted, order));
  const selections = [...chosen, ...dated.map((order) => choose(accepted, order))].flatMap(({ value }) => value ?? []);
  const faults = chosen.flatMap(({ value, diagnostics }) =>
    value ? takenElsewhere(holding, value) : diagnostics.filter(({ severity }) => severity === "error"),
  );
  if (faults.length > 0) return failure(faults.map((one) => tellMoves(one, holding)));
  return outcome({
    file: file.file,
    held: holding.held,
    speakers: eachOnce(selections.flatMap((one) => otherSpeakers(holding, one))),
    citations: holding.citations,
    lost: eachOnce(selections.flatMap((one) => lostWitnesses(holding, one, admittedBy(one, desk.library)))),
    edits,
    brief,
    lock: renewLock(accepted, file.id, dated),
  });
}

/** Prose cites by number what has changed: whether its sentence still holds only its author can say. */
function stillCited({ source, paragraph, span, now }: CitedChange, id: string): Diagnostic {
  const where = now.length > 0 ? `stands in para. ${locatorOf(now)} now` : "has been edited, or is gone";
  const message = `Prose cites para. ${paragraph} of \`${source}\`, and what stood there ${where}.`;
  const mend = now.length > 0 ? `cite para. ${locatorOf(now)}` : "read what the source says now, and mend the sentence";
  const hints = [`${mend}; where the sentence holds as it is, \`attache accept ${id} --citations\` takes it over`];
  return { code: "accept-refused", severity: "error", message, span, hints };
}

function eachOnce<T>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/** What the author's words would still be taken from, other than where they were found again; what is offered is chosen anew. */
function takenElsewhere({ lock, held }: Holding, selection: Selection): readonly Diagnostic[] {
  const authors = held.filter(({ heading }) => heading === undefined).map((one) => ({ ...one, quotes: [] }));
  return checkAnchors({ lock, held: authors, citations: [], diagnostics: [] }, selection).map(
    (one): Diagnostic => ({ ...one, code: "accept-refused" }),
  );
}

/** The edits that put the source's words in the place of the author's; what cannot be done is told. */
function editsOf(held: Held, { library }: Desk, found: Diagnostic[]): readonly BriefEdit[] {
  const { locked, verdict, quotes, prose } = held;
  const source = library.byId.get(locked.source);
  const refuse = (span: Span | undefined, message: string, hints: readonly string[]) => {
    found.push({ code: "accept-refused", severity: "error", message, ...(span ? { span } : {}), hints });
    return [];
  };
  const words = `“${shortOpening(locked.words, 60)}”`;
  if (verdict.kind === "gone" && !held.heading) {
    return refuse(spanOf(held), `The words ${words} are gone from \`${locked.source}\`.`, [
      "take them out of the brief",
    ]);
  }
  if (verdict.kind !== "edited" || !source) return [];
  if (prose[0] && isReworded(held)) {
    const hints = [verdict.difference, "write there what the source says now"];
    return refuse(prose[0], `The author's prose quotes ${words}, which only its author can reword.`, hints);
  }
  return quotes.flatMap(({ words: quote, paragraphs, isTranslated, span, path }): readonly BriefEdit[] => {
    if (findQuotation(quote, source, paragraphs).kind === "found") return [];
    if (isTranslated) {
      const hints = [verdict.difference, "mend both by hand: nobody else can say whether they agree"];
      return refuse(span, `The words ${words} stand beside a translation, and only one of the two has changed.`, hints);
    }
    const to = carryWords(quote, locked, verdict);
    if (to === undefined) {
      const hints = [
        verdict.difference,
        "mend it by hand: an ellipsis or a bracket may not stand for the same as before",
      ];
      return refuse(span, `The source's words cannot be put into ${words} safely.`, hints);
    }
    const now = verdict.anchor.paragraphs;
    const edit = { span, path, from: quote, to };
    const isPlaced = paragraphs === undefined || path.includes("short") || paragraphs.join() === now.join();
    return isPlaced ? [edit] : [edit, paragraphEdit(span, path, paragraphs, now)];
  });
}

/** The edits of stated paragraphs whose words have moved. */
function moves(file: BriefFile, holding: Holding, { library, workspace }: Desk): readonly BriefEdit[] {
  if (!holding.lock) return [];
  return readWording(file, workspace).quotes.flatMap((quote) => {
    if (quote.path.includes("short")) return [];
    const now = movedTo(quote, holding, library) ?? pastLookAlike(quote, holding, library);
    return now && quote.paragraphs ? [paragraphEdit(quote.span, quote.path, quote.paragraphs, now)] : [];
  });
}

/** Where the very words have moved to, though the paragraph stated has them too. */
function pastLookAlike(quote: WordedQuote, holding: Holding, library: Library): readonly number[] | undefined {
  const source = library.byId.get(quote.source);
  const now = source && movedFrom(quote, holding);
  if (!now || findQuotation(quote.words, source, quote.paragraphs).kind !== "found") return undefined;
  return findQuotation(quote.words, source, now).kind === "found" ? now : undefined;
}

function paragraphEdit(
  span: Span,
  path: BriefEdit["path"],
  before: readonly number[],
  now: readonly number[],
): BriefEdit {
  return { span, path: [...path.slice(0, -1), "paragraph"], from: locatorOf(before), to: locatorOf(now) };
}

/** The bytes of a brief with its edits, a byte order mark kept; nothing where there are none. */
function rewrite(file: BriefFile, edits: readonly BriefEdit[], found: Diagnostic[]): Uint8Array | undefined {
  if (edits.length === 0) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  let body = text.slice(mark.length);
  for (const { path, span, to } of edits) {
    const isCount = path.at(-1) === "paragraph" && /^\d+$/.test(to);
    const made = yamlReplace(body, path, isCount ? Number(to) : to);
    if (made !== undefined) {
      body = made;
      continue;
    }
    const message = "The words here stand in a form of YAML in which they cannot be replaced.";
    const hints = [`write by hand: ${to}`];
    found.push({ code: "accept-refused", severity: "error", message, span, hints });
  }
  return new TextEncoder().encode(mark + body);
}
