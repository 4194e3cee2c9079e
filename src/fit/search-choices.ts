import { type Choice, type Item, out } from "./choice.ts";
import { openTally } from "./tally.ts";
import type { Decision, Terms } from "./terms.ts";

/** A choice and what it is worth. */
export interface Found {
  readonly choice: Choice;
  readonly worth: number;
}

/** The best choice met, and how far the search got. */
export interface Result {
  /** Absent where nothing allowed keeps the limits. */
  readonly best: Found | undefined;
  /** No choice is worth more than this; the best one's worth where the search came to its end. */
  readonly bound: number;
}

/** A choice as a key of sets. */
export function keyOf(choice: Choice): string {
  return choice.join();
}

/**
 * Depth-first branch and bound for the choice of greatest worth that keeps its limits: pieces are decided one by
 * one, the most worth for its height first; a branch ends where what is in is too high already, or where not
 * even the best that could fill the room left would beat the best choice met. Exact unless `most` ends it.
 */
export function searchChoices(terms: Terms): Result {
  const { items, sections, scale } = terms;
  const isOptional = sections.map(({ priority }) => priority !== "must");
  const tally = openTally(terms);
  const { choice } = tally;
  for (const [index, { piece, section, forms }] of items.entries()) {
    // what must stay starts in its shortest form, so that what is in is the least there can be
    if (piece.priority === "must" && !isOptional[section]) tally.put(index, forms - 1);
  }
  const decisions = decisionsOf(terms, isOptional);
  const closed = new Set<number>();
  let best: Found | undefined;
  let weighed = 0;
  let bound = Number.NEGATIVE_INFINITY;

  function visit(depth: number): void {
    weighed += 1;
    if (!terms.keeps(scale.weigh(choice))) return;
    const decision = decisions[depth];
    const toBeat = Math.max(terms.above, best?.worth ?? terms.above) + rounding;
    const promise = decision ? tally.promise(decisions, depth, closed) : tally.worth();
    if (promise <= toBeat) return;
    if (decision === undefined) settle(promise);
    else if (weighed > terms.most) bound = Math.max(bound, promise);
    else if ("section" in decision) decideSection(decision.section, depth);
    else decideItem(decision.item, depth);
  }

  function settle(worth: number): void {
    if (isSound(terms, choice) && !terms.tried.has(keyOf(choice))) best = { choice: choice.slice(), worth };
  }

  function decideSection(section: number, depth: number): void {
    const own = items.flatMap((item, index) => (item.section === section ? [index] : []));
    const musts = own.filter((index) => items[index]?.piece.priority === "must");
    for (const index of musts) tally.put(index, (items[index]?.forms ?? 1) - 1);
    visit(depth + 1);
    for (const index of musts) tally.put(index, out);
    for (const index of own) closed.add(index);
    visit(depth + 1);
    for (const index of own) closed.delete(index);
  }

  function decideItem(index: number, depth: number): void {
    if (closed.has(index)) {
      visit(depth + 1);
      return;
    }
    const { piece, forms } = items[index] as Item;
    const before = choice[index] ?? out;
    const hasRoom = roomIn(terms, choice);
    for (let form = 0; form < forms; form += 1) {
      if (!hasRoom(index, form)) continue;
      tally.put(index, form);
      visit(depth + 1);
    }
    tally.put(index, piece.priority === "must" ? before : out);
    if (piece.priority !== "must") visit(depth + 1);
    tally.put(index, before);
  }

  visit(0);
  return { best, bound: Math.max(bound, best?.worth ?? bound) };
}

/** Says of pieces that are out whether their flow has the height they take, as far as the last weighing shows. */
export function roomIn({ scale, limit }: Pick<Terms, "scale" | "limit">, choice: Choice) {
  const slack = scale.slack(limit);
  return (item: number, form: number): boolean => {
    const { flow, height } = scale.flowOf(item, form);
    return flow < 0 || choice[item] !== out || height <= (slack[flow] ?? height) + rounding;
  };
}

/** How far two sums of the same worths can lie apart. */
const rounding = 1e-6;

/** What is open, sections first, then the most worth for its height; what stands first on the page among equals. */
function decisionsOf({ items, worth, scale }: Terms, isOptional: readonly boolean[]): readonly Decision[] {
  const hasMust = (section: number) => items.some((one) => one.section === section && one.piece.priority === "must");
  const optional = isOptional.flatMap((mayGo, section) => (mayGo && hasMust(section) ? [{ section }] : []));
  const density = (item: number) => {
    const { forms } = items[item] as Item;
    return worth.alone(item, 0) / Math.max(1, scale.flowOf(item, forms - 1).height);
  };
  const open = items.flatMap(({ piece, section, forms }, item) =>
    piece.priority === "must" && !isOptional[section] && forms === 1 ? [] : [{ item, density: density(item) }],
  );
  return [...optional, ...open.sort((a, b) => b.density - a.density || a.item - b.item)];
}

/** Keeps what must stay: the musts and the least number of excerpts of each section that stands. */
export function isSound({ items, sections }: Pick<Terms, "items" | "sections">, choice: Choice): boolean {
  return sections.every((section, index) => {
    const own = items.flatMap((item, at) => (item.section === index ? [{ item, form: choice[at] ?? out }] : []));
    const standing = own.filter(({ form }) => form !== out);
    if (section.priority !== "must" && standing.length === 0) return true;
    if (own.some(({ item, form }) => item.piece.priority === "must" && form === out)) return false;
    const excerpts = standing.filter(({ item }) => item.piece.kind === "excerpt").length;
    return excerpts >= Math.min(section.least, section.excerpts.length);
  });
}
