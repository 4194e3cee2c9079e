import { type Anchored, anchorHighlight } from "./annotations/anchor-highlight.ts";
import type { Highlight } from "./annotations/highlight.ts";
import { matchSources } from "./annotations/match-source.ts";
import { opening, tellAbsent, tellAltered, tellRefused } from "./annotations/tell-refused.ts";
import { readBrief } from "./brief/read-briefs.ts";
import { readExcerpt } from "./brief/read-excerpt.ts";
import { choose } from "./choose.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Source } from "./model/source.ts";
import type { Desk, Order } from "./open-desk.ts";
import { press } from "./press.ts";
import { holdsWords } from "./text/find-quotation.ts";
import { locatorOf, numbersOf } from "./text/parse-citation.ts";
import { insertExcerpts, type WithExcerpts, type WrittenExcerpt } from "./text/yaml-excerpts.ts";

/** Where highlights go: a brief, the number of its section from 0, and the copies that are made of it. */
export interface Target {
  readonly brief: string;
  readonly section: number;
  readonly orders: readonly Order[];
}

/** How highlights are taken. */
export interface TakeOptions {
  /** The source all of them are from, whatever they say. */
  readonly source?: string | undefined;
  readonly target?: Target | undefined;
  /** Called before each highlight: how many are looked up, of how many. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Keeps a byte order mark, as all else in a brief's file. */
const asWritten = new TextDecoder("utf-8", { ignoreBOM: true });

/** What became of some highlights. */
export interface TakenHighlights {
  readonly excerpts: readonly WrittenExcerpt[];
  /** How many were left because the brief, or an earlier highlight, has the same words already. */
  readonly known: number;
  /** The brief's file with the excerpts in it; `undefined` where no brief was named or nothing is new. */
  readonly text: string | undefined;
  /** Why the others were not taken, one by one. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Letters that an excerpt's `quote` may have. */
const longestQuote = 10_000;

interface Wanted {
  readonly anchored: Anchored;
  readonly written: WrittenExcerpt;
}

/**
 * Turns highlights into excerpts. Each is looked up in the source that it names, and then put through the same selection
 * as an author's excerpt, in a brief of its own and in the brief it is for: what that refuses is told and not taken. So
 * whatever is taken passes `attache check` as an excerpt. Codes: `highlight-unmatched`, `highlight-unusable`, and those
 * of the selection.
 */
export async function takeHighlights(
  desk: Desk,
  highlights: readonly Highlight[],
  { source, target, progress }: TakeOptions = {},
): Promise<TakenHighlights> {
  const diagnostics: Diagnostic[] = [];
  const match = matchSources(desk.library);
  const found = highlights.flatMap((highlight, index): readonly Anchored[] => {
    progress?.(index, highlights.length);
    const faults = highlight.excerpt === undefined ? [] : readExcerpt(highlight.excerpt, highlight.span).diagnostics;
    diagnostics.push(...faults);
    if (faults.length > 0) return [];
    const searched = diagnostics.length < mostSearched ? desk.library.sources : [];
    const asked = source === undefined ? highlight : { ...highlight, addresses: [source] };
    const placed = place(asked, match, searched);
    if ("code" in placed) diagnostics.push(placed);
    if ("code" in placed) return [];
    const altered = highlight.isOurs ? undefined : placed.find(({ isAltered }) => isAltered);
    if (altered) diagnostics.push(tellAltered(altered));
    return altered ? [] : placed;
  });
  const { kept, dropped } = firstAbsent(found);
  diagnostics.push(...dropped.map((one) => tellAbsent(one, mostNearest)));
  const file = target && desk.briefs.get(target.brief);
  const seen = new Set(target ? placesIn(desk, target.brief) : []);
  const fresh = kept.filter(({ place: where }) => {
    if (where === undefined) return true;
    const isNew = !seen.has(where);
    seen.add(where);
    return isNew;
  });
  const alone = {
    text: loneBrief,
    file: "briefs/highlights.yaml",
    id: loneId,
    section: 0,
    orders: [{ brief: loneId }],
  };
  // an excerpt that was given out may name further sources, or all that have other words
  const isGiven = fresh.some(({ highlight }) => highlight.excerpt !== undefined);
  const small = isGiven ? desk : deskOf(desk, new Set(fresh.map((one) => one.source)));
  const wanted = withSpeakers(small, sift(small, fresh.map(toWrite), alone, diagnostics), alone);
  const into = target && file && { ...target, id: target.brief, file: file.file, text: asWritten.decode(file.bytes) };
  const sifted = into ? sift(desk, wanted, into, diagnostics) : wanted;
  const taken = into ? await keepPressable(desk, sifted, into, diagnostics) : sifted;
  const excerpts = taken.map(({ written }) => written);
  const text = into && excerpts.length > 0 ? insertExcerpts(into.text, into.section, excerpts).text : undefined;
  return { excerpts, known: kept.length - fresh.length, text, diagnostics };
}

/** The brief in which highlights are tried by themselves: it may hold any source, of any day and mark. */
const loneId = "highlights";
const loneBrief = `id: ${loneId}\ntitle: Highlights\nmark: TLP:RED\nas-of: 9999-12-31\nissued: 9999-12-31T00:00:00Z\nsections:\n  - heading: Highlights\n`;

/** The desk with some sources only: elsewhere the words need not be looked for, which in a large library takes long. */
function deskOf(desk: Desk, keys: ReadonlySet<string>): Desk {
  const sources = desk.library.sources.filter(({ id }) => keys.has(id));
  return {
    ...desk,
    library: { kind: "library", sources, byId: new Map(sources.map((source) => [source.id, source])) },
  };
}

/** Highlights that stand nowhere for which the nearest passage is looked for, so that many end in time. */
const mostNearest = 50;

/** Divides the highlights that stand nowhere beyond the first fifty from all others. */
function firstAbsent(found: readonly Anchored[]): { readonly [part in "kept" | "dropped"]: readonly Anchored[] } {
  const dropped = new Set(found.filter(({ isAbsent }) => isAbsent).slice(mostNearest));
  return { kept: found.filter((one) => !dropped.has(one)), dropped: [...dropped] };
}

/** Highlights without a source for which the library is searched, so that many end in time. */
const mostSearched = 20;

/** A highlight in the source it names, or why it has none; `searched` are the sources that a hint may name. */
function place(
  highlight: Highlight,
  match: ReturnType<typeof matchSources>,
  searched: readonly Source[],
): readonly Anchored[] | Diagnostic {
  const { addresses, words, span } = highlight;
  if (words.trim() === "" || words.length > longestQuote) {
    const message = `A highlight of ${words.length} characters is no excerpt; it may have ${longestQuote}.`;
    return { code: "highlight-unusable", severity: "error", message, span, hints: ["mark the sentence that counts"] };
  }
  const named = addresses.map(match).find((sources) => sources.length > 0) ?? [];
  const tried = named.map((source) => anchorHighlight(highlight, source));
  const [first, ...others] = tried.length > 1 ? tried.filter(([one]) => one?.place !== undefined) : tried;
  if (first && others.length === 0) return first;
  const [address] = addresses;
  const said = address === undefined ? undefined : `\`${address.slice(0, 200)}\``;
  const message =
    named.length > 1
      ? `${named.length} sources have the address ${said}, and the words do not tell which is meant.`
      : said === undefined
        ? `Nothing says from which source “${opening(words)}” is.`
        : `No source of the library is meant by ${said}: “${opening(words)}” is not taken.`;
  const holder = named.length > 1 ? undefined : searched.find((source) => holdsWords(words, source));
  const stands = holder ? [`the words stand in \`${holder.id}\``] : [];
  const hasNone = named.length === 0 && holder?.item["URL"] === undefined;
  const isRecordable = address !== undefined && hasNone && URL.canParse(address);
  const recorded = isRecordable
    ? [`give the record of ${holder ? `\`${holder.id}\`` : "its source"} this \`URL\``]
    : [];
  const listed = address === undefined ? "put `# <key>` above it in a list; or " : "";
  const whole = `${listed}if all of the file is from one source, name it: \`--source ${holder?.id ?? "<key>"}\``;
  return { code: "highlight-unmatched", severity: "error", message, span, hints: [...stands, ...recorded, whole] };
}

/** Which words a brief's excerpts already quote, as `place` of an anchored highlight has it. */
function placesIn({ briefs, library }: Desk, brief: string): readonly string[] {
  const excerpts = briefs.get(brief)?.yaml.sections.flatMap((section) => section.excerpts ?? []) ?? [];
  return excerpts.flatMap(({ source: key, quote, paragraph }) => {
    const source = library.byId.get(key);
    if (!source) return [];
    const span = { file: "", line: 1, column: 1 };
    const paragraphs = paragraph === undefined ? undefined : numbersOf(String(paragraph));
    const highlight = { words: quote, prefix: "", suffix: "", addresses: [], paragraphs, note: "", span };
    return anchorHighlight(highlight, source).flatMap((one) => one.place ?? []);
  });
}

function toWrite(anchored: Anchored): Wanted {
  const { source, quote, paragraphs, highlight } = anchored;
  const { note, excerpt, span } = highlight;
  const given = excerpt === undefined ? undefined : readExcerpt(excerpt, span).value;
  if (!given) return { anchored, written: { source, quote, paragraph: locatorOf(paragraphs), note } };
  const { source: _, quote: words, paragraph = "", "said-by": saidBy, ...more } = given;
  return { anchored, written: { source, quote: words, paragraph: String(paragraph), saidBy, more, note } };
}

/** A brief in which excerpts are tried. */
interface Trial {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly section: number;
  readonly orders: readonly Order[];
}

/** Leaves those that the selection of a brief refuses, telling why; what was wrong before does not count. */
function sift(desk: Desk, wanted: readonly Wanted[], trial: Trial, diagnostics: Diagnostic[]): readonly Wanted[] {
  let kept = wanted;
  // each round leaves at least one out, and mostly all that are to go
  for (let round = 0; kept.length > 0 && round <= wanted.length; round += 1) {
    const tried = insertExcerpts(
      trial.text,
      trial.section,
      kept.map(({ written }) => written),
    );
    const errors = errorsOf(desk, trial, tried);
    const refused = new Set<Wanted>();
    for (const [index, one] of kept.entries()) {
      const lines = tried.lines[index];
      const own = errors.find(({ span }) => span && lines && span.line >= lines.first && span.line <= lines.last);
      if (!own) continue;
      refused.add(one);
      diagnostics.push(tellRefused(own, one.anchored));
    }
    if (refused.size === 0) return kept;
    kept = kept.filter((one) => !refused.has(one));
  }
  return kept;
}

function errorsOf(desk: Desk, trial: Trial, { text }: WithExcerpts): readonly Diagnostic[] {
  const read = readBrief(trial.file, new TextEncoder().encode(text), desk.workspace);
  const told = read.value
    ? trial.orders.flatMap((order) => choose(deskWith(desk, trial.id, read.value), order).diagnostics)
    : read.diagnostics;
  return told.filter(({ severity, span }) => severity === "error" && span?.file === trial.file);
}

function deskWith(desk: Desk, id: string, file: ReturnType<typeof readBrief>["value"]): Desk {
  const trouble = new Map([...desk.trouble].filter(([other]) => other !== id));
  return { ...desk, trouble, briefs: file ? new Map([...desk.briefs, [id, file]]) : desk.briefs };
}

/** Excerpts with the speakers whom the records name; of what was given out, with those that the brief named. */
function withSpeakers(desk: Desk, wanted: readonly Wanted[], trial: Trial): readonly Wanted[] {
  const { text } = insertExcerpts(
    trial.text,
    trial.section,
    wanted.map(({ written }) => written),
  );
  const { value: file } = readBrief(trial.file, new TextEncoder().encode(text), desk.workspace);
  const { value } = choose(deskWith(desk, trial.id, file), { brief: trial.id });
  const excerpts = value?.sections[0]?.excerpts ?? [];
  return wanted.map((one, index) => {
    if (one.anchored.highlight.excerpt !== undefined) return one;
    const saidBy = excerpts[index]?.speaker?.name;
    return { ...one, written: { ...one.written, saidBy } };
  });
}

/** Presses after which no more parts are tried, so that all ends in time: five that cannot stay are found among a hundred. */
const mostPresses = 40;

/** Leaves those with which a brief can no longer be pressed, found by halves, and tells why: a letter that no face has. */
async function keepPressable(
  desk: Desk,
  wanted: readonly Wanted[],
  trial: Trial,
  diagnostics: Diagnostic[],
): Promise<readonly Wanted[]> {
  let kept: readonly Wanted[] = [];
  const parts = wanted.length > 0 ? [wanted] : [];
  for (let presses = 1; ; presses += 1) {
    const part = parts.shift();
    if (part === undefined) return kept;
    const tried = [...kept, ...part];
    const excerpts = tried.map(({ written }) => written);
    const [first] = await newTrouble(desk, trial, insertExcerpts(trial.text, trial.section, excerpts).text);
    const half = Math.ceil(part.length / 2);
    if (!first) kept = tried;
    else if (part.length > 1 && presses < mostPresses) parts.unshift(part.slice(0, half), part.slice(half));
    else diagnostics.push(...part.map(({ anchored }) => tellRefused(first, anchored)));
  }
}

/** What pressing a brief refuses once excerpts are in it, and did not refuse before: a letter that no face has. */
async function newTrouble(desk: Desk, trial: Trial, text: string): Promise<readonly Diagnostic[]> {
  const { value: file } = readBrief(trial.file, new TextEncoder().encode(text), desk.workspace);
  const errorsIn = async (given: Desk, order: Order) =>
    (await press(given, order)).diagnostics.filter(({ severity }) => severity === "error");
  for (const order of trial.orders) {
    const after = await errorsIn(deskWith(desk, trial.id, file), order);
    if (after.length === 0) continue;
    const before = new Set((await errorsIn(desk, order)).map(({ code, message }) => `${code} ${message}`));
    const fresh = after.filter(({ code, message }) => !before.has(`${code} ${message}`));
    if (fresh.length > 0) return fresh;
  }
  return [];
}
