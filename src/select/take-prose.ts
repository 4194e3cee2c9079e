import type { Authored, AuthoredEntry, SectionOrder, Withheld } from "../model/brief.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Block, Inline } from "../model/node.ts";
import type { Entry, Point } from "../model/selection.ts";
import { inlinesIn } from "../text/map-tree.ts";
import { type CheckedProse, checkLine, checkProse } from "./check-prose.ts";
import { issuedAfter, type Means, weighWords, worth } from "./gather-means.ts";
import { gistOf } from "./gist.ts";
import type { Use } from "./note-uses.ts";
import type { CitedPlace } from "./trace-lines.ts";

/** What is told while words are taken: trouble, the places they rest on, and what is kept back. */
export interface Told {
  readonly diagnostics: Diagnostic[];
  readonly uses: Use[];
  readonly withheld: Withheld[];
}

/** The author's prose, checked; what waits or is withheld is told. */
export function keepProse(authored: Authored, what: string, means: Means, gathered: Told): CheckedProse {
  const prose = checkProse(authored, means);
  gathered.diagnostics.push(...prose.diagnostics);
  if (prose.blocks) gathered.uses.push(...prose.uses);
  else {
    const why = prose.diagnostics.some(({ code }) => code === "above-ceiling") ? "ceiling" : "as-of";
    gathered.withheld.push({ what, why, span: authored.span });
  }
  return prose;
}

/** A point of the author's with its shorter forms; a form that waits or is withheld goes alone. */
export function takePoint(
  authored: Authored,
  order: SectionOrder,
  number: number,
  means: Means,
  gathered: Told,
): Point | undefined {
  const prose = keepProse(authored, `a point in “${order.heading}”`, means, gathered);
  const whole = prose.blocks && makePoint(authored, `${order.id}/p${number}`, order, prose, prose.blocks, means);
  if (!whole) return undefined;
  const short = formsOf(authored).flatMap((form): readonly Point[] => {
    const shorter = keepProse(form, `a shorter form of a point in “${order.heading}”`, means, gathered);
    gathered.diagnostics.push(...checkCited(prose, shorter, form));
    return shorter.blocks ? [makePoint(form, whole.id, order, shorter, shorter.blocks, means)] : [];
  });
  return { ...whole, short };
}

/** A line of a two-column list with its shorter forms, under the same term. */
export function takeEntry(
  authored: AuthoredEntry,
  order: SectionOrder,
  number: number,
  means: Means,
  gathered: Told,
): Entry | undefined {
  const id = `${order.id}/n${number}`;
  let first: CheckedProse | undefined;
  const take = (form: Authored, what: string): readonly Entry[] => {
    const prose = keepProse(form, `${what} in “${order.heading}”`, means, gathered);
    first ??= prose;
    gathered.diagnostics.push(...checkEntry(form, prose), ...checkCited(first, prose, form));
    return prose.blocks ? [makeEntry(form, authored.term, id, order, prose, prose.blocks, means)] : [];
  };
  gathered.diagnostics.push(...checkLine(authored.term, authored.span, "warning"));
  const [whole] = take(authored, "an entry");
  if (!whole) return undefined;
  return { ...whole, short: formsOf(authored).flatMap((form) => take(form, "a shorter form of an entry")) };
}

/** A shorter form of what cites cites too: a claim keeps its source. */
function checkCited(whole: CheckedProse, shorter: CheckedProse, { span }: Authored): readonly Diagnostic[] {
  if (whole.uses.length === 0 || !shorter.blocks || shorter.uses.length > 0) return [];
  const message = "The shorter form cites nothing, and the whole cites its source.";
  const hints = ["end it with the citation of what it says"];
  return [{ code: "short-uncited", severity: "error", message, span, hints }];
}

/** The shorter forms as prose with the mark and the worth of their whole. */
function formsOf(authored: Authored): readonly Authored[] {
  return authored.short.map(({ text, span }) => ({ ...authored, text, span, short: [] }));
}

function makePoint(
  authored: Authored,
  id: string,
  order: SectionOrder,
  prose: CheckedProse,
  children: readonly Block[],
  means: Means,
): Point {
  return { kind: "point", ...piece(authored, id, order, prose, wordsIn(children), means), children, short: [] };
}

function makeEntry(
  authored: Authored,
  term: string,
  id: string,
  order: SectionOrder,
  prose: CheckedProse,
  blocks: readonly Block[],
  means: Means,
): Entry {
  const children = blocks.flatMap((block): readonly Inline[] => (block.type === "paragraph" ? block.children : []));
  const words = `${term} ${wordsIn(blocks)}`;
  const common = piece(authored, id, order, prose, words, means);
  return { kind: "entry", ...common, term: [{ type: "text", value: term }], children, short: [] };
}

/** What a point and an entry have in common. It is new if anything that it rests on came out after the last edition. */
function piece(
  authored: Authored,
  id: string,
  order: SectionOrder,
  { uses, quoted }: CheckedProse,
  words: string,
  means: Means,
) {
  const { previous } = means.brief;
  const isNew = previous !== undefined && uses.some(({ source }) => issuedAfter(source, previous.asOf));
  const { priority, mark, span } = authored;
  const value = worth(authored.value, isNew, means.brief);
  const cited = citedPlaces(uses);
  const weighed = weighWords(words, cited, order, means);
  return { id, section: order.id, priority, value, mark, span, isNew, quoted, ...weighed, gist: gistOf(authored.text) };
}

/** The places that prose cites: those of its quotations, and the paragraphs of sources of which it quotes nothing. */
export function citedPlaces(uses: readonly Use[]): readonly CitedPlace[] {
  const quoted = uses.filter(({ words }) => words !== undefined);
  const others = uses.filter(({ source }) => !quoted.some((one) => one.source === source));
  return [
    ...quoted.map(({ source, paragraphs }) => ({ source: source.id, paragraphs })),
    ...others.flatMap(({ source, paragraphs }): readonly CitedPlace[] =>
      // one of its own is enough to make a source more than its agency's voice
      paragraphs.length === 0
        ? [{ source: source.id }]
        : paragraphs.map((number) => ({ source: source.id, paragraphs: [number] })),
    ),
  ];
}

/** The words of some blocks as they are printed; citations print none of theirs yet. */
function wordsIn(blocks: readonly Block[]): string {
  return inlinesIn(blocks)
    .flatMap((node) => (node.type === "text" || node.type === "inlineCode" ? [node.value] : []))
    .join(" ");
}

/** An entry holds one paragraph: what more there is would have no place on the page. */
function checkEntry(authored: Authored, prose: CheckedProse): readonly Diagnostic[] {
  const [first, ...more] = prose.blocks ?? [];
  if (first === undefined || (first.type === "paragraph" && more.length === 0)) return [];
  const message = "An entry holds a single paragraph.";
  const hints = ["make it one paragraph, or a point"];
  return [{ code: "markup-unsupported", severity: "error", message, span: authored.span, hints }];
}
